import type { CostKind, FundingSource } from '#contract/measure-cost.ts';
import type { Duty } from '#contract/measure-duty.ts';
import type { FieldGroup } from '#contract/measure.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { Outlook } from '#contract/status-report.ts';
import type { DemoPerson } from './demo-people.ts';

/** A status, the day from which it held, and the reason where one is needed. */
export type Step = readonly [status: MeasureStatus, day: string, reason?: string];

/** A point on the way; without a second day it is open. */
export type PlannedMilestone = readonly [title: string, due: string, done?: string];

/** What one source gives, year after year. */
export interface PlannedCost {
  readonly kind?: CostKind;
  readonly source: FundingSource;
  readonly programme?: string;
  /** For a whole year at the level of 2024: euros, or hours where the kind is `volunteer`. */
  readonly perYear: number;
  /** Last day for which the source pays. */
  readonly until?: string;
}

/** What a report says that does not follow from the plan. */
export interface Said {
  readonly percent?: number;
  readonly outlook?: Outlook;
  readonly note?: string;
  readonly next?: string;
  /** Number of people that was reported first, by mistake, and corrected two weeks later. */
  readonly peopleBefore?: number;
}

/** How a measure of the demo municipality went; its rows follow from this. All of it is invented. */
export interface MeasurePlan {
  readonly code: string;
  readonly title: string;
  readonly summary: string | null;
  readonly description: string;
  readonly rationale: string;
  /** Voluntary when absent. */
  readonly duty?: Duty;
  readonly lead: string;
  readonly partners?: readonly string[];
  readonly responsible: DemoPerson | null;
  readonly deputy?: DemoPerson;
  /** Districts as `level:key`; see `places-of-berlin.ts` for names. */
  readonly districts: readonly string[];
  readonly targetGroups: readonly string[];
  readonly indicators: readonly string[];
  /** Beginning with the proposal. */
  readonly way: readonly Step[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Per quarter. */
  readonly places?: number;
  readonly tags?: readonly string[];
  /** Number of the council paper. */
  readonly paper?: string;
  readonly at?: readonly [address: string, latitude: number, longitude: number];
  /** Progress in percent in the first and the newest report; between them the way is even. */
  readonly progress?: readonly [first: number, newest: number];
  /** People reached and events held in an ordinary quarter. */
  readonly reach?: readonly [people: number, events: number];
  readonly said?: Readonly<Record<string, Said>>;
  /** Quarters for which nobody reported. */
  readonly silent?: readonly string[];
  readonly milestones?: readonly PlannedMilestone[];
  readonly dependsOn?: readonly string[];
  readonly costs?: readonly PlannedCost[];
  readonly followUps?: readonly (readonly [works: 'yes' | 'partly' | 'no', answer: string])[];
  readonly notes?: string;
  /** What may become public besides `core`. */
  readonly released?: readonly FieldGroup[];
  readonly supersededOn?: string;
}

/** The plans of one field of action. */
export interface FieldPlans {
  readonly field: string;
  readonly plans: readonly MeasurePlan[];
}

/** The ordinary beginning. */
export const runningSince = (proposed: string, decided: string, running: string): readonly Step[] => [
  ['proposed', proposed],
  ['decided', decided],
  ['running', running],
];
