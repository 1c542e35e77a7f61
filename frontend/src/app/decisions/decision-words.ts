import { inject, Service } from '@angular/core';
import type { Decision, Votes } from '#contract/decision.ts';
import { FigureFormat } from '../format/figure-format';
import { today } from '../format/today';
import { Words } from '../format/words';

/** States and kinds in the order in which they are offered. */
export const FOLLOW_STATES = ['open', 'done', 'dropped'] as const;
export const DECISION_KINDS = ['decision', 'agreement'] as const;

const DAY = 24 * 60 * 60 * 1000;

/** The beginning of a text, at most so many letters, cut between words; line breaks become spaces. */
export function excerpt(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= letters) return line;
  const begin = line.slice(0, letters - 1);
  const end = begin.lastIndexOf(' ');
  return `${(end > letters / 2 ? begin.slice(0, end) : begin).replace(/[\s,;:–-]+$/, '')}…`;
}

/** How many days ago a day was. */
const daysSince = (day: string): number => Math.round((Date.parse(today()) - Date.parse(day)) / DAY);

/** From so many days on months and years say more than days. */
const MANY_DAYS = 60;

/** How many whole months lie between two days, each `YYYY-MM-DD`. */
export function wholeMonths(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

/** Sentences on decisions. */
@Service()
export class DecisionWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** How it stands with its day: `überfällig seit 50 Tagen (fällig am …)`. */
  due({ state, dueOn, settledOn, overdue }: Pick<Decision, 'state' | 'dueOn' | 'settledOn' | 'overdue'>): string {
    if (state !== 'open') {
      return settledOn === null ? '' : this.#words.say(`decisions.due.${state}`, { date: this.#format.date(settledOn) });
    }
    if (dueOn === null) return this.#words.say('decisions.due.none');
    return overdue ? this.#since('decisions.due', dueOn) : this.#words.say('decisions.due.on', { date: this.#format.date(dueOn) });
  }

  /** The same beside the chip that says the state. */
  dueBeside(decision: Pick<Decision, 'state' | 'dueOn' | 'settledOn' | 'overdue'>): string {
    const { dueOn, settledOn, overdue, state } = decision;
    if (state !== 'open' && settledOn !== null) return this.#words.say('decisions.beside.settled', { date: this.#format.date(settledOn) });
    if (!overdue || dueOn === null) return this.due(decision);
    return this.#since('decisions.beside', dueOn);
  }

  /** How many voted how: `12 dafür, 3 dagegen, 1 Enthaltung`. */
  votes({ inFavour, against, abstained }: Votes): string {
    return [
      this.#words.say('decisions.votes.inFavour', { count: inFavour }),
      this.#words.say('decisions.votes.against', { count: against }),
      this.#words.count('decisions.votes.abstained', abstained),
    ].join(', ');
  }

  /** For how long it is overdue: in days at first, later in months and years. */
  #since(key: string, dueOn: string): string {
    const days = daysSince(dueOn);
    const date = this.#format.date(dueOn);
    if (days < MANY_DAYS) return this.#words.count(`${key}.since`, days, { date });
    return this.#words.say(`${key}.sinceLong`, { span: this.#span(wholeMonths(dueOn, today())), date });
  }

  /** So many months in words, as they stand after "seit": `2 Jahren und 2 Monaten`. */
  #span(all: number): string {
    const years = Math.floor(all / 12);
    const months = all % 12;
    const inYears = this.#words.count('decisions.span.years', Math.max(years, 1));
    const inMonths = this.#words.count('decisions.span.months', Math.max(months, 1));
    if (years === 0) return inMonths;
    return months === 0 ? inYears : this.#words.say('decisions.span.both', { years: inYears, months: inMonths });
  }

  /** What came of it: measures, and how many of its tasks are settled. */
  outcome({ measures, tasks }: Pick<Decision, 'measures' | 'tasks'>): string {
    const settled = tasks.filter(({ state }) => state !== 'open').length;
    return [
      ...(measures.length === 0 ? [] : [this.#words.count('decisions.outcome.measures', measures.length)]),
      ...(tasks.length === 0 ? [] : [this.#words.say('decisions.outcome.tasks', { settled, count: tasks.length })]),
    ].join(' · ');
  }
}
