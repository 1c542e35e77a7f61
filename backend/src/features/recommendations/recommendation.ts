import type { AddresseeLevel } from '#contract/recommendation.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';

export type { AddresseeLevel, OfficialResponse };

/** What a recommendation is linked to, and why, where its author has said so. */
export interface Link {
  readonly code: string;
  readonly why: string | null;
}

/** A measure that answers a recommendation. */
export interface WeightedLink extends Link {
  /** How much it counts in relation to the other measures; above 0, two decimals. */
  readonly weight: number;
}

/** What people write down about a recommendation. */
export interface RecommendationContent {
  /** Code of the source. */
  readonly source: string;
  /** What its source calls it, for example 3.2. */
  readonly number: string | null;
  readonly title: string;
  readonly wording: string;
  /** How it could be done. */
  readonly points: readonly string[];
  readonly fieldOfAction: string;
  readonly addresseeLevel: AddresseeLevel;
  readonly targetGroups: readonly string[];
  /** References `level:key`; none means all. */
  readonly districts: readonly string[];
  /** This list and those below by code. */
  readonly measures: readonly WeightedLink[];
  readonly indicators: readonly Link[];
  readonly goals: readonly Link[];
  /** Recommendations that mean the same. */
  readonly correspondences: readonly Link[];
}

/** A recommendation as it is kept. */
export interface Recommendation extends RecommendationContent {
  /** Its key, given once. */
  readonly code: string;
  readonly demo: boolean;
  readonly version: number;
}

/** Lists of links. */
export const LINKS = ['measures', 'indicators', 'goals', 'correspondences'] as const;
export type LinkList = (typeof LINKS)[number];
