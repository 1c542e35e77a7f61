import * as z from 'zod/mini';
import { isoTime } from './common.ts';
import { priorityOption, priorityRoundCode, priorityRoundState, votingBy } from './priority-round.ts';

/** Below this number of voters a result is withheld: it would tell who voted what. */
export const FEWEST_VOTERS = 5;

/** Why there is nothing to be seen: the moderator has not shown it yet, or too few have voted. */
const resultHidden = z.enum(['not_revealed', 'too_few']);

/** How important voters find something. */
const ratingResult = z.strictObject({
  /** How many have answered. */
  count: z.int(),
  mean: z.number(),
  median: z.number(),
  /** The middle half lies between the two quartiles. A distance of 2 or more is a wide spread: to be discussed. */
  lowerQuartile: z.number(),
  upperQuartile: z.number(),
  /** How many have given 1, 2, 3, 4 and 5. */
  distribution: z.array(z.int()).check(z.minLength(5), z.maxLength(5)),
});
export type RatingResult = z.infer<typeof ratingResult>;

/** What came out for one recommendation; a part is null when it was not asked or fewer than five have answered it. */
const optionResult = z.strictObject({ ...priorityOption.shape, rating: z.nullable(ratingResult), picks: z.nullable(z.int()) });
export type OptionResult = z.infer<typeof optionResult>;

/** A term of the open question, counted once per voter, whatever its case and spaces; written as most have written it. */
const termResult = z.strictObject({ term: z.string(), count: z.int() });
export type TermResult = z.infer<typeof termResult>;

/** The result of a round at this moment. Until the round is closed it moves. */
export const priorityResult = z.strictObject({
  code: priorityRoundCode,
  title: z.string(),
  state: priorityRoundState,
  votingBy,
  closesAt: z.nullable(isoTime),
  importance: z.boolean(),
  pickOne: z.nullable(z.string()),
  openQuestion: z.nullable(z.string()),
  /** How many have voted; always shown. */
  voters: z.int(),
  /** How many could: the one-time links, or the members who may vote. */
  invited: z.int(),
  /** Null when the results are shown. */
  hidden: z.nullable(resultHidden),
  /** In the order in which they were asked; without results while these are hidden. */
  options: z.array(optionResult),
  /** How many have answered which comes first; null when not asked or hidden. */
  picked: z.nullable(z.int()),
  terms: z.nullable(
    z.strictObject({
      /** How many have answered. */
      count: z.int(),
      items: z.array(termResult).check(z.describe('Most frequent first, then by alphabet; empty when fewer than five have answered.')),
      /** How many terms the moderator has joined with others, and how many are not shown. */
      joined: z.int(),
      leftOut: z.int(),
    }),
  ),
  demo: z.boolean(),
});
export type PriorityResult = z.infer<typeof priorityResult>;

/** A term as it was written, for the moderator: what becomes of it. */
const moderatedTerm = z.strictObject({
  /** What it is known by: in small letters, with single spaces. */
  key: z.string(),
  term: z.string(),
  count: z.int(),
  /** The key of the term that it counts as; null for itself. */
  countsAs: z.nullable(z.string()),
  /** Whether it is left out of what is shown, for example because it insults somebody. */
  leftOut: z.boolean(),
});
export type ModeratedTerm = z.infer<typeof moderatedTerm>;
/** Most frequent first. Empty with fewer than five voters. */
export const moderatedTermList = z.strictObject({ items: z.array(moderatedTerm) });

/** Small letters may be longer than those that were written. */
const termKey = z.string().check(z.minLength(1), z.maxLength(180));

/**
 * Says what becomes of a term; recorded with its author. A term that others count as counts as itself. A term that is left out, and one that
 * counts as it, are not shown.
 */
export const termModeration = z.strictObject({
  key: termKey,
  countsAs: z.nullable(termKey),
  leftOut: z.boolean(),
});
export type TermModeration = z.infer<typeof termModeration>;

/** What the rounds that are closed and shown say about one recommendation, as its page tells. */
const recommendationPriority = z.strictObject({
  round: z.strictObject({ code: priorityRoundCode, title: z.string(), closedAt: isoTime, pickOne: z.nullable(z.string()) }),
  voters: z.int(),
  rating: z.nullable(ratingResult),
  picks: z.nullable(z.int()),
  picked: z.nullable(z.int()),
  /** Place by mean among the recommendations of the round, 1 for the highest; equal ones share it. Null without a rating. */
  rank: z.nullable(z.int()),
  ranked: z.int().check(z.describe('How many recommendations of the round have a rating.')),
});
export type RecommendationPriority = z.infer<typeof recommendationPriority>;
/** Closed last first. */
export const recommendationPriorityList = z.strictObject({ items: z.array(recommendationPriority) });
