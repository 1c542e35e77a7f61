import { median, medianAbsoluteDeviation } from 'simple-statistics';
import type { IndicatorKind } from '../indicators/indicator.ts';

/** Between which values one usually lies. */
export interface UsualRange {
  readonly lower: number;
  readonly upper: number;
}

/** With fewer earlier values nobody can say what is usual. */
const FEWEST = 4;
/** Spreads beyond which a change counts as unusual. */
const SPREADS = 3;
/** Makes the median absolute deviation an estimate of the standard deviation. */
const CONSISTENCY = 1.4826;
/** Part of the expected value that is never unusual, however steady the values were. */
const LEAST_PART = 0.05;

/**
 * Between which values the next one usually lies: the newest plus the median of the changes so far, give or take three times their median
 * absolute deviation (times 1.4826). Both bear single wild values. Limit and constant after Leys, Ley, Klein, Bernard and Licata, "Detecting
 * outliers: Do not use standard deviation around the mean, use absolute deviation around the median", Journal of Experimental Social
 * Psychology 49 (2013), 764-766. Changes instead of values, so that a steady rise is nothing unusual; differences instead of quotients, so that
 * it holds at zero.
 *
 * Values that hardly changed leave some room: a count three times the root of what is expected (as counts scatter by chance, after Poisson), all
 * others a twentieth. Nothing lies below zero where nothing did before, no count and no share ever, and no share above 100.
 *
 * `earlier`: newest first, only those that are known. Null with fewer than four.
 */
export function usualRange(kind: IndicatorKind, earlier: readonly number[]): UsualRange | null {
  const [newest] = earlier;
  if (newest === undefined || earlier.length < FEWEST) return null;
  const changes = earlier.slice(1).map((before, index) => (earlier[index] as number) - before);
  const expected = newest + median(changes);
  const spread = Math.max(SPREADS * CONSISTENCY * medianAbsoluteDeviation(changes), leastSpread(kind, expected));
  const floor = kind === 'count' || kind === 'share' || earlier.every((value) => value >= 0) ? 0 : -Infinity;
  const ceiling = kind === 'share' ? 100 : Infinity;
  const [lower, upper] = [expected - spread, expected + spread].map((bound) => Math.min(Math.max(bound, floor), ceiling)) as [
    number,
    number,
  ];
  return kind === 'count' ? { lower: Math.floor(lower), upper: Math.ceil(upper) } : { lower, upper };
}

const leastSpread = (kind: IndicatorKind, expected: number): number =>
  kind === 'count' ? SPREADS * Math.sqrt(Math.max(expected, 1)) : LEAST_PART * Math.abs(expected);
