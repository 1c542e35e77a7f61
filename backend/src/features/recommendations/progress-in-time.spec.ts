import { progressIn, progressUpTo, type AnsweringHistory } from './progress-in-time.ts';

const TODAY = '2026-11-22';

const aHistory = (given: Partial<AnsweringHistory> = {}): AnsweringHistory => ({
  code: 'M-1',
  title: 'Sprachcafé',
  weight: 1,
  steps: [
    { to: 'proposed', on: '2025-11-03' },
    { to: 'running', on: '2026-04-01' },
  ],
  reports: [
    { quarter: '2026-Q2', percent: 20 },
    { quarter: '2026-Q3', percent: 60 },
  ],
  successors: [],
  ...given,
});
const anOverride = (quarter: string, value: number) => ({
  id: '1',
  quarter,
  value,
  reason: 'Grund',
  by: 'Person',
  at: '2026-10-05T09:00:00.000Z',
});

describe('The progress of a recommendation in a quarter', () => {
  it('takes status and report as they stood on its last day', () => {
    const { derived, derivation } = progressIn('2026-Q2', { measures: [aHistory()], overrides: [] }, TODAY);
    expect([derived, derivation.items[0]?.status]).toEqual([20, 'running']);
    expect(progressIn('2026-Q1', { measures: [aHistory()], overrides: [] }, TODAY).derived).toBe(0);
  });

  it('takes those of today while it goes on, with the newest report there is', () => {
    const measure = aHistory({ steps: [...aHistory().steps, { to: 'cancelled', on: '2026-12-01' }] });
    expect(progressIn('2026-Q4', { measures: [measure], overrides: [] }, TODAY).derived).toBe(60);
  });

  it('is that of the successor from the day on that it goes on', () => {
    const followed = aHistory({ successors: [{ code: 'M-2', on: '2026-07-01' }] });
    const measures = [followed, aHistory({ code: 'M-2', reports: [{ quarter: '2026-Q2', percent: 40 }] })];
    // Both count: (20 + 40) / 2.
    expect(progressIn('2026-Q2', { measures, overrides: [] }, TODAY).derived).toBe(30);
    expect(progressIn('2026-Q3', { measures, overrides: [] }, TODAY).derived).toBe(40);
  });

  it('is what was set for this quarter and for no other one', () => {
    const facts = { measures: [aHistory()], overrides: [anOverride('2026-Q3', 35)] };
    const set = progressIn('2026-Q3', facts, TODAY);
    expect([set.value, set.derived, set.overridden?.by]).toEqual([35, 60, 'Person']);
    const next = progressIn('2026-Q4', facts, TODAY);
    expect([next.value, next.overridden]).toEqual([60, null]);
  });
});

describe('The history of a progress', () => {
  const valuesOf = (history: readonly { quarter: string; value: number | null }[]) => history.map(({ quarter, value }) => [quarter, value]);

  it('begins with the first quarter that has a value and ends with the one that was asked for', () => {
    expect(valuesOf(progressUpTo('2026-Q3', { measures: [aHistory()], overrides: [] }, TODAY))).toEqual([
      ['2025-Q4', 0],
      ['2026-Q1', 0],
      ['2026-Q2', 20],
      ['2026-Q3', 60],
    ]);
    expect(valuesOf(progressUpTo('2026-Q2', { measures: [], overrides: [anOverride('2026-Q1', 10)] }, TODAY))).toEqual([
      ['2026-Q1', 10],
      ['2026-Q2', null],
    ]);
  });

  it('does not go beyond the present quarter, and is empty without a value', () => {
    expect(progressUpTo('9999-Q4', { measures: [aHistory()], overrides: [] }, TODAY).at(-1)?.quarter).toBe('2026-Q4');
    expect(progressUpTo('2026-Q3', { measures: [], overrides: [] }, TODAY)).toEqual([]);
    expect(progressUpTo('2025-Q3', { measures: [aHistory()], overrides: [] }, TODAY)).toEqual([]);
  });
});
