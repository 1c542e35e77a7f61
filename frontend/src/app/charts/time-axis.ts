import { extent } from 'd3-array';
import { endExclusive, formatPeriod, parsePeriod, periodOf, shift, type Grain, type Period } from '#contract/period.ts';
import { timeOf, timeOfDay } from './series-points';

export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  /** Labelled periods; each label stands in the middle of its period. */
  readonly labels: readonly { readonly at: number; readonly period: string }[];
  /** Where one labelled period ends and the next begins. */
  readonly borders: readonly number[];
}

/** From this many years on the axis is labelled by years. */
const YEARS = 3;
const DAY = 86_400_000;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A time axis over whole years, or over whole periods of their own grain when the series is short. `days` are further days to include. */
export function timeAxis(periods: readonly string[], days: readonly string[] = [], mostLabels = 10): TimeAxis | null {
  const parsed = periods.flatMap((written) => parsePeriod(written) ?? []);
  const [first, last] = extent([...parsed.flatMap((p) => [timeOfDay(p.start), timeOfDay(endExclusive(p)) - DAY]), ...days.map(timeOfDay)]);
  if (first === undefined || last === undefined) return null;
  const long = last - first > YEARS * 365 * DAY;
  const grain: Grain = long ? 'year' : (parsed[0]?.grain ?? 'year');
  const units: Period[] = [];
  for (let unit = periodOf(isoDay(first), grain); timeOfDay(unit.start) <= last; unit = shift(unit, 1)) units.push(unit);
  const step = Math.ceil(units.length / Math.max(1, mostLabels));
  // Counted from the end: the newest period is the one that readers look for.
  const labelled = units.filter((_, i) => (units.length - 1 - i) % step === 0).map(formatPeriod);
  const edges = units.map((unit) => timeOfDay(unit.start));
  const end = units.at(-1);
  return {
    from: edges[0] ?? first,
    to: end === undefined ? last : timeOfDay(endExclusive(end)),
    labels: labelled.map((period) => ({ at: timeOf(period), period })),
    borders: edges.slice(1),
  };
}
