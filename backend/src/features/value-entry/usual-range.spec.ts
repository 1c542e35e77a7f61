import fc from 'fast-check';
import { periodsBetween, usualRange as usualOf, type EarlierValue } from './usual-range.ts';

const KINDS = ['count', 'share', 'rate', 'mean', 'index'] as const;
const amounts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 8 });

/** Of values without a gap, newest first. */
const usualRange = (kind: (typeof KINDS)[number], values: readonly number[]) =>
  usualOf(
    kind,
    values.map((value, index) => ({ ago: index + 1, value })),
  );

describe('Between which values the next one usually lies', () => {
  it('follows from the changes so far', () => {
    // Changes 8, 3, 7, 2: median 5, distances from it 3, 2, 2, 3: median 2.5. 58 + 5 = 63, give or take 3 × 1.4826 × 2.5 = 11.1195.
    const { lower, upper } = usualRange('rate', [58, 50, 47, 40, 38]) ?? { lower: 0, upper: 0 };
    expect(lower).toBeCloseTo(51.8805, 10);
    expect(upper).toBeCloseTo(74.1195, 10);
  });

  it('leaves a steady index a twentieth of room', () => {
    // 10 more each time: 140 is expected, and a twentieth of that is 7.
    expect(usualRange('index', [130, 120, 110, 100])).toEqual({ lower: 133, upper: 147 });
  });

  it('leaves a steady count the room of chance, in whole numbers', () => {
    // 3 × √400 = 60.
    expect(usualRange('count', [400, 400, 400, 400])).toEqual({ lower: 340, upper: 460 });
    // Nothing so far: up to three are no surprise.
    expect(usualRange('count', [0, 0, 0, 0])).toEqual({ lower: 0, upper: 3 });
  });

  it('is not said with fewer than four earlier values', () => {
    expect(usualRange('count', [3, 2, 1])).toBeNull();
    expect(usualRange('count', [])).toBeNull();
  });

  it('counts no change across a period that is missing', () => {
    // Three periods are missing, in which 300 came to be 500. Changes 2, 8, 3; 1 and 4: median 3, distances from it 1, 5, 0, 2, 1: median 1.
    // 513 + 3 = 516, give or take 3 × 1.4826 × 1 = 4.4478, but at least a twentieth: 25.8. With the 200 the median would be 3.5.
    const values: EarlierValue[] = [
      { ago: 1, value: 513 },
      { ago: 2, value: 511 },
      { ago: 3, value: 503 },
      { ago: 4, value: 500 },
      { ago: 8, value: 300 },
      { ago: 9, value: 299 },
      { ago: 10, value: 295 },
    ];
    const { lower, upper } = usualOf('rate', values) ?? { lower: 0, upper: 0 };
    expect(lower).toBeCloseTo(490.2, 10);
    expect(upper).toBeCloseTo(541.8, 10);
    // Four values, but only two of them are neighbours.
    expect(usualOf('rate', [{ ago: 1, value: 9 }, { ago: 2, value: 8 }, { ago: 4, value: 6 }, { ago: 6, value: 4 }])).toBeNull(); // prettier-ignore
  });

  it('expects as many changes as periods have passed since the newest value', () => {
    // Changes 8, 3, 7, 2 as above. Four periods have passed: 58 + 4 × 5 = 78, give or take 11.1195 × √4 = 22.239.
    const values = [58, 50, 47, 40, 38].map((value, index) => ({ ago: index + 4, value }));
    const { lower, upper } = usualOf('rate', values) ?? { lower: 0, upper: 0 };
    expect(lower).toBeCloseTo(55.761, 10);
    expect(upper).toBeCloseTo(100.239, 10);
  });

  it('knows how many periods lie between two', () => {
    expect([
      periodsBetween('2026-Q2', '2026-Q3'),
      periodsBetween('2025-Q3', '2026-Q3'),
      periodsBetween('2026-02', '2026-09'),
      periodsBetween('2024', '2026'),
    ]).toEqual([1, 4, 7, 2]);
  });

  it('goes below zero only where values did before', () => {
    expect(usualRange('rate', [1, -1, 1, -1, 1])?.lower).toBeLessThan(0);
    fc.assert(fc.property(fc.constantFrom(...KINDS), amounts, (kind, earlier) => (usualRange(kind, earlier)?.lower ?? -1) >= 0));
  });

  it('never passes 100 percent of a share', () => {
    fc.assert(fc.property(amounts, (earlier) => (usualRange('share', earlier)?.upper ?? 101) <= 100));
  });

  it('has its lower end below its upper end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), amounts, (kind, earlier) => {
        const { lower, upper } = usualRange(kind, earlier) ?? { lower: 1, upper: 0 };
        return lower <= upper;
      }),
    );
  });

  it('holds what follows a steady rise', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 4, max: 8 }),
        (start, step, length) => {
          const earlier = Array.from({ length }, (_, index) => start + step * (length - 1 - index));
          const { lower, upper } = usualRange('count', earlier) ?? { lower: 1, upper: 0 };
          const next = start + step * length;
          return lower <= next && next <= upper;
        },
      ),
    );
  });
});
