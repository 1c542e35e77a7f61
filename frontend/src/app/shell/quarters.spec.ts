import { quartersBetween } from './quarters';

describe('the quarters on offer', () => {
  it('run from the newest to the first', () => {
    expect(quartersBetween('2025-Q3', '2026-Q2')).toEqual(['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3']);
  });

  it('are none when the limits make no sense', () => {
    expect(quartersBetween('2026-Q2', '2025-Q3')).toEqual([]);
    expect(quartersBetween('2025', '2026-Q2')).toEqual([]);
  });
});
