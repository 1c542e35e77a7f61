import { lastDay, period } from '#contract/period.ts';
import type { StepHindrance } from '#contract/quarter-cycle.ts';
import type { DeliveryCount, Quarter, QuarterState } from './quarter.ts';

/** The only steps that there are: one forward, and back. */
const STEPS: Readonly<Record<QuarterState, readonly QuarterState[]>> = {
  open: ['collecting'],
  collecting: ['in_review', 'open'],
  in_review: ['adopted', 'collecting'],
  adopted: ['published', 'in_review'],
  published: ['in_review'],
};

const ORDER = Object.keys(STEPS) as QuarterState[];

/** The states into which a quarter can be taken from here. */
export const stepsFrom = (from: QuarterState): readonly QuarterState[] => STEPS[from];

/** Whether the step goes back. */
export const reopens = (from: QuarterState, to: QuarterState): boolean => ORDER.indexOf(to) < ORDER.indexOf(from);

/** What the decision about the steps of a quarter needs to know. */
export interface CycleFacts {
  readonly quarter: Pick<Quarter, 'quarter' | 'state' | 'deliverUntil'>;
  readonly deliveries: Pick<DeliveryCount, 'due' | 'submitted' | 'returned'>;
  /** All other quarters that are being collected or reviewed. */
  readonly others: readonly Pick<Quarter, 'quarter' | 'state'>[];
  readonly isBeingAdopted: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What keeps a quarter from a step. */
export interface Hindrance {
  readonly reason: Exclude<StepHindrance, 'not-approved'>;
  /** The quarter that stands in the way. */
  readonly other: string | null;
}

/** How many deliveries are not approved. */
export const unapproved = ({ due, submitted, returned }: CycleFacts['deliveries']): number => due + submitted + returned;

/** Whether the step needs a reason now: going back always does, adopting only what is not approved as a whole. */
export const needsReason = ({ quarter: { state }, deliveries }: CycleFacts, to: QuarterState): boolean =>
  reopens(state, to) || (to === 'adopted' && unapproved(deliveries) > 0);

/** What keeps the quarter from a step that is listed; `null` when nothing does. A missing reason is none: it can be given. */
export function hindranceOf(facts: CycleFacts, to: QuarterState): Hindrance | null {
  const { quarter, others, isBeingAdopted, today } = facts;
  const alone = (reason: Hindrance['reason']): Hindrance => ({ reason, other: null });
  if (isBeingAdopted) return alone('being-adopted');
  const { start } = period(quarter.quarter);
  if (to === 'collecting' && start > today) return alone('not-begun');
  if (to === 'collecting' && quarter.deliverUntil === null) return alone('no-deadline');
  if ((to === 'in_review' || to === 'adopted') && lastDay(period(quarter.quarter)) >= today) return alone('not-over');
  if (to !== 'collecting' && to !== 'in_review') return null;
  const there = others.find(({ state }) => state === to);
  if (there === undefined) return null;
  const isEarlier = to === 'collecting' && there.quarter < quarter.quarter;
  return { reason: isEarlier ? 'earlier-quarter' : 'another-quarter', other: there.quarter };
}

/** A step that could be taken, and what is needed for it. */
export interface PossibleStep {
  readonly to: QuarterState;
  readonly reopens: boolean;
  readonly needsReason: boolean;
  readonly hindrance: Hindrance | null;
}

/** The steps from where the quarter is, forward first. */
export const possibleSteps = (facts: CycleFacts): PossibleStep[] =>
  stepsFrom(facts.quarter.state).map((to) => ({
    to,
    reopens: reopens(facts.quarter.state, to),
    needsReason: needsReason(facts, to),
    hindrance: hindranceOf(facts, to),
  }));

/** Whether everybody may hand in for a quarter in this state. */
export const takesReports = (state: QuarterState): boolean => state === 'open' || state === 'collecting';

/**
 * Whether something is taken for a quarter in this state: from everybody until the review begins, then only what was returned and what the
 * coordination hands in itself, and nothing once the quarter is adopted.
 */
export const takes = (
  state: QuarterState,
  { returned, coordinates }: { readonly returned: boolean; readonly coordinates: boolean },
): boolean => takesReports(state) || (state === 'in_review' && (returned || coordinates));

/** Whether a quarter in this state stays as it is. */
export const isSettled = (state: QuarterState): boolean => state === 'adopted' || state === 'published';
