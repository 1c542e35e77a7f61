import fc from 'fast-check';
import { monthsLater } from '../../days.ts';
import { meetingDays } from './meeting-days.ts';

const ALWAYS = { validFrom: '1900-01-01', validTo: null };

describe('Days of meetings', () => {
  // From a calendar of 2026 and 2027.
  it('lie on the same weekday of the month as the first', () => {
    expect(meetingDays('monthly', '2026-12-08', '2027-03-31', ALWAYS)).toEqual(['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09']);
    expect(meetingDays('every_two_months', '2026-12-03', '2027-04-30', ALWAYS)).toEqual(['2026-12-03', '2027-02-04', '2027-04-01']);
    expect(meetingDays('quarterly', '2026-11-26', '2027-05-27', ALWAYS)).toEqual(['2026-11-26', '2027-02-25', '2027-05-27']);
    expect(meetingDays('half_yearly', '2026-11-02', '2027-11-01', ALWAYS)).toEqual(['2026-11-02', '2027-05-03', '2027-11-01']);
    expect(meetingDays('yearly', '2026-02-18', '2028-02-29', ALWAYS)).toEqual(['2026-02-18', '2027-02-17', '2028-02-16']);
  });

  it('take the last one where the first is the fifth of its month', () => {
    // Monday 30 November 2026 is the fifth; December has four Mondays, March five.
    expect(meetingDays('monthly', '2026-11-30', '2027-03-31', ALWAYS)).toEqual([
      '2026-11-30',
      '2026-12-28',
      '2027-01-25',
      '2027-02-22',
      '2027-03-29',
    ]);
  });

  it('are the first alone without a rhythm', () => {
    expect(meetingDays('as_needed', '2026-12-08', '2029-12-31', ALWAYS)).toEqual(['2026-12-08']);
  });

  it('leave out what lies outside the life of the body, and end with the last possible day', () => {
    const life = { validFrom: '2027-01-01', validTo: '2027-03-09' };
    expect(meetingDays('monthly', '2026-12-08', '2027-12-31', life)).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
    expect(meetingDays('monthly', '2026-12-08', '2027-01-11', ALWAYS)).toEqual(['2026-12-08']);
    expect(meetingDays('yearly', '9999-06-01', '9999-12-31', ALWAYS)).toEqual(['9999-06-01']);
  });

  it('are as many as can be added at once, at most', () => {
    expect(meetingDays('monthly', '2026-12-08', '2099-12-31', ALWAYS).length).toBe(60);
  });

  it('always keep weekday and month, one each', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (first) => {
        const days = meetingDays('monthly', first, monthsLater(first, 24), ALWAYS);
        const weekday = (each: string): number => new Date(each).getUTCDay();
        expect(days[0]).toBe(first);
        expect(days.every((each) => weekday(each) === weekday(first))).toBeTrue();
        expect(days.map((each) => each.slice(0, 7))).toEqual(
          days.map((_, index) => monthsLater(`${first.slice(0, 7)}-01`, index).slice(0, 7)),
        );
      }),
    );
  });
});
