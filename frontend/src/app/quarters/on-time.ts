import { formatPeriod, parsePeriod, shift } from '#contract/period.ts';
import type { LatenessRow } from '#contract/delivery.ts';

type Known = LatenessRow['history'];

/** The share of deliveries that were there by their day; null where nothing was asked. In percent. */
export function onTimeRate(history: Known): number | null {
  const sum = (key: 'asked' | 'onTime'): number => history.reduce((all, each) => all + each[key], 0);
  return sum('asked') === 0 ? null : (sum('onTime') / sum('asked')) * 100;
}

/** A quarter of a history; the share is null where nothing was asked in it. */
export interface OnTimeQuarter {
  readonly quarter: string;
  readonly percent: number | null;
}

/** The last quarters up to the given one, oldest first, those in which nothing was asked among them. */
export function onTimeQuarters(history: Known, until: string, count: number): OnTimeQuarter[] {
  const last = parsePeriod(until);
  if (last === undefined) return [];
  return Array.from({ length: count }, (_, at) => {
    const quarter = formatPeriod(shift(last, at + 1 - count));
    return { quarter, percent: onTimeRate(history.filter((each) => each.quarter === quarter)) };
  });
}
