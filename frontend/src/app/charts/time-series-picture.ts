import { timeOf, timeOfDay, type SeriesPoint } from './series-points';

/** What a line is in the picture: the chosen place, one compared with it, the whole, or one of the others in the background. */
type SeriesRole = 'chosen' | 'compared' | 'whole' | 'context';

export interface TimeSeries {
  readonly ref: string;
  readonly name: string;
  readonly role: SeriesRole;
  /** A colour as CSS writes it, for `compared`; the other roles have their own. */
  readonly colour?: string;
  readonly points: readonly SeriesPoint[];
}

/** The straight way from a baseline to a target. Dates are days, `YYYY-MM-DD`. */
export interface TargetPath {
  readonly from: { readonly date: string; readonly value: number };
  readonly to: { readonly date: string; readonly value: number };
  readonly label: string;
  /** What stands there where there is little room. */
  readonly short?: string;
}

/** Something that happened on a day, `YYYY-MM-DD`, and belongs to a period. */
export interface TimeEvent {
  readonly date: string;
  readonly period: string;
  readonly label: string;
  /** What stands there where there is little room. */
  readonly short: string;
}

export interface TimeSeriesPicture {
  readonly series: readonly TimeSeries[];
  readonly targets?: readonly TargetPath[];
  /** Days from which on the figures are counted differently, with a short label. */
  readonly breaks?: readonly { readonly date: string; readonly label: string }[];
  readonly events?: readonly TimeEvent[];
  /**
   * Whether a figure is expected for every period of the grain, so that a missing one is a gap. Where figures come at no fixed time they are
   * joined, and each is marked. Default: true.
   */
  readonly regular?: boolean;
  /** The period that is being read. */
  readonly focused?: string | null;
  /** The place that is pointed at. */
  readonly highlighted?: string | null;
  readonly formatValue: (value: number, decimals: number) => string;
  readonly formatPeriod: (period: string) => string;
}

const DAY = 86_400_000;

/** All of a picture's figures, on which its value axis stands. */
export const figuresOf = ({ series, targets = [] }: Pick<TimeSeriesPicture, 'series' | 'targets'>): number[] => [
  ...series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
  ...shownTargets(series, targets).flatMap(({ from, to }) => [from.value, to.value]),
];

/**
 * The ways to the targets as far as they are drawn. A target that lies further off than the series is long would press the figures into a
 * corner: its way is then cut soon after the newest figure and points to it.
 */
export function shownTargets(series: readonly TimeSeries[], targets: readonly TargetPath[]): TargetPath[] {
  const times = series.flatMap(({ points }) => points.map(({ period }) => timeOf(period)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const length = last - first;
  return targets.map((target) => {
    const [start, end] = [timeOfDay(target.from.date), timeOfDay(target.to.date)];
    if (times.length === 0 || end <= last + length) return target;
    const cut = Math.min(end, Math.max(last + length / 2, start + DAY));
    const value = target.from.value + ((target.to.value - target.from.value) * (cut - start)) / (end - start);
    return { ...target, to: { date: new Date(cut).toISOString().slice(0, 10), value } };
  });
}

/** Decimals that tell neighbouring ticks apart. */
export const tickDecimals = (ticks: readonly number[]): number => {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
};
