import type { ParticipationKind } from '#contract/participation.ts';
import type { AddresseeLevel } from '#contract/recommendation.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';
import type { StatementKind } from '#contract/statement.ts';

/** Something that belongs to it, and why. */
export type PlannedLink = readonly [code: string, why?: string];
/** A measure that answers a recommendation, how much it counts there, and why it does. */
export type PlannedAnswer = readonly [code: string, weight: number, why?: string];

/** What a body decided. Everything but accepting has a reason. */
export interface PlannedResponse {
  readonly response: OfficialResponse;
  readonly on: string;
  readonly body: string;
  readonly reason?: string;
  /** Place in the list of the response that this one corrects. */
  readonly corrects?: number;
}

/** What was said in a meeting; without a role where even that would tell who it was. */
export type PlannedStatement = readonly [kind: StatementKind, text: string, role: string | null, meeting: string, day: string];

/** Who was heard, how many they were where somebody counted, and what came of it where somebody has said so. */
export type PlannedHearing = readonly [
  kind: ParticipationKind,
  who: string,
  day: string,
  people: number | null,
  whatChanged: string | null,
];

/** A recommendation of the demo municipality with all that is known about it; its rows follow from this. All of it is invented. */
export interface RecommendationPlan {
  readonly code: string;
  readonly number: string;
  readonly title: string;
  readonly wording: string;
  readonly points: readonly string[];
  readonly field: string;
  readonly addressee: AddresseeLevel;
  readonly targetGroups?: readonly string[];
  /** Districts as `level:key`; all when absent. */
  readonly districts?: readonly string[];
  /** Oldest first; none for one that nobody has answered. */
  readonly responses?: readonly PlannedResponse[];
  readonly measures?: readonly PlannedAnswer[];
  readonly indicators?: readonly PlannedLink[];
  readonly statements?: readonly PlannedStatement[];
  readonly heard?: readonly PlannedHearing[];
}

/** What one source recommends. */
export interface SourcePlans {
  readonly source: string;
  readonly plans: readonly RecommendationPlan[];
}

export const STEERING_GROUP = 'Steuerungsgruppe Integration (Demo)';
export const COUNCIL = 'Rat (Demo)';
