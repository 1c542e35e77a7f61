import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isForeignKeyViolation, isUniqueViolation } from '../../db/violations.ts';
import { Conflict, RuleViolation } from '../../errors/app-error.ts';
import type { Containment, ReferenceItem, ReferenceKind } from './reference-item.ts';
import { toItem } from './reference-read-model.ts';
import { columnsOf, TABLES, type ReferenceRow } from './reference-tables.ts';

/** Plain writes of reference data. */
export interface ReferenceStore {
  /** The whole list in its order, kept from others until the transaction ends. */
  lock(kind: ReferenceKind): Promise<ReferenceItem[]>;
  /** Throws `Conflict` when the code is taken. */
  insert(kind: ReferenceKind, item: ReferenceItem): Promise<void>;
  /** Writes name, place and whether it is active, and counts the change. */
  update(kind: ReferenceKind, item: ReferenceItem): Promise<void>;
  /** Throws `RuleViolation` when something uses it. */
  remove(kind: ReferenceKind, item: ReferenceItem): Promise<void>;
  /** Which level lies in which. */
  containments(): Promise<Containment[]>;
}

export class KnexReferenceStore implements ReferenceStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(kind: ReferenceKind): Promise<ReferenceItem[]> {
    const table = TABLES[kind];
    // Not only the rows that are there: nobody may add one meanwhile, or two would get the same place.
    await this.#db.raw(`LOCK TABLE ${table.table} IN SHARE ROW EXCLUSIVE MODE`);
    const rows = await rowsOf<ReferenceRow>(this.#db, `SELECT ${columnsOf(table)} FROM ${table.table} AS r ORDER BY r.position`);
    return rows.map((row) => toItem(kind, row));
  }

  async insert(kind: ReferenceKind, item: ReferenceItem): Promise<void> {
    const { table, code } = TABLES[kind];
    try {
      await this.#db(table).insert({ [code]: item.code, ...columnsToWrite(item) });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const message = `The code "${item.code}" is taken.`;
      throw new Conflict(message, { cause: error, issues: [{ path: 'code', message }] });
    }
  }

  async update(kind: ReferenceKind, item: ReferenceItem): Promise<void> {
    const { table, code } = TABLES[kind];
    await this.#db(table)
      .where({ [code]: item.code })
      .update(columnsToWrite(item))
      .increment('version');
  }

  async remove(kind: ReferenceKind, item: ReferenceItem): Promise<void> {
    const { table, code } = TABLES[kind];
    try {
      await this.#db(table)
        .where({ [code]: item.code })
        .delete();
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      throw new RuleViolation(`"${item.name.de}" is in use and cannot be removed. Deactivate it: then it is not offered any more.`, {
        cause: error,
      });
    }
  }

  async containments(): Promise<Containment[]> {
    return rowsOf<{ outer: string; inner: string }>(
      this.#db,
      `SELECT DISTINCT p.level AS "outer", d.level AS "inner"
         FROM districts AS d JOIN districts AS p ON p.id = d.parent_id
        WHERE p.level <> d.level`,
    );
  }
}

const columnsToWrite = ({ name, plural, trainingMonths, position, active }: ReferenceItem) => ({
  name_de: name.de,
  name_en: name.en,
  ...(plural === undefined ? {} : { plural_de: plural.de, plural_en: plural.en }),
  ...(trainingMonths === undefined ? {} : { training_months: trainingMonths }),
  position,
  active,
});
