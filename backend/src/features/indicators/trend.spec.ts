import * as fc from 'fast-check';
import { FLAGS, figureOf, INDICATOR_KINDS, type Direction, type Figure, type IndicatorKind } from './indicator.ts';
import { trendBetween, type Movement, type Trend, type TrendRule } from './trend.ts';

const aRule = (rule: Partial<TrendRule> = {}): TrendRule => ({
  kind: 'share',
  direction: 'higher_is_better',
  relevantChange: null,
  ...rule,
});
const share = (numerator: number, denominator: number): Figure => figureOf({ kind: 'share', per: null }, { numerator, denominator });
const rate = (numerator: number, denominator: number): Figure => figureOf({ kind: 'rate', per: 1000 }, { numerator, denominator });
const count = (numerator: number): Figure => figureOf({ kind: 'count', per: null }, { numerator });
const given = (value: number | null): Figure => figureOf({ kind: 'index', per: null }, { value });

describe('the trend of a share', () => {
  it('is stable while the intervals overlap, however far the share moved', () => {
    // Domain reference 10.1: 5/25 -> 0.0886-0.3913, 3/20 -> 0.0524-0.3604.
    expect(trendBetween(aRule(), share(5, 25), share(3, 20))).toEqual({ trend: 'stable', movement: 'steady', change: -5 });
  });

  it('is a change once the intervals are apart', () => {
    // Domain reference 10.1: 15/148 -> 0.0624-0.1605, 81/263 -> 0.2553-0.3662.
    const { trend, movement, change } = trendBetween(aRule(), share(15, 148), share(81, 263));
    expect([trend, movement]).toEqual(['improving', 'rising']);
    // 81/263 - 15/148 = 30.7985 % - 10.1351 %
    expect(change).toBeCloseTo(20.6633, 4);
  });

  it('is worsening when lower is better and it rises', () => {
    expect(trendBetween(aRule({ direction: 'lower_is_better' }), share(15, 148), share(81, 263)).trend).toBe('worsening');
  });

  it('gives a movement but no judgement without a direction', () => {
    const { trend, movement } = trendBetween(aRule({ direction: 'neutral' }), share(15, 148), share(81, 263));
    expect([trend, movement]).toEqual(['unclear', 'rising']);
  });

  it('is stable without a direction while the intervals overlap', () => {
    expect(trendBetween(aRule({ direction: 'neutral' }), share(5, 25), share(3, 20)).trend).toBe('stable');
  });

  it('is not decided by the relevant change where there are intervals', () => {
    expect(trendBetween(aRule({ relevantChange: 1 }), share(5, 25), share(3, 20)).movement).toBe('steady');
    expect(trendBetween(aRule({ relevantChange: 50 }), share(15, 148), share(81, 263)).movement).toBe('rising');
  });

  it('is never called a change without the numbers behind it', () => {
    expect(trendBetween(aRule({ relevantChange: 1 }), given(10), given(30))).toEqual({ trend: 'unclear', movement: 'unknown', change: 20 });
  });

  it('is unknown, not wrong, above 100 %', () => {
    expect(trendBetween(aRule(), share(98, 100), share(104, 100))).toEqual({ trend: 'unclear', movement: 'unknown', change: 6 });
  });
});

describe('the trend of a count', () => {
  const rule = aRule({ kind: 'count', direction: 'lower_is_better' });

  it('is stable while the intervals overlap', () => {
    // Domain reference 10.1: 10 -> 4.787-18.391, 20 -> 12.211-30.890.
    expect(trendBetween(rule, count(10), count(20))).toEqual({ trend: 'stable', movement: 'steady', change: 10 });
  });

  it('is a change once the intervals are apart', () => {
    // Domain reference 10.1: 65 -> 50.163-82.849.
    expect(trendBetween(rule, count(10), count(65))).toEqual({ trend: 'worsening', movement: 'rising', change: 55 });
    expect(trendBetween(rule, count(65), count(10))).toEqual({ trend: 'improving', movement: 'falling', change: -55 });
  });

  it('starts from zero', () => {
    // Exact limits: 0 -> 0-3.689, 10 -> from 4.787.
    expect(trendBetween(rule, count(0), count(10)).movement).toBe('rising');
    expect(trendBetween(rule, count(0), count(1)).movement).toBe('steady');
  });

  it('goes by the relevant change for a balance below zero', () => {
    expect(trendBetween(rule, count(-5), count(10)).movement).toBe('unknown');
    expect(trendBetween({ ...rule, relevantChange: 15 }, count(-5), count(10)).movement).toBe('rising');
  });
});

