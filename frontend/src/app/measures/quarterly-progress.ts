import type { Outlook, StatusReport } from '#contract/status-report.ts';
import { quartersBetween } from '../shell/quarters';

/** A quarter with what was reported for it; no report is a gap. */
interface QuarterlyProgress {
  readonly quarter: string;
  readonly percent: number | null;
  readonly outlook: Outlook | null;
}

/** Whether a report counts: nobody has corrected it. */
export const counts = ({ correctedBy }: StatusReport): boolean => correctedBy === null;

/** What was reported quarter by quarter, from the first report to the newest, oldest first. Corrected reports do not count. */
export function quarterlyProgress(reports: readonly StatusReport[]): readonly QuarterlyProgress[] {
  const byQuarter = new Map(reports.filter(counts).map((report) => [report.quarter, report]));
  const quarters = [...byQuarter.keys()].sort();
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return [];
  return quartersBetween(first, last)
    .reverse()
    .map((quarter) => {
      const report = byQuarter.get(quarter);
      return { quarter, percent: report?.percent ?? null, outlook: report?.outlook ?? null };
    });
}
