import fc from 'fast-check';
import { usualRange } from './usual-range.ts';

const KINDS = ['count', 'share', 'rate', 'mean', 'index'] as const;
const amounts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 8 });

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
