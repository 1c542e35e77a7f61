import * as fc from 'fast-check';
import { figureOf, FLAGS, soundValue, valueOf } from './indicator.ts';

describe('the value of a figure', () => {
  it('is the numerator for a count', () => {
    expect(valueOf({ kind: 'count', per: null }, 397004, null)).toBe(397004);
  });

  it('is in percent for a share', () => {
    // Mitte, 31 December 2024: 231,961 of 397,004 residents; the file itself states 58.42787478211806 %.
    expect(valueOf({ kind: 'share', per: null }, 231961, 397004)).toBeCloseTo(58.42787478211806, 12);
  });

  it('is related to its base for a rate, and a plain ratio without one', () => {
    expect(valueOf({ kind: 'rate', per: 1000 }, 3, 200)).toBe(15);
    expect(valueOf({ kind: 'rate', per: null }, 3, 200)).toBe(0.015);
  });

  it('may be negative for a balance', () => {
    expect(valueOf({ kind: 'rate', per: 1000 }, -3, 200)).toBe(-15);
  });

  it('is the sum over the number for a mean, whatever base is stated', () => {
    expect(valueOf({ kind: 'mean', per: 1000 }, 90, 4)).toBe(22.5);
  });

  it('is never computed for an index', () => {
    expect(valueOf({ kind: 'index', per: null }, 1, 2)).toBeNull();
  });

  it('is missing where nobody stands below the line', () => {
    expect(valueOf({ kind: 'share', per: null }, 0, 0)).toBeNull();
  });

  it('is missing when a part is missing', () => {
    expect(valueOf({ kind: 'count', per: null }, null, null)).toBeNull();
    expect(valueOf({ kind: 'share', per: null }, null, 5)).toBeNull();
    expect(valueOf({ kind: 'share', per: null }, 5, null)).toBeNull();
  });

  it('of a share lies between 0 and 100 for every part of a whole', () => {
    const partAndWhole = fc
      .integer({ min: 1, max: 10_000_000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    expect(() =>
      fc.assert(
        fc.property(partAndWhole, ([part, whole]) => {
          const share = valueOf({ kind: 'share', per: null }, part, whole);
          return share !== null && share >= 0 && share <= 100;
        }),
      ),
    ).not.toThrow();
  });
});

describe('a figure', () => {
  it('keeps a value that was given beside its parts', () => {
    expect(figureOf({ kind: 'share', per: null }, { value: 33.3, numerator: 1, denominator: 3 }).value).toBe(33.3);
  });

  it('gets its value from its parts where none was given', () => {
    expect(figureOf({ kind: 'share', per: null }, { numerator: 1, denominator: 4 })).toEqual({
      value: 25,
      numerator: 1,
      denominator: 4,
      flag: 'final',
    });
  });

  it('has a sound value when it is zero', () => {
    expect(soundValue({ value: 0, numerator: 0, denominator: 9, flag: 'final' })).toBe(0);
  });

  it('has no sound value when it is confidential, not available or unreliable', () => {
    const without = FLAGS.filter((flag) => soundValue({ value: 1, numerator: 1, denominator: 1, flag }) === null);
    expect(without).toEqual(['confidential', 'not_available', 'unreliable']);
  });
});
