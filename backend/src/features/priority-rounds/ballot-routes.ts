import {
  ballot,
  countedBallot,
  linkedBallot,
  linkedBallotPaper,
  memberBallotPaper,
  votingToken,
  type BallotPaper,
} from '#contract/ballot.ts';
import { priorityRoundCode } from '#contract/priority-round.ts';
import * as z from 'zod/mini';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import type { AtMost } from './at-most.ts';
import type { BallotPaperView, BallotReadModel } from './ballot-read-model.ts';
import type { BallotService } from './ballot-service.ts';
import { priorityRoundExamples } from './priority-round-examples.ts';
import { toCountedBallot } from './priority-round-response.ts';
import { refuseOtherWay } from './vote-refusal.ts';
import { hashOfVotingToken, voterKeyOfDevice, voterKeyOfMember } from './voting-secrets.ts';

interface BallotRouteDeps {
  readonly ballots: BallotReadModel;
  readonly inTransaction: UnitOfWork<BallotService>;
  /** Votes wait for each other here, not for a connection, so that hundreds at once neither fail nor keep others from what they do. */
  readonly inTurn: AtMost;
  /** Secret of the installation. */
  readonly secret: string;
  readonly clock: Clock;
}

const TAG = 'Voting';
const byCode = z.object({ code: priorityRoundCode });
const byToken = z.object({ token: votingToken });

/** Voting: signed in as a member, or by a one-time link. */
export function ballotRoutes({ ballots, inTransaction, inTurn, secret, clock }: BallotRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/priority-rounds/{code}/ballot',
      permission: 'priority-rounds.vote',
      confidential: true,
      tag: TAG,
      summary: 'The ballot paper of a member with the own vote',
      params: byCode,
      response: memberBallotPaper,
      errors: [401, 403, 404, 409],
      example: priorityRoundExamples.memberPaper,
      handle: async ({ params: { code } }, { by: { accountId } }) => {
        const paper = await ballots.paper(code);
        refuseOtherWay(paper.votingBy, 'members');
        const own = paper.state === 'open' ? await ballots.ballot(code, voterKeyOfMember(secret, code, accountId)) : undefined;
        return { ...toPaper(paper), ballot: own === undefined ? null : { ...own, ratings: { ...own.ratings }, terms: [...own.terms] } };
      },
    }),
    route({
      method: 'put',
      path: '/priority-rounds/{code}/ballot',
      permission: 'priority-rounds.vote',
      confidential: true,
      tag: TAG,
      summary: 'Votes as a member, in the place of an earlier vote',
      params: byCode,
      body: ballot,
      response: countedBallot,
      errors: [401, 403, 404, 409],
      example: priorityRoundExamples.counted,
      handle: async ({ params: { code }, body }, { by: { accountId } }) => {
        const key = voterKeyOfMember(secret, code, accountId);
        const vote = () => inTransaction((service) => service.voteAsMember(code, key, body, clock.now()));
        return toCountedBallot(await inTurn.run(vote));
      },
    }),
    route({
      method: 'get',
      path: '/voting-links/{token}',
      permission: 'public',
      confidential: true,
      tag: TAG,
      summary: 'The ballot paper behind a one-time link',
      params: byToken,
      response: linkedBallotPaper,
      errors: [404],
      example: priorityRoundExamples.linkedPaper,
      handle: async ({ params: { token } }) => {
        const paper = await ballots.paperOfLink(hashOfVotingToken(token));
        return { ...toPaper(paper), used: paper.used };
      },
    }),
    route({
      method: 'put',
      path: '/voting-links/{token}/ballot',
      permission: 'public',
      withoutToken: true,
      confidential: true,
      tag: TAG,
      summary: 'Votes by a one-time link. The first vote uses it up; the same key changes the vote until the round is closed',
      params: byToken,
      body: linkedBallot,
      response: countedBallot,
      errors: [404, 409],
      example: priorityRoundExamples.counted,
      handle: async ({ params: { token }, body: { key, ...answers } }) => {
        const hash = hashOfVotingToken(token);
        const vote = async () => {
          // A token that somebody made up costs this one look, and no transaction.
          const code = await ballots.roundOfLink(hash);
          const voterKey = voterKeyOfDevice(code, key);
          return inTransaction((service) => service.voteByLink(code, hash, voterKey, answers, clock.now()));
        };
        return toCountedBallot(await inTurn.run(vote));
      },
    }),
  ];
}

const toPaper = ({
  title,
  introduction,
  options,
  importance,
  pickOne,
  openQuestion,
  state,
  closesAt,
  demo,
}: BallotPaperView): BallotPaper => ({
  ...{ title, introduction, importance, pickOne, openQuestion, state, closesAt, demo },
  options: [...options],
});
