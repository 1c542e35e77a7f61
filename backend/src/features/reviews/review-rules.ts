import type { ReviewItem } from '#contract/review.ts';
import { assessmentChanged, hasMoved, isOffTrack, isWholeOffTrack, standsStill, stepOfMeasure, trendTurned } from './review-changes.ts';
import { minutesFor } from './review-choice.ts';
import { placeOf, reasonOf } from './review-reasons.ts';
import type { FactsOf, HandledItem, ReviewMaterial, ReviewSection, ShownItem } from './review.ts';

const SECTIONS: readonly ReviewSection[] = ['changes', 'off-track', 'measures', 'decisions', 'recommendations', 'bodies'];

/** What there is to look at, each thing once: section by section, in each what matters most first. */
export const shownItems = ({ indicators, measures, decisions, recommendations, bodies }: ReviewMaterial): ShownItem[] => [
  ...indicators
    .filter(({ facts }) => hasChanged(facts))
    .toSorted((a, b) => Number(assessmentChanged(b.facts)) - Number(assessmentChanged(a.facts)))
    .map((indicator) => itemOf('changes', 'changed', indicator)),
  ...indicators
    .filter(({ facts }) => !hasChanged(facts) && isOffTrack(facts))
    .toSorted((a, b) => Number(isWholeOffTrack(b.facts)) - Number(isWholeOffTrack(a.facts)))
    .map((indicator) => itemOf('off-track', 'off-track', indicator)),
  ...WORRIES.flatMap((worry) =>
    measures.filter(({ facts }) => worryOf(facts) === worry).map((measure) => itemOf('measures', worry, measure)),
  ),
  ...[true, false].flatMap((overdue) =>
    decisions.filter(({ facts }) => facts.overdue === overdue).map((decision) => itemOf('decisions', 'open', decision)),
  ),
  ...recommendations.filter(({ facts }) => hasMoved(facts)).map((recommendation) => itemOf('recommendations', 'moved', recommendation)),
  ...recommendations
    .filter(({ facts }) => !hasMoved(facts) && standsStill(facts))
    .map((recommendation) => itemOf('recommendations', 'still', recommendation)),
  ...bodies.filter(({ facts }) => facts.vacant > 0).map((body) => itemOf('bodies', 'vacant', body)),
];

/** An item with what the meeting did, before it is chosen. */
export type HandledReviewItem = Omit<ReviewItem, 'chosen'>;

/**
 * The items with what the meeting did. What was handled stays although the data have moved on, as it was shown then. What an earlier review
 * postponed to this one is here as well; where the thing stands in it anyway, as it is now.
 */
export function withHandling(
  shown: readonly ShownItem[],
  handled: readonly HandledItem[],
  postponed: readonly HandledItem[],
): HandledReviewItem[] {
  const doneOf = new Map(handled.map((each) => [each.key, each]));
  const fromOf = new Map(postponed.map((each) => [thingOf(each.shown), each.quarter]));
  const things = new Set(shown.map(thingOf));
  const items = new Map<string, ShownItem>([
    ...postponed.filter((each) => !things.has(thingOf(each.shown))).map((each) => [each.key, each.shown] as const),
    ...handled.filter(({ state }) => state !== 'open').map((each) => [each.key, each.shown] as const),
    ...shown.map((each) => [each.key, each] as const),
  ]);
  const place = new Map(shown.map(({ key }, index) => [key, index]));
  const at = (key: string): number => place.get(key) ?? shown.length;
  return [...items.values()]
    .map((item) => withState(item, doneOf.get(item.key), fromOf.get(thingOf(item)) ?? null))
    .toSorted(
      (a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || placeOf(a.reason) - placeOf(b.reason) || at(a.key) - at(b.key),
    );
}

function withState(item: ShownItem, done: HandledItem | undefined, postponedFrom: string | null): HandledReviewItem {
  return {
    ...item,
    reason: reasonOf(item.facts, postponedFrom !== null),
    minutes: minutesFor(item.facts),
    postponedFrom,
    state: done?.state ?? 'open',
    note: done?.note ?? null,
    postponedTo: done?.postponedTo ?? null,
    agendaItem: done?.agendaItem ?? null,
    decision: done?.decision ?? null,
    handled: done === undefined || done.state === 'open' ? null : { by: done.by, at: done.at },
    version: done?.version ?? 0,
  };
}

/** Names a thing, whatever there is to say about it. */
const thingOf = ({ facts }: Pick<ShownItem, 'facts'>): string => `${facts.kind}:${facts.code}`;

const itemOf = (section: ReviewSection, why: string, { title, facts }: Pick<ShownItem, 'title' | 'facts'>): ShownItem => ({
  key: `${facts.kind}:${facts.code}:${why}`,
  section,
  title,
  facts,
});

const hasChanged = (facts: FactsOf<'indicator'>): boolean => assessmentChanged(facts) || trendTurned(facts);

const WORRIES = ['late', 'at-risk', 'stopped', 'missing', 'moved'] as const;

function worryOf(facts: FactsOf<'measure'>): (typeof WORRIES)[number] | undefined {
  const step = stepOfMeasure(facts);
  if (step === 'stopped') return 'stopped';
  if (facts.outlook === null) return 'missing';
  if (facts.outlook === 'late') return 'late';
  if (facts.outlook === 'at_risk') return 'at-risk';
  return step === undefined ? undefined : 'moved';
}
