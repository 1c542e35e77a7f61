import type { Clock } from '../../clock.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Answers } from './ballot.ts';
import type { PriorityRoundState, Questions, VotingBy } from './priority-round.ts';
import { OPTIONS, PRESENT_STATE } from './round-columns.ts';
import { noSuchLink, noSuchRound } from './round-errors.ts';

/** What a voter is asked. */
export interface BallotPaperView extends Questions {
  readonly code: string;
  readonly title: string;
  readonly introduction: string | null;
  readonly votingBy: VotingBy;
  readonly options: readonly { readonly recommendation: string; readonly title: string }[];
  readonly state: PriorityRoundState;
  readonly closesAt: string | null;
  readonly demo: boolean;
}

/** Questions of voters. */
export interface BallotReadModel {
  /** Throws `NotFound`. */
  paper(code: string): Promise<BallotPaperView>;
  /** The paper behind a link, and whether somebody has voted with it. Throws `NotFound`. */
  paperOfLink(tokenHash: string): Promise<BallotPaperView & { readonly used: boolean }>;
  /** Code of the round of a link: one look at an index. Throws `NotFound`. */
  roundOfLink(tokenHash: string): Promise<string>;
  /** The vote of a key; undefined where there is none, or where nobody can tell any more. */
  ballot(code: string, voterKey: string): Promise<Answers | undefined>;
}

const PAPER = `
  p.code, p.title, p.introduction, p.voting_by AS "votingBy", p.importance, p.pick_one AS "pickOne", p.open_question AS "openQuestion",
  ${OPTIONS} AS options, ${PRESENT_STATE} AS state, p.closes_at AS "closesAt", p.demo`;

type Row<View> = Omit<View, 'closesAt'> & { readonly closesAt: Date | null };
type LinkPaper = BallotPaperView & { readonly used: boolean };

const BALLOT = `
  SELECT b.pick, b.terms,
         (SELECT coalesce(json_object_agg(g.recommendation_code, g.rating), '{}') FROM priority_ratings AS g WHERE g.ballot_id = b.id)
           AS ratings
    FROM priority_ballots AS b WHERE b.round_code = ? AND b.voter_key = ?`;

export class KnexBallotReadModel implements BallotReadModel {
  readonly #db: ReadDb;
  readonly #clock: Clock;

  constructor(db: ReadDb, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async paper(code: string): Promise<BallotPaperView> {
    const [row] = await rowsOf<Row<BallotPaperView>>(this.#db, `SELECT ${PAPER} FROM priority_rounds AS p WHERE p.code = :code`, {
      now: this.#clock.now(),
      code,
    });
    if (row === undefined) throw noSuchRound(code);
    return { ...row, closesAt: row.closesAt?.toISOString() ?? null };
  }

  async paperOfLink(tokenHash: string): Promise<LinkPaper> {
    const [row] = await rowsOf<Row<LinkPaper>>(
      this.#db,
      `SELECT ${PAPER}, k.used FROM priority_links AS k JOIN priority_rounds AS p ON p.code = k.round_code WHERE k.token_hash = :tokenHash`,
      { now: this.#clock.now(), tokenHash },
    );
    if (row === undefined) throw noSuchLink();
    return { ...row, closesAt: row.closesAt?.toISOString() ?? null };
  }

  async roundOfLink(tokenHash: string): Promise<string> {
    const [row] = await rowsOf<{ code: string }>(this.#db, 'SELECT k.round_code AS code FROM priority_links AS k WHERE k.token_hash = ?', [
      tokenHash,
    ]);
    if (row === undefined) throw noSuchLink();
    return row.code;
  }

  async ballot(code: string, voterKey: string): Promise<Answers | undefined> {
    const [row] = await rowsOf<Answers>(this.#db, BALLOT, [code, voterKey]);
    return row;
  }
}
