import type { MeasureStatus } from '#contract/measure-status.ts';
import type { LeftOut, ProgressDerivation, ProgressItem } from '#contract/recommendation-progress.ts';
import type { InputIssue } from '../../errors/app-error.ts';
import { byCode } from '../measures/measure-row.ts';

export type { LeftOut, ProgressDerivation, ProgressItem };

/** A measure that answers a recommendation, as it stood on the day that the progress is told for. */
export interface AnsweringMeasure {
  readonly code: string;
  readonly title: string;
  /** In relation to the other measures of the recommendation; above 0. */
  readonly weight: number;
  /** On that day; null when nobody had proposed it yet. */
  readonly status: MeasureStatus | null;
  /** What its newest report of the quarter or an earlier one says, 0 to 100; null without a report. */
  readonly reportedPercent: number | null;
  /** Codes of the measures that had taken its place by that day, also by way of others. */
  readonly successors: readonly string[];
}

/** Progress as it follows from the measures. */
interface DerivedProgress {
  /** 0 to 100, unrounded; null without a measure that counts. */
  readonly derived: number | null;
  readonly derivation: ProgressDerivation;
}

/**
 * The progress of a recommendation: the mean of what its measures have reached, by their weights. Cancelled measures do not count. One that
 * was merged, split or replaced keeps its last state and counts on, until a measure that follows it is linked, too: from then on that one
 * counts in its place, with the weight of its own link.
 */
export function deriveProgress(measures: readonly AnsweringMeasure[]): DerivedProgress {
  const proposed = new Set(measures.filter(({ status }) => status !== null).map(({ code }) => code));
  // In one order, so that the same measures give the same figure to the last digit.
  const items = measures.toSorted(byCode).map((measure) => itemOf(measure, leftOutOf(measure, proposed)));
  const parts = items.flatMap(({ percent, weight }) => (percent === null ? [] : [{ percent, weight }]));
  const derivation = {
    counted: parts.length,
    running: items.filter(({ counts, status }) => counts && status === 'running').length,
    weightSum: parts.reduce((sum, { weight }) => sum + weight, 0),
    items,
  };
  return { derived: weightedMean(parts, derivation.weightSum), derivation };
}

/** Progress as it is shown: what was set for the quarter, else what was derived. */
export const withOverride = <Override extends { readonly value: number }>(progress: DerivedProgress, overridden: Override | null) => ({
  value: overridden?.value ?? progress.derived,
  derived: progress.derived,
  overridden,
  derivation: progress.derivation,
});

/** What is wrong with the weights of the measures of a recommendation. No measures at all are fine. */
export function weightIssues(measures: readonly { readonly weight: number }[]): InputIssue[] {
  if (measures.length > 0 && measures.every(({ weight }) => weight === 0))
    return [{ path: 'measures', message: 'These weights add up to nothing, so that no progress would follow from the measures.' }];
  return measures.flatMap(({ weight }, index) =>
    weight >= LEAST_WEIGHT
      ? []
      : [{ path: `measures.${index}.weight`, message: `A weight is at least ${LEAST_WEIGHT}. Unlink a measure that is not to count.` }],
  );
}

/** Weights are kept with two decimals. */
const LEAST_WEIGHT = 0.01;

function leftOutOf({ status, successors }: AnsweringMeasure, proposed: ReadonlySet<string>): LeftOut | null {
  if (status === null) return 'not_proposed_yet';
  if (status === 'cancelled') return 'cancelled';
  return successors.some((code) => proposed.has(code)) ? 'succeeded' : null;
}

const itemOf = ({ code, title, weight, status, reportedPercent }: AnsweringMeasure, leftOut: LeftOut | null): ProgressItem => ({
  code,
  title,
  status,
  percent: leftOut === null && status !== null ? reachedIn(status, reportedPercent ?? 0) : null,
  weight,
  counts: leftOut === null,
  leftOut,
});

function reachedIn(status: MeasureStatus, reported: number): number {
  if (status === 'completed' || status === 'sustained') return 100;
  return status === 'running' || status === 'paused' ? reported : 0;
}

function weightedMean(parts: readonly { readonly percent: number; readonly weight: number }[], weightSum: number): number | null {
  if (weightSum === 0) return null;
  const mean = parts.reduce((sum, { percent, weight }) => sum + percent * weight, 0) / weightSum;
  const percents = parts.map(({ percent }) => percent);
  // Fractions of weights are not exact: equal percentages shall not become 37.00000000000001.
  return Math.min(Math.max(mean, Math.min(...percents)), Math.max(...percents));
}
