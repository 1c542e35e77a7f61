import type { QuarterState } from '#contract/quarter-cycle.ts';

export type { QuarterState };

/** The days by which each step is to be done, `YYYY-MM-DD`. */
export interface Deadlines {
  readonly deliverUntil: string | null;
  readonly reviewUntil: string | null;
  readonly publishUntil: string | null;
}

/** A quarter on which is reported. One that nobody has decided anything about is open, with version 0. */
export interface Quarter extends Deadlines {
  /** `2026-Q3`. */
  readonly quarter: string;
  readonly state: QuarterState;
  /** Id of the meeting that reviews it. */
  readonly reviewMeeting: string | null;
  /** When it was adopted last, by whom, and how many times by then. */
  readonly adopted: { readonly at: string; readonly by: string; readonly version: number } | null;
  readonly version: number;
}

/** How many deliveries of a quarter are where. */
export interface DeliveryCount {
  readonly due: number;
  readonly submitted: number;
  readonly returned: number;
  readonly approved: number;
  /** Due or returned, and past the day for handing in. */
  readonly late: number;
}

/** A quarter with its deliveries. */
export interface QuarterStanding extends Quarter {
  readonly deliveries: DeliveryCount;
}

/** A step that was made. */
export interface QuarterStepMade {
  readonly from: QuarterState | null;
  readonly to: QuarterState;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}
