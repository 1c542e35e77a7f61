import { inject, Service } from '@angular/core';
import { FigureFormat } from './figure-format';
import { today } from './today';
import { Words } from './words';

const DAY = 24 * 60 * 60 * 1000;

/** From so many days on months and years say more than days. */
const MANY_DAYS = 60;

/** How many whole months lie between two days, each `YYYY-MM-DD`. */
export function wholeMonths(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

/** How many days lie between two days, each `YYYY-MM-DD`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Sentences on days by which something is to be done. */
@Service()
export class DueWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /**
   * For how long something is late: in days at first, later in months and years. The family of keys has `since.none`, `.one` and `.many`, and
   * `sinceLong` with a `span`; all with the `date`.
   */
  since(family: string, dueOn: string): string {
    const date = this.#format.date(dueOn);
    const days = daysBetween(dueOn, today());
    if (days < MANY_DAYS) return this.#words.count(`${family}.since`, days, { date });
    return this.#words.say(`${family}.sinceLong`, { span: this.#span(wholeMonths(dueOn, today())), date });
  }

  /** So many months in words, as they stand after "seit": `2 Jahren und 2 Monaten`. */
  #span(all: number): string {
    const years = Math.floor(all / 12);
    const months = all % 12;
    const inYears = this.#words.count('format.span.years', Math.max(years, 1));
    const inMonths = this.#words.count('format.span.months', Math.max(months, 1));
    if (years === 0) return inMonths;
    return months === 0 ? inYears : this.#words.say('format.span.both', { years: inYears, months: inMonths });
  }
}
