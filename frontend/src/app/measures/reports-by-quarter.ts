import type { StatusReport } from '#contract/status-report.ts';
import { counts } from './quarterly-progress';

/** A quarter with the report that counts, and what it has corrected, the newest of that first. */
interface ReportedQuarter {
  readonly quarter: string;
  readonly counting: StatusReport;
  readonly corrected: readonly StatusReport[];
}

/** Reports by their quarter, the newest quarter first; what was corrected follows the chain from what counts back to the first one. */
export function reportsByQuarter(reports: readonly StatusReport[]): readonly ReportedQuarter[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return reports
    .filter(counts)
    .sort((a, b) => b.quarter.localeCompare(a.quarter))
    .map((counting) => ({ quarter: counting.quarter, counting, corrected: chain(counting, byId) }));
}

function chain({ corrects }: StatusReport, byId: ReadonlyMap<string, StatusReport>): StatusReport[] {
  const old: StatusReport[] = [];
  for (let at = byId.get(corrects ?? ''); at !== undefined && !old.includes(at); at = byId.get(at.corrects ?? '')) old.push(at);
  return old;
}
