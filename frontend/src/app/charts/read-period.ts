import type { TimeSeries } from './time-series-picture';
import { timeOf } from './series-points';

/** The periods of a picture in the order of time. */
export function periodsOf(series: readonly TimeSeries[]): string[] {
  const periods = new Set(series.flatMap(({ points }) => points.map(({ period }) => period)));
  return [...periods].sort((a, b) => timeOf(a) - timeOf(b));
}

/** The period that lies nearest to a moment. */
export function nearestPeriod(periods: readonly string[], time: number): string | null {
  return periods.reduce<string | null>(
    (best, period) => (best === null || Math.abs(timeOf(period) - time) < Math.abs(timeOf(best) - time) ? period : best),
    null,
  );
}

/** What a key does to the period that is read: its neighbour, the first or the last; undefined when the key means nothing here. */
export function periodAfterKey(key: string, periods: readonly string[], focused: string | null): string | undefined {
  const at = focused === null ? periods.length : periods.indexOf(focused);
  const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: periods.length - 1 }[key];
  return target === undefined ? undefined : periods[Math.max(0, Math.min(periods.length - 1, target))];
}

/** The lines that are read aloud with their figures in a period, in the order of roles. The background is not read. */
export function figuresIn(series: readonly TimeSeries[], period: string): { readonly series: TimeSeries; readonly value: number | null }[] {
  return series
    .filter(({ role }) => role !== 'context')
    .map((one) => ({ series: one, value: one.points.find((point) => point.period === period)?.value ?? null }));
}

/** The newest period in which one of the lines that are read has a figure; the newest of all where none has. */
export function newestRead(series: readonly TimeSeries[]): string | null {
  const periods = periodsOf(series);
  return periods.findLast((period) => figuresIn(series, period).some(({ value }) => value !== null)) ?? periods.at(-1) ?? null;
}
