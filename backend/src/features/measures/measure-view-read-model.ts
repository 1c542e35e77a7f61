import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { SavedView } from './measure-view.ts';

export interface MeasureViewReadModel {
  /** The own views and those that are shared, by name. */
  list(accountId: string): Promise<SavedView[]>;
}

export class KnexMeasureViewReadModel implements MeasureViewReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  list(accountId: string): Promise<SavedView[]> {
    return rowsOf(
      this.#db,
      `SELECT v.id, v.account_id AS "accountId", v.name, v.query, v.shared, v.version
         FROM measure_views AS v WHERE v.shared OR v.account_id = ?
        ORDER BY lower(v.name), v.id`,
      [accountId],
    );
  }
}
