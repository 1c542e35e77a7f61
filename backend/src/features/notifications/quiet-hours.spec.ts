import fc from 'fast-check';
import { firstMoment, isQuiet, localTime } from './quiet-hours.ts';

const USUAL = { from: '19:00', to: '07:00', weekends: true };
const someTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});
const someMoment = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-01-01T00:00:00Z'), noInvalidDate: true });
const someHours = fc.record({ from: someTime, to: someTime, weekends: fc.boolean() });

describe('Quiet hours', () => {
  it('last over midnight, on the clocks of Berlin', () => {
    // In November Berlin is one hour ahead, in July two.
    expect([isQuiet(new Date('2026-11-24T17:59:00Z'), USUAL), isQuiet(new Date('2026-11-24T18:00:00Z'), USUAL)]).toEqual([false, true]);
    expect([isQuiet(new Date('2026-07-01T04:59:00Z'), USUAL), isQuiet(new Date('2026-07-01T05:00:00Z'), USUAL)]).toEqual([true, false]);
  });

  it('end on Monday after a Friday evening', () => {
    // 27 November 2026 is a Friday.
    expect(firstMoment(new Date('2026-11-27T20:00:00Z'), USUAL)).toEqual(new Date('2026-11-30T06:00:00Z'));
  });

  it('end at the same time of day where the clocks are changed in between', () => {
    const nights = { ...USUAL, weekends: false };
    // On 29 March 2026 and 25 October 2026 the clocks are changed in the night.
    expect(firstMoment(new Date('2026-03-28T20:00:00Z'), nights)).toEqual(new Date('2026-03-29T05:00:00Z'));
    expect(firstMoment(new Date('2026-10-24T20:00:00Z'), nights)).toEqual(new Date('2026-10-25T06:00:00Z'));
  });

  it('are never put off to a moment that is quiet or has passed, unless everything is quiet', () => {
    fc.assert(
      fc.property(someMoment, someHours, (at, hours) => {
        const first = firstMoment(at, hours);
        return first >= at && !isQuiet(first, hours);
      }),
    );
  });

  it('change nothing for a moment that is not quiet, and nothing when asked twice', () => {
    fc.assert(
      fc.property(someMoment, someHours, (at, hours) => {
        const first = firstMoment(at, hours);
        return firstMoment(first, hours).getTime() === first.getTime() && (isQuiet(at, hours) || first.getTime() === at.getTime());
      }),
    );
  });

  it('know the day of Berlin', () => {
    expect(localTime(new Date('2026-11-22T23:30:00Z'))).toEqual({ day: '2026-11-23', time: '00:30' });
  });
});
