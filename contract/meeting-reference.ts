import * as z from 'zod/mini';

export const meetingId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a meeting.'));
export const agendaItemId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of an item of an agenda.'));

/** A time of day, `09:30`. */
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:30.'));
