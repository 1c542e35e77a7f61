import type { Doing } from '../../audit/audit-log.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { CellPlace, TypedValue } from './cell.ts';

/** A cell as it is kept. */
export interface KeptCell extends CellPlace {
  readonly id: string;
  readonly districtName: string;
  /** First day and grain of its period. */
  readonly periodStart: string;
  readonly grain: string;
  readonly typed: TypedValue;
  readonly version: number;
}

/** Plain writes of cells. */
export interface ValueEntryStore {
  /** Of these cells, those of the indicator in the quarter, kept from others until the transaction ends; by id. */
  lock(quarter: string, code: string, ids: readonly string[]): Promise<Map<string, KeptCell>>;
  /** Keeps what was typed; answers the new versions by id. */
  save(cells: readonly { readonly id: string; readonly typed: TypedValue }[]): Promise<Map<string, number>>;
  /** Takes cells to those that were handed in, with a step of each. */
  submit(ids: readonly string[], doing: Doing): Promise<void>;
}

interface CellRow extends Omit<KeptCell, 'typed'>, TypedValue {}

export class KnexValueEntryStore implements ValueEntryStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(quarter: string, code: string, ids: readonly string[]): Promise<Map<string, KeptCell>> {
    const rows = await rowsOf<CellRow>(
      this.#db,
      `SELECT x.id, x.state, x.organisation_code AS organisation, d.level || ':' || d.key AS district, d.name_de AS "districtName",
              x.period_start AS "periodStart", x.grain, x.value::float8, x.numerator::float8, x.denominator::float8, x.flag, x.comment, x.version
         FROM deliveries AS x
         JOIN districts AS d ON d.id = x.district_id
        WHERE x.id = ANY (:ids::bigint[]) AND x.quarter = :quarter AND x.indicator_code = :code
        ORDER BY x.id
          FOR UPDATE OF x`,
      { ids: [...ids], quarter, code },
    );
    return new Map(
      rows.map(({ value, numerator, denominator, flag, comment, ...cell }) => [
        cell.id,
        { ...cell, typed: { value, numerator, denominator, flag, comment } },
      ]),
    );
  }

  async save(cells: readonly { readonly id: string; readonly typed: TypedValue }[]): Promise<Map<string, number>> {
    const rows = await rowsOf<{ id: string; version: number }>(
      this.#db,
      `UPDATE deliveries AS x
          SET value = n.value, numerator = n.numerator, denominator = n.denominator, flag = n.flag, comment = n.comment, version = x.version + 1
         FROM jsonb_to_recordset(:cells::jsonb)
           AS n (id bigint, value numeric, numerator numeric, denominator numeric, flag text, comment text)
        WHERE x.id = n.id
       RETURNING x.id, x.version`,
      { cells: JSON.stringify(cells.map(({ id, typed }) => ({ id, ...typed }))) },
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async submit(ids: readonly string[], { actor, at }: Doing): Promise<void> {
    await rowsOf(
      this.#db,
      `WITH submitted AS (
         UPDATE deliveries
            SET state = 'submitted', submitted_at = :at, submitted_by = :by, submitted_account = :account,
                first_submitted_at = coalesce(first_submitted_at, :at), note = NULL, version = version + 1
          WHERE id = ANY (:ids::bigint[])
         RETURNING id
       )
       INSERT INTO delivery_steps (delivery_id, state, stepped_by, stepped_at) SELECT id, 'submitted', :by, :at FROM submitted`,
      { ids: [...ids], at, by: actor.name, account: actor.accountId },
    );
  }
}
