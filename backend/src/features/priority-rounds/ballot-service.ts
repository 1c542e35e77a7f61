import { Conflict, InvalidInput } from '../../errors/app-error.ts';
import { ballotIssues, sameAnswers, understood, type Answers } from './ballot.ts';
import type { BallotStore, RoundToVoteIn } from './ballot-store.ts';
import type { VotingBy } from './priority-round.ts';
import { noSuchLink, noSuchRound } from './round-errors.ts';
import { stateAt } from './round-rules.ts';
import { refusedVote, refuseOtherWay } from './vote-refusal.ts';
import type { VotingLinkStore } from './voting-link-store.ts';

/** A vote that was counted. */
export interface CountedVote {
  readonly answers: Answers;
  /** Whether it replaces another vote of the same voter. */
  readonly changed: boolean;
}

/**
 * Takes votes. The order of locks is always the same: the round (shared, so that votes do not wait for each other, and closing waits for
 * them), then the link, then the vote.
 */
export class BallotService {
  readonly #ballots: BallotStore;
  readonly #links: VotingLinkStore;

  constructor(ballots: BallotStore, links: VotingLinkStore) {
    this.#ballots = ballots;
    this.#links = links;
  }

  /** The vote of a member. Throws `NotFound`, `RuleViolation` with the reason, or `InvalidInput`. */
  async voteAsMember(round: string, voterKey: string, given: Answers, now: Date): Promise<CountedVote> {
    const answers = await this.#checked(round, 'members', given, now);
    const earlier = await this.#ballots.lock(round, voterKey);
    if (earlier !== undefined) return this.#replace(round, earlier, answers);
    if (await this.#ballots.insert(round, voterKey, answers)) return { answers, changed: false };
    // Sent twice at once: the other one was faster, and is there now.
    const faster = await this.#ballots.lock(round, voterKey);
    if (faster === undefined) throw new Conflict('The vote was sent twice at once. Send it again.');
    return this.#replace(round, faster, answers);
  }

  /** A vote by a one-time link, from the device that has the key. Throws `NotFound`, `RuleViolation` with the reason, or `InvalidInput`. */
  async voteByLink(round: string, tokenHash: string, voterKey: string, given: Answers, now: Date): Promise<CountedVote> {
    const answers = await this.#checked(round, 'links', given, now);
    const link = await this.#links.use(tokenHash);
    if (link === 'gone') throw noSuchLink();
    if (link === 'now') {
      if (await this.#ballots.insert(round, voterKey, answers)) return { answers, changed: false };
      throw refusedVote('key_used', 'With the key of this device somebody has voted by another link. Make a new key for each link.');
    }
    const earlier = await this.#ballots.lock(round, voterKey);
    if (earlier !== undefined) return this.#replace(round, earlier, answers);
    throw refusedVote('link_used', 'Somebody has voted with this link already, from another device. Each link has one vote.');
  }

  async #checked(code: string, by: VotingBy, given: Answers, now: Date): Promise<Answers> {
    const round = await this.#ballots.holdRound(code);
    if (round === undefined) throw noSuchRound(code);
    refuseVotes(round, by, now);
    const answers = understood(given);
    const issues = ballotIssues(answers, round);
    if (issues.length > 0) throw new InvalidInput('The vote cannot be counted like this.', { issues });
    return answers;
  }

  async #replace(round: string, earlier: { readonly id: string; readonly answers: Answers }, answers: Answers): Promise<CountedVote> {
    // Sent again after a lost answer: the same vote.
    if (sameAnswers(earlier.answers, answers)) return { answers, changed: false };
    await this.#ballots.replace(round, earlier.id, answers);
    return { answers, changed: true };
  }
}

/** Throws `RuleViolation` where nobody can vote now, or not like this. */
function refuseVotes(round: RoundToVoteIn, by: VotingBy, now: Date): void {
  refuseOtherWay(round.votingBy, by);
  const state = stateAt(round, now);
  if (state === 'draft') throw refusedVote('not_open', 'The round is not open yet. Come back when it has been opened.');
  if (state === 'closed') throw refusedVote('closed', 'The round is closed. Votes are not taken any more.');
}
