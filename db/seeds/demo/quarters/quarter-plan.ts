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

/**
 * Collected from ten days before its end; 46 days after it everything is to be there. The steering group meets every second month, on the 14th
 * at the latest: 106 days after the end it has met in any case. 120 days after the end the quarter is public.
 */
export function planOf(quarter: string): QuarterPlan {
  const end = lastDay(period(quarter));
  return {
    quarter,
    collectingFrom: daysLater(end, -10),
    deliverUntil: daysLater(end, 46),
    reviewUntil: daysLater(end, 106),
    publishUntil: daysLater(end, 120),
  };
}
