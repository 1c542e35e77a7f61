import { isDeepStrictEqual } from 'node:util';
import { byCode } from '../measures/measure-row.ts';
import type { Link, LinkList, Recommendation, RecommendationContent, WeightedLink } from './recommendation.ts';

/** A link as people give it. */
interface LinkGiven {
  readonly code: string;
  readonly why?: string | null | undefined;
}

/** A measure as people link it; without a weight it counts as 1. */
interface MeasureLinkGiven extends LinkGiven {
  readonly weight?: number | undefined;
}

/** What is to be changed; absent stays. */
export type RecommendationChanged = {
  readonly [Field in Exclude<keyof RecommendationContent, LinkList>]?: RecommendationContent[Field] | undefined;
} & Partial<Readonly<Record<Exclude<LinkList, 'measures'>, readonly LinkGiven[] | undefined>>> & {
    readonly measures?: readonly MeasureLinkGiven[] | undefined;
  };

/** What a recommendation begins with. */
export type RecommendationDraft = RecommendationChanged &
  Pick<RecommendationContent, 'source' | 'title' | 'wording' | 'fieldOfAction' | 'addresseeLevel'>;

/** The content of a recommendation about which nobody has said more than that. */
export const emptyRecommendation = (draft: RecommendationDraft): RecommendationContent => ({
  source: draft.source,
  number: null,
  title: draft.title,
  wording: draft.wording,
  points: [],
  fieldOfAction: draft.fieldOfAction,
  addresseeLevel: draft.addresseeLevel,
  targetGroups: [],
  districts: [],
  measures: [],
  indicators: [],
  goals: [],
  correspondences: [],
});

/** What people have written down of a recommendation. */
export function contentIn(recommendation: Recommendation): RecommendationContent {
  const { code: _, demo: __, version: ___, ...content } = recommendation;
  return content;
}

/** The content after a change: links by code, target groups each once. */
export function withRecommendationChanges(before: RecommendationContent, changed: RecommendationChanged): RecommendationContent {
  const { measures, indicators, goals, correspondences, ...rest } = changed;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<RecommendationContent>;
  return {
    ...before,
    ...given,
    targetGroups: sameSet(before.targetGroups, given.targetGroups),
    districts: sameSet(before.districts, given.districts),
    measures: measures?.map(weightedLinkOf).toSorted(byCode) ?? before.measures,
    indicators: indicators?.map(linkOf).toSorted(byCode) ?? before.indicators,
    goals: goals?.map(linkOf).toSorted(byCode) ?? before.goals,
    correspondences: correspondences?.map(linkOf).toSorted(byCode) ?? before.correspondences,
  };
}

/** The items, each once; in the order that they had where nothing is new about them. */
export function sameSet(before: readonly string[], after: readonly string[] = before): readonly string[] {
  const items = new Set(after);
  return isDeepStrictEqual(items, new Set(before)) ? before : [...items];
}

const linkOf = ({ code, why = null }: LinkGiven): Link => ({ code, why });

/** Weights are kept with two decimals. */
const weightedLinkOf = ({ code, weight = 1, why = null }: MeasureLinkGiven): WeightedLink => ({
  code,
  weight: Math.round(weight * 100) / 100,
  why,
});
