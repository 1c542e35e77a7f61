import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { DeliveryToDecide } from './delivery.ts';

/** What is decided about deliveries. */
export interface DeliveryDecision {
  readonly state: 'approved' | 'returned';
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Plain writes of deliveries. */
export interface DeliveryStore {
  /** Those of the ids that belong to the quarter, kept from others until the transaction ends. */
  lock(quarter: string, ids: readonly string[]): Promise<DeliveryToDecide[]>;
  /** Who handed them in stays as it is. */
  decide(ids: readonly string[], decision: DeliveryDecision): Promise<void>;
}

const LOCK = `
  SELECT d.id::text, d.kind, d.state, d.version,
         coalesce(m.title, i.name_de || ' · ' || w.name_de) || ' (' || d.quarter || ')' AS label
    FROM deliveries AS d
    LEFT JOIN measures AS m ON m.code = d.measure_code
    LEFT JOIN indicators AS i ON i.code = d.indicator_code
    LEFT JOIN districts AS w ON w.id = d.district_id
   WHERE d.quarter = :quarter AND d.id = ANY(:ids)
   ORDER BY d.id
     FOR UPDATE OF d`;

const DECIDE = `
  WITH changed AS (
    UPDATE deliveries AS d SET state = :state, note = :note, decided_by = :by, decided_at = :at, version = d.version + 1
     WHERE d.id = ANY(:ids)
    RETURNING d.id)
  INSERT INTO delivery_steps (delivery_id, state, note, stepped_by, stepped_at)
  SELECT c.id, :state, :note, :by, :at FROM changed AS c ORDER BY c.id`;

export class KnexDeliveryStore implements DeliveryStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  lock(quarter: string, ids: readonly string[]): Promise<DeliveryToDecide[]> {
    return rowsOf<DeliveryToDecide>(this.#db, LOCK, { quarter, ids });
  }

  async decide(ids: readonly string[], decision: DeliveryDecision): Promise<void> {
    await rowsOf(this.#db, DECIDE, { ...decision, ids });
  }
}
