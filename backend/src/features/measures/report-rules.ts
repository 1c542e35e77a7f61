import { lastDay, period } from '#contract/period.ts';
import type { InputIssue } from '../../errors/app-error.ts';
import type { MeasureState } from './measure.ts';
import type { ReportContent, StatusReport } from './status-report.ts';

/** A quarter before this one is a slip of the pen; no installation has reports from then. */
const EARLIEST = '1990-Q1';

/** What is wrong with a report, by the reports on the measure that count. */
export function reportIssues(report: ReportContent, counting: readonly StatusReport[], today: string): InputIssue[] {
  const issues: InputIssue[] = [];
  const { start } = period(report.quarter);
  if (start > today) issues.push({ path: 'quarter', message: `${report.quarter} begins on ${start}; it can be reported on from then.` });
  if (report.quarter < EARLIEST) issues.push({ path: 'quarter', message: `Reports begin with ${EARLIEST}.` });
  if (report.note !== null) return issues;
  const earlier = newestBefore(counting, report.quarter);
  if (report.outlook !== 'on_schedule') issues.push({ path: 'note', message: 'Say why it is not on schedule.' });
  else if (earlier !== undefined && report.percent < earlier.percent)
    issues.push({ path: 'note', message: `Say why the progress falls: it was ${earlier.percent} % in ${earlier.quarter}.` });
  return issues;
}

/** The newest report of an earlier quarter that counts. */
const newestBefore = (counting: readonly StatusReport[], quarter: string): StatusReport | undefined =>
  newest(counting.filter((each) => each.quarter < quarter));

/** Whether the report takes the measure into its status: one for a quarter before the newest that was reported on only records it. */
export function movesMeasure(report: ReportContent, { status }: Pick<MeasureState, 'status'>, counting: readonly StatusReport[]): boolean {
  const last = newest(counting);
  return report.status !== status && (last === undefined || report.quarter >= last.quarter);
}

/** From which day the status of a report holds: the last one of its quarter or today, but not before the present status began. */
export function dayOfReportedStatus(quarter: string, { statusSince }: Pick<MeasureState, 'statusSince'>, today: string): string {
  const end = lastDay(period(quarter));
  const day = end < today ? end : today;
  return day > statusSince ? day : statusSince;
}

const newest = (reports: readonly StatusReport[]): StatusReport | undefined =>
  reports.reduce<StatusReport | undefined>((last, each) => (last === undefined || each.quarter > last.quarter ? each : last), undefined);
