import { computed, inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { LocalisedText } from '#contract/common.ts';
import type { Flag, Unit } from '#contract/indicator.ts';
import { languageOf, localised } from './language';
import { dateText, eurosText, momentText, monthText, numberText, shortDateText, signedText } from './number-text';
import { periodWords } from './period-words';

/** How an indicator's figures are written: their unit, and the decimals that its catalogue entry gives. */
export interface Measure {
  readonly unit: Unit;
  readonly decimals: number;
}

/** Units whose word changes when there is exactly one of it. */
const COUNTED: readonly Unit[] = ['percent', 'percentage_points', 'persons', 'days', 'months'];

/**
 * Figures, periods, dates and names in words for people, in the language of the page. Every method reads the language as a signal, so what is
 * written in a template or a `computed` follows when the reader changes it.
 */
@Service()
export class FigureFormat {
  readonly #transloco = inject(TranslocoService);

  /** The language in which everything is written. */
  readonly language = computed(() => languageOf(this.#transloco.activeLang()));

  /** A bare number: `1.234,5`. */
  number(value: number, decimals = 0): string {
    return numberText(value, decimals, this.language());
  }

  /** A figure with its unit: `34,5 %`, `12,3 je 1.000`, `3.754.418 Personen`. A missing one is said in words. */
  figure(value: number | null, measure: Measure): string {
    return value === null ? this.#say('format.missing') : this.#withUnit('format.figure', this.#number(value, measure), measure.unit);
  }

  /** A figure in two parts, so that the number can stand out: `3.754.418` and `Personen`; English sets no gap before a percent sign. */
  parts(value: number, measure: Measure): { readonly number: string; readonly gap: '' | ' '; readonly unit: string } {
    const number = this.#number(value, measure);
    const rest = this.figure(value, measure).slice(number.length);
    const unit = rest.trim();
    return { number, gap: unit === rest ? '' : ' ', unit };
  }

  /** A figure without its unit, for columns that name it in the head; a missing one is a dash. */
  plain(value: number | null, measure: Measure): string {
    return value === null ? '–' : this.#number(value, measure);
  }

  /** A change or difference with sign and unit: `+1,2 Prozentpunkte`, `−340 Personen`. */
  signed(value: number, measure: Measure): string {
    return this.#withUnit('format.difference', signedText(value, measure.decimals, this.language()), measure.unit);
  }

  /** A change as part of a sentence: `um 1,2 Prozentpunkte gestiegen`, `unverändert`. */
  change(value: number | null, measure: Measure): string {
    if (value === null) return this.#say('format.change.unknown');
    const amount = this.#number(Math.abs(value), measure);
    if (Number(value.toFixed(measure.decimals)) === 0) return this.#say('format.change.none');
    return this.#say(value > 0 ? 'format.change.up' : 'format.change.down', {
      amount: this.#withUnit('format.difference', amount, measure.unit),
    });
  }

  /** What the figures are measured in, for heads and subtitles: `Prozent`, `je 1.000`, `Personen`. */
  unit(unit: Unit): string {
    return this.#say(`format.unit.${unit}`);
  }

  /** A period in full: `2. Halbjahr 2024`, `Oktober 2025`, `3. Quartal 2026`. */
  period(text: string): string {
    const { key, params } = periodWords(text, this.language());
    return this.#say(key, params);
  }

  /** What a figure is compared with, as part of a sentence: `gegenüber dem 2. Halbjahr 2023`. */
  against(text: string): string {
    const { key, params } = periodWords(text, this.language());
    return this.#say(key.replace('format.period.', 'format.against.'), params);
  }

  /** A period where there is little room, as it is written everywhere: `2024-H2`. */
  periodShort(text: string): string {
    return text;
  }

  /** A figure that stands alone: `34,5 % (2. Halbjahr 2024)`. */
  figureIn(value: number | null, measure: Measure, period: string): string {
    return this.#say('format.figureInPeriod', { figure: this.figure(value, measure), period: this.period(period) });
  }

  /** A day: `31. Dezember 2024`. */
  date(iso: string): string {
    return dateText(iso, this.language());
  }

  /** When something came out, as exactly as that is known: a day, a month or a year. */
  published(text: string): string {
    return text.length > 7 ? this.date(text) : this.period(text);
  }

  /** A day where there is little room: `31.12.2024`. */
  shortDate(iso: string): string {
    return shortDateText(iso, this.language());
  }

  /** Money, in whole euros: `12.500 €`. */
  euros(amount: number): string {
    return eurosText(amount, this.language());
  }

  /** A moment, in the time of Berlin: `22. November 2026 um 14:05`. */
  moment(iso: string): string {
    return momentText(iso, this.language());
  }

  /** A month: `Dezember 2027`, from any of its days. */
  month(iso: string): string {
    return monthText(iso, this.language());
  }

  /** How old figures are, in whole months: `aktuell`, `1 Monat`, `23 Monate`. */
  age(months: number): string {
    if (months <= 0) return this.#say('format.age.current');
    return this.#say(months === 1 ? 'format.age.month' : 'format.age.months', { months: this.number(months) });
  }

  /** What is to be known about a figure besides its amount: `vorläufig`, `geschätzt`. */
  flag(flag: Flag): string {
    return this.#say(`format.flag.${flag}`);
  }

  /** A name or text in the language of the page. */
  name(text: LocalisedText): string {
    return localised(text, this.language());
  }

  #number(value: number, measure: Measure): string {
    return numberText(value, measure.decimals, this.language());
  }

  #withUnit(family: string, number: string, unit: Unit): string {
    const one = COUNTED.includes(unit) && /^[+−]?1$/.test(number);
    return this.#say(`${family}.${unit}${one ? '-one' : ''}`, { number });
  }

  #say(key: string, params: Readonly<Record<string, string>> = {}): string {
    return this.#transloco.translate(key, params, this.language());
  }
}
