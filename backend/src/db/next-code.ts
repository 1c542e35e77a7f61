import { rowsOf, type WriteDb } from './knex.ts';

/** Tables whose rows are named by a letter and a number. */
export type NumberedTable = 'sources' | 'recommendations' | 'goals' | 'priority_rounds' | 'bodies';

/** The next free one of `Q-001`, `Q-002` …; until the transaction ends nobody else gets one. */
export async function nextCode(db: WriteDb, table: NumberedTable, letter: string): Promise<string> {
  const [code = ''] = await nextCodes(db, table, letter, 1);
  return code;
}

/** The next free ones that are higher than those which are about to be `taken`, too. */
export async function nextCodes(
  db: WriteDb,
  table: NumberedTable,
  letter: string,
  count: number,
  taken: readonly string[] = [],
): Promise<string[]> {
  await db.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`gesamtbild codes of ${table}`]);
  const [row] = await rowsOf<{ newest: number }>(
    db,
    `SELECT coalesce(max(substring(t.code FROM 3)::integer), 0) AS newest
       FROM (SELECT code FROM ?? UNION ALL SELECT unnest(?::text[])) AS t WHERE t.code ~ ?`,
    [table, [...taken], `^${letter}-[0-9]{1,8}$`],
  );
  const newest = row?.newest ?? 0;
  return Array.from({ length: count }, (_, index) => `${letter}-${String(newest + 1 + index).padStart(3, '0')}`);
}

/** The next free one of `B-2026-001`, `B-2026-002` …; until the transaction ends nobody else gets one of that year. */
export async function nextCodeOfYear(db: WriteDb, table: 'decisions', letter: string, year: string): Promise<string> {
  const prefix = `${letter}-${year}-`;
  await db.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`gesamtbild codes of ${table} ${year}`]);
  const [row] = await rowsOf<{ newest: number }>(
    db,
    `SELECT coalesce(max(substring(t.code FROM ?::integer)::integer), 0) AS newest FROM ?? AS t WHERE t.code ~ ?`,
    [prefix.length + 1, table, `^${prefix}[0-9]{1,8}$`],
  );
  return prefix + String((row?.newest ?? 0) + 1).padStart(3, '0');
}
