import * as fc from 'fast-check';
import { countInterval, differenceInterval, overlap, wilsonInterval, type Interval } from './intervals.ts';

const partAndWhole = fc
  .integer({ min: 1, max: 4_000_000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

function expectInterval(interval: Interval, lower: number, upper: number, digits: number): void {
  expect(interval.lower).toBeCloseTo(lower, digits);
  expect(interval.upper).toBeCloseTo(upper, digits);
}

describe('the Wilson interval', () => {
  // Golden numbers of the domain reference, 10.1.
  for (const [part, whole, lower, upper] of [
    [5, 25, 0.0886, 0.3913],
    [0, 10, 0, 0.2775],
    [3, 20, 0.0524, 0.3604],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
  ] as const) {
    it(`of ${part} of ${whole} is ${lower} to ${upper}`, () => {
      expectInterval(wilsonInterval(part, whole), lower, upper, 4);
    });
  }

  it('contains the proportion and stays between 0 and 1', () => {
    expect(() =>
      fc.assert(
        fc.property(partAndWhole, ([part, whole]) => {
          const { lower, upper } = wilsonInterval(part, whole);
          return 0 <= lower && lower <= part / whole + 1e-12 && part / whole - 1e-12 <= upper && upper <= 1;
        }),
      ),
    ).not.toThrow();
  });

  it('of the complement is the mirror image', () => {
    expect(() =>
      fc.assert(
        fc.property(partAndWhole, ([part, whole]) => {
          const [own, other] = [wilsonInterval(part, whole), wilsonInterval(whole - part, whole)];
          return Math.abs(own.lower + other.upper - 1) < 1e-9 && Math.abs(own.upper + other.lower - 1) < 1e-9;
        }),
      ),
    ).not.toThrow();
  });

  it('narrows when the same share comes from more people', () => {
    expect(() =>
      fc.assert(
        fc.property(partAndWhole, fc.integer({ min: 2, max: 50 }), ([part, whole], times) => {
          const [few, many] = [wilsonInterval(part, whole), wilsonInterval(part * times, whole * times)];
          return many.upper - many.lower < few.upper - few.lower;
        }),
      ),
    ).not.toThrow();
  });

  it('refuses numbers that are no part and whole', () => {
    expect(() => wilsonInterval(5, 4)).toThrowError(RangeError, '5 of 4 is not a proportion.');
    expect(() => wilsonInterval(0, 0)).toThrowError(RangeError);
    expect(() => wilsonInterval(-1, 4)).toThrowError(RangeError);
  });
});

describe('the interval of a difference', () => {
  it('of 56/70 minus 48/80 is 0.0524 to 0.3339', () => {
    // Golden number of the domain reference, 10.1.
    expectInterval(differenceInterval([56, 70], [48, 80]), 0.0524, 0.3339, 4);
  });

  it('turns over when the two are exchanged', () => {
    expect(() =>
      fc.assert(
        fc.property(partAndWhole, partAndWhole, (first, second) => {
          const [there, back] = [differenceInterval(first, second), differenceInterval(second, first)];
          return Math.abs(there.lower + back.upper) < 1e-12 && Math.abs(there.upper + back.lower) < 1e-12;
        }),
      ),
    ).not.toThrow();
  });
});

describe('the interval of a count', () => {
  // Golden numbers of the domain reference, 10.1 (Byar).
  for (const [count, lower, upper] of [
    [10, 4.787, 18.391],
    [20, 12.211, 30.89],
    [65, 50.163, 82.849],
  ] as const) {
    it(`of ${count} is ${lower} to ${upper}`, () => {
      expectInterval(countInterval(count), lower, upper, 3);
    });
  }

  // The published table of exact limits (Garwood 1936), three digits.
  for (const [count, lower, upper] of [
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [2, 0.242, 7.225],
    [3, 0.619, 8.767],
    [5, 1.623, 11.668],
    [9, 4.115, 17.085],
  ] as const) {
    it(`of ${count} is exactly ${lower} to ${upper}`, () => {
      expectInterval(countInterval(count), lower, upper, 3);
    });
  }

  it('cuts 2.5 % of the Poisson distribution off on each side below ten', () => {
    // Checked against the sum of the distribution itself: e^-m m^k / k! for k = 0 .. n.
    const atMost = (n: number, m: number): number => {
      let term = Math.exp(-m);
      let total = term;
      for (let k = 1; k <= n; k += 1) total += term *= m / k;
      return total;
    };
    for (let count = 1; count < 10; count += 1) {
      const { lower, upper } = countInterval(count);
      expect(1 - atMost(count - 1, lower)).toBeCloseTo(0.025, 10);
      expect(atMost(count, upper)).toBeCloseTo(0.025, 10);
    }
  });

  it('contains the count and moves up with it', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 5_000_000 }), (count) => {
          const [own, next] = [countInterval(count), countInterval(count + 1)];
          return own.lower <= count && count <= own.upper && own.lower < next.lower && own.upper < next.upper;
        }),
      ),
    ).not.toThrow();
  });

  it('lies between those of its whole neighbours for an estimated count', () => {
    const { lower, upper } = countInterval(2.5);
    expect(lower).toBeGreaterThan(countInterval(2).lower);
    expect(upper).toBeLessThan(countInterval(3).upper);
  });

  it('refuses a negative count', () => {
    expect(() => countInterval(-1)).toThrowError(RangeError);
  });
});

describe('overlap', () => {
  it('includes touching and is the same both ways', () => {
    const [left, right, far] = [
      { lower: 0, upper: 1 },
      { lower: 1, upper: 2 },
      { lower: 1.1, upper: 2 },
    ];
    expect(overlap(left, right)).toBeTrue();
    expect(overlap(right, left)).toBeTrue();
    expect(overlap(left, far)).toBeFalse();
    expect(overlap(far, left)).toBeFalse();
  });
});
