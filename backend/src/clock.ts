/** Tells the day. Injected, so that tests stand still. */
export interface Clock {
  now(): Date;
  /** The day in the time zone of the municipality, `YYYY-MM-DD`. */
  today(): string;
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day of a moment in the time zone of the municipality, `YYYY-MM-DD`. */
export const dayOfMoment = (moment: Date | string): string => DAY.format(new Date(moment));

const TIME = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' });

/** Day and time as clocks in the municipality show them, `2026-11-23T10:30`. */
export const timeOfMoment = (moment: Date): string => TIME.format(moment).replace(' ', 'T');

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => DAY.format(new Date()),
};

/** A clock that always shows the same moment. */
export const fixedClock = (iso: string): Clock => ({
  now: () => new Date(iso),
  today: () => DAY.format(new Date(iso)),
});
