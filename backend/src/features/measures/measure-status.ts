import type { MeasureStatus } from './measure.ts';

/** The only steps that there are. */
const STEPS: Readonly<Record<MeasureStatus, readonly MeasureStatus[]>> = {
  proposed: ['decided', 'cancelled'],
  decided: ['running', 'paused', 'cancelled'],
  running: ['completed', 'paused', 'cancelled'],
  completed: ['sustained'],
  sustained: [],
  paused: ['decided', 'running', 'cancelled'],
  cancelled: [],
};

/** In the order of the way; what stands beside it comes last. */
export const STATUSES = Object.keys(STEPS) as MeasureStatus[];

/** What a person may decide about measures that are theirs. */
interface Decider {
  /** Whether the person speaks for the coordination, which alone decides on proposals. */
  readonly coordinates: boolean;
}

/** Why a measure cannot be taken from one status into another. */
type StepRefusal = 'not-listed' | 'decision-of-the-coordination';

/** Whether the step can be done by the person; `null` when nothing speaks against it. */
export function refusalToStep(from: MeasureStatus, to: MeasureStatus, { coordinates }: Decider): StepRefusal | null {
  if (!STEPS[from].includes(to)) return 'not-listed';
  return from === 'proposed' && !coordinates ? 'decision-of-the-coordination' : null;
}

/** Where the person may take a measure from here. */
export const stepsFrom = (from: MeasureStatus, decider: Decider): MeasureStatus[] =>
  STEPS[from].filter((to) => refusalToStep(from, to, decider) === null);

/** Whether the step into the status needs a reason. */
export const needsReason = (to: MeasureStatus): boolean => to === 'paused' || to === 'cancelled';

/** Whether a measure in this status is still to be done, is being done, or waits. */
export const isInProgress = (status: MeasureStatus): boolean => STEPS[status].includes('cancelled');

/** A step that was made: from this day on the measure was in that status. */
export interface StatusStepMade {
  readonly to: MeasureStatus;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** The status on a day, from the steps in their order; `undefined` before the first. */
export const statusOn = (steps: readonly StatusStepMade[], day: string): MeasureStatus | undefined =>
  steps.findLast(({ on }) => on <= day)?.to;

/** Whether the measure was running or paused on at least one day from the first to the last, so that there is something to report. */
export function wasUnderWay(steps: readonly StatusStepMade[], firstDay: string, lastDay: string): boolean {
  return steps.some(({ to, on }, index) => {
    const until = steps[index + 1]?.on;
    return (to === 'running' || to === 'paused') && on <= lastDay && until !== on && (until === undefined || until > firstDay);
  });
}
