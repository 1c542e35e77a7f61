import { monthsLater } from '../../days.ts';
import type { FollowUp } from './measure.ts';

/** Months after the end of a measure at which it is asked whether it still works. */
const MONTHS = [6, 12] as const;

/** The questions that follow on the end of a measure, by the day on which it was completed. */
export const followUpsAfter = (completedOn: string): Pick<FollowUp, 'months' | 'dueOn'>[] =>
  MONTHS.map((months) => ({ months, dueOn: monthsLater(completedOn, months) }));
