import { rowsOf, type WriteDb } from './knex.ts';

/** Tables whose rows are named by a letter and a number. */
export type NumberedTable = 'sources' | 'recommendations' | 'goals' | 'priority_rounds' | 'bodies';

/** The next free one of `Q-001`, `Q-002` …; until the transaction ends nobody else gets one. */
export async function nextCode(db: WriteDb, table: NumberedTable, letter: string): Promise<string> {
  await db.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`gesamtbild codes of ${table}`]);
  const [row] = await rowsOf<{ newest: number }>(
    db,
    'SELECT coalesce(max(substring(t.code FROM 3)::integer), 0) AS newest FROM ?? AS t WHERE t.code ~ ?',
    [table, `^${letter}-[0-9]{1,8}$`],
  );
  return `${letter}-${String((row?.newest ?? 0) + 1).padStart(3, '0')}`;
}
