import * as z from 'zod/mini';
import { isoTime, lineOfText } from './common.ts';
import { recommendationCode } from './link.ts';
import { priorityOption, priorityRoundState } from './priority-round.ts';
import { withoutHtml } from './statement.ts';

/** Importance, from 1 (hardly important) to 5 (very important). */
export const rating = z.int().check(z.gte(1, 'From 1 to 5.'), z.lte(5, 'From 1 to 5.'));

/** How many terms somebody may answer the open question with. */
const MOST_TERMS = 3;

const answers = {
  /** By recommendation. Who has no opinion on one leaves it out. */
  ratings: z.record(recommendationCode, rating),
  /** The recommendation that comes first; null for none. */
  pick: z.nullable(recommendationCode),
  /** Answers to the open question. */
  terms: z.array(lineOfText(60).check(withoutHtml)).check(z.maxLength(MOST_TERMS, `At most ${MOST_TERMS}.`)),
};

/** What somebody votes. At least one answer, and none to what is not asked. */
export const ballot = z.strictObject(answers);
export type Ballot = z.infer<typeof ballot>;

/**
 * Why a vote is refused with 409; stands as `code` in the issue of the answer. `link_used`: somebody has voted with the link from another
 * device. `key_used`: the device sends the key of a vote by another link. `other_way`: the round is voted on in the other way.
 */
export const voteRefusal = z.enum(['not_open', 'closed', 'link_used', 'key_used', 'other_way']);
export type VoteRefusal = z.infer<typeof voteRefusal>;

/** What a voter is asked. */
export const ballotPaper = z.strictObject({
  title: z.string(),
  introduction: z.nullable(z.string()),
  options: z.array(priorityOption),
  importance: z.boolean(),
  pickOne: z.nullable(z.string()),
  openQuestion: z.nullable(z.string()),
  state: priorityRoundState,
  closesAt: z.nullable(isoTime),
  demo: z.boolean(),
});
export type BallotPaper = z.infer<typeof ballotPaper>;

/** The ballot paper behind a one-time link. */
export const linkedBallotPaper = z.strictObject({
  ...ballotPaper.shape,
  /** Whether somebody has voted with the link. Their device alone can change the vote. */
  used: z.boolean(),
});
export type LinkedBallotPaper = z.infer<typeof linkedBallotPaper>;

/** The token of a one-time link, 128 random bits in base64url. One that was typed wrongly is not found, whatever is wrong with it. */
export const votingToken = z.string().check(z.describe('Token of a one-time link.'));

/**
 * A secret that the voter's device makes and keeps: it shows that a later change comes from the same voter, and that a request that is sent
 * again after a lost answer is the same vote. It has nothing to do with the link, so that nobody can tell which link voted what.
 */
const ballotKey = z
  .string()
  .check(z.regex(/^[\w-]{22,43}$/), z.describe('128 to 256 random bits in base64url, made by the device of the voter.'));

/** A vote by a one-time link. The first one uses the link up; later ones with the same key change it until the round closes. */
export const linkedBallot = z.strictObject({ ...answers, key: ballotKey });
export type LinkedBallot = z.infer<typeof linkedBallot>;

/** The vote was counted; as it was understood. */
export const countedBallot = z.strictObject({
  ...answers,
  changed: z.boolean().check(z.describe('Whether it replaces an earlier vote of the same voter that was another one.')),
});
export type CountedBallot = z.infer<typeof countedBallot>;

/** The ballot paper of a member who is signed in. */
export const memberBallotPaper = z.strictObject({
  ...ballotPaper.shape,
  /** The own vote, which can be changed until the round closes; null when there is none. After closing nobody can tell any more whose a vote was. */
  ballot: z.nullable(ballot),
});
export type MemberBallotPaper = z.infer<typeof memberBallotPaper>;
