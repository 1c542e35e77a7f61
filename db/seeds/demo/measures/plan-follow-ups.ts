import { daysLater } from '#backend/days.ts';
import { followUpsAfter } from '#backend/features/measures/follow-up.ts';
import type { FollowUp } from '#contract/measure.ts';
import type { MeasurePlan } from './measure-plan.ts';

/** The question whether an ended measure still works. */
export type PlannedFollowUp = Omit<FollowUp, 'answeredBy'>;

/** Both questions of a measure that was completed, answered as far as the plan knows an answer. */
export function plannedFollowUps({ way, followUps = [] }: MeasurePlan): PlannedFollowUp[] {
  const completedOn = way.find(([status]) => status === 'completed')?.[1];
  if (completedOn === undefined) return [];
  return followUpsAfter(completedOn).map(({ months, dueOn }, index) => {
    const [works = null, answer = null] = followUps[index] ?? [];
    return { months, dueOn, works, answer, answeredOn: works === null ? null : daysLater(dueOn, 3) };
  });
}
