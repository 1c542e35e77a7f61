import type { Questions } from './priority-round.ts';
import { ratedBy, type Distribution, type Rated } from './rating-result.ts';
import { answeredBy, shownTerms, type CountedTerm, type TermRule, type WrittenTerms } from './term-count.ts';

/** The votes of a round, put together so that nobody's vote can be told from another one's. */
export interface Votes {
  readonly voters: number;
  /** By recommendation. */
  readonly ratings: ReadonlyMap<string, Distribution>;
  readonly picks: ReadonlyMap<string, number>;
  readonly terms: readonly WrittenTerms[];
}

/** What is asked, about what, and what may be shown of it. */
export interface RoundToShow extends Questions {
  readonly revealed: boolean;
  readonly options: readonly { readonly recommendation: string; readonly title: string }[];
}

/** Why nothing is shown. */
export type Hidden = 'not_revealed' | 'too_few';

/** What a round says. Parts that are not asked, hidden or answered by too few are null. */
export interface RoundResult {
  readonly hidden: Hidden | null;
  readonly options: readonly {
    readonly recommendation: string;
    readonly title: string;
    readonly rating: Rated | null;
    readonly picks: number | null;
  }[];
  /** How many have answered which comes first; null when not asked or hidden. */
  readonly picked: number | null;
  readonly terms: {
    readonly count: number;
    readonly items: readonly Pick<CountedTerm, 'term' | 'count'>[];
    readonly joined: number;
    readonly leftOut: number;
  } | null;
}

/** The result of a round. With fewer voters than `fewest` nothing is shown, nor are answers to one question by fewer: they would tell who voted what. */
export function roundResult(round: RoundToShow, votes: Votes, rules: readonly TermRule[], fewest: number): RoundResult {
  const hidden = !round.revealed ? 'not_revealed' : votes.voters < fewest ? 'too_few' : null;
  const shown = hidden === null;
  const picked = [...votes.picks.values()].reduce((sum, count) => sum + count, 0);
  const showsPicks = shown && round.pickOne !== null && picked >= fewest;
  return {
    hidden,
    options: round.options.map(({ recommendation, title }) => ({
      recommendation,
      title,
      rating: shown && round.importance ? ratingOf(votes.ratings.get(recommendation), fewest) : null,
      picks: showsPicks ? (votes.picks.get(recommendation) ?? 0) : null,
    })),
    picked: shown && round.pickOne !== null ? picked : null,
    terms: shown && round.openQuestion !== null ? termsOf(votes.terms, rules, fewest) : null,
  };
}

function ratingOf(distribution: Distribution | undefined, fewest: number): Rated | null {
  const rated = distribution && ratedBy(distribution);
  return rated === undefined || rated.count < fewest ? null : rated;
}

function termsOf(written: readonly WrittenTerms[], rules: readonly TermRule[], fewest: number): RoundResult['terms'] {
  const count = answeredBy(written);
  if (count < fewest) return { count, items: [], joined: 0, leftOut: 0 };
  const { items, joined, leftOut } = shownTerms(written, rules);
  return { count, items: items.map(({ term, count: voters }) => ({ term, count: voters })), joined, leftOut };
}
