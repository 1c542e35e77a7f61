import { onTimeQuarters, onTimeRate } from './on-time';

describe('punctuality', () => {
  it('is computed from the deliveries of all quarters, not from their shares', () => {
    // 9 of 10 and 0 of 2: 9 of 12 are 75 percent, where the mean of the shares would be 45.
    const history = [
      { quarter: '2026-Q3', asked: 10, onTime: 9 },
      { quarter: '2026-Q2', asked: 2, onTime: 0 },
    ];
    expect(onTimeRate(history)).toBe(75);
  });

  it('is unknown where nothing was asked', () => {
    expect(onTimeRate([])).toBeNull();
  });

  it('is shown quarter by quarter, with a gap where nothing was asked', () => {
    const history = [
      { quarter: '2026-Q3', asked: 4, onTime: 3 },
      { quarter: '2026-Q1', asked: 2, onTime: 2 },
    ];
    expect(onTimeQuarters(history, '2026-Q3', 4)).toEqual([
      { quarter: '2025-Q4', percent: null },
      { quarter: '2026-Q1', percent: 100 },
      { quarter: '2026-Q2', percent: null },
      { quarter: '2026-Q3', percent: 75 },
    ]);
  });
});
