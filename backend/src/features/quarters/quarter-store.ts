import type { WriteDb } from '../../db/knex.ts';
import { KnexQuarterReadModel, quarterKey } from './quarter-read-model.ts';
import type { Quarter } from './quarter.ts';

/** Plain writes of quarters. */
export interface QuarterStore {
  /** The quarter as it is, kept from others until the transaction ends, also from those who report on it. */
  take(quarter: string): Promise<Quarter>;
  /** Null opens it. */
  setLock(quarter: string, lock: { readonly at: Date; readonly by: string } | null): Promise<void>;
}

export class KnexQuarterStore implements QuarterStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async take(quarter: string): Promise<Quarter> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(${quarterKey})`, [quarter]);
    return new KnexQuarterReadModel(this.#db).get(quarter);
  }

  async setLock(quarter: string, lock: { readonly at: Date; readonly by: string } | null): Promise<void> {
    await this.#db('quarters')
      .insert({ quarter, locked_at: lock?.at ?? null, locked_by: lock?.by ?? null })
      .onConflict('quarter')
      .merge();
  }
}
