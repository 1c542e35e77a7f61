import { dashboardTime, isExpected, standingOn } from './measure-dashboard.ts';
import { judgementOf } from './measure-warnings.ts';

const steps = [
  { to: 'proposed', on: '2026-01-10' },
  { to: 'decided', on: '2026-03-01' },
  { to: 'running', on: '2026-07-01' },
] as const;

/** A quarter as it is judged when it is over. */
const judged = (quarter: string) => judgementOf(quarter, '2027-06-30');

describe('the dashboard of measures', () => {
  it('compares a quarter with the one before, across the turn of the year', () => {
    expect(dashboardTime('2026-Q1', '2026-11-22')).toEqual({
      now: { quarter: '2026-Q1', firstDay: '2026-01-01', day: '2026-03-31', inAYear: '2027-03-31' },
      before: { quarter: '2025-Q4', firstDay: '2025-10-01', day: '2025-12-31', inAYear: '2026-12-31' },
    });
  });

  it('judges the quarter that goes on as of today', () => {
    expect(dashboardTime('2026-Q4', '2026-11-22').now.day).toBe('2026-11-22');
  });

  it('knows the status of any past day, and none before the proposal', () => {
    const measure = { steps, supersededOn: null };
    expect(['2026-01-09', '2026-01-10', '2026-06-30', '2026-07-01'].map((day) => standingOn(measure, day))).toEqual([
      null,
      'proposed',
      'decided',
      'running',
    ]);
  });

  it('no longer counts a measure from the day on which others go on in its place', () => {
    const measure = { steps, supersededOn: '2026-09-01' };
    expect([standingOn(measure, '2026-08-31'), standingOn(measure, '2026-09-01')]).toEqual(['running', null]);
  });

  it('expects a report for a quarter with one day under way', () => {
    const completed = [...steps, { to: 'completed', on: '2026-07-02' } as const];
    expect(isExpected({ steps: completed, supersededOn: null }, judged('2026-Q3'))).toBeTrue();
    expect(isExpected({ steps: completed, supersededOn: null }, judged('2026-Q4'))).toBeFalse();
    expect(isExpected({ steps, supersededOn: null }, judged('2026-Q2'))).toBeFalse();
  });

  it('expects no report of a measure from the quarter on in which it was replaced', () => {
    const replaced = { steps, supersededOn: '2026-11-15' };
    expect(['2026-Q3', '2026-Q4', '2027-Q1'].map((quarter) => isExpected(replaced, judged(quarter)))).toEqual([true, false, false]);
    expect(isExpected({ steps, supersededOn: '2026-12-31' }, judged('2026-Q4'))).toBeFalse();
    expect(isExpected({ steps, supersededOn: '2027-01-01' }, judged('2026-Q4'))).toBeTrue();
  });
});
