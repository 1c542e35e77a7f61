import { monthsBetween, period as parsed, shift } from '#contract/period.ts';
import { median, medianAbsoluteDeviation } from 'simple-statistics';
import type { IndicatorKind } from '../indicators/indicator.ts';

/** Between which values one usually lies. */
export interface UsualRange {
  readonly lower: number;
  readonly upper: number;
}

/** A value that is known of a period before. */
export interface EarlierValue {
  /** How many periods before: 1 is the one directly before. */
  readonly ago: number;
  readonly value: number;
}

/** With fewer changes from one period to the next nobody can say what is usual. */
const FEWEST = 3;
/** Spreads beyond which a change counts as unusual. */
const SPREADS = 3;
/** Makes the median absolute deviation an estimate of the standard deviation. */
const CONSISTENCY = 1.4826;
/** Part of the expected value that is never unusual, however steady the values were. */
const LEAST_PART = 0.05;

/** How many periods of its length lie between two: 1 where they are neighbours. */
export function periodsBetween(earlier: string, later: string): number {
  const { start, grain } = parsed(earlier);
  return monthsBetween(start, parsed(later).start) / monthsBetween(start, shift({ start, grain }, 1).start);
}

/**
 * Between which values the next one usually lies: the newest plus the median of the changes so far, give or take three times their median
 * absolute deviation (times 1.4826). Both bear single wild values. Limit and constant after Leys, Ley, Klein, Bernard and Licata, "Detecting
 * outliers: Do not use standard deviation around the mean, use absolute deviation around the median", Journal of Experimental Social
 * Psychology 49 (2013), 764-766. Changes instead of values, so that a steady rise is nothing unusual; differences instead of quotients, so that
 * it holds at zero.
 *
 * A change is one from a period to the next: where one is missing, what lies on both sides of it are no neighbours. Is the newest value older
 * than the period before, as many changes are expected as periods have passed, and their spread grows with the root of that number, as the sum
 * of independent changes does.
 *
 * Values that hardly changed leave some room: a count three times the root of what is expected (as counts scatter by chance, after Poisson), all
 * others a twentieth. Nothing lies below zero where nothing did before, no count and no share ever, and no share above 100.
 *
 * `earlier`: newest first, only those that are known. Null with fewer than three changes.
 */
export function usualRange(kind: IndicatorKind, earlier: readonly EarlierValue[]): UsualRange | null {
  const [newest] = earlier;
  const changes = changesOf(earlier);
  if (newest === undefined || changes.length < FEWEST) return null;
  const expected = newest.value + newest.ago * median(changes);
  const scatter = SPREADS * CONSISTENCY * medianAbsoluteDeviation(changes) * Math.sqrt(newest.ago);
  const spread = Math.max(scatter, leastSpread(kind, expected));
  const floor = kind === 'count' || kind === 'share' || earlier.every(({ value }) => value >= 0) ? 0 : -Infinity;
  const ceiling = kind === 'share' ? 100 : Infinity;
  const [lower, upper] = [expected - spread, expected + spread].map((bound) => Math.min(Math.max(bound, floor), ceiling)) as [
    number,
    number,
  ];
  return kind === 'count' ? { lower: Math.floor(lower), upper: Math.ceil(upper) } : { lower, upper };
}

const changesOf = (earlier: readonly EarlierValue[]): number[] =>
  earlier.flatMap(({ ago, value }, index) => {
    const before = earlier[index + 1];
    return before?.ago === ago + 1 ? [value - before.value] : [];
  });

const leastSpread = (kind: IndicatorKind, expected: number): number =>
  kind === 'count' ? SPREADS * Math.sqrt(Math.max(expected, 1)) : LEAST_PART * Math.abs(expected);
