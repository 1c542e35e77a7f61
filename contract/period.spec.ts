import * as fc from 'fast-check';
import {
  byEnd,
  endExclusive,
  formatPeriod,
  GRAINS,
  lastDay,
  monthsBetween,
  parsePeriod,
  period,
  periodOf,
  shift,
  yearBefore,
  type Period,
} from './period.ts';
import { periodText, quarterText } from './period-schema.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const grain = fc.constantFrom(...GRAINS);
const anyPeriod = fc.tuple(day, grain).map(([date, of]) => periodOf(date, of));
const steps = fc.integer({ min: -200, max: 200 });

describe('a written period', () => {
  for (const [text, start, of, end] of [
    ['2024-03', '2024-03-01', 'month', '2024-03-31'],
    ['2024-02', '2024-02-01', 'month', '2024-02-29'],
    ['2024-Q1', '2024-01-01', 'quarter', '2024-03-31'],
    ['2024-Q4', '2024-10-01', 'quarter', '2024-12-31'],
    ['2024-H1', '2024-01-01', 'halfyear', '2024-06-30'],
    ['2024-H2', '2024-07-01', 'halfyear', '2024-12-31'],
    ['2024', '2024-01-01', 'year', '2024-12-31'],
    ['2023/24', '2023-08-01', 'schoolyear', '2024-07-31'],
    ['1999/00', '1999-08-01', 'schoolyear', '2000-07-31'],
  ] as const) {
    it(`${text} runs from ${start} to ${end}`, () => {
      expect(period(text)).toEqual({ start, grain: of });
      expect(lastDay(period(text))).toBe(end);
    });
  }

  // Forms of publishers (domain reference 6.5) are for the imports to translate; here only the canonical one is a period.
  for (const text of [
    '2024Q1',
    'Q1/2024',
    '1. Quartal 2024',
    'I/2024',
    '31.03.2024',
    '2024-03-31',
    '2023-10P6M',
    'Juni 2007',
    '2024/06',
    '06.2024',
    '2023/2024',
  ]) {
    it(`is not ${text}`, () => {
      expect(parsePeriod(text)).toBeUndefined();
    });
  }

  for (const text of ['', '2024-00', '2024-13', '2024-Q0', '2024-Q5', '2024-H3', '2023/25', '2024-q1', ' 2024', '2024\n', '24']) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(parsePeriod(text)).toBeUndefined();
    });
  }

  it('is refused by name where one was promised', () => {
    expect(() => period('Q1/2024')).toThrowError(RangeError, /"Q1\/2024" is not a period/);
  });

  it('reads back as it was written', () => {
    expect(() => fc.assert(fc.property(anyPeriod, (p) => same(parsePeriod(formatPeriod(p)), p)))).not.toThrow();
  });

  it('passes the schemas of its grain', () => {
    expect(() =>
      fc.assert(
        fc.property(anyPeriod, (p) => {
          const text = formatPeriod(p);
          return periodText.safeParse(text).success && quarterText.safeParse(text).success === (p.grain === 'quarter');
        }),
      ),
    ).not.toThrow();
  });
});

describe('moving a period', () => {
  it('crosses the year', () => {
    expect(formatPeriod(shift(period('2024-Q4'), 1))).toBe('2025-Q1');
    expect(formatPeriod(shift(period('2024-01'), -1))).toBe('2023-12');
    expect(formatPeriod(shift(period('2023/24'), 1))).toBe('2024/25');
  });

  it('goes a year back within the grain', () => {
    expect(['2024-03', '2024-Q2', '2024-H1', '2024', '2023/24'].map((text) => formatPeriod(yearBefore(period(text))))).toEqual([
      '2023-03',
      '2023-Q2',
      '2023-H1',
      '2023',
      '2022/23',
    ]);
  });

  it('there and back ends where it began', () => {
    expect(() => fc.assert(fc.property(anyPeriod, steps, (p, n) => same(shift(shift(p, n), -n), p)))).not.toThrow();
  });

  it('in two goes is the same as in one', () => {
    expect(() => fc.assert(fc.property(anyPeriod, steps, steps, (p, a, b) => same(shift(shift(p, a), b), shift(p, a + b))))).not.toThrow();
  });
});

