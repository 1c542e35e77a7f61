import type { WriteDb } from './knex.ts';

/** A statement takes 65,535 values at most. */
const ROWS_OF_A_STATEMENT = 1000;

/** Inserts many rows with few statements. */
export async function insertRows(db: WriteDb, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_OF_A_STATEMENT) await db(table).insert(rows.slice(from, from + ROWS_OF_A_STATEMENT));
}
