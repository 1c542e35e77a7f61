import { legendLimits } from './legend-limits';

describe('the limits in a legend', () => {
  it('take in the lowest and the highest value after rounding', () => {
    expect(
      legendLimits(
        [
          { from: 25.763, to: 40, count: 5 },
          { from: 40, to: 58.431, count: 7 },
        ],
        1,
      ),
    ).toEqual([
      { from: 25.7, to: 40, last: false },
      { from: 40, to: 58.5, last: true },
    ]);
  });

  it('stay as they are when they are round', () => {
    expect(legendLimits([{ from: 58.4, to: 58.4, count: 1 }], 1)).toEqual([{ from: 58.4, to: 58.4, last: true }]);
  });

  it('have open ends where the limits are one’s own', () => {
    const [first, last] = legendLimits(
      [
        { from: -Infinity, to: 20, count: 0 },
        { from: 20, to: Infinity, count: 3 },
      ],
      0,
    );
    expect([first?.from, last?.to]).toEqual([null, null]);
  });
});
