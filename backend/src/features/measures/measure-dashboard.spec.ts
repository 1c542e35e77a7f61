import { dashboardTime, isExpected, isLate, standingOn } from './measure-dashboard.ts';
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

  it('expects a report of a measure that was replaced in the quarter, not of one replaced before', () => {
    expect(
      ['2026-09-30', '2026-10-01', '2026-10-02'].map((supersededOn) => isExpected({ steps, supersededOn }, judged('2026-Q4'))),
    ).toEqual([false, false, true]);
  });

  it('calls a milestone late from the day after it was due until it was done', () => {
    expect(isLate({ dueOn: '2026-09-30', doneOn: null }, '2026-09-30')).toBeFalse();
    expect(isLate({ dueOn: '2026-09-29', doneOn: null }, '2026-09-30')).toBeTrue();
    expect(isLate({ dueOn: '2026-09-29', doneOn: '2026-09-30' }, '2026-09-30')).toBeFalse();
    expect(isLate({ dueOn: '2026-09-29', doneOn: '2026-10-01' }, '2026-09-30')).toBeTrue();
  });
});
