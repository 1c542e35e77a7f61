import fc from 'fast-check';
import { daysLater } from '../../days.ts';
import { isWeekend } from './quiet-hours.ts';
import { decisionOccasions, deliveryOccasions, MADE_UP_FOR_DAYS, occasionsNow, workingDaysBefore } from './reminder-days.ts';

const someDay = fc.integer({ min: 0, max: 2000 }).map((days) => daysLater('2026-01-01', days));

describe('Reminder days', () => {
  it('of deliveries are the opening, 14, 7 and 1 days before the last one, and the day after it', () => {
    expect(deliveryOccasions('2026-10-01', '2026-11-15').map(({ day }) => day)).toEqual([
      '2026-10-01',
      '2026-11-01',
      '2026-11-08',
      '2026-11-14',
      '2026-11-16',
    ]);
  });

  it('of decisions are 14 and 1 days before the day on which they are due, and the day after it', () => {
    expect(decisionOccasions('2026-12-01').map(({ day }) => day)).toEqual(['2026-11-17', '2026-11-30', '2026-12-02']);
  });

  it('are seen by whoever looks every day, and each is made up for by whoever looks once a week', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: MADE_UP_FOR_DAYS }), fc.nat(6), (until, every, begin) => {
        const looks = Array.from({ length: 40 }, (_, look) => daysLater(until, -21 + begin + look * every));
        const seen = new Set(looks.flatMap((today) => occasionsNow(deliveryOccasions(null, until), today).map(({ key }) => key)));
        return seen.size === 4;
      }),
    );
  });

  it('are never looked ahead to', () => {
    fc.assert(
      fc.property(someDay, someDay, (until, today) => occasionsNow(deliveryOccasions(null, until), today).every(({ day }) => day <= today)),
    );
  });

  it('before a meeting leave out the weekend', () => {
    // 1 December 2026 is a Tuesday, 27 November the Friday before.
    expect(workingDaysBefore('2026-12-01', 2)).toBe('2026-11-27');
    fc.assert(fc.property(someDay, fc.integer({ min: 1, max: 10 }), (day, count) => !isWeekend(workingDaysBefore(day, count))));
  });
});
