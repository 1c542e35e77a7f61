import { endExclusive, formatPeriod, period, shift } from '#contract/period.ts';
import fc from 'fast-check';
import { ASKED_INTERVALS, periodsEndingIn } from './collection-periods.ts';

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const;

describe('the periods of which values are asked for', () => {
  it('are those of the update interval that end in the quarter', () => {
    const asked = (interval: (typeof ASKED_INTERVALS)[number]) =>
      QUARTERS.map((quarter) => periodsEndingIn(quarter, interval).map(formatPeriod));
    expect(asked('monthly').at(1)).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(asked('quarterly')).toEqual([['2026-Q1'], ['2026-Q2'], ['2026-Q3'], ['2026-Q4']]);
    expect(asked('half_yearly')).toEqual([[], ['2026-H1'], [], ['2026-H2']]);
    expect(asked('annual')).toEqual([[], [], [], ['2026']]);
  });

  it('are none for what comes when it comes', () => {
    expect([periodsEndingIn('2026-Q4', 'per_election'), periodsEndingIn('2026-Q4', 'irregular')]).toEqual([[], []]);
  });

  it('cover a year without a gap, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.constantFrom(...ASKED_INTERVALS), (year, interval) => {
        const all = [1, 2, 3, 4].flatMap((n) => periodsEndingIn(`${year}-Q${n}`, interval));
        expect(all[0]?.start).toBe(`${year}-01-01`);
        expect(endExclusive(all.at(-1) ?? period(String(year)))).toBe(`${year + 1}-01-01`);
        for (const [index, each] of all.entries()) if (index > 0) expect(each).toEqual(shift(all[index - 1] ?? each, 1));
      }),
    );
  });
});
