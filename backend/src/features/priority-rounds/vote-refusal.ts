import type { VoteRefusal } from '#contract/ballot.ts';
import { RuleViolation } from '../../errors/app-error.ts';
import type { VotingBy } from './priority-round.ts';

/** The error of a vote that is not taken, with the reason that programs tell apart. */
export const refusedVote = (code: VoteRefusal, message: string): RuleViolation =>
  new RuleViolation(message, { issues: [{ path: '', message, code }] });

/** Throws `RuleViolation` where votes are given in the other way. */
export function refuseOtherWay(votingBy: VotingBy, by: VotingBy): void {
  if (votingBy === by) return;
  throw refusedVote(
    'other_way',
    by === 'members' ? 'This round is voted on with one-time links.' : 'Members vote in this round, signed in and without a link.',
  );
}
