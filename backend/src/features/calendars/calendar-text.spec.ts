import ICAL from 'ical.js';
import { calendarText, requestText } from './calendar-text.ts';
import type { CalendarMeeting } from './calendar-meeting.ts';

const MEETING: CalendarMeeting = {
  id: '31',
  createdAt: new Date('2026-11-02T09:00:00Z'),
  body: { code: 'G-001', name: 'Steuerungsgruppe Integration' },
  title: null,
  heldOn: '2026-12-10',
  begins: '10:00',
  ends: '12:30',
  place: 'Rathaus, Saal 1',
  onlineLink: 'https://treffen.example/saal-1',
  cancelReason: null,
  state: 'planned',
  sequence: 2,
};
const ORIGIN = 'https://gesamtbild.stadt.example';

describe('A calendar', () => {
  const text = (some: Partial<CalendarMeeting> = {}, withOnlineLink = false) =>
    calendarText([{ ...MEETING, ...some }], { name: 'Sitzungen', origin: ORIGIN, withOnlineLink });
  const calendarIn = (content: string) => {
    const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
    ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
    return calendar;
  };
  const eventIn = (content: string) => new ICAL.Event(calendarIn(content).getFirstSubcomponent('vevent') as ICAL.Component);

  it('says when in the time of Berlin, in winter and in summer', () => {
    const winter = eventIn(text());
    expect(text()).toContain('DTSTART;TZID=Europe/Berlin:20261210T100000');
    expect([winter.startDate, winter.endDate].map((time) => time.toJSDate().toISOString())).toEqual([
      '2026-12-10T09:00:00.000Z',
      '2026-12-10T11:30:00.000Z',
    ]);
    // The last Sunday of March 2027 is the 28th.
    const begins = (heldOn: string) => eventIn(text({ heldOn })).startDate.toJSDate().toISOString();
    expect([begins('2027-03-27'), begins('2027-03-29')]).toEqual(['2027-03-27T09:00:00.000Z', '2027-03-29T08:00:00.000Z']);
  });

  it('has a meeting without a time for the whole day, and one without an end only with its beginning', () => {
    const day = eventIn(text({ begins: null, ends: null }));
    expect([day.startDate.isDate, day.startDate.toString()]).toEqual([true, '2026-12-10']);
    expect(text({ ends: null })).not.toContain('DTEND');
  });

  it('knows a meeting again by what never changes, and the newer of two by its number', () => {
    const [before, after] = [eventIn(text()), eventIn(text({ heldOn: '2026-12-17', sequence: 3, title: 'Klausur' }))];
    expect(before.uid).toBe(after.uid);
    expect(before.uid).not.toBe(eventIn(text({ createdAt: new Date('2026-11-02T09:00:01Z') })).uid);
    expect([before.sequence, after.sequence]).toEqual([2, 3]);
  });

  it('keeps commas, semicolons, line breaks and long words of any language, in lines of 75 bytes', () => {
    const title = `Räume, Zeiten; "Übergänge" \\ ${'Verständigungsgrundsätze'.repeat(6)} 🌍\nzweite Zeile`;
    const content = text({ title, place: 'Saal 1;2,3' });
    const event = eventIn(content);
    expect(event.summary).toBe(`Steuerungsgruppe Integration: ${title}`);
    expect(event.location).toBe('Saal 1;2,3');
    const lines = content.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('leads to the page of the meeting, and names an online link only where it may', () => {
    expect(text()).toContain(`URL;VALUE=URI:${ORIGIN}/sitzungen/31`);
    expect(text()).not.toContain('treffen.example');
    expect(eventIn(text({ place: null })).location).toBe('Online');
    expect(eventIn(text({}, true)).description).toBe('Zur Online-Sitzung: https://treffen.example/saal-1');
  });

  it('says that a meeting was cancelled', () => {
    const content = text({ state: 'cancelled' });
    expect(content).toContain('STATUS:CANCELLED');
    expect(eventIn(content).summary).toBe('Abgesagt: Steuerungsgruppe Integration');
  });

  it('is one also without meetings, with its properties before its parts', () => {
    const empty = calendarText([], { name: 'Sitzungen', origin: ORIGIN, withOnlineLink: false });
    expect(calendarIn(empty).getAllSubcomponents('vevent')).toEqual([]);
    expect(empty.indexOf('X-WR-CALNAME')).toBeLessThan(empty.indexOf('BEGIN:VTIMEZONE'));
    expect(
      calendarText([MEETING, MEETING], { name: 'BEGIN:VEVENT', origin: ORIGIN, withOnlineLink: false }).match(/BEGIN:VTIMEZONE/g)?.length,
    ).toBe(1);
  });

  it('invites and calls off', () => {
    const request = (method: 'REQUEST' | 'CANCEL') =>
      requestText(MEETING, ORIGIN, {
        method,
        organizer: { name: 'Stadt, Integration', address: 'gesamtbild@stadt.example' },
        attendee: { name: 'Jo Ahorn', address: 'jo@verein.example', optional: true },
        at: new Date('2026-11-20T08:00:00Z'),
      });
    const invited = calendarIn(request('REQUEST'));
    expect(invited.getFirstPropertyValue('method')).toBe('REQUEST');
    const event = new ICAL.Event(invited.getFirstSubcomponent('vevent') as ICAL.Component);
    expect([event.organizer, event.attendees.map((attendee) => attendee.getFirstValue())]).toEqual([
      'mailto:gesamtbild@stadt.example',
      ['MAILTO:jo@verein.example'],
    ]);
    expect(request('REQUEST')).toContain('DTSTAMP:20261120T080000Z');
    expect(calendarIn(request('CANCEL')).getFirstPropertyValue('method')).toBe('CANCEL');
    expect(request('CANCEL')).toContain('STATUS:CANCELLED');
  });
});
