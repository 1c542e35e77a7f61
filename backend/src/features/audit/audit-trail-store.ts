import { rowsOf, type WriteDb } from '../../db/knex.ts';

/** The only change of the audit trail beside adding to it. */
export interface AuditTrailStore {
  /** Removes the events before a moment; answers how many. Less than twelve months ago the database refuses. */
  removeBefore(moment: Date): Promise<number>;
}

export class KnexAuditTrailStore implements AuditTrailStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async removeBefore(moment: Date): Promise<number> {
    const [row] = await rowsOf<{ removed: string }>(this.#db, 'SELECT purge_audit_events(?) AS removed', [moment]);
    return Number(row?.removed ?? 0);
  }
}
