import { lastDay, period } from '#contract/period.ts';
import { monthsLater } from '../../days.ts';
import { endingFunds } from './ending-funds.ts';
import type { FollowUp, FundingEnd, MeasureWarning, Milestone } from './measure.ts';
import { isInProgress, statusOn, wasUnderWay, type StatusStepMade } from './measure-status.ts';
import type { StatusReport } from './status-report.ts';

/** What the warnings follow from. */
export interface WarningFacts {
  /** The way of the measure, oldest step first. */
  readonly steps: readonly StatusStepMade[];
  readonly endsOn: string | null;
  readonly milestones: readonly Pick<Milestone, 'dueOn' | 'doneOn'>[];
  /** The newest report at or before the quarter that counts. */
  readonly report: Pick<StatusReport, 'quarter' | 'outlook'> | null;
  /** The ends that cost lines have written. */
  readonly funds: readonly FundingEnd[];
  readonly followUps: readonly Pick<FollowUp, 'dueOn' | 'answeredOn'>[];
}

/** The day as of which a quarter is judged: its last one, or today while it goes on. */
export function dayOfJudgement(quarter: string, today: string): string {
  const end = lastDay(period(quarter));
  return end < today ? end : today;
}

/** A quarter as it is judged. */
export interface Judgement {
  readonly quarter: string;
  readonly firstDay: string;
  /** The day as of which it is judged. */
  readonly day: string;
  /** The same day a year later. */
  readonly inAYear: string;
}

export function judgementOf(quarter: string, today: string): Judgement {
  const day = dayOfJudgement(quarter, today);
  return { quarter, firstDay: period(quarter).start, day, inAYear: monthsLater(day, 12) };
}

/** What dates and reports say about a measure as of a quarter, in the order in which it is shown. Nobody types it. */
export function warningsOf(facts: WarningFacts, judgement: Judgement): MeasureWarning[] {
  const { quarter, firstDay, day } = judgement;
  const status = statusOn(facts.steps, day);
  const inProgress = status !== undefined && isInProgress(status);
  const found: Readonly<Record<MeasureWarning, boolean>> = {
    'no-report': wasUnderWay(facts.steps, firstDay, day) && facts.report?.quarter !== quarter,
    'milestone-overdue': inProgress && facts.milestones.some((milestone) => isLate(milestone, day)),
    'end-passed': status === 'running' && facts.endsOn !== null && facts.endsOn < day,
    'reported-late': inProgress && facts.report?.outlook === 'late',
    'reported-at-risk': inProgress && facts.report?.outlook === 'at_risk',
    'funding-ends': inProgress && endingFunds(facts.funds, facts.endsOn, judgement).length > 0,
    'follow-up-due': facts.followUps.some((followUp) => isOpen(followUp, day)),
  };
  return (Object.keys(found) as MeasureWarning[]).filter((warning) => found[warning]);
}

/** Whether a milestone was still open the day after it was due, or later, as of a day. What was done since was late then nevertheless. */
export const isLate = ({ dueOn, doneOn }: Pick<Milestone, 'dueOn' | 'doneOn'>, asOf: string): boolean =>
  dueOn < asOf && (doneOn === null || doneOn > asOf);

/** Whether the question if a measure still works had been asked by a day and not yet been answered. */
export const isOpen = ({ dueOn, answeredOn }: Pick<FollowUp, 'dueOn' | 'answeredOn'>, asOf: string): boolean =>
  dueOn <= asOf && (answeredOn === null || answeredOn > asOf);
