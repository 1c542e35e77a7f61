import type { CalendarFeed, CalendarFeedMade, InvitationList } from '#contract/calendar.ts';

const feed: CalendarFeed = {
  id: '4',
  body: { code: 'G-001', name: 'Steuerungsgruppe Integration (Demo)' },
  createdAt: '2026-11-02T09:00:00.000Z',
  usedAt: '2026-11-22T06:00:00.000Z',
};

const made: CalendarFeedMade = {
  ...feed,
  usedAt: null,
  address: 'https://gesamtbild.stadt.example/api/v1/calendars/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cQ.ics',
};

const text = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Gesamtbild//Sitzungen//DE
BEGIN:VEVENT
UID:31-mgr0k5c0@sitzungen.gesamtbild
SEQUENCE:0
DTSTAMP:20261102T090000Z
DTSTART;TZID=Europe/Berlin:20261210T100000
DTEND;TZID=Europe/Berlin:20261210T120000
SUMMARY:Steuerungsgruppe Integration (Demo)
LOCATION:Rathaus\\, Saal 1
URL;VALUE=URI:https://gesamtbild.stadt.example/sitzungen/31
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
`;

const invitations: InvitationList = {
  meeting: '31',
  canSend: true,
  items: [
    {
      membership: '41',
      person: 'Amira Lindenhof (Demo)',
      organisation: 'Stimmen der Vielfalt (Demo)',
      state: 'sent',
      sentAt: '2026-11-20T08:12:00.000Z',
    },
    { membership: '42', person: null, organisation: 'Haus der Wege (Demo)', state: 'no_address', sentAt: null },
  ],
};

/** Examples of the API description. */
export const calendarExamples = { feed, made, text, invitations };
