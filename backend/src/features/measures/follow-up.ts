import type { FollowUp } from './measure.ts';

/** Months after the end of a measure at which it is asked whether it still works. */
const MONTHS = [6, 12] as const;

/** The questions that follow on the end of a measure, by the day on which it was completed. */
export const followUpsAfter = (completedOn: string): Pick<FollowUp, 'months' | 'dueOn'>[] =>
  MONTHS.map((months) => ({ months, dueOn: monthsLater(completedOn, months) }));

/** The same day some months later; the last day of the month where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return date.toISOString().slice(0, 10);
}
