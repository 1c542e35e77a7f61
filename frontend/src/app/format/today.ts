/** The day in the time zone of the municipalities, as `YYYY-MM-DD`. */
export const today = (now = new Date()): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);
