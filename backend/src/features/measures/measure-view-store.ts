import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { Conflict } from '../../errors/app-error.ts';
import type { SavedView, ViewContent } from './measure-view.ts';

/** Plain writes of saved views. */
export interface MeasureViewStore {
  /** The view as it is, kept from others until the transaction ends. */
  lock(id: string): Promise<SavedView | undefined>;
  count(accountId: string): Promise<number>;
  /** Answers the id. Throws `Conflict` where the account has one of that name. */
  insert(accountId: string, content: ViewContent): Promise<string>;
  /** Throws `Conflict` where the account has one of that name. */
  update(id: string, content: ViewContent): Promise<void>;
  remove(id: string): Promise<void>;
}

export class KnexMeasureViewStore implements MeasureViewStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(id: string): Promise<SavedView | undefined> {
    const [row] = await rowsOf<SavedView>(
      this.#db,
      `SELECT v.id, v.account_id AS "accountId", v.name, v.query, v.shared, v.version FROM measure_views AS v WHERE v.id = ? FOR UPDATE`,
      [id],
    );
    return row;
  }

  async count(accountId: string): Promise<number> {
    const [row] = await rowsOf<{ n: number }>(this.#db, 'SELECT count(*)::integer AS n FROM measure_views AS v WHERE v.account_id = ?', [
      accountId,
    ]);
    return row?.n ?? 0;
  }

  async insert(accountId: string, { name, query, shared }: ViewContent): Promise<string> {
    const [row] = await refusingDuplicates(name, () =>
      this.#db('measure_views').insert({ account_id: accountId, name, query, shared }).returning<{ id: string }[]>('id'),
    );
    return (row as { id: string }).id;
  }

  async update(id: string, { name, query, shared }: ViewContent): Promise<void> {
    await refusingDuplicates(name, () => this.#db('measure_views').where({ id }).update({ name, query, shared }).increment('version'));
  }

  async remove(id: string): Promise<void> {
    await this.#db('measure_views').where({ id }).delete();
  }
}

async function refusingDuplicates<R>(name: string, write: () => PromiseLike<R>): Promise<R> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = `You have a view named "${name}" already.`;
    throw new Conflict(message, { cause: error, issues: [{ path: 'name', message }] });
  }
}
