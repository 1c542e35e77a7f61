import { createHash, randomBytes } from 'node:crypto';

/** The secret part of the address of a calendar: 256 random bits, which nobody guesses. */
export const newCalendarToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of it, so that the database alone opens no calendar. */
export const hashOfCalendarToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Some programs for calendars ask for files of this kind only. */
const ENDING = '.ics';

/** The address under which a calendar is followed. `origin` is that of the installation. */
export const calendarAddress = (token: string, origin: string): string =>
  `${origin.replace(/\/+$/, '')}/api/v1/calendars/${token}${ENDING}`;

/** The secret part of what stood in an address. */
export const tokenIn = (part: string): string => (part.endsWith(ENDING) ? part.slice(0, -ENDING.length) : part);
