import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Flag, ObservationResponse, Unit } from '#contract/indicator.ts';
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

  /**
   * With a percent sign, but without other units: for pictures whose subtitle names the unit. `said` is what is said of all figures once and
   * need not be repeated.
   */
  short(figure: ObservationResponse | undefined, measure: Measure, said: Flag | null = null): string {
    const write = (value: number): string =>
      measure.unit === 'percent' ? this.#format.figure(value, measure) : this.#format.plain(value, measure);
    return this.#qualified(figure, measure, write, said);
  }

  /** A numerator or denominator as far as the publisher gave it: a whole number, or with what decimals it has. */
  count(value: number | null | undefined): string {
    return value == null ? '–' : this.#format.number(value, Number.isInteger(value) ? 0 : 2);
  }

  /** What is measured and in which unit, as a subtitle. Names such as "Plätze je 100 Kinder" say the unit themselves. */
  measure(name: string, unit: Unit): string {
    if (unit.startsWith('per_')) return name;
    return this.#transloco.translate('indicator.subtitle', { name, unit: this.#format.unit(unit) }, this.#format.language());
  }

  #qualified(
    figure: ObservationResponse | undefined,
    measure: Measure,
    write: (value: number) => string,
    said: Flag | null = null,
  ): string {
    if (figure === undefined) return this.#format.figure(null, measure);
    const { value, flag, incomplete } = figure;
    if (value === null || flag === 'confidential' || flag === 'not_available')
      return flag === 'final' ? this.#format.figure(null, measure) : this.#format.flag(flag);
    const remarks = [
      ...(flag === 'final' || flag === said ? [] : [this.#format.flag(flag)]),
      ...(incomplete ? [this.#transloco.translate('indicator.incomplete', {}, this.#format.language())] : []),
    ];
    return remarks.length === 0 ? write(value) : `${write(value)} (${remarks.join(', ')})`;
  }
}

/** What is to be said of all figures, so that it can be said once: their common flag, unless they are simply final. */
export function commonFlag(figures: readonly (ObservationResponse | undefined)[]): Flag | null {
  const known = figures.filter((figure) => figure !== undefined && figure.value !== null);
  const [first, ...others] = known;
  return first !== undefined && others.length > 0 && first.flag !== 'final' && others.every((figure) => figure?.flag === first.flag)
    ? first.flag
    : null;
}
