import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { aggregate, wholeFigure, type Part } from './aggregation.ts';
import { figureOf, type Calculation, type Figure, type Flag } from './indicator.ts';

const COUNT: Calculation = { kind: 'count', per: null };
const SHARE: Calculation = { kind: 'share', per: null };
const MEAN: Calculation = { kind: 'mean', per: null };

const count = (numerator: number, flag: Flag = 'final'): Figure => figureOf(COUNT, { numerator, flag });
const share = (numerator: number, denominator: number, flag: Flag = 'final'): Figure => figureOf(SHARE, { numerator, denominator, flag });

describe('a district put together from its parts', () => {
  it('adds counts up', () => {
    expect(aggregate(COUNT, [count(3), count(0), count(4)])).toEqual({
      value: 7,
      numerator: 7,
      denominator: null,
      flag: 'final',
      incomplete: false,
      origin: 'computed',
    });
  });

  it('adds up counts that were published as values', () => {
    expect(aggregate(COUNT, [figureOf(COUNT, { value: 3 }), count(4)])?.value).toBe(7);
  });

  it('takes the sum of numerators over the sum of denominators for a share, not the mean of the shares', () => {
    // 1 of 10 (10 %) and 270 of 300 (90 %): 271 of 310 = 87.419 %; the mean of the shares would be 50 %.
    expect(aggregate(SHARE, [share(1, 10), share(270, 300)])?.value).toBeCloseTo(87.4194, 4);
  });

  it('keeps the base of a rate', () => {
    const rate: Calculation = { kind: 'rate', per: 1000 };
    const parts = [figureOf(rate, { numerator: 1, denominator: 100 }), figureOf(rate, { numerator: 2, denominator: 300 })];
    // 3 of 400 = 7.5 per 1,000.
    expect(aggregate(rate, parts)?.value).toBe(7.5);
  });

  it('weights means by the number behind them', () => {
    // (10 days x 30 cases + 40 days x 10 cases) / 40 cases = 17.5 days.
    const parts = [figureOf(MEAN, { value: 10, denominator: 30 }), figureOf(MEAN, { numerator: 400, denominator: 10 })];
    expect(aggregate(MEAN, parts)?.value).toBe(17.5);
  });

  it('is not made from an index', () => {
    expect(aggregate({ kind: 'index', per: null }, [figureOf({ kind: 'index', per: null }, { value: 1 })])).toBeNull();
  });

  it('is incomplete when a part is missing, and covers the others', () => {
    const whole = aggregate(SHARE, [share(1, 10), null]);
    expect([whole?.value, whole?.incomplete]).toEqual([10, true]);
  });

  it('is incomplete when a part is confidential, and leaves that one out', () => {
    const whole = aggregate(COUNT, [count(5), count(2, 'confidential')]);
    expect([whole?.value, whole?.incomplete]).toEqual([5, true]);
  });

  it('is incomplete when a share comes without the numbers behind it', () => {
    const withoutParts = [figureOf(SHARE, { value: 50 }), figureOf(SHARE, { value: 50, denominator: 30 })];
    const whole = aggregate(SHARE, [share(1, 10), ...withoutParts]);
    expect([whole?.value, whole?.incomplete]).toEqual([10, true]);
  });

  it('is incomplete when a part is', () => {
    expect(aggregate(COUNT, [count(5), { ...count(2), incomplete: true }])?.incomplete).toBeTrue();
  });

  it('is not available when no part is known, never zero', () => {
    expect(aggregate(COUNT, [null, null])).toEqual(
      jasmine.objectContaining({ value: null, numerator: null, flag: 'not_available' as const, incomplete: true }),
    );
  });

  it('is complete with an empty area in it', () => {
    const whole = aggregate(SHARE, [share(1, 10), share(0, 0)]);
    expect([whole?.value, whole?.incomplete]).toEqual([10, false]);
  });

  it('tells a part with zero from a missing one', () => {
    expect(aggregate(COUNT, [count(5), count(0)])?.incomplete).toBeFalse();
    expect(aggregate(COUNT, [count(5), null])?.incomplete).toBeTrue();
  });

  it('is as firm as its least firm part', () => {
    expect(aggregate(COUNT, [count(1), count(1, 'provisional'), count(1, 'revised')])?.flag).toBe('provisional');
    expect(aggregate(COUNT, [count(1, 'estimated'), count(1, 'unreliable')])?.flag).toBe('unreliable');
  });
});

