import type { AssessmentStatus, OverviewRow } from '#contract/indicator-overview.ts';

/** What the overview says as a whole. */
export interface OverviewSummary {
  /** How many indicators have a figure. */
  readonly withValue: number;
  readonly counts: Readonly<Record<AssessmentStatus, number>>;
  /** The indicator that has moved furthest within a year, in proportion to its value before; only changes that chance does not explain. */
  readonly strongest: OverviewRow | undefined;
}

/** Answers the question of the overview from its rows. */
export function summarise(rows: readonly OverviewRow[]): OverviewSummary {
  const counts: Record<AssessmentStatus, number> = { on_track: 0, watch: 0, off_track: 0, no_data: 0, not_assessed: 0 };
  for (const { assessment } of rows) counts[assessment.status] += 1;
  const strongest = rows.reduce<OverviewRow | undefined>(
    (best, row) => (step(row) > (best === undefined ? 0 : step(best)) ? row : best),
    undefined,
  );
  return { withValue: rows.filter(({ value }) => value !== null).length, counts, strongest };
}

/** Size of the year's change relative to the value before it; 0 where there is none that can be told from chance. An index has no zero to relate to. */
function step({ kind, value, yearTrend: { change, movement } }: OverviewRow): number {
  if (value === null || change === null || kind === 'index' || (movement !== 'rising' && movement !== 'falling')) return 0;
  const before = value - change;
  return before > 0 ? Math.abs(change) / before : 0;
}
