import { conspicuousValue, usualOf, type EarlierFigure } from './conspicuous-value.ts';

const COUNT = { kind: 'count', per: null } as const;
const SHARE = { kind: 'share', per: 100 } as const;
const figure = (some: Partial<EarlierFigure>): EarlierFigure => ({
  ...{ period: '2026-Q2', value: null, numerator: null, denominator: null, flag: 'final' },
  ...some,
});
/** 290 or so in each of the four quarters before the third of 2026. */
const BEFORE = ['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3'].map((period) => figure({ period, value: 290 }));

describe('A value is conspicuous', () => {
  it('where it is outside of what is usual', () => {
    // 290 is expected, give or take 3 × √290 = 51.09.
    expect(conspicuousValue(COUNT, '2026-Q3', figure({ value: 2900 }), BEFORE)).toEqual({
      ...{ kind: 'above-usual', value: 2900, lower: 238, upper: 342 },
    });
    expect(conspicuousValue(COUNT, '2026-Q3', figure({ value: 290 }), BEFORE)).toBeNull();
  });

  it('where it differs by half from the last one, as long as nobody can say what is usual', () => {
    const one = BEFORE.slice(0, 1);
    expect(conspicuousValue(COUNT, '2026-Q3', figure({ value: 435 }), one)).toEqual({
      ...{ kind: 'jump', value: 435, before: 290, period: '2026-Q2', change: 0.5 },
    });
    expect(conspicuousValue(COUNT, '2026-Q3', figure({ value: 434 }), one)).toBeNull();
  });

  it('by the value of a share, which follows from its numbers', () => {
    const before = [figure({ value: 20 })];
    // 30 of 100 after 20 percent: half as much again.
    expect(conspicuousValue(SHARE, '2026-Q3', figure({ numerator: 30, denominator: 100 }), before)?.kind).toBe('jump');
  });

  it('where the flag says that there is none', () => {
    expect(conspicuousValue(COUNT, '2026-Q3', figure({ value: 290, flag: 'not_available' }), BEFORE)).toEqual({
      kind: 'withheld-with-value',
    });
    expect(conspicuousValue(COUNT, '2026-Q3', figure({ flag: 'not_available' }), BEFORE)).toBeNull();
  });

  it('never by figures before that are withheld or unreliable', () => {
    const unsound = BEFORE.map((each, index) => (index < 2 ? { ...each, flag: 'unreliable' as const } : each));
    expect(usualOf(COUNT, '2026-Q3', unsound)).toBeNull();
  });
});