describe('the days of a period', () => {
  it('end on the day before the next one starts', () => {
    expect(() =>
      fc.assert(
        fc.property(anyPeriod, (p) => {
          const days = (Date.parse(endExclusive(p)) - Date.parse(lastDay(p))) / 86_400_000;
          return p.start <= lastDay(p) && lastDay(p) < endExclusive(p) && days === 1 && endExclusive(p) === shift(p, 1).start;
        }),
      ),
    ).not.toThrow();
  });

  it('contain the date that the period was found by', () => {
    expect(() =>
      fc.assert(
        fc.property(day, grain, (date, of) => {
          const found = periodOf(date, of);
          return found.start <= date && date < endExclusive(found);
        }),
      ),
    ).not.toThrow();
  });

  it('all lead back to the period', () => {
    expect(() =>
      fc.assert(fc.property(anyPeriod, (p) => same(periodOf(p.start, p.grain), p) && same(periodOf(lastDay(p), p.grain), p))),
    ).not.toThrow();
  });

  it('make a reference date belong to the period that it ends', () => {
    // Domain reference 6.5: 31 March 2024 is the stock of 2024-Q1, 30 June of 2024-H1.
    expect(formatPeriod(periodOf('2024-03-31', 'quarter'))).toBe('2024-Q1');
    expect(formatPeriod(periodOf('2024-06-30', 'halfyear'))).toBe('2024-H1');
    expect(formatPeriod(periodOf('2024-07-31', 'schoolyear'))).toBe('2023/24');
    expect(formatPeriod(periodOf('2024-08-01', 'schoolyear'))).toBe('2024/25');
  });
});

describe('months between dates', () => {
  it('count calendar months in both directions', () => {
    expect(monthsBetween('2023-12-31', '2027-12-31')).toBe(48);
    expect(monthsBetween('2024-03-31', '2023-12-31')).toBe(-3);
    expect(monthsBetween('2024-03-01', '2024-03-31')).toBe(0);
  });

  it('turn over when the dates are exchanged', () => {
    expect(() => fc.assert(fc.property(day, day, (a, b) => monthsBetween(a, b) + monthsBetween(b, a) === 0))).not.toThrow();
  });
});

describe('ordering periods by their end', () => {
  it('puts the shorter one first where they end together', () => {
    const sorted = ['2024', '2024-H2', '2024-Q4', '2024-12', '2024-11', '2025-01', '2023/24'].map(period).sort(byEnd).map(formatPeriod);
    expect(sorted).toEqual(['2023/24', '2024-11', '2024-12', '2024-Q4', '2024-H2', '2024', '2025-01']);
  });

  // Few years, so that periods often end together.
  const close = fc
    .tuple(fc.date({ min: new Date('2023-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }), grain)
    .map(([date, of]) => periodOf(date.toISOString().slice(0, 10), of));

  it('finds two equal only when they are the same', () => {
    expect(() => fc.assert(fc.property(close, close, (a, b) => (byEnd(a, b) === 0) === same(a, b)))).not.toThrow();
  });

  it('turns over when the two are exchanged', () => {
    expect(() => fc.assert(fc.property(close, close, (a, b) => Math.sign(byEnd(a, b)) + Math.sign(byEnd(b, a)) === 0))).not.toThrow();
  });

  it('carries over from one to the next', () => {
    expect(() =>
      fc.assert(
        fc.property(close, close, close, (a, b, c) => !(byEnd(a, b) <= 0 && byEnd(b, c) <= 0) || byEnd(a, c) <= 0),
        { numRuns: 500 },
      ),
    ).not.toThrow();
  });
});

function same(a: Period | undefined, b: Period | undefined): boolean {
  return a?.start === b?.start && a?.grain === b?.grain;
}
