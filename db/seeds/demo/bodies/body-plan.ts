import type { BodyKind, Rhythm } from '#contract/body.ts';
import type { Engagement, MemberRole } from '#contract/membership.ts';
import type { Sector } from '#contract/organisation.ts';

/** Somebody who was erased: what they took part in is kept. */
export const ERASED = 'ERASED';

/** What differs from what is usual. */
export interface TermDetails {
  /** A member, or where it is no seat a guest. */
  readonly role?: MemberRole;
  /** That of the sector of the organisation. */
  readonly engagement?: Engagement;
}

/** Who belongs to a body on behalf of an organisation, from its first to its last day; null while it goes on. */
export type Term = readonly [organisation: string, person: string, from: string, to: string | null, details?: TermDetails];

/** A seat and who held it. */
export interface SeatPlan {
  readonly name: string;
  readonly sector?: Sector;
  /** Key of a Bezirk. */
  readonly bezirk?: string;
  readonly targetGroup?: string;
  readonly withoutVote?: true;
  /** The first day of the body. */
  readonly from?: string;
  readonly to?: string;
  readonly terms: readonly Term[];
  /** Of a seat that foresees a deputy. */
  readonly deputies?: readonly Term[];
}

/** A body of the demo municipality. */
export interface BodyPlan {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly rhythm: Rhythm;
  readonly from: string;
  readonly to?: string;
  readonly parent?: string;
  readonly mandate: string;
  readonly tasks: readonly string[];
  readonly resolutions: readonly (readonly [title: string, decidedOn: string])[];
  readonly fields: readonly string[];
  readonly targetGroups?: readonly string[];
  /** Keys of Bezirke; none means all of Berlin. */
  readonly bezirke?: readonly string[];
  readonly seats: readonly SeatPlan[];
  /** Without a seat. */
  readonly others?: readonly Term[];
}
