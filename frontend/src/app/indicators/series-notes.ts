import { lastDay, period } from '#contract/period.ts';

/** Whether a day lies within a course: after it begins, and not after its newest period has ended. */
export function isWithin(date: string, periods: readonly string[]): boolean {
  const [first, last] = [periods[0], periods.at(-1)];
  return first !== undefined && last !== undefined && date > period(first).start && date <= lastDay(period(last));
}

/** Of a course what was counted as since a break; the period in which it falls is counted the new way. */
export const sinceBreak = <P extends { readonly period: string }>(points: readonly P[], day: string): P[] =>
  points.filter((point) => lastDay(period(point.period)) >= day);

/** The period to which an event belongs: the first, in the order of time, whose last day is not before it. */
export const periodOfDay = (date: string, periods: readonly string[]): string | undefined =>
  periods.find((one) => lastDay(period(one)) >= date);
