import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { disparityBetween, dissimilarity, gini, isolation, segregationIndex } from './disparity.ts';
import { figureOf, type Figure } from './indicator.ts';

const share = (numerator: number, denominator: number): Figure => figureOf({ kind: 'share', per: null }, { numerator, denominator });
const value = (of: number | null): Figure => figureOf({ kind: 'index', per: null }, { value: of });

/** Shares of residents with migration background in all areas of a level, from the shipped files. */
function berlin(halfYear: '2020-02' | '2024-02', level: string): Figure[] {
  const file = `db/seeds/demo/files/berlin-lor/${halfYear}/berlin-lor-population-${halfYear}-t1-${level}.csv`;
  const rows: { inhabitants: string; inhabitants_with_migration_background: string }[] = parse(
    readFileSync(new URL(`../../../../${file}`, import.meta.url)),
    { columns: true },
  );
  return rows.map((row) => share(Number(row.inhabitants_with_migration_background), Number(row.inhabitants)));
}

describe('the disparity between the Berlin districts', () => {
  // Domain reference 10.3 and 11.
  const districts = disparityBetween('share', berlin('2024-02', 'districts'));

  it('has 25.76 % and 58.43 % at its ends', () => {
    expect(districts.districts).toBe(12);
    expect(districts.lowest).toBeCloseTo(25.76, 2);
    expect(districts.highest).toBeCloseTo(58.43, 2);
    // 58.43 - 25.76 and 58.43 / 25.76
    expect(districts.range).toBeCloseTo(32.67, 1);
    expect(districts.ratio).toBeCloseTo(2.268, 2);
  });

  it('has a coefficient of variation of 0.2340', () => {
    expect(districts.coefficientOfVariation).toBeCloseTo(0.234, 4);
  });

  for (const [halfYear, level, areas, index] of [
    ['2020-02', 'districts', 12, 0.2076],
    ['2020-02', 'forecast-areas', 60, 0.2359],
    ['2020-02', 'planning-areas', 448, 0.2683],
    ['2024-02', 'districts', 12, 0.1749],
    ['2024-02', 'forecast-areas', 58, 0.2113],
    ['2024-02', 'planning-areas', 542, 0.2413],
  ] as const) {
    it(`gives a segregation index of ${index} over the ${areas} ${level} of ${halfYear}`, () => {
      const figures = berlin(halfYear, level);
      expect(figures.length).toBe(areas);
      expect(disparityBetween('share', figures).dissimilarity).toBeCloseTo(index, 4);
    });
  }

  it('leaves out the two planning areas without residents', () => {
    expect(disparityBetween('share', berlin('2024-02', 'planning-areas')).districts).toBe(540);
  });
});

describe('disparity', () => {
  it('leaves out missing, confidential and unreliable figures', () => {
    const figures: Figure[] = [share(1, 4), share(3, 4), { ...share(4, 4), flag: 'unreliable' }, { ...share(0, 4), flag: 'confidential' }];
    expect(disparityBetween('share', [...figures, value(null)])).toEqual({
      districts: 2,
      lowest: 25,
      highest: 75,
      median: 50,
      range: 50,
      ratio: 3,
      coefficientOfVariation: 0.5,
      // Group 1 and 3, rest 3 and 1: (|1/4 - 3/4| + |3/4 - 1/4|) / 2.
      dissimilarity: 0.5,
    });
  });

  it('has no ratio when the lowest is zero', () => {
    expect(disparityBetween('index', [value(0), value(8)])).toEqual(
      jasmine.objectContaining({ lowest: 0, ratio: null, coefficientOfVariation: 1 }),
    );
  });

  it('has no relative measure when all are zero', () => {
    const { range, ratio, coefficientOfVariation } = disparityBetween('index', [value(0), value(0)]);
    expect([range, ratio, coefficientOfVariation]).toEqual([0, null, null]);
  });

  it('has neither ratio nor coefficient of variation below zero', () => {
    const { range, ratio, coefficientOfVariation } = disparityBetween('index', [value(-1), value(1)]);
    expect([range, ratio, coefficientOfVariation]).toEqual([2, null, null]);
  });

  it('has no measure without values', () => {
    const { districts, ...measures } = disparityBetween('share', [value(null)]);
    expect(districts).toBe(0);
    expect(Object.values(measures).every((measure) => measure === null)).toBeTrue();
  });

  it('has a segregation index for shares only', () => {
    const places = [figureOf({ kind: 'rate', per: 100 }, { numerator: 5, denominator: 10 })];
    expect(disparityBetween('rate', places).dissimilarity).toBeNull();
  });
});