describe('the trend of a rate', () => {
  it('goes by the intervals where it is a part of a whole', () => {
    const rule = aRule({ kind: 'rate', relevantChange: 1 });
    expect(trendBetween(rule, rate(5, 25), rate(3, 20)).movement).toBe('steady');
    expect(trendBetween(rule, rate(15, 148), rate(81, 263)).movement).toBe('rising');
  });

  it('goes by the relevant change where there is more above the line than below', () => {
    // 110 and 112 places per 100 children, as rates per 1,000: 1100 and 1120.
    expect(trendBetween(aRule({ kind: 'rate', relevantChange: 20 }), rate(110, 100), rate(112, 100)).movement).toBe('rising');
    expect(trendBetween(aRule({ kind: 'rate', relevantChange: 21 }), rate(110, 100), rate(112, 100)).movement).toBe('steady');
  });
});

describe('the trend of a mean or an index', () => {
  it('is a change from the relevant change on', () => {
    const rule = aRule({ kind: 'index', relevantChange: 0.5 });
    expect(trendBetween(rule, given(1), given(1.5)).trend).toBe('improving');
    expect(trendBetween(rule, given(1), given(1.25)).trend).toBe('stable');
  });

  it('is unclear when nobody said what matters', () => {
    expect(trendBetween(aRule({ kind: 'mean' }), given(1), given(9))).toEqual({ trend: 'unclear', movement: 'unknown', change: 8 });
  });

  it('is stable without that when the values are equal', () => {
    expect(trendBetween(aRule({ kind: 'mean' }), given(4), given(4))).toEqual({ trend: 'stable', movement: 'steady', change: 0 });
  });
});

describe('a trend', () => {
  const unknown = { trend: 'unclear', movement: 'unknown', change: null } as const;

  it('is unclear when one of the two values is missing', () => {
    expect(trendBetween(aRule(), given(null), share(1, 2))).toEqual(unknown);
    expect(trendBetween(aRule(), share(1, 2), given(null))).toEqual(unknown);
  });

  it('does not lean on a confidential or unreliable value', () => {
    expect(trendBetween(aRule(), share(15, 148), { ...share(81, 263), flag: 'unreliable' })).toEqual(unknown);
    expect(trendBetween(aRule(), { ...share(15, 148), flag: 'confidential' }, share(81, 263))).toEqual(unknown);
  });

  const kind = fc.constantFrom(...INDICATOR_KINDS);
  const relevantChange = fc.option(fc.double({ min: 0, max: 20, noNaN: true }));
  const figureFor = (of: IndicatorKind): fc.Arbitrary<Figure> =>
    fc
      .record({
        value: fc.integer({ min: -20, max: 200 }),
        numerator: fc.integer({ min: 0, max: 500 }),
        denominator: fc.option(fc.integer({ min: 0, max: 500 })),
        flag: fc.constantFrom(...FLAGS),
      })
      .map(({ value, ...parts }) => figureOf({ kind: of, per: 100 }, of === 'index' ? { value, flag: parts.flag } : parts));
  const comparison = kind.chain((of) => fc.tuple(fc.constant(of), figureFor(of), figureFor(of), relevantChange));

  const holds = (
    law: (compare: (from: 'first' | 'second', direction: Direction) => { trend: Trend; movement: Movement }) => boolean,
  ): void =>
    fc.assert(
      fc.property(comparison, ([of, first, second, relevant]) =>
        law((from, direction) => {
          const rule = { kind: of, direction, relevantChange: relevant };
          return from === 'first' ? trendBetween(rule, first, second) : trendBetween(rule, second, first);
        }),
      ),
      { numRuns: 500 },
    );

  const OPPOSITE_MOVEMENT = { rising: 'falling', falling: 'rising', steady: 'steady', unknown: 'unknown' };
  const OPPOSITE_TREND = { improving: 'worsening', worsening: 'improving', stable: 'stable', unclear: 'unclear' };

  it('turns round when time runs backwards', () => {
    expect(() =>
      holds((compare) => {
        const [there, back] = [compare('first', 'higher_is_better'), compare('second', 'higher_is_better')];
        return back.movement === OPPOSITE_MOVEMENT[there.movement] && back.trend === OPPOSITE_TREND[there.trend];
      }),
    ).not.toThrow();
  });

  it('turns round with the direction while the movement stays', () => {
    expect(() =>
      holds((compare) => {
        const [up, down] = [compare('first', 'higher_is_better'), compare('first', 'lower_is_better')];
        return down.trend === OPPOSITE_TREND[up.trend] && down.movement === up.movement;
      }),
    ).not.toThrow();
  });

  it('never judges without a direction', () => {
    expect(() => holds((compare) => ['stable', 'unclear'].includes(compare('first', 'neutral').trend))).not.toThrow();
  });
});
