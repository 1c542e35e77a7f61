import fc from 'fast-check';
import { beginsBefore, endingWith, endsSoon, isOn, outlasts, overlap, within, type Life } from './life.ts';

const life = (validFrom: string, validTo: string | null = null): Life => ({ validFrom, validTo });

describe('A life', () => {
  it('has its first and its last day', () => {
    const year = life('2025-01-01', '2025-12-31');
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((day) => isOn(year, day))).toEqual([false, true, true, false]);
    expect(isOn(life('2025-01-01'), '2099-01-01')).toBeTrue();
  });

  it('overlaps the one that begins on its last day, and not the one that begins on the next', () => {
    expect(overlap(life('2025-01-01', '2025-06-30'), life('2025-06-30'))).toBeTrue();
    expect(overlap(life('2025-01-01', '2025-06-30'), life('2025-07-01'))).toBeFalse();
  });

  it('without an end outlasts every one that has one, and none without', () => {
    expect(outlasts(life('2025-01-01'), life('2025-01-01', '2099-12-31'))).toBeTrue();
    expect(outlasts(life('2025-01-01'), life('2024-01-01'))).toBeFalse();
  });

  it('ends soon on each day of the three months before its last one, and not when it is over', () => {
    // Three calendar months before 22 February is 22 November.
    const term = life('2024-01-01', '2027-02-22');
    expect(['2026-11-21', '2026-11-22', '2027-02-22', '2027-02-23'].map((day) => endsSoon(term, day))).toEqual([false, true, true, false]);
    expect(endsSoon(life('2024-01-01'), '2026-11-22')).toBeFalse();
    expect(endsSoon(life('2027-01-01', '2027-01-31'), '2026-11-22')).toBeFalse();
  });

  it('ends with what it belongs to where it has no end of its own, unless it begins after that', () => {
    const outer = life('2024-01-01', '2026-12-31');
    expect(endingWith(life('2025-01-01'), outer)).toEqual(life('2025-01-01', '2026-12-31'));
    expect(endingWith(life('2025-01-01', '2025-06-30'), outer)).toEqual(life('2025-01-01', '2025-06-30'));
    expect(endingWith(life('2027-01-01'), outer)).toEqual(life('2027-01-01'));
    expect(endingWith(life('2025-01-01'), life('2024-01-01'))).toEqual(life('2025-01-01'));
  });

  const day = fc
    .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2080-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const lives = fc
    .record({ from: day, to: fc.option(day) })
    .map(({ from, to }) => (to !== null && to < from ? life(to, from) : life(from, to)));

  it('overlaps another one whenever there is a day on which both are', () => {
    fc.assert(
      fc.property(lives, lives, day, (one, other, on) => {
        expect(overlap(one, other)).toBe(overlap(other, one));
        if (isOn(one, on) && isOn(other, on)) expect(overlap(one, other)).toBeTrue();
      }),
    );
  });

  it('lies within another one on exactly the days that both have', () => {
    fc.assert(
      fc.property(lives, lives, day, (one, other, on) => {
        const both = within(one, other);
        expect(both !== undefined && isOn(both, on)).toBe(isOn(one, on) && isOn(other, on));
        if (both !== undefined) expect([beginsBefore(both, other), outlasts(both, other)]).toEqual([false, false]);
      }),
    );
  });
});
