import { FEWEST_VOTERS } from '#contract/priority-result.ts';
import { MOST_LINKS } from '#contract/priority-round.ts';
import { PROGRAM } from '../../audit/actor.ts';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { publicOrigin } from '../../http/public-origin.ts';
import type { Route } from '../../http/route.ts';
import { AtMost } from './at-most.ts';
import { KnexBallotReadModel } from './ballot-read-model.ts';
import { ballotRoutes } from './ballot-routes.ts';
import { BallotService } from './ballot-service.ts';
import { KnexBallotStore } from './ballot-store.ts';
import { LIVE_TIMES, type LiveTimes } from './live-result.ts';
import { KnexPriorityResultReadModel } from './priority-result-read-model.ts';
import { priorityResultRoutes } from './priority-result-routes.ts';
import { KnexPriorityRoundReadModel } from './priority-round-read-model.ts';
import { priorityRoundRoutes } from './priority-round-routes.ts';
import { PriorityRoundService } from './priority-round-service.ts';
import { KnexPriorityRoundStore } from './priority-round-store.ts';
import { KnexTermRuleStore } from './term-rule-store.ts';
import { TermService } from './term-service.ts';
import { KnexVotingLinkStore } from './voting-link-store.ts';

/** Half of the connections: while a hall votes, pages and the projector go on. */
const VOTES_AT_ONCE = 5;

interface PriorityRoundParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  /** Secret of the installation. */
  readonly secret: string;
  /** Address of the installation as operators set it. */
  readonly publicUrl: string | undefined;
  /** Aborted when the program begins to end; never where it is absent. */
  readonly ending?: AbortSignal | undefined;
  readonly live?: LiveTimes | undefined;
}

/** The slice of priority rounds. */
interface PriorityRounds {
  readonly routes: Route[];
  /** Closes rounds whose time is over. To be asked every day. */
  readonly closeOver: () => Promise<void>;
}

export function composePriorityRounds({ db, clock, secret, publicUrl, ending, live = LIVE_TIMES }: PriorityRoundParts): PriorityRounds {
  const rounds = new KnexPriorityRoundReadModel(db, clock, secret);
  const inTransaction = unitOfWork(
    db,
    (trx) =>
      new PriorityRoundService({
        store: new KnexPriorityRoundStore(trx),
        links: new KnexVotingLinkStore(trx),
        members: () => new KnexPriorityRoundReadModel(trx, clock, secret).members(),
        audit: new KnexAuditLog(trx),
        mostLinks: MOST_LINKS,
      }),
  );
  const termServiceIn = (trx: WriteDb): TermService => {
    const results = new KnexPriorityResultReadModel(trx, clock, FEWEST_VOTERS);
    return new TermService({
      rounds: new KnexPriorityRoundStore(trx),
      rules: new KnexTermRuleStore(trx),
      terms: (round) => results.written(round),
      audit: new KnexAuditLog(trx),
      fewest: FEWEST_VOTERS,
    });
  };
  return {
    routes: [
      ...priorityRoundRoutes({ rounds, inTransaction, originOf: publicOrigin(publicUrl), clock }),
      ...ballotRoutes({
        ballots: new KnexBallotReadModel(db, clock),
        inTransaction: unitOfWork(db, (trx) => new BallotService(new KnexBallotStore(trx), new KnexVotingLinkStore(trx))),
        inTurn: new AtMost(VOTES_AT_ONCE),
        secret,
        clock,
      }),
      ...priorityResultRoutes({
        results: new KnexPriorityResultReadModel(db, clock, FEWEST_VOTERS),
        inTransaction: unitOfWork(db, termServiceIn),
        live,
        ending: ending ?? new AbortController().signal,
        clock,
      }),
    ],
    async closeOver() {
      for (const code of await rounds.over())
        await inTransaction((service) => service.closeWhenOver(code, { actor: PROGRAM, at: clock.now() }));
    },
  };
}
