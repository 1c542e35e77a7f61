import type { AnsweringMeasure } from '#contract/recommendation.ts';
import type { LinkedGoal, LinkedIndicator } from '#contract/link.ts';
import type { RecommendationProgress } from '#contract/recommendation-progress.ts';
import type { SourceKind } from '#contract/source.ts';
import type { Name } from '../districts/district.ts';
import { dayOfJudgement } from '../measures/measure-warnings.ts';
import type { OfficialResponse, Recommendation } from './recommendation.ts';
import { stateOf, type RecommendationState } from './recommendation-state.ts';

/** What is read of a recommendation for a list. */
export interface RecommendationFacts extends Pick<
  Recommendation,
  'code' | 'title' | 'number' | 'fieldOfAction' | 'addresseeLevel' | 'targetGroups' | 'districts' | 'demo' | 'version'
> {
  readonly source: { readonly code: string; readonly title: string; readonly kind: SourceKind };
  readonly districtNames: Readonly<Record<string, Name>>;
  /** That of the day of the view, or the present one where it has none. */
  readonly response: OfficialResponse;
  readonly respondedOn: string | null;
  /** As they are now. This list and those below by code. */
  readonly measures: readonly AnsweringMeasure[];
  readonly indicators: readonly LinkedIndicator[];
  readonly goals: readonly LinkedGoal[];
  /** How often somebody was heard about it. */
  readonly timesHeard: number;
}

/** A recommendation as a row of a list: what is kept, and what follows from it. */
export interface RecommendationRow extends RecommendationFacts {
  readonly state: RecommendationState;
  readonly progress: RecommendationProgress;
}

/** As of when. */
export interface RecommendationView {
  /** Whose progress is told, `2026-Q3`. */
  readonly quarter: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The day whose response is told; the present one when absent. */
  readonly responseDay?: string | undefined;
}

/** How somebody looks at recommendations who asks for a quarter: as they were on its last day. Who asks for none sees the present response. */
export const recommendationView = (quarter: string | undefined, defaultQuarter: string, today: string): RecommendationView => ({
  quarter: quarter ?? defaultQuarter,
  today,
  responseDay: quarter === undefined ? undefined : dayOfJudgement(quarter, today),
});

/** Adds to the facts of a recommendation what follows from them. */
export const rowOf = (facts: RecommendationFacts, progress: RecommendationProgress): RecommendationRow => ({
  ...facts,
  state: stateOf(facts.response, progress.derivation.items),
  progress,
});
