import { timeOf, withGaps } from './series-points';

describe('the points of a series', () => {
  it('lie in the middle of their period', () => {
    expect(timeOf('2023')).toBe(Date.UTC(2023, 6, 2, 12)); // 365 days: noon of the 183rd day
    expect(timeOf('2024-02')).toBe(Date.UTC(2024, 1, 15, 12)); // 29 days
    expect(timeOf('never')).toBeNaN();
  });

  it('come in the order of time with a gap for each missing period', () => {
    expect(
      withGaps([
        { period: '2026-01', value: 3 },
        { period: '2025-10', value: 1 },
      ]),
    ).toEqual([
      { period: '2025-10', value: 1 },
      { period: '2025-11', value: null },
      { period: '2025-12', value: null },
      { period: '2026-01', value: 3 },
    ]);
  });

  it('are left alone where the grain changes', () => {
    const points = [
      { period: '2022', value: 1 },
      { period: '2024-Q1', value: 2 },
    ];
    expect(withGaps(points)).toEqual(points);
  });
});
