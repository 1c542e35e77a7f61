import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { FigureFormat } from './figure-format';

/** Texts of the translation files for code; templates have their pipe. */
@Service()
export class Words {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  /** A text in the language of the page. It follows when the reader changes that. */
  say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    return this.#transloco.translate<string>(key, params, this.#format.language());
  }

  /** A text with an amount: `<family>.none`, `.one` or `.many`, the amount as `count`. */
  count(family: string, count: number, params: Readonly<Record<string, string>> = {}): string {
    const amount = count === 0 ? 'none' : count === 1 ? 'one' : 'many';
    return this.say(`${family}.${amount}`, { ...params, count: this.#format.number(count) });
  }
}
