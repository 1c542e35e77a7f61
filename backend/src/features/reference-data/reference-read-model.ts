import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { ReferenceItem, ReferenceKind } from './reference-item.ts';
import { columnsOf, TABLES, type ReferenceRow } from './reference-tables.ts';

/** Questions about the lists that belong to the installation. */
export interface ReferenceReadModel {
  /** In the order of the installation, also those that are no longer active. */
  list(kind: ReferenceKind): Promise<ReferenceItem[]>;
  /** Throws `NotFound`. */
  get(kind: ReferenceKind, code: string): Promise<ReferenceItem>;
}

export class KnexReferenceReadModel implements ReferenceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(kind: ReferenceKind): Promise<ReferenceItem[]> {
    const table = TABLES[kind];
    const rows = await rowsOf<ReferenceRow>(this.#db, `SELECT ${columnsOf(table)} FROM ${table.table} AS r ORDER BY r.position`);
    return rows.map((row) => toItem(kind, row));
  }

  async get(kind: ReferenceKind, code: string): Promise<ReferenceItem> {
    const table = TABLES[kind];
    const sql = `SELECT ${columnsOf(table)} FROM ${table.table} AS r WHERE r.${table.code} = ?`;
    const [row] = await rowsOf<ReferenceRow>(this.#db, sql, [code]);
    if (row === undefined) throw new NotFound(`There is no "${code}" in this list.`);
    return toItem(kind, row);
  }
}

/** A row as an item. */
export const toItem = (kind: ReferenceKind, row: ReferenceRow): ReferenceItem => ({
  code: row.code,
  name: { de: row.name_de, en: row.name_en },
  ...(row.plural_de === null ? {} : { plural: { de: row.plural_de, en: row.plural_en ?? '' } }),
  ...(TABLES[kind].hasTraining ? { trainingMonths: row.training_months } : {}),
  position: row.position,
  active: row.active,
  version: row.version,
});