describe('the figure of a district', () => {
  it('is the official one where there is one', () => {
    expect(wholeFigure(COUNT, count(8), [count(3), null])).toEqual({ ...count(8), incomplete: false, origin: 'reported' });
  });

  it('is that of its parts where the official one is not available', () => {
    expect(wholeFigure(COUNT, null, [count(3), count(4)])?.value).toBe(7);
    expect(wholeFigure(COUNT, figureOf(COUNT, { flag: 'not_available' }), [count(3), count(4)])?.value).toBe(7);
  });

  it('is the official one for a district without people', () => {
    expect(wholeFigure(SHARE, share(0, 0), [])).toEqual({ ...share(0, 0), incomplete: false, origin: 'reported' });
  });

  it('stays withheld where the publisher withheld it', () => {
    const whole = wholeFigure(COUNT, figureOf(COUNT, { flag: 'confidential' }), [count(1), count(1)]);
    expect([whole?.value, whole?.flag]).toEqual([null, 'confidential']);
  });

  it('may be an official index', () => {
    expect(wholeFigure({ kind: 'index', per: null }, figureOf({ kind: 'index', per: null }, { value: 0.4 }), [])?.value).toBe(0.4);
  });
});

describe('Berlin on 31 December 2024', () => {
  interface Row {
    readonly inhabitants: string;
    readonly inhabitants_with_migration_background: string;
  }
  const rows = (level: string): Row[] => {
    const file = `db/seeds/demo/files/berlin-lor/2024-02/berlin-lor-population-2024-02-t1-${level}.csv`;
    return parse(readFileSync(new URL(`../../../../${file}`, import.meta.url)), { columns: true });
  };

  for (const [level, areas] of [
    ['districts', 12],
    ['forecast-areas', 58],
    ['planning-areas', 542],
  ] as const) {
    it(`has the same residents when put together from its ${areas} ${level}`, () => {
      const parts = rows(level).map((row) => share(Number(row.inhabitants_with_migration_background), Number(row.inhabitants)));
      const whole = aggregate(SHARE, parts);
      expect(parts.length).toBe(areas);
      // Domain reference 11; 41.10355 % is the publisher's own figure in the city file.
      expect([whole?.numerator, whole?.denominator, whole?.incomplete]).toEqual([1_601_865, 3_897_145, false]);
      expect(whole?.value).toBeCloseTo(41.10355144599444, 10);
    });
  }
});

describe('putting districts together', () => {
  const flag = fc.constantFrom<Flag>('final', 'revised', 'provisional', 'estimated', 'unreliable', 'confidential', 'not_available');
  const calculation = fc.constantFrom<Calculation>(COUNT, SHARE, { kind: 'rate', per: 1000 }, MEAN);
  const partsOf = (of: Calculation): fc.Arbitrary<(Part | null)[]> =>
    fc.array(
      fc.option(
        fc
          .record({ numerator: fc.nat(5000), denominator: fc.nat(5000), flag })
          .map((given) => figureOf(of, { ...given, denominator: of.kind === 'count' ? null : given.denominator })),
        { freq: 8 },
      ),
      { minLength: 1, maxLength: 12 },
    );
  const partsAndKind = calculation.chain((of) => fc.tuple(fc.constant(of), partsOf(of)));

  it('does not depend on their order', () => {
    const shuffled = partsAndKind.chain(([of, parts]) =>
      fc.tuple(fc.constant(of), fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
    );
    expect(() => fc.assert(fc.property(shuffled, ([of, parts, other]) => same(aggregate(of, parts), aggregate(of, other))))).not.toThrow();
  });

  it('gives the same in one step as by way of districts in between', () => {
    const grouped = calculation.chain((of) => fc.tuple(fc.constant(of), fc.array(partsOf(of), { minLength: 1, maxLength: 5 })));
    expect(() =>
      fc.assert(
        fc.property(grouped, ([of, groups]) =>
          same(
            aggregate(
              of,
              groups.map((group) => aggregate(of, group)),
            ),
            aggregate(of, groups.flat()),
          ),
        ),
      ),
    ).not.toThrow();
  });

  it('leaves a share between those of its parts', () => {
    const known = fc.array(
      fc.integer({ min: 1, max: 5000 }).chain((whole) => fc.nat(whole).map((part) => share(part, whole))),
      { minLength: 1, maxLength: 12 },
    );
    expect(() =>
      fc.assert(
        fc.property(known, (parts) => {
          const [values, value] = [parts.map((part) => part.value ?? NaN), aggregate(SHARE, parts)?.value ?? NaN];
          return Math.min(...values) - 1e-9 <= value && value <= Math.max(...values) + 1e-9;
        }),
      ),
    ).not.toThrow();
  });

  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
});
