import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { nextCode } from '../../db/next-code.ts';
import type { PriorityRound, RoundContent } from './priority-round.ts';

/** Plain writes of rounds. */
export interface PriorityRoundStore {
  /** The round as it is, kept from others until the transaction ends; votes under way are waited for, and new ones wait. */
  lock(code: string): Promise<PriorityRound | undefined>;
  /** The next free one of `P-001`, `P-002` …; until the transaction ends nobody else gets one. */
  nextCode(): Promise<string>;
  /** Which of these recommendations there are. */
  knownRecommendations(codes: readonly string[]): Promise<ReadonlySet<string>>;
  insert(code: string, content: RoundContent, given: { readonly createdAt: Date; readonly demo?: boolean }): Promise<void>;
  /** Counts the version. */
  update(code: string, before: RoundContent, after: RoundContent): Promise<void>;
  /** With its links; a draft has no votes. */
  remove(code: string): Promise<void>;
  /** Keeps the titles that voters read. Counts the version. */
  open(code: string, openedAt: Date): Promise<void>;
  /** Forgets by what votes could be changed, for good. Counts the version. */
  close(code: string, closedAt: Date, invited: number): Promise<void>;
  /** Counts the version. */
  reveal(code: string, revealed: boolean): Promise<void>;
  voters(code: string): Promise<number>;
}

const ROUND = `
  SELECT p.code, p.title, p.introduction, p.voting_by AS "votingBy", p.importance, p.pick_one AS "pickOne", p.open_question AS "openQuestion",
         p.state, p.closes_at AS "closesAt", p.revealed, p.version
    FROM priority_rounds AS p WHERE p.code = ? FOR UPDATE`;

const OPTIONS = `
  SELECT o.recommendation_code AS code FROM priority_round_options AS o WHERE o.round_code = ? ORDER BY o.position`;

export class KnexPriorityRoundStore implements PriorityRoundStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(code: string): Promise<PriorityRound | undefined> {
    const [row] = await rowsOf<Omit<PriorityRound, 'options' | 'closesAt'> & { readonly closesAt: Date | null }>(this.#db, ROUND, [code]);
    if (row === undefined) return undefined;
    const options = await rowsOf<{ code: string }>(this.#db, OPTIONS, [code]);
    return { ...row, closesAt: row.closesAt?.toISOString() ?? null, options: options.map((option) => option.code) };
  }

  nextCode(): Promise<string> {
    return nextCode(this.#db, 'priority_rounds', 'P');
  }

  async knownRecommendations(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ code: string }>(this.#db, 'SELECT r.code FROM recommendations AS r WHERE r.code = ANY(?)', [codes]);
    return new Set(rows.map(({ code }) => code));
  }

  async insert(code: string, content: RoundContent, { createdAt, demo = false }: { createdAt: Date; demo?: boolean }): Promise<void> {
    await this.#db('priority_rounds').insert({ code, ...columnsOf(content), created_at: createdAt, demo });
    await this.#writeOptions(code, content.options);
  }

  async update(code: string, before: RoundContent, after: RoundContent): Promise<void> {
    await this.#db('priority_rounds').where({ code }).update(columnsOf(after)).increment('version');
    if (before.options.join() === after.options.join()) return;
    await this.#db('priority_round_options').where({ round_code: code }).delete();
    await this.#writeOptions(code, after.options);
  }

  async remove(code: string): Promise<void> {
    await this.#db('priority_rounds').where({ code }).delete();
  }

  async open(code: string, openedAt: Date): Promise<void> {
    await this.#db.raw(
      `UPDATE priority_round_options AS o SET title = r.title
         FROM recommendations AS r WHERE o.round_code = ? AND r.code = o.recommendation_code`,
      [code],
    );
    await this.#db('priority_rounds').where({ code }).update({ state: 'open', opened_at: openedAt }).increment('version');
  }

  async close(code: string, closedAt: Date, invited: number): Promise<void> {
    // First, because nothing about a vote can be changed in a round that is closed.
    await this.#db('priority_ballots').where({ round_code: code }).update({ voter_key: null });
    await this.#db('priority_rounds').where({ code }).update({ state: 'closed', closed_at: closedAt, invited }).increment('version');
  }

  async reveal(code: string, revealed: boolean): Promise<void> {
    await this.#db('priority_rounds').where({ code }).update({ revealed }).increment('version');
  }

  async voters(code: string): Promise<number> {
    const [row] = await rowsOf<{ voters: number }>(
      this.#db,
      'SELECT count(*)::integer AS voters FROM priority_ballots AS b WHERE b.round_code = ?',
      [code],
    );
    return row?.voters ?? 0;
  }

  async #writeOptions(code: string, options: readonly string[]): Promise<void> {
    if (options.length === 0) return;
    await this.#db('priority_round_options').insert(
      options.map((recommendation_code, position) => ({ round_code: code, recommendation_code, position })),
    );
  }
}

const columnsOf = (content: RoundContent) => ({
  title: content.title,
  introduction: content.introduction,
  voting_by: content.votingBy,
  importance: content.importance,
  pick_one: content.pickOne,
  open_question: content.openQuestion,
  closes_at: content.closesAt === null ? null : new Date(content.closesAt),
});
