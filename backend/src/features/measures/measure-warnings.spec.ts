import { dayOfJudgement, isLate, judgementOf, warningsOf, type WarningFacts } from './measure-warnings.ts';

const TODAY = '2026-11-22';

/** Running since the start of 2026, with a report on the quarter, and nothing to warn of. */
const facts = (more: Partial<WarningFacts> = {}): WarningFacts => ({
  steps: [
    { to: 'proposed', on: '2025-06-01' },
    { to: 'running', on: '2026-01-01' },
  ],
  endsOn: '2028-12-31',
  milestones: [],
  report: { quarter: '2026-Q3', outlook: 'on_schedule' },
  funds: [],
  followUps: [],
  ...more,
});
const warnings = (more: Partial<WarningFacts>, quarter = '2026-Q3') => warningsOf(facts(more), judgementOf(quarter, TODAY));

describe('The warnings of a measure', () => {
  it('are none where nothing is wrong', () => {
    expect(warnings({})).toEqual([]);
  });

  it('are as of the last day of the quarter, or as of today while it goes on', () => {
    expect([dayOfJudgement('2026-Q3', TODAY), dayOfJudgement('2026-Q4', TODAY)]).toEqual(['2026-09-30', '2026-11-22']);
  });

  it('name a missing report where the measure was running or resting at some time in the quarter', () => {
    expect(warnings({ report: null })).toEqual(['no-report']);
    expect(warnings({ report: { quarter: '2026-Q2', outlook: 'on_schedule' } })).toEqual(['no-report']);
    expect(warnings({ report: null, steps: [{ to: 'paused', on: '2026-09-30' }] })).toEqual(['no-report']);
    // Completed in the middle of the quarter.
    const completed = [...facts().steps, { to: 'completed', on: '2026-08-15' } as const];
    expect(warnings({ report: null, steps: completed })).toEqual(['no-report']);
  });

  it('ask for no report where the measure ran before or after the quarter', () => {
    expect(warnings({ report: null, steps: [{ to: 'running', on: '2026-10-01' }] })).toEqual([]);
    expect(warnings({ report: null, steps: [...facts().steps, { to: 'completed', on: '2026-07-01' }] })).toEqual([]);
    expect(warnings({ report: null, steps: [] })).toEqual([]);
  });

  it('name a milestone that was not done when it was due', () => {
    expect(warnings({ milestones: [{ dueOn: '2026-09-29', doneOn: null }] })).toEqual(['milestone-overdue']);
    expect(warnings({ milestones: [{ dueOn: '2026-09-30', doneOn: null }] })).toEqual([]);
    expect(warnings({ milestones: [{ dueOn: '2026-09-29', doneOn: '2026-09-30' }] })).toEqual([]);
    // Done since, but not within the quarter.
    expect(warnings({ milestones: [{ dueOn: '2026-09-29', doneOn: '2026-10-01' }] })).toEqual(['milestone-overdue']);
  });

  it('name no milestone of a measure that has ended', () => {
    const steps = [...facts().steps, { to: 'cancelled', on: '2026-08-15' } as const];
    expect(warnings({ steps, milestones: [{ dueOn: '2026-05-01', doneOn: null }] })).toEqual([]);
  });

  it('name an end that has passed while the measure runs', () => {
    expect(warnings({ endsOn: '2026-09-29' })).toEqual(['end-passed']);
    expect(warnings({ endsOn: '2026-09-30' })).toEqual([]);
    expect(warnings({ endsOn: '2026-09-29', steps: [{ to: 'paused', on: '2026-01-01' }] })).toEqual([]);
  });

  it('repeat what the last report said', () => {
    expect(warnings({ report: { quarter: '2026-Q3', outlook: 'late' } })).toEqual(['reported-late']);
    expect(warnings({ report: { quarter: '2026-Q3', outlook: 'at_risk' } })).toEqual(['reported-at-risk']);
  });

  it('name money of one source that ends within twelve months, though another pays on', () => {
    const eu = { source: 'eu', programme: null, fundedUntil: '2028-12-31' } as const;
    // Twelve months after 30 September 2026 is 30 September 2027.
    expect(warnings({ funds: [eu, { source: 'state', programme: null, fundedUntil: '2027-09-30' }] })).toEqual(['funding-ends']);
    expect(warnings({ funds: [eu, { source: 'state', programme: null, fundedUntil: '2027-10-01' }] })).toEqual([]);
  });

  it('name no money of a measure that has ended', () => {
    const steps = [...facts().steps, { to: 'completed', on: '2026-08-15' } as const];
    expect(warnings({ steps, funds: [{ source: 'state', programme: null, fundedUntil: '2027-03-31' }] })).toEqual([]);
  });

  it('name a question about the effect that nobody has answered', () => {
    const steps = [...facts().steps, { to: 'completed', on: '2026-03-01' } as const];
    expect(warnings({ steps, followUps: [{ dueOn: '2026-09-01', answeredOn: null }] })).toEqual(['follow-up-due']);
    expect(warnings({ steps, followUps: [{ dueOn: '2026-09-01', answeredOn: '2026-09-03' }] })).toEqual([]);
    expect(warnings({ steps, followUps: [{ dueOn: '2026-10-01', answeredOn: null }] })).toEqual([]);
  });

  it('calls a milestone late from the day after it was due until it was done', () => {
    expect(isLate({ dueOn: '2026-09-30', doneOn: null }, '2026-09-30')).toBeFalse();
    expect(isLate({ dueOn: '2026-09-29', doneOn: null }, '2026-09-30')).toBeTrue();
    expect(isLate({ dueOn: '2026-09-29', doneOn: '2026-09-30' }, '2026-09-30')).toBeFalse();
    expect(isLate({ dueOn: '2026-09-29', doneOn: '2026-10-01' }, '2026-09-30')).toBeTrue();
  });
});
