import type { Doing } from '../../audit/audit-log.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';

/** What becomes of the delivery of a report when the report comes in. */
export class KnexReportDeliveries {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async isReturned(measure: string, quarter: string): Promise<boolean> {
    const rows = await rowsOf(
      this.#db,
      `SELECT 1 FROM deliveries AS d WHERE d.quarter = ? AND d.kind = 'report' AND d.measure_code = ? AND d.state = 'returned'`,
      [quarter, measure],
    );
    return rows.length > 0;
  }

  /** Who handed in last is kept; what was approved has to be approved again. */
  async handedIn(measure: string, quarter: string, { actor, at }: Doing): Promise<void> {
    await rowsOf(
      this.#db,
      `WITH changed AS (
         UPDATE deliveries AS d
            SET state = 'submitted', first_submitted_at = coalesce(d.first_submitted_at, :at), submitted_at = :at, submitted_by = :by,
                submitted_account = :account, version = d.version + 1
          WHERE d.quarter = :quarter AND d.kind = 'report' AND d.measure_code = :measure
         RETURNING d.id)
       INSERT INTO delivery_steps (delivery_id, state, stepped_by, stepped_at) SELECT c.id, 'submitted', :by, :at FROM changed AS c`,
      { quarter, measure, at, by: actor.name, account: actor.accountId },
    );
  }
}
