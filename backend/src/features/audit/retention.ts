/** The shortest time for which events are kept; the database refuses to remove newer ones as well. */
const SHORTEST_RETENTION = 12;

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/**
 * The moment before which events are older than the retention time: the beginning (UTC) of the day before the one in Berlin that many months
 * ago. The day more keeps it earlier than what the database computes as twelve months, in whatever time zone that is set to.
 */
export function endOfRetention(now: Date, retentionMonths: number): Date {
  const [year = 0, month = 1, day = 1] = DAY.format(now).split('-').map(Number);
  const monthsSinceZero = year * 12 + (month - 1) - Math.max(SHORTEST_RETENTION, Math.trunc(retentionMonths));
  const [thenYear, thenMonth] = [Math.floor(monthsSinceZero / 12), monthsSinceZero % 12];
  // Not every month has a 31st.
  const lastDay = new Date(Date.UTC(thenYear, thenMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(thenYear, thenMonth, Math.min(day, lastDay) - 1));
}
