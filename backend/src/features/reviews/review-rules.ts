import type { ReviewItem } from '#contract/review.ts';
import type { FactsOf, HandledItem, ReviewMaterial, ReviewSection, ShownItem } from './review.ts';

/** From so many points of progress on a recommendation has moved. */
export const MOVED_POINTS = 5;

const SECTIONS: readonly ReviewSection[] = ['changes', 'off-track', 'measures', 'decisions', 'recommendations', 'bodies'];

/** What there is to look at: section by section, in each what matters most first. */
export const shownItems = ({ indicators, measures, decisions, recommendations, bodies }: ReviewMaterial): ShownItem[] => [
  ...indicators
    .filter(({ facts }) => hasChanged(facts))
    .toSorted((a, b) => Number(assessmentChanged(b.facts)) - Number(assessmentChanged(a.facts)))
    .map((indicator) => itemOf('changes', 'changed', indicator)),
  ...indicators
    .filter(({ facts }) => !hasChanged(facts) && isOffTrack(facts))
    .toSorted((a, b) => Number(b.facts.assessment === 'off_track') - Number(a.facts.assessment === 'off_track'))
    .map((indicator) => itemOf('off-track', 'off-track', indicator)),
  ...WORRIES.flatMap((worry) =>
    measures.filter(({ facts }) => worryOf(facts) === worry).map((measure) => itemOf('measures', worry, measure)),
  ),
  ...[true, false].flatMap((overdue) =>
    decisions.filter(({ facts }) => facts.overdue === overdue).map((decision) => itemOf('decisions', 'open', decision)),
  ),
  ...recommendations.filter(({ facts }) => hasMoved(facts)).map((recommendation) => itemOf('recommendations', 'moved', recommendation)),
  ...recommendations.filter(({ facts }) => standsStill(facts)).map((recommendation) => itemOf('recommendations', 'still', recommendation)),
  ...bodies.filter(({ facts }) => facts.vacant > 0).map((body) => itemOf('bodies', 'vacant', body)),
];

/**
 * The items with what the meeting did. What was handled stays although the data have moved on, as it was shown then; so does what an earlier
 * review postponed to this one.
 */
export function withHandling(
  shown: readonly ShownItem[],
  handled: readonly HandledItem[],
  postponed: readonly HandledItem[],
): ReviewItem[] {
  const doneOf = new Map(handled.map((each) => [each.key, each]));
  const fromOf = new Map(postponed.map((each) => [each.key, each.quarter]));
  const items = new Map<string, ShownItem>([
    ...postponed.map((each) => [each.key, each.shown] as const),
    ...handled.filter(({ state }) => state !== 'open').map((each) => [each.key, each.shown] as const),
    ...shown.map((each) => [each.key, each] as const),
  ]);
  const place = new Map(shown.map(({ key }, index) => [key, index]));
  const placeOf = (key: string): number => place.get(key) ?? shown.length;
  return [...items.values()]
    .toSorted((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || placeOf(a.key) - placeOf(b.key))
    .map((item) => withState(item, doneOf.get(item.key), fromOf.get(item.key) ?? null));
}

function withState(item: ShownItem, done: HandledItem | undefined, postponedFrom: string | null): ReviewItem {
  return {
    ...item,
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

const itemOf = (section: ReviewSection, why: string, { title, facts }: Pick<ShownItem, 'title' | 'facts'>): ShownItem => ({
  key: `${facts.kind}:${facts.code}:${why}`,
  section,
  title,
  facts,
});

type IndicatorFacts = FactsOf<'indicator'>;
type Judged = IndicatorFacts['assessment'];

/** A light that goes on or out is no change of what is judged. */
const isJudged = (assessment: Judged): boolean => assessment === 'on_track' || assessment === 'watch' || assessment === 'off_track';
const differs = (now: Judged, before: Judged): boolean => now !== before && isJudged(now) && isJudged(before);

const assessmentChanged = ({ assessment, assessmentBefore, assessmentYearBefore }: IndicatorFacts): boolean =>
  differs(assessment, assessmentBefore) || differs(assessment, assessmentYearBefore);

/** A trend that cannot be told is none that has turned. */
const trendChanged = ({ trend, trendBefore }: IndicatorFacts): boolean =>
  trend !== trendBefore && trend !== 'unclear' && trendBefore !== 'unclear';

const hasChanged = (facts: IndicatorFacts): boolean => assessmentChanged(facts) || trendChanged(facts);

const isOffTrack = ({ assessment, districtsOffTrack }: IndicatorFacts): boolean =>
  assessment === 'off_track' || districtsOffTrack.length > 0;

const WORRIES = ['late', 'at-risk', 'missing'] as const;

function worryOf({ outlook }: FactsOf<'measure'>): (typeof WORRIES)[number] | undefined {
  if (outlook === null) return 'missing';
  if (outlook === 'late') return 'late';
  return outlook === 'at_risk' ? 'at-risk' : undefined;
}

const hasMoved = ({ percent, percentBefore }: FactsOf<'recommendation'>): boolean =>
  percentBefore !== null && Math.abs(Math.round(percent) - Math.round(percentBefore)) >= MOVED_POINTS;

/** Unfinished, and in a whole year nothing happened. */
const standsStill = ({ percent, percentYearBefore }: FactsOf<'recommendation'>): boolean =>
  percent < 100 && percentYearBefore !== null && Math.round(percent) === Math.round(percentYearBefore);