describe('dissimilarity', () => {
  it('agrees with the examples of Duncan and Duncan', () => {
    // Domain reference 10.3.
    expect(dissimilarity([100, 60, 40, 0], [0, 40, 60, 100])).toBeCloseTo(0.6, 12);
    expect(dissimilarity([80, 80, 20, 20], [20, 20, 80, 80])).toBeCloseTo(0.6, 12);
  });

  it('is unknown for an empty group', () => {
    expect(dissimilarity([0, 0], [1, 2])).toBeNull();
  });

  it('refuses groups that cover different districts', () => {
    expect(() => dissimilarity([1], [1, 2])).toThrowError(RangeError);
  });

  const people = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { minLength: 1, maxLength: 20 }).map((pairs) => ({
    a: pairs.map(([a]) => a),
    b: pairs.map(([, b]) => b),
  }));

  it('lies between 0 and 1 and is the same both ways', () => {
    expect(() =>
      fc.assert(
        fc.property(people, ({ a, b }) => {
          const [there, back] = [dissimilarity(a, b), dissimilarity(b, a)];
          return there === null ? back === null : there >= 0 && there <= 1 + 1e-12 && there === back;
        }),
      ),
    ).not.toThrow();
  });

  it('does not rise when two districts are merged', () => {
    expect(() =>
      fc.assert(
        fc.property(people, ({ a, b }) => {
          const merge = ([first = 0, second = 0, ...rest]: number[]): number[] => [first + second, ...rest];
          return (dissimilarity(merge(a), merge(b)) ?? 0) <= (dissimilarity(a, b) ?? 0) + 1e-12;
        }),
      ),
    ).not.toThrow();
  });

  it('is unknown when a group is no part of its district', () => {
    expect(segregationIndex([{ group: 5, everybody: 4 }])).toBeNull();
  });
});

describe('isolation', () => {
  it('is the share of the own group around its average member', () => {
    // 80 of 100 and 20 of 100: 0.8 x 0.8 + 0.2 x 0.2.
    const districts = [
      { group: 80, everybody: 100 },
      { group: 20, everybody: 100 },
      { group: 0, everybody: 0 },
    ];
    expect(isolation(districts)).toBeCloseTo(0.68, 12);
  });
});

describe('the Gini coefficient', () => {
  it('agrees with the worked examples', () => {
    // Domain reference 10.3.
    expect(gini([10, 20, 30])).toBeCloseTo(0.2222, 4);
    expect(gini([0, 0, 0, 100])).toBeCloseTo(0.75, 12);
    expect(gini([7, 7, 7])).toBe(0);
    expect(gini([10, 20], [3, 1])).toBeCloseTo(0.15, 12);
  });

  it('equals the double sum of its definition', () => {
    const weighted = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 15 });
    expect(() =>
      fc.assert(
        fc.property(weighted, (pairs) => {
          const weight = pairs.reduce((all, [, w]) => all + w, 0);
          const mean = pairs.reduce((all, [x, w]) => all + x * w, 0) / weight;
          const differences = pairs.flatMap(([x, w]) => pairs.map(([y, v]) => w * v * Math.abs(x - y))).reduce((all, d) => all + d, 0);
          const result = gini(
            pairs.map(([x]) => x),
            pairs.map(([, w]) => w),
          );
          return mean === 0 ? result === null : Math.abs((result ?? NaN) - differences / (2 * weight ** 2 * mean)) < 1e-9;
        }),
      ),
    ).not.toThrow();
  });

  it('is unknown without values, when all are zero and below zero', () => {
    expect(gini([])).toBeNull();
    expect(gini([0, 0])).toBeNull();
    expect(gini([-1, 5])).toBeNull();
  });
});
