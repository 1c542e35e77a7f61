import { breakBetween, breaksWithin, standing } from './comparable-figures.ts';

describe('figures that may be compared', () => {
  const figure = (period: string, incomplete = false) => ({ period, incomplete });

  it('are those of which no part is missing; a newer one with missing parts is on its way', () => {
    const shown = standing([figure('2026-Q3', true), figure('2026-Q2'), figure('2026-Q1', true), figure('2025-Q4')]);
    expect(shown.complete.map(({ period }) => period)).toEqual(['2026-Q2', '2025-Q4']);
    expect(shown.partial?.period).toBe('2026-Q3');
  });

  it('have nothing on its way where the newest one is whole, or there is none', () => {
    expect(standing([figure('2026-Q3'), figure('2026-Q2', true)]).partial).toBeNull();
    expect(standing([])).toEqual({ complete: [], partial: null });
  });

  it('lie on the same side of a break: the period in which it falls is counted the new way', () => {
    const ukraine = ['2022-06-01'];
    expect(breakBetween(ukraine, '2021', '2022')).toBe('2022-06-01');
    expect(breakBetween(ukraine, '2022', '2023')).toBeNull();
    expect(breakBetween(ukraine, '2020', '2021')).toBeNull();
    // Over two periods: in between counts as well.
    expect(breakBetween(ukraine, '2022-Q1', '2022-Q3')).toBe('2022-06-01');
    expect(breakBetween(['2020-01-01'], '2019', '2020')).toBe('2020-01-01');
    expect(breakBetween(['2019-12-31'], '2019', '2020')).toBeNull();
  });

  it('are told apart by the newest of several breaks', () => {
    expect(breakBetween(['2023-05-01', '2022-06-01', '2023-05-01'], '2021', '2024')).toBe('2023-05-01');
    expect(breaksWithin(['2023-05-01', '2022-06-01', '2023-05-01', '2020-01-01'], '2020-01-01', '2023-05-01')).toEqual([
      '2022-06-01',
      '2023-05-01',
    ]);
  });
});
