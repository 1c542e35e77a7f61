import type { Outlook } from '#contract/status-report.ts';
import type { MeasureStatus } from './measure.ts';

export type { Outlook };

/** What is said about a measure in a quarter. */
export interface ReportContent {
  /** `2026-Q3`. */
  readonly quarter: string;
  readonly status: MeasureStatus;
  /** Progress, 0 to 100. */
  readonly percent: number;
  readonly outlook: Outlook;
  readonly note: string | null;
  readonly peopleReached: number | null;
  readonly eventsHeld: number | null;
  readonly nextStep: string | null;
}

/** A report as it is kept. The one that no other corrects counts. */
export interface StatusReport extends ReportContent {
  readonly id: string;
  readonly reportedBy: string;
  /** ISO 8601. */
  readonly reportedAt: string;
  /** The report that this one corrects. */
  readonly corrects: string | null;
  /** The report that corrects this one. */
  readonly correctedBy: string | null;
}
