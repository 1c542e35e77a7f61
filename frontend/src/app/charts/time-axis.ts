import { extent } from 'd3-array';
import { endExclusive, formatPeriod, parsePeriod, periodOf, shift, type Grain, type Period } from '#contract/period.ts';
import { timeOfDay } from './series-points';

interface TimeAxis {
  readonly from: number;
  readonly to: number;
  /** Labelled periods; each label stands in the middle of what is visible of its period. */
  readonly labels: readonly { readonly at: number; readonly period: string }[];
  /** Where one labelled period ends and the next begins. */
  readonly borders: readonly number[];
}

/** From this many years on the axis is labelled by years. */
const YEARS = 3;
const DAY = 86_400_000;
/** Part of a year that has to be on the axis for its label to stand there. */
const LEAST_VISIBLE = 0.4;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * A time axis from the first to the last period, labelled by years, or by the periods themselves when the series is short. `days` are further
 * days to include.
 */
export function timeAxis(periods: readonly string[], days: readonly string[] = [], mostLabels = 10): TimeAxis | null {
  const parsed = periods.flatMap((written) => parsePeriod(written) ?? []);
  const [first, last] = extent([...parsed.flatMap((p) => [timeOfDay(p.start), timeOfDay(endExclusive(p)) - DAY]), ...days.map(timeOfDay)]);
  if (first === undefined || last === undefined) return null;
  const long = last - first > YEARS * 365 * DAY;
  const grain: Grain = long ? 'year' : (parsed[0]?.grain ?? 'year');
  const units: Period[] = [];
  for (let unit = periodOf(isoDay(first), grain); timeOfDay(unit.start) <= last; unit = shift(unit, 1)) units.push(unit);
  const step = Math.ceil(units.length / Math.max(1, mostLabels));
  const [from, to] = [first, last + DAY];
  const labels = units.flatMap((unit, i) => {
    const [start, end] = [timeOfDay(unit.start), timeOfDay(endExclusive(unit))];
    const [visibleFrom, visibleTo] = [Math.max(start, from), Math.min(end, to)];
    // Counted from the end: the newest period is the one that readers look for. A sliver of a year has no room for its name.
    const shown = (units.length - 1 - i) % step === 0 && visibleTo - visibleFrom >= (end - start) * LEAST_VISIBLE;
    return shown ? [{ at: (visibleFrom + visibleTo) / 2, period: formatPeriod(unit) }] : [];
  });
  return { from, to, labels, borders: units.slice(1).map((unit) => timeOfDay(unit.start)) };
}
