import { endExclusive, period, periodOf, shift, type Grain, type Period } from '#contract/period.ts';
import type { UpdateInterval } from '#contract/indicator.ts';

/** How long the periods are that values come for; the others come when they come. */
const GRAIN: Readonly<Partial<Record<UpdateInterval, Grain>>> = {
  monthly: 'month',
  quarterly: 'quarter',
  half_yearly: 'halfyear',
  annual: 'year',
};

/** The periods of an update interval that end in a quarter, in their order: three months, the quarter, or every second or fourth time a longer one. */
export function periodsEndingIn(quarter: string, interval: UpdateInterval): Period[] {
  const grain = GRAIN[interval];
  if (grain === undefined) return [];
  const asked = period(quarter);
  const periods: Period[] = [];
  for (let next = periodOf(asked.start, grain); endExclusive(next) <= endExclusive(asked); next = shift(next, 1)) periods.push(next);
  return periods;
}

/** The update intervals after which values can be asked for. */
export const ASKED_INTERVALS = Object.keys(GRAIN) as UpdateInterval[];
