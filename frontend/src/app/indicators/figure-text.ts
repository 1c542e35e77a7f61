import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ObservationResponse, Unit } from '#contract/indicator.ts';
import { FigureFormat, type Measure } from '../format/figure-format';

/** Figures with everything that has to be known about them, in words: `58,4 % (vorläufig)`, `geheim gehalten`, `keine Angabe`. */
@Service()
export class FigureText {
  readonly #format = inject(FigureFormat);
  readonly #transloco = inject(TranslocoService);

  /** With unit. */
  of(figure: ObservationResponse | undefined, measure: Measure): string {
    return this.#qualified(figure, measure, (value) => this.#format.figure(value, measure));
  }

  /** Without unit, for columns that name it in the head. */
  plain(figure: ObservationResponse | undefined, measure: Measure): string {
    return this.#qualified(figure, measure, (value) => this.#format.plain(value, measure));
  }

  /** With a percent sign, but without other units: for pictures whose subtitle names the unit. */
  short(figure: ObservationResponse | undefined, measure: Measure): string {
    return measure.unit === 'percent'
      ? this.of(figure, measure)
      : this.#qualified(figure, measure, (value) => this.#format.plain(value, measure));
  }

  /** What is measured and in which unit, as a subtitle. Names such as "Plätze je 100 Kinder" say the unit themselves. */
  measure(name: string, unit: Unit): string {
    if (unit.startsWith('per_')) return name;
    return this.#transloco.translate('indicator.subtitle', { name, unit: this.#format.unit(unit) }, this.#format.language());
  }

  #qualified(figure: ObservationResponse | undefined, measure: Measure, write: (value: number) => string): string {
    if (figure === undefined) return this.#format.figure(null, measure);
    if (figure.value === null || figure.flag === 'confidential' || figure.flag === 'not_available')
      return figure.flag === 'final' ? this.#format.figure(null, measure) : this.#format.flag(figure.flag);
    const remarks = [
      ...(figure.flag === 'final' ? [] : [this.#format.flag(figure.flag)]),
      ...(figure.incomplete ? [this.#transloco.translate('indicator.incomplete', {}, this.#format.language())] : []),
    ];
    return remarks.length === 0 ? write(figure.value) : `${write(figure.value)} (${remarks.join(', ')})`;
  }
}
