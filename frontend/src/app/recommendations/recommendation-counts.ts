import type { RecommendationRow, RecommendationState } from '#contract/recommendation.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';
import { STATES } from './recommendation-words';

/** How many recommendations are how far. */
export interface RecommendationCounts {
  readonly all: number;
  /** Accepted, in full or in part. */
  readonly accepted: number;
  /** Of the accepted ones, those for which no measure counts. */
  readonly withoutMeasure: number;
  /** Of the accepted ones, those whose measures are all completed or have a lasting effect. */
  readonly done: number;
  readonly unanswered: number;
  /** In the order of the way. */
  readonly byState: readonly { readonly state: RecommendationState; readonly count: number }[];
}

/** Whether a response is a yes, in full or in part. */
const isAccepted = (response: OfficialResponse): boolean => response === 'accepted' || response === 'in_part';

/** Counts recommendations by what was said to them and what has become of them. */
export function countsOf(rows: readonly Pick<RecommendationRow, 'response' | 'state'>[]): RecommendationCounts {
  const accepted = rows.filter(({ response }) => isAccepted(response));
  const among = (some: readonly Pick<RecommendationRow, 'state'>[], wanted: RecommendationState): number =>
    some.filter(({ state }) => state === wanted).length;
  return {
    all: rows.length,
    accepted: accepted.length,
    withoutMeasure: among(accepted, 'without_measure'),
    done: among(accepted, 'done'),
    unanswered: among(rows, 'unanswered'),
    byState: STATES.map((state) => ({ state, count: among(rows, state) })),
  };
}
