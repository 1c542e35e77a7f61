/** The day some days later, or earlier with a number below zero; all days `YYYY-MM-DD`. */
export function daysLater(day: string, days: number): string {
  const date = atMidnight(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The same day some months later; the last day of the month where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const date = atMidnight(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return dayOf(date);
}

const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
