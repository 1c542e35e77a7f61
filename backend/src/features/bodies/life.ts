import { monthsLater } from '../../days.ts';

/** From when to when something holds: days `YYYY-MM-DD`, both inclusive; without a last day while it goes on. */
export interface Life {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** How far ahead the end of a term is announced, in months. */
const MONTHS_AHEAD = 3;

/** The end of what has none, so that days can be compared. */
const NEVER = '9999-12-31';

const endOf = ({ validTo }: Life): string => validTo ?? NEVER;

/** Whether it holds on the day. */
export const isOn = (life: Life, day: string): boolean => life.validFrom <= day && day <= endOf(life);

/** Whether there is a day on which both hold. */
export const overlap = (one: Life, other: Life): boolean => one.validFrom <= endOf(other) && other.validFrom <= endOf(one);

/** Whether it begins before the other does. */
export const beginsBefore = (life: Life, other: Life): boolean => life.validFrom < other.validFrom;

/** Whether it goes on when the other has ended. */
export const outlasts = (life: Life, other: Life): boolean => endOf(life) > endOf(other);

/** The part of a life that lies within another one; `undefined` when there is none. */
export function within(life: Life, other: Life): Life | undefined {
  if (!overlap(life, other)) return undefined;
  return {
    validFrom: beginsBefore(life, other) ? other.validFrom : life.validFrom,
    validTo: outlasts(life, other) ? other.validTo : life.validTo,
  };
}

/** The life with the end of what it belongs to, where it has none of its own; one that begins after that end stays as it is. */
export const endingWith = (life: Life, { validTo }: Life): Life =>
  life.validTo !== null || validTo === null || life.validFrom > validTo ? life : { ...life, validTo };

/** Whether it holds on the day, and ends within the three months after it. */
export const endsSoon = (life: Life, day: string): boolean => isOn(life, day) && endOf(life) <= lastDaySoon(day);

/** The last day of the three months after a day. */
export const lastDaySoon = (day: string): string => monthsLater(day, MONTHS_AHEAD);
