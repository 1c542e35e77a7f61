import { lastDay, parsePeriod } from '#contract/period.ts';

/**
 * The day that an address asks for, else the last day of its quarter. `undefined` is today: that also holds for what is no day, and for what
 * lies ahead.
 */
export function askedDay(asOf: string | undefined, quarter: string | undefined, today: string): string | undefined {
  if (asOf !== undefined && isDay(asOf)) return before(asOf, today);
  const period = quarter === undefined ? undefined : parsePeriod(quarter);
  return period === undefined ? undefined : before(lastDay(period), today);
}

const before = (day: string, today: string): string | undefined => (day < today ? day : undefined);

/** Whether there is such a day in the calendar. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
