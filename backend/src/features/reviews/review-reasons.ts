import type { ReviewReason } from '#contract/review.ts';
import { assessmentFell, assessmentRose, hasMoved, isOffTrack, isWholeOffTrack, stepOfMeasure, trendTurned } from './review-changes.ts';
import type { FactsOf, ReviewFacts } from './review.ts';

/** How pressing a reason is: 0 now, 1 soon, 2 good to know, so that the meeting need not speak about it. The most pressing first. */
const URGENCIES: Readonly<Record<ReviewReason, Urgency>> = {
  postponed: 0,
  'decision-overdue': 0,
  'off-track-worse': 0,
  'measure-late': 0,
  'turned-worse': 1,
  'off-track': 1,
  'measure-at-risk': 1,
  'measure-stopped': 1,
  'report-missing': 1,
  'fell-back': 1,
  standstill: 1,
  'districts-off-track': 1,
  'turned-better': 2,
  'moved-on': 2,
  'measure-moved': 2,
  'decision-open': 2,
  'seat-vacant': 2,
};
export type Urgency = 0 | 1 | 2;

const ORDER = Object.keys(URGENCIES);

export const urgencyOf = (reason: ReviewReason): Urgency => URGENCIES[reason];

/** The place of a reason among all. */
export const placeOf = (reason: ReviewReason): number => ORDER.indexOf(reason);

/** Why the meeting looks at something. What an earlier one put off to it was promised. */
export function reasonOf(facts: ReviewFacts, isPostponed: boolean): ReviewReason {
  if (isPostponed) return 'postponed';
  switch (facts.kind) {
    case 'indicator':
      return ofIndicator(facts);
    case 'measure':
      return ofMeasure(facts);
    case 'decision':
      return facts.overdue ? 'decision-overdue' : 'decision-open';
    case 'recommendation':
      return ofRecommendation(facts);
    case 'body':
      return 'seat-vacant';
  }
}

function ofIndicator(facts: FactsOf<'indicator'>): ReviewReason {
  const isWorse = assessmentFell(facts) || (trendTurned(facts) && facts.trend === 'worsening');
  if (isWholeOffTrack(facts)) return isWorse || facts.trend === 'worsening' ? 'off-track-worse' : 'off-track';
  if (isWorse) return 'turned-worse';
  const isBetter = assessmentRose(facts) || trendTurned(facts);
  return isOffTrack(facts) && !isBetter ? 'districts-off-track' : 'turned-better';
}

/** What is late stays late, whatever else changed; a measure that was stopped has nothing more to catch up with. */
function ofMeasure(facts: FactsOf<'measure'>): ReviewReason {
  if (stepOfMeasure(facts) === 'stopped') return 'measure-stopped';
  if (facts.outlook === null) return 'report-missing';
  if (facts.outlook === 'late') return 'measure-late';
  return facts.outlook === 'at_risk' ? 'measure-at-risk' : 'measure-moved';
}

function ofRecommendation(facts: FactsOf<'recommendation'>): ReviewReason {
  if (!hasMoved(facts)) return 'standstill';
  return facts.percent < (facts.percentBefore ?? 0) ? 'fell-back' : 'moved-on';
}
