import { endOfRetention } from './retention.ts';

// By hand, from the calendar: the day before the same day of the month, that many months ago.
describe('The end of the retention time', () => {
  const before = (now: string, months: number): string => endOfRetention(new Date(now), months).toISOString().slice(0, 10);

  it('lies that many months back, and one day', () => {
    expect(before('2026-11-22T12:00:00Z', 36)).toBe('2023-11-21');
    expect(before('2026-03-15T12:00:00Z', 18)).toBe('2024-09-14');
  });

  it('counts the days of Berlin', () => {
    // In Berlin it is the 1st of July already.
    expect(before('2026-06-30T22:30:00Z', 12)).toBe('2025-06-30');
  });

  it('takes the last day of a shorter month', () => {
    expect(before('2026-03-31T12:00:00Z', 13)).toBe('2025-02-27');
    expect(before('2024-02-29T12:00:00Z', 12)).toBe('2023-02-27');
  });

  it('never comes closer than twelve months, whatever was set', () => {
    expect(before('2026-11-22T12:00:00Z', 1)).toBe('2025-11-21');
    expect(before('2026-11-22T12:00:00Z', -5)).toBe('2025-11-21');
  });
});
