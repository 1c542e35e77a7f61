import { daysLater } from '#backend/days.ts';
import { lastDay, period } from '#contract/period.ts';

/** The days of a quarter of the demo. */
export interface QuarterPlan {
  readonly quarter: string;
  /** Since when it was collected. */
  readonly collectingFrom: string;
  readonly deliverUntil: string;
  readonly reviewUntil: string;
  readonly publishUntil: string;
}

/** Collected from ten days before its end; 46 days after it everything is to be there, 71 after it is adopted, 92 after it public. */
export function planOf(quarter: string): QuarterPlan {
  const end = lastDay(period(quarter));
  return {
    quarter,
    collectingFrom: daysLater(end, -10),
    deliverUntil: daysLater(end, 46),
    reviewUntil: daysLater(end, 71),
    publishUntil: daysLater(end, 92),
  };
}
