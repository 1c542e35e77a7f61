import { rolesWith } from '../../access/permissions.ts';
import type { Clock } from '../../clock.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { PriorityRoundState, Questions, VotingBy } from './priority-round.ts';
import { CLOSED_AT, INVITED, OPTIONS, PRESENT_STATE, VOTERS } from './round-columns.ts';
import { noSuchRound } from './round-errors.ts';
import { voterKeyOfMember } from './voting-secrets.ts';

/** Which rounds are asked for; each part narrows. */
interface PriorityRoundFilter {
  readonly state?: PriorityRoundState | undefined;
  /** Code of a recommendation that they ask about. */
  readonly recommendation?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A round as everybody sees it who may read rounds. */
export interface PriorityRoundView extends Questions {
  readonly code: string;
  readonly title: string;
  readonly introduction: string | null;
  readonly votingBy: VotingBy;
  readonly options: readonly { readonly recommendation: string; readonly title: string }[];
  readonly state: PriorityRoundState;
  readonly closesAt: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly revealed: boolean;
  readonly voters: number;
  readonly invited: number;
  /** Whether the person who asks has voted; false where that cannot be told. */
  readonly voted: boolean;
  readonly demo: boolean;
  readonly version: number;
}

/** Questions about rounds, on behalf of the person with an account. */
export interface PriorityRoundReadModel {
  /** Newest first. */
  list(filter: PriorityRoundFilter, accountId: string): Promise<{ items: PriorityRoundView[]; total: number }>;
  /** Throws `NotFound`. */
  get(code: string, accountId: string): Promise<PriorityRoundView>;
  /** Codes of rounds whose time is over and that nobody has closed yet. */
  over(): Promise<string[]>;
  /** How many members could vote now. */
  members(): Promise<number>;
}

/** Who may vote signed in. */
export const VOTING_ROLES = rolesWith('priority-rounds.vote');

type Row = Omit<PriorityRoundView, 'voted' | 'closesAt' | 'openedAt' | 'closedAt'> & {
  readonly closesAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
};

const ROUNDS = `
  SELECT p.code, p.title, p.introduction, p.voting_by AS "votingBy", p.importance, p.pick_one AS "pickOne", p.open_question AS "openQuestion",
         ${OPTIONS} AS options, ${PRESENT_STATE} AS state, p.closes_at AS "closesAt", p.opened_at AS "openedAt", ${CLOSED_AT} AS "closedAt",
         p.revealed, ${VOTERS} AS voters, ${INVITED} AS invited, p.demo, p.version
    FROM priority_rounds AS p`;

const FILTERED = `
  (:state::text IS NULL OR ${PRESENT_STATE} = :state)
  AND (:recommendation::text IS NULL
       OR EXISTS (SELECT FROM priority_round_options AS o WHERE o.round_code = p.code AND o.recommendation_code = :recommendation))`;

export class KnexPriorityRoundReadModel implements PriorityRoundReadModel {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  readonly #secret: string;

  constructor(db: ReadDb, clock: Clock, secret: string) {
    this.#db = db;
    this.#clock = clock;
    this.#secret = secret;
  }

  async list({ state, recommendation, limit, offset }: PriorityRoundFilter, accountId: string) {
    const filter = { ...this.#now(), state: state ?? null, recommendation: recommendation ?? null };
    const [rows, [count]] = await Promise.all([
      rowsOf<Row>(this.#db, `${ROUNDS} WHERE ${FILTERED} ORDER BY p.created_at DESC, p.code DESC LIMIT :limit OFFSET :offset`, {
        ...filter,
        limit,
        offset,
      }),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::integer AS total FROM priority_rounds AS p WHERE ${FILTERED}`, filter),
    ]);
    return { items: await this.#views(rows, accountId), total: count?.total ?? 0 };
  }

  async get(code: string, accountId: string): Promise<PriorityRoundView> {
    const rows = await rowsOf<Row>(this.#db, `${ROUNDS} WHERE p.code = :code`, { ...this.#now(), code });
    const [view] = await this.#views(rows, accountId);
    if (view === undefined) throw noSuchRound(code);
    return view;
  }

  async over(): Promise<string[]> {
    const rows = await rowsOf<{ code: string }>(
      this.#db,
      `SELECT p.code FROM priority_rounds AS p WHERE p.state = 'open' AND p.closes_at <= ? ORDER BY p.code`,
      [this.#clock.now()],
    );
    return rows.map(({ code }) => code);
  }

  async members(): Promise<number> {
    const [row] = await rowsOf<{ members: number }>(
      this.#db,
      `SELECT count(DISTINCT m.id)::integer AS members FROM accounts AS m JOIN account_roles AS w ON w.account_id = m.id
        WHERE m.state = 'active' AND w.role = ANY(?)`,
      [VOTING_ROLES],
    );
    return row?.members ?? 0;
  }

  #now() {
    return { now: this.#clock.now(), votingRoles: VOTING_ROLES };
  }

  async #views(rows: readonly Row[], accountId: string): Promise<PriorityRoundView[]> {
    const keys = rows
      .filter(({ state, votingBy }) => state === 'open' && votingBy === 'members')
      .map(({ code }) => voterKeyOfMember(this.#secret, code, accountId));
    const found = await this.#votedIn(keys);
    return rows.map((row) => ({
      ...row,
      closesAt: row.closesAt?.toISOString() ?? null,
      openedAt: row.openedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      voted: row.state === 'open' && found.has(row.code),
    }));
  }

  /** Rounds with a vote of one of these keys. */
  async #votedIn(keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (keys.length === 0) return new Set();
    const rows = await rowsOf<{ code: string }>(
      this.#db,
      'SELECT b.round_code AS code FROM priority_ballots AS b JOIN priority_rounds AS p ON p.code = b.round_code WHERE p.state = ? AND b.voter_key = ANY(?)',
      ['open', keys],
    );
    return new Set(rows.map(({ code }) => code));
  }
}
