import { soundValue, type Direction, type Figure } from './indicator.ts';
import { overlap, type Interval } from './intervals.ts';

export type Assessment = 'on_track' | 'watch' | 'off_track' | 'no_data' | 'not_assessed';

/** Why an assessment came out as it did; one code for each way through the rules. */
export type AssessmentReason =
  | 'no_target'
  | 'no_direction'
  | 'no_value'
  | 'confidential'
  | 'unreliable'
  | 'out_of_date'
  | 'uncertain'
  | 'series_break'
  | 'reached'
  | 'within_tolerance'
  | 'beyond_tolerance';

/** What was decided to be reached. Values are in the indicator's unit, dates are days (`YYYY-MM-DD`), usually the last of a period. */
export interface Target {
  readonly baseline: { readonly value: number; readonly date: string };
  readonly value: number;
  readonly date: string;
  /** How far behind is still "watch"; `null`: a tenth of the way from baseline to target, nothing for a corridor. */
  readonly tolerance: number | null;
  /** Where set, the value is to stay between the two bounds at all times; it then replaces path and direction. */
  readonly corridor?: { readonly lower: number; readonly upper: number } | null;
}

/** The figure to be judged and the last day that it describes. */
export interface Reading {
  readonly figure: Figure;
  readonly date: string;
  /** Where random variation leaves the value, in the indicator's unit. */
  readonly interval?: Interval | null;
  /** The first day that is recent enough for a judgement. */
  readonly notBefore?: string | null;
  /** Days from which on the series is counted differently. */
  readonly breaks?: readonly string[];
}

export interface Judgement {
  readonly assessment: Assessment;
  readonly reason: AssessmentReason;
  /** The value that was to be reached by then; `null` for a corridor and where nothing was judged. */
  readonly expected: number | null;
  /** The tolerance that was applied, in the indicator's unit; `null` where nothing was judged. */
  readonly tolerance: number | null;
}

/** Path light: compares the value with the straight way from baseline to target on the day of the value. A corridor has no path. */
export const assess = (direction: Direction, target: Target | null, reading: Reading): Judgement =>
  judge(direction, target, reading, (t) => pathValue(t, reading.date));

/** Level light: compares the value with the target itself, however far off its date is. */
export const assessLevel = (direction: Direction, target: Target | null, reading: Reading): Judgement =>
  judge(direction, target, reading, (t) => t.value);

/**
 * The value that the straight line from baseline to target has on a day; flat before the baseline and after the target date. Time is
 * measured in months, so that each quarter is the same step.
 */
export function pathValue({ baseline, value, date: targetDate }: Pick<Target, 'baseline' | 'value' | 'date'>, date: string): number {
  if (date >= targetDate) return value;
  if (date <= baseline.date) return baseline.value;
  const start = monthsAt(baseline.date);
  return baseline.value + (value - baseline.value) * ((monthsAt(date) - start) / (monthsAt(targetDate) - start));
}

/** The end of a day on a scale of months: whole at the end of each month, whatever its length. */
function monthsAt(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year * 12 + month - 1 + day / daysInMonth;
}

function judge(direction: Direction, target: Target | null, reading: Reading, expectation: (target: Target) => number): Judgement {
  if (target === null) return unjudged('not_assessed', 'no_target');
  if (direction === 'neutral' && !target.corridor) return unjudged('not_assessed', 'no_direction');
  const value = soundValue(reading.figure);
  if (value === null) return unjudged('no_data', reasonWithoutValue(reading.figure));
  if (reading.notBefore && reading.date < reading.notBefore) return unjudged('no_data', 'out_of_date');

  // A path leads from its baseline to the target: what is counted differently by now does not stand on it.
  if (!target.corridor && reading.breaks?.some((day) => day > target.baseline.date && day <= reading.date))
    return unjudged('not_assessed', 'series_break');

  const expected = target.corridor ? null : expectation(target);
  const good = target.corridor ?? goodSide(direction, expectation(target));
  const tolerance = toleranceOf(target);
  if (reading.interval && overlap(reading.interval, good) && reachesBeyond(reading.interval, good, tolerance)) {
    return { assessment: 'no_data', reason: 'uncertain', expected, tolerance };
  }
  return { ...light(value, good, tolerance), expected, tolerance };
}

const unjudged = (assessment: 'no_data' | 'not_assessed', reason: AssessmentReason): Judgement => ({
  assessment,
  reason,
  expected: null,
  tolerance: null,
});

function reasonWithoutValue({ flag }: Figure): AssessmentReason {
  return flag === 'confidential' || flag === 'unreliable' ? flag : 'no_value';
}

/** The values that are as good as expected or better. */
const goodSide = (direction: Direction, expected: number): Interval =>
  direction === 'lower_is_better' ? { lower: -Infinity, upper: expected } : { lower: expected, upper: Infinity };

function toleranceOf({ tolerance, corridor, baseline, value }: Target): number {
  return tolerance ?? (corridor ? 0 : Math.abs(value - baseline.value) / 10);
}

function light(value: number, good: Interval, tolerance: number): Pick<Judgement, 'assessment' | 'reason'> {
  const gap = distance(value, good);
  if (gap === 0) return { assessment: 'on_track', reason: 'reached' };
  return atMost(gap, tolerance, value)
    ? { assessment: 'watch', reason: 'within_tolerance' }
    : { assessment: 'off_track', reason: 'beyond_tolerance' };
}

/** Whether an end of the interval would be off track. */
const reachesBeyond = ({ lower, upper }: Interval, good: Interval, tolerance: number): boolean =>
  [lower, upper].some((end) => !atMost(distance(end, good), tolerance, end));

/** How far a value lies outside of the good values; 0 inside. */
function distance(value: number, { lower, upper }: Interval): number {
  const gap = Math.max(lower - value, value - upper);
  return atMost(gap, 0, value) ? 0 : gap;
}

/** A value on the very edge counts as within it, whatever the last binary digit of the path says. */
const atMost = (gap: number, limit: number, value: number): boolean => gap <= limit + 1e-9 * Math.max(1, Math.abs(value));
