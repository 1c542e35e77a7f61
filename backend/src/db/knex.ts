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

/** What the program may do while it serves: everything with the content, nothing with its shape, and add to the audit trail only. */
export const PROGRAM_ROLE = 'gesamtbild_program';

/** Opens a pool on a database with all rights of the address. The caller destroys it. */
export const openDatabase = (url: string, applicationName = 'gesamtbild'): Knex => open(url, applicationName, '');

/** Opens a pool that acts as the role of the program. The database has been migrated. The caller destroys it. */
export const openAsProgram = (url: string, applicationName = 'gesamtbild'): Knex => open(url, applicationName, `-c role=${PROGRAM_ROLE}`);

function open(url: string, applicationName: string, options: string): Knex {
  return knex({
    client: 'pg',
    connection: { connectionString: url, application_name: applicationName, options },
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

/**
 * Rows of a query that is asked all the time with the same text: PostgreSQL plans it once for each connection instead of every time, which is
 * a third of what the overview takes. Not for texts that are put together from input: each text is remembered by every connection.
 */
export async function preparedRowsOf<Row>(
  db: Knex,
  sql: string,
  bindings: Record<string, unknown> | readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = (await db.raw(sql, bindings as Knex.RawBinding[]).options({ name: statementName(sql) })) as { rows: Row[] };
  return rows;
}

const statementNames = new Map<string, string>();

/** The name under which the connections of this process know a query. */
export function statementName(sql: string): string {
  const name = statementNames.get(sql) ?? `gesamtbild_${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/** PostgreSQL sends `numeric` as text so that nothing is lost; figures of the domain are numbers. */
export const toNumber = (text: string | null): number | null => (text === null ? null : Number(text));
