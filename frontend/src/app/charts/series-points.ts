import { endExclusive, formatPeriod, parsePeriod, shift, type Period } from '#contract/period.ts';

/** A figure of a series; `null` is a missing one and is drawn as a gap. */
export interface SeriesPoint {
  readonly period: string;
  readonly value: number | null;
}

const startOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/**
 * Where a period lies on a time axis (UTC, milliseconds): in its middle, so that both half-years of 2024 stand over "2024" and a break on
 * 1 January stands between two years.
 */
export function timeOf(written: string): number {
  const parsed = parsePeriod(written);
  return parsed === undefined ? Number.NaN : (startOf(parsed.start) + startOf(endExclusive(parsed))) / 2;
}

/** Where a day lies on a time axis. */
export const timeOfDay = startOf;

/** The points in the order of time. */
export const inOrder = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  points.filter(({ period }) => parsePeriod(period) !== undefined).sort((a, b) => timeOf(a.period) - timeOf(b.period));

/** More steps than this between two figures are not a gap in a series but two series; nothing is filled in between. */
const LONGEST_GAP = 400;

function missingBetween(earlier: Period, later: Period): string[] {
  if (earlier.grain !== later.grain) return [];
  const missing: string[] = [];
  for (let next = shift(earlier, 1); next.start < later.start; next = shift(next, 1)) {
    if (missing.length === LONGEST_GAP) return [];
    missing.push(formatPeriod(next));
  }
  return missing;
}

/** The points in the order of time, with a `null` for every period that the grain expects between two of them. */
export function withGaps(points: readonly SeriesPoint[]): SeriesPoint[] {
  const ordered = points
    .flatMap((point) => {
      const parsed = parsePeriod(point.period);
      return parsed === undefined ? [] : [{ point, parsed, time: timeOf(point.period) }];
    })
    .sort((a, b) => a.time - b.time);
  return ordered.flatMap(({ point, parsed }, i) => {
    const before = ordered[i - 1];
    const missing = before === undefined ? [] : missingBetween(before.parsed, parsed);
    return [...missing.map((period) => ({ period, value: null })), point];
  });
}
