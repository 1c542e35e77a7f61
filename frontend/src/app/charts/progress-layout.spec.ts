import { progressLayout } from './progress-layout';

describe('the columns of a progress', () => {
  it('are as high as their percentage', () => {
    // 120 pixels stand for 100 percent: 50 percent are 60 pixels, and zero is still to be seen.
    const { columns, zero } = progressLayout(
      [
        { quarter: '2025-Q4', percent: 50, mark: null },
        { quarter: '2026-Q1', percent: null, mark: null },
        { quarter: '2026-Q2', percent: 0, mark: 'late' },
      ],
      400,
    );
    expect(columns[0]?.bar?.height).toBe(60);
    expect((columns[0]?.bar?.y ?? 0) + 60).toBe(zero);
    expect(columns[1]?.bar).toBeUndefined();
    expect(columns[2]?.bar?.height).toBeGreaterThan(0);
    expect(columns.map(({ year }) => year)).toEqual(['2025', '2026', undefined]);
  });
});
