import type { CountedBallot } from '#contract/ballot.ts';
import type { PriorityResult, RatingResult, RecommendationPriority } from '#contract/priority-result.ts';
import type { PriorityRound, PriorityRoundRow } from '#contract/priority-round.ts';
import type { Principal } from '../../access/principal.ts';
import type { CountedVote } from './ballot-service.ts';
import type { PriorityResultView, RecommendationPriorityView } from './priority-result-read-model.ts';
import type { PriorityRoundView } from './priority-round-read-model.ts';
import type { Rated } from './rating-result.ts';

/** A round as a row of a list. */
export const toRoundRow = (view: PriorityRoundView): PriorityRoundRow => ({ ...view, options: [...view.options] });

/** A round, and what the person may do. */
export const toRoundResponse = (view: PriorityRoundView, { permissions }: Principal): PriorityRound => ({
  ...toRoundRow(view),
  permitted: {
    moderate: permissions.has('priority-rounds.moderate'),
    vote: permissions.has('priority-rounds.vote') && view.votingBy === 'members' && view.state === 'open',
  },
});

/** The result of a round. */
export const toResultResponse = ({ options, terms, ...view }: PriorityResultView): PriorityResult => ({
  ...view,
  options: options.map((option) => ({ ...option, rating: toRating(option.rating) })),
  terms: terms && { ...terms, items: [...terms.items] },
});

/** What one round says about one recommendation. */
export const toPriorityResponse = (view: RecommendationPriorityView): RecommendationPriority => ({
  ...view,
  rating: toRating(view.rating),
});

/** A vote as it was counted. */
export const toCountedBallot = ({ answers, changed }: CountedVote): CountedBallot => ({
  ratings: { ...answers.ratings },
  pick: answers.pick,
  terms: [...answers.terms],
  changed,
});

const toRating = (rated: Rated | null): RatingResult | null => rated && { ...rated, distribution: [...rated.distribution] };
