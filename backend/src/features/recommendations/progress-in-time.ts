import { formatPeriod, period, periodOf, shift } from '#contract/period.ts';
import type { ProgressOfQuarter, ProgressOverride, RecommendationProgress } from '#contract/recommendation-progress.ts';
import { statusOn, type StatusStepMade } from '../measures/measure-status.ts';
import { dayOfJudgement } from '../measures/measure-warnings.ts';
import { deriveProgress, withOverride, type AnsweringMeasure } from './progress.ts';

/** A measure that answers a recommendation, with all that has happened to it. */
export interface AnsweringHistory {
  readonly code: string;
  readonly title: string;
  /** In relation to the other measures of the recommendation. */
  readonly weight: number;
  /** Oldest first. */
  readonly steps: readonly StatusStepMade[];
  /** The reports that count, oldest quarter first. */
  readonly reports: readonly { readonly quarter: string; readonly percent: number }[];
  /** What has taken its place, also by way of others, and from which day on. */
  readonly successors: readonly { readonly code: string; readonly on: string }[];
}

/** What the progress of one recommendation follows from. */
export interface ProgressFacts {
  readonly measures: readonly AnsweringHistory[];
  /** Those that hold, one for each quarter at most. */
  readonly overrides: readonly (ProgressOverride & { readonly quarter: string })[];
}

/** The progress in a quarter, by the measures and weights of today. */
export function progressIn(quarter: string, { measures, overrides }: ProgressFacts, today: string): RecommendationProgress {
  const day = dayOfJudgement(quarter, today);
  const set = overrides.find((override) => override.quarter === quarter);
  const overridden = set === undefined ? null : { id: set.id, value: set.value, reason: set.reason, by: set.by, at: set.at };
  return withOverride(deriveProgress(measures.map((measure) => asOf(measure, quarter, day))), overridden);
}

/** The progress of the quarters up to one, or to the present one, oldest first; begins with the first quarter that has a value. */
export function progressUpTo(newest: string, facts: ProgressFacts, today: string): ProgressOfQuarter[] {
  const days = facts.measures.flatMap(({ steps }) => steps[0]?.on ?? []);
  const begun = [...days.map((day) => formatPeriod(periodOf(day, 'quarter'))), ...facts.overrides.map(({ quarter }) => quarter)];
  const present = formatPeriod(periodOf(today, 'quarter'));
  const last = newest < present ? newest : present;
  const quarters: string[] = [];
  for (let next = begun.toSorted()[0] ?? last; next <= last; next = formatPeriod(shift(period(next), 1))) quarters.push(next);
  const history = quarters.map((quarter) => {
    const { value, derived, overridden } = progressIn(quarter, facts, today);
    return { quarter, value, derived, overridden };
  });
  const first = history.findIndex(({ value }) => value !== null);
  return first === -1 ? [] : history.slice(first);
}

const asOf = ({ code, title, weight, steps, reports, successors }: AnsweringHistory, quarter: string, day: string): AnsweringMeasure => ({
  code,
  title,
  weight,
  status: statusOn(steps, day) ?? null,
  reportedPercent: reports.findLast((report) => report.quarter <= quarter)?.percent ?? null,
  successors: successors.filter(({ on }) => on <= day).map((successor) => successor.code),
});
