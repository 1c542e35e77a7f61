import { endExclusive, formatPeriod, period, shift } from '#contract/period.ts';
import type { ReviewDays } from './indicator-facts.ts';

/** The quarters that a quarter is compared with. */
export interface ComparedQuarters {
  readonly quarter: string;
  readonly before: string;
  readonly yearBefore: string;
}

export const comparedWith = (quarter: string): ComparedQuarters => ({
  quarter,
  before: formatPeriod(shift(period(quarter), -1)),
  yearBefore: formatPeriod(shift(period(quarter), -4)),
});

/** The days from which on figures are later than each of them. */
export const daysAfter = ({ quarter, before, yearBefore }: ComparedQuarters): ReviewDays => ({
  after: endExclusive(period(quarter)),
  afterBefore: endExclusive(period(before)),
  afterYearBefore: endExclusive(period(yearBefore)),
});
