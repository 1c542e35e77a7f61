import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { TermRule } from './term-count.ts';

/** Plain writes of what becomes of terms. Whoever writes has locked the round. */
export interface TermRuleStore {
  list(round: string): Promise<TermRule[]>;
  /** In the place of what was said about the term before. */
  put(round: string, rule: TermRule): Promise<void>;
}

export class KnexTermRuleStore implements TermRuleStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  list(round: string): Promise<TermRule[]> {
    return rowsOf<TermRule>(
      this.#db,
      'SELECT t.term_key AS key, t.counts_as AS "countsAs", t.left_out AS "leftOut" FROM priority_term_rules AS t WHERE t.round_code = ?',
      [round],
    );
  }

  async put(round: string, { key, countsAs, leftOut }: TermRule): Promise<void> {
    const table = this.#db('priority_term_rules');
    if (countsAs === null && !leftOut) {
      await table.where({ round_code: round, term_key: key }).delete();
      return;
    }
    await table
      .insert({ round_code: round, term_key: key, counts_as: countsAs, left_out: leftOut })
      .onConflict(['round_code', 'term_key'])
      .merge();
  }
}
