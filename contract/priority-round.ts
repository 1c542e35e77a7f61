import * as z from 'zod/mini';
import { isoTime, lineOfText, objectCode, page, paging, paragraphs, rowVersion } from './common.ts';
import { recommendationCode } from './link.ts';

export const priorityRoundCode = objectCode('Code of a priority round, for example P-003.');

/**
 * `draft`: is being prepared. `open`: votes are taken. `closed`: for good; what was voted stays as it is. A round whose time is over is closed,
 * whether somebody has closed it or not.
 */
export const priorityRoundState = z.enum(['draft', 'open', 'closed']);
export type PriorityRoundState = z.infer<typeof priorityRoundState>;

/** Who votes: members of the steering group who are signed in, or whoever holds one of the one-time links. Never both: nobody votes twice. */
export const votingBy = z.enum(['members', 'links']);
export type VotingBy = z.infer<typeof votingBy>;

/** A recommendation that is voted on. The title is that of the day on which the round was opened; before, the present one. */
export const priorityOption = z.strictObject({ recommendation: recommendationCode, title: z.string() });

const MOST_OPTIONS = 30;
const MOST_LINKS_AT_ONCE = 500;
export const MOST_LINKS = 5000;

/** What is asked. At least one of the three; a sentence stands for a question, null for "not asked". */
const questions = {
  /** How important each recommendation is, from 1 (hardly) to 5 (very). */
  importance: z.boolean(),
  /** Which recommendation comes first. */
  pickOne: z.nullable(z.string()),
  /** Answered by up to three terms of one's own. */
  openQuestion: z.nullable(z.string()),
};

const shape = {
  code: priorityRoundCode,
  title: z.string(),
  /** What voters should know before; null for nothing. */
  introduction: z.nullable(z.string()),
  votingBy,
  ...questions,
  options: z.array(priorityOption).check(z.describe('In the order in which they are asked.')),
  state: priorityRoundState,
  /** When it closes by itself; null when somebody closes it. */
  closesAt: z.nullable(isoTime),
  openedAt: z.nullable(isoTime),
  closedAt: z.nullable(isoTime),
  /** Whether the results are shown. */
  revealed: z.boolean(),
  /** How many have voted. */
  voters: z.int(),
  /** How many could: the one-time links that are not void, or the members who may vote. */
  invited: z.int(),
  /** Whether the person who asks has voted already; always false where links vote, for nobody knows, and once the round is closed. */
  voted: z.boolean(),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
};

/** A priority round as a row of a list. */
const priorityRoundRow = z.strictObject(shape);
export type PriorityRoundRow = z.infer<typeof priorityRoundRow>;
/** Newest first. */
export const priorityRoundPage = page(priorityRoundRow);

/** A priority round, and what the person who asks may do. */
export const priorityRound = z.strictObject({
  ...shape,
  permitted: z.strictObject({ moderate: z.boolean(), vote: z.boolean() }),
});
export type PriorityRound = z.infer<typeof priorityRound>;

export const priorityRoundQuery = z.strictObject({
  state: z.optional(priorityRoundState),
  recommendation: z.optional(recommendationCode),
  ...paging(100, 500),
});

const content = {
  title: lineOfText(200),
  introduction: z.nullable(paragraphs(2000)),
  votingBy,
  options: z.array(recommendationCode).check(z.maxLength(MOST_OPTIONS, `At most ${MOST_OPTIONS} recommendations.`)),
  importance: z.boolean(),
  pickOne: z.nullable(lineOfText(200)),
  openQuestion: z.nullable(lineOfText(300)),
  closesAt: z.nullable(isoTime),
};

/** Prepares a round; what is absent is not asked. Whether it is complete matters when it is opened. */
export const newPriorityRound = z.strictObject({
  ...z.partial(z.strictObject(content)).shape,
  title: content.title,
  votingBy: content.votingBy,
});
export type NewPriorityRound = z.infer<typeof newPriorityRound>;

/** Changes a draft; of an open round `closesAt` alone, which stays in the future. What is absent stays, null clears, a list replaces the list. */
export const priorityRoundChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type PriorityRoundChange = z.infer<typeof priorityRoundChange>;

/** Opens or closes a round. */
export const priorityRoundStep = z.strictObject({ version: rowVersion });

/** Shows the results or hides them. */
export const priorityRoundReveal = z.strictObject({ version: rowVersion, revealed: z.boolean() });

/** Makes one-time links. */
export const newVotingLinks = z.strictObject({
  count: z.int().check(z.gte(1, 'At least one.'), z.lte(MOST_LINKS_AT_ONCE, `At most ${MOST_LINKS_AT_ONCE} at once.`)),
});
/** They are shown this once: what is kept does not tell them. */
export const votingLinks = z.strictObject({ links: z.array(z.string().check(z.describe('Address of the ballot paper, with its token.'))) });
export type VotingLinks = z.infer<typeof votingLinks>;
/** How many links were made void, because nobody had voted with them. */
export const voidedLinks = z.strictObject({ voided: z.int(), left: z.int() });
