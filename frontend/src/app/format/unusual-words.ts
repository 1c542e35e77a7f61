import { inject, Service } from '@angular/core';
import type { UnusualValue } from '#contract/unusual-value.ts';
import { FigureFormat, type Measure } from './figure-format';
import { Words } from './words';

/** Why a value should be looked at, in one sentence: the same while it is typed and when it is approved. */
@Service()
export class UnusualWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  sentence(unusual: UnusualValue | { readonly kind: 'withheld-with-value' }, { unit, decimals }: Measure): string {
    if (unusual.kind === 'withheld-with-value') return this.#words.say('format.unusual.withheld-with-value');
    const bounds = unusual.kind === 'jump' ? [unusual.before] : [unusual.lower, unusual.upper];
    // A figure that rounds to the same as its limit is shown with one more decimal: otherwise nobody saw what is wrong.
    const looksAlike = bounds.some((bound) => this.#format.number(bound, decimals) === this.#format.number(unusual.value, decimals));
    const shown = looksAlike ? decimals + 1 : decimals;
    const figure = (value: number): string => this.#format.figure(value, { unit, decimals: shown });
    if (unusual.kind === 'jump')
      return this.#words.say(unusual.change > 0 ? 'format.unusual.jumpUp' : 'format.unusual.jumpDown', {
        percent: this.#format.number(Math.abs(unusual.change) * 100),
        before: figure(unusual.before),
        value: figure(unusual.value),
        against: this.#format.against(unusual.period),
      });
    return this.#words.say(`format.unusual.${unusual.kind}`, {
      value: figure(unusual.value),
      lower: this.#format.number(unusual.lower, shown),
      upper: figure(unusual.upper),
    });
  }
}
