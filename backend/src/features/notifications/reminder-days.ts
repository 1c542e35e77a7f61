import { daysLater } from '../../days.ts';
import { isWeekend } from './quiet-hours.ts';

/** A day on which something is reminded of. */
export interface Occasion {
  /** Tells it apart from the other occasions of the same thing. */
  readonly key: string;
  readonly day: string;
}

/** For so many days what should have been told and was not, because mails were quiet or the program stood still, is made up for. */
export const MADE_UP_FOR_DAYS = 7;

/** Days before the last one on which deliveries are reminded of. */
const DELIVERIES = [14, 7, 1] as const;
/** The same for decisions and pieces of work. */
const DECISIONS = [14, 1] as const;

/** When a person is reminded of what a quarter asks for. A last day that is moved reminds anew. */
export const deliveryOccasions = (openedOn: string | null, until: string | null): Occasion[] => [
  ...(openedOn === null ? [] : [{ key: `opened ${openedOn}`, day: openedOn }]),
  ...(until === null ? [] : around(until, DELIVERIES)),
];

/** When a person is reminded of a decision or a piece of work that is due on a day. */
export const decisionOccasions = (dueOn: string): Occasion[] => around(dueOn, DECISIONS);

/** Those whose day has come and is not long past. */
export const occasionsNow = (occasions: readonly Occasion[], today: string): Occasion[] =>
  occasions.filter(({ day }) => day <= today && day > daysLater(today, -MADE_UP_FOR_DAYS));

/** The day so many working days before another one, Monday to Friday; it does not know holidays. */
export function workingDaysBefore(day: string, count: number): string {
  let [found, left] = [day, count];
  while (left > 0) {
    found = daysLater(found, -1);
    if (!isWeekend(found)) left -= 1;
  }
  return found;
}

const around = (day: string, before: readonly number[]): Occasion[] => [
  ...before.map((days) => ({ key: `${days} before ${day}`, day: daysLater(day, -days) })),
  { key: `after ${day}`, day: daysLater(day, 1) },
];
