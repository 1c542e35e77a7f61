import type { FieldGroup, FollowUp, MeasureHint, MeasureLink, MeasureLocation, MeasureWarning } from '#contract/measure.ts';
import type { CostKind, CostLine, FundingEnd, FundingSource } from '#contract/measure-cost.ts';
import type { Duty } from '#contract/measure-duty.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';

export type {
  CostKind,
  CostLine,
  Duty,
  FieldGroup,
  FollowUp,
  FundingEnd,
  FundingSource,
  MeasureHint,
  MeasureLink,
  MeasureLocation,
  MeasureStatus,
  MeasureWarning,
};

/** A point on the way of a measure. Days are `YYYY-MM-DD`. */
export interface Milestone {
  /** Null for one that is not kept yet. */
  readonly id: string | null;
  readonly title: string;
  readonly dueOn: string;
  /** Null while it is open. */
  readonly doneOn: string | null;
}

/** What one source gives in one year. */
export interface MeasureCostLine extends Readonly<Omit<CostLine, 'id'>> {
  /** Null for one that is not kept yet. */
  readonly id: string | null;
}

/** What people write down about a measure. */
export interface MeasureContent {
  readonly title: string;
  /** In plain language, at most 300 characters. */
  readonly summary: string | null;
  /** What is done. */
  readonly description: string | null;
  /** Why it is done. */
  readonly rationale: string | null;
  readonly fieldOfAction: string;
  readonly duty: Duty;
  /** Code of an organisation. */
  readonly leadOrganisation: string;
  /** Codes of the organisations that take part beside the one that leads. */
  readonly partners: readonly string[];
  readonly responsibleAccount: string | null;
  readonly deputyAccount: string | null;
  /** References `level:key`. */
  readonly districts: readonly string[];
  readonly targetGroups: readonly string[];
  readonly indicators: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Capacity: places per quarter. */
  readonly places: number | null;
  readonly milestones: readonly Milestone[];
  /** Codes of the measures that have to come before this one. */
  readonly dependsOn: readonly string[];
  readonly links: readonly MeasureLink[];
  readonly tags: readonly string[];
  readonly location: MeasureLocation | null;
  /** Of people: for roles that need it. */
  readonly contact: string | null;
  readonly notes: string | null;
  readonly costLines: readonly MeasureCostLine[];
  /** Groups of fields that may become public together. */
  readonly released: readonly FieldGroup[];
}

export type MeasureField = keyof MeasureContent;

/** Where a measure stands. */
export interface MeasureState {
  readonly status: MeasureStatus;
  /** First day of the status. */
  readonly statusSince: string;
  /** The day since which its successors go on in its place; null while it goes on itself. */
  readonly supersededOn: string | null;
}

/** A measure as it is kept. */
export interface Measure extends MeasureContent, MeasureState {
  /** Its key, given once. */
  readonly code: string;
  readonly demo: boolean;
  readonly version: number;
}
