import { dayOfReportedStatus, movesMeasure, reportIssues } from './report-rules.ts';
import type { ReportContent, StatusReport } from './status-report.ts';

const TODAY = '2026-11-22';
const report = (more: Partial<ReportContent> = {}): ReportContent => ({
  quarter: '2026-Q3',
  status: 'running',
  percent: 50,
  outlook: 'on_schedule',
  note: null,
  peopleReached: null,
  eventsHeld: null,
  nextStep: null,
  ...more,
});
const kept = (quarter: string, percent = 50): StatusReport => ({
  ...report({ quarter, percent }),
  id: '1',
  reportedBy: 'Person',
  reportedAt: '2026-10-01T00:00:00.000Z',
  corrects: null,
  correctedBy: null,
});
const pathsOf = (more: Partial<ReportContent>, counting: readonly StatusReport[] = []) =>
  reportIssues(report(more), counting, TODAY).map(({ path }) => path);

describe('A status report', () => {
  it('is about a quarter that has begun', () => {
    expect(pathsOf({ quarter: '2026-Q4' })).toEqual([]);
    expect(pathsOf({ quarter: '2027-Q1' })).toEqual(['quarter']);
    expect(pathsOf({ quarter: '0206-Q3' })).toEqual(['quarter']);
    expect(reportIssues(report({ quarter: '2027-Q1' }), [], '2027-01-01')).toEqual([]);
  });

  it('says why it is not on schedule', () => {
    expect([pathsOf({ outlook: 'late' }), pathsOf({ outlook: 'at_risk' }), pathsOf({ outlook: 'late', note: 'Krank' })]).toEqual([
      ['note'],
      ['note'],
      [],
    ]);
  });

  it('says why the progress is less than in the newest earlier quarter', () => {
    const counting = [kept('2025-Q4', 80), kept('2026-Q2', 40), kept('2026-Q4', 90)];
    expect([pathsOf({ percent: 39 }, counting), pathsOf({ percent: 40 }, counting)]).toEqual([['note'], []]);
    expect(pathsOf({ percent: 39, note: 'Neu gezählt' }, counting)).toEqual([]);
    expect(pathsOf({ percent: 0, quarter: '2025-Q3' }, counting)).toEqual([]);
  });

  it('moves the measure unless a later quarter was reported on', () => {
    const paused = report({ status: 'paused' });
    const running = { status: 'running' } as const;
    expect(movesMeasure(paused, running, [])).toBeTrue();
    expect(movesMeasure(paused, running, [kept('2026-Q2'), kept('2026-Q3')])).toBeTrue();
    expect(movesMeasure(paused, running, [kept('2026-Q4')])).toBeFalse();
    expect(movesMeasure(report(), running, [])).toBeFalse();
  });

  it('holds from the last day of its quarter, or from today, and not before the present status began', () => {
    expect(dayOfReportedStatus('2026-Q3', { statusSince: '2026-01-01' }, TODAY)).toBe('2026-09-30');
    expect(dayOfReportedStatus('2026-Q4', { statusSince: '2026-01-01' }, TODAY)).toBe('2026-11-22');
    expect(dayOfReportedStatus('2026-Q3', { statusSince: '2026-10-15' }, TODAY)).toBe('2026-10-15');
  });
});
