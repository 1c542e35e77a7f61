import { applyEach, maxLength, required, schema } from '@angular/forms/signals';
import type { AddresseeLevel, NewRecommendation, RecommendationDetail } from '#contract/recommendation.ts';
import { linkDraft, linkOf, linkRules, weightedLinkOf, type LinkDraft } from '../shell/link-draft';
import { differences } from '../shell/overtaking';

/** One way in which it could be done, as a row of the form. */
export interface PointDraft {
  readonly text: string;
}

/** What stands in the form: texts, an empty one where nothing is known. */
export interface RecommendationDraft {
  readonly source: string;
  readonly number: string;
  readonly title: string;
  readonly wording: string;
  readonly points: readonly PointDraft[];
  readonly fieldOfAction: string;
  readonly addresseeLevel: string;
  readonly targetGroups: readonly string[];
  readonly districts: readonly string[];
  readonly measures: readonly LinkDraft[];
  readonly indicators: readonly LinkDraft[];
  readonly goals: readonly LinkDraft[];
  readonly correspondences: readonly LinkDraft[];
}

export const EMPTY_DRAFT: RecommendationDraft = {
  source: '',
  number: '',
  title: '',
  wording: '',
  points: [],
  fieldOfAction: '',
  addresseeLevel: '',
  targetGroups: [],
  districts: [],
  measures: [],
  indicators: [],
  goals: [],
  correspondences: [],
};

/** The lists of links in a recommendation. */
export const LINKS = ['measures', 'indicators', 'goals', 'correspondences'] as const;
export type LinkList = (typeof LINKS)[number];

/** A recommendation as it stands in the form. */
export const draftOf = (recommendation: RecommendationDetail): RecommendationDraft => ({
  source: recommendation.source.code,
  number: recommendation.number ?? '',
  title: recommendation.title,
  wording: recommendation.wording,
  points: recommendation.points.map((text) => ({ text })),
  fieldOfAction: recommendation.fieldOfAction,
  addresseeLevel: recommendation.addresseeLevel,
  targetGroups: recommendation.targetGroups,
  districts: recommendation.districts,
  measures: recommendation.measures.map(linkDraft),
  indicators: recommendation.indicators.map(linkDraft),
  goals: recommendation.goals.map(linkDraft),
  correspondences: recommendation.correspondences.map(linkDraft),
});

/** Points in which nothing was written are none. */
export const withoutEmptyPoints = (draft: RecommendationDraft): RecommendationDraft => ({
  ...draft,
  points: draft.points.filter(({ text }) => text.trim() !== ''),
});

/** Everything of the form, as the API takes it. */
export const contentOf = (draft: RecommendationDraft): NewRecommendation => ({
  source: draft.source,
  number: draft.number.trim() || null,
  title: draft.title.trim(),
  wording: draft.wording.trim(),
  // A point is one paragraph, however it was pasted.
  points: draft.points.map(({ text }) => text.trim().replace(/\s*\n\s*/g, ' ')),
  fieldOfAction: draft.fieldOfAction,
  // The select offers nothing else.
  addresseeLevel: draft.addresseeLevel as AddresseeLevel,
  targetGroups: [...draft.targetGroups],
  districts: [...draft.districts],
  measures: draft.measures.map(weightedLinkOf),
  indicators: draft.indicators.map(linkOf),
  goals: draft.goals.map(linkOf),
  correspondences: draft.correspondences.map(linkOf),
});

/** What has to be stored so that `base` becomes `draft`: only what differs, so that nobody's other change is overwritten. */
export function changeOf(base: RecommendationDraft, draft: RecommendationDraft): Partial<NewRecommendation> {
  const content = contentOf(draft);
  return Object.fromEntries(differences(base, draft).map((part) => [part, content[part]]));
}

const pointRules = schema<PointDraft>((path) => maxLength(path.text, 1000));

/** The same limits as the contract. */
export const recommendationRules = schema<RecommendationDraft>((path) => {
  required(path.source);
  maxLength(path.number, 30);
  required(path.title);
  maxLength(path.title, 200);
  required(path.wording);
  maxLength(path.wording, 4000);
  applyEach(path.points, pointRules);
  required(path.fieldOfAction);
  required(path.addresseeLevel);
  for (const list of LINKS) applyEach(path[list], linkRules);
});
