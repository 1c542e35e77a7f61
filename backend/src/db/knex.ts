import knex, { type Knex } from 'knex';
import pg from 'pg';

/** Schema of the working tables. Published figures get a schema and a database role of their own. */
export const WORKING_SCHEMA = 'app';

declare const writable: unique symbol;

/** A handle that is meant for reading. */
export type ReadDb = Knex;

/** A transaction that may write. Only a unit of work hands one out. */
export type WriteDb = Knex.Transaction & { readonly [writable]: true };

/** Dates stay `YYYY-MM-DD`: a date has no time zone, a JavaScript Date has. */
const DATE = pg.types.builtins.DATE;
pg.types.setTypeParser(DATE, (text: string) => text);

/** Opens a pool on a database. The caller destroys it. */
export function openDatabase(url: string, applicationName = 'gesamtbild'): Knex {
  return knex({
    client: 'pg',
    connection: { connectionString: url, application_name: applicationName },
    searchPath: [WORKING_SCHEMA, 'public'],
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 10_000,
  });
}

/** Rows of a raw query, typed by the caller who wrote the SQL. */
export async function rowsOf<Row>(db: Knex, sql: string, bindings: Record<string, unknown> | readonly unknown[] = []): Promise<Row[]> {
  const result = await db.raw<{ rows: Row[] }>(sql, bindings as Knex.RawBinding[]);
  return result.rows;
}

/** PostgreSQL sends `numeric` as text so that nothing is lost; figures of the domain are numbers. */
export const toNumber = (text: string | null): number | null => (text === null ? null : Number(text));
