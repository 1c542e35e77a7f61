import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus, type ICalCalendar, type ICalEventData } from 'ical-generator';
import { meetingAddress, meetingName, type CalendarMeeting } from './calendar-meeting.ts';

/** Media type of a calendar. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** The zone of all times here, as in clock.ts. */
const ZONE = 'Europe/Berlin';

// Summer time as the European Union has it since 1996; no meeting here is older.
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/** How often programs should ask for a calendar that they follow, in seconds. */
const TTL = 6 * 3600;

/** Somebody with an e-mail address. */
interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** An invitation, or its end, for one person. */
interface CalendarRequest {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly organizer: Correspondent;
  readonly attendee: Correspondent & { readonly optional: boolean };
  readonly at: Date;
}

/**
 * Meetings as iCalendar (RFC 5545), to be followed or kept: what, when, where, and the page of each. `origin` is the address of the
 * installation.
 */
export function calendarText(
  meetings: readonly CalendarMeeting[],
  { name, origin, withOnlineLink }: { readonly name: string; readonly origin: string; readonly withOnlineLink: boolean },
): string {
  const calendar = ical({ prodId: PRODUCT, name, ttl: TTL });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, origin, withOnlineLink));
  return withZone(calendar);
}

/** One meeting as what invites to it or calls it off (RFC 5546). */
export function requestText(meeting: CalendarMeeting, origin: string, { method, organizer, attendee, at }: CalendarRequest): string {
  const calendar = ical({ prodId: PRODUCT, method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  calendar.createEvent({
    ...eventOf(method === 'CANCEL' ? { ...meeting, state: 'cancelled' } : meeting, origin, true),
    stamp: at,
    organizer: { name: organizer.name, email: organizer.address },
    attendees: [
      {
        name: attendee.name,
        email: attendee.address,
        role: attendee.optional ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
        rsvp: false,
      },
    ],
  });
  return withZone(calendar);
}

const PRODUCT = { company: 'Gesamtbild', product: 'Sitzungen', language: 'DE' };

function eventOf(meeting: CalendarMeeting, origin: string, withOnlineLink: boolean): ICalEventData {
  const { id, heldOn, begins, ends, place, onlineLink, state, sequence, createdAt } = meeting;
  const cancelled = state === 'cancelled';
  return {
    // The moment at which it was entered tells two installations apart that count their meetings alike.
    id: `${id}-${createdAt.getTime().toString(36)}@sitzungen.gesamtbild`,
    sequence,
    // The same with each answer, so that nobody loads what has not changed.
    stamp: createdAt,
    summary: cancelled ? `Abgesagt: ${meetingName(meeting)}` : meetingName(meeting),
    // A day is written by its date in UTC; a time with a zone by the clock of the computer, and so is a text without one read.
    ...(begins === null
      ? { start: `${heldOn}T00:00:00Z`, allDay: true }
      : { start: `${heldOn}T${begins}:00`, end: ends === null ? null : `${heldOn}T${ends}:00`, timezone: ZONE }),
    location: place ?? (onlineLink === null ? null : 'Online'),
    description: withOnlineLink && onlineLink !== null ? `Zur Online-Sitzung: ${onlineLink}` : null,
    url: meetingAddress(id, origin),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

// The library writes properties of the calendar behind its zone, where the standard has none: the zone is put in here.
const withZone = (calendar: ICalCalendar): string => `${calendar.toString().replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, VTIMEZONE)}\r\n`;
