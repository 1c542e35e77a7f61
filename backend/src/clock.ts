/** Tells the day. Injected, so that tests stand still. */
export interface Clock {
  now(): Date;
  /** The day in the time zone of the municipality, `YYYY-MM-DD`. */
  today(): string;
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day of a moment in the time zone of the municipality, `YYYY-MM-DD`. */
export const dayOfMoment = (moment: Date | string): string => DAY.format(new Date(moment));

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => DAY.format(new Date()),
};

/** A clock that always shows the same moment. */
export const fixedClock = (iso: string): Clock => ({
  now: () => new Date(iso),
  today: () => DAY.format(new Date(iso)),
});
