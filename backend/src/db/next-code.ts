import { rowsOf, type WriteDb } from './knex.ts';

/** What is named by a letter and a number, and what the audit trail calls it. */
const NUMBERED = {
  sources: 'source',
  recommendations: 'recommendation',
  goals: 'goal',
  priority_rounds: 'priority_round',
  bodies: 'body',
} as const;
type NumberedTable = keyof typeof NUMBERED;

/**
 * The next one of `Q-001`, `Q-002` …; until the transaction ends nobody else gets one. What a removed one was called is not given again: papers
 * outside may cite it, and its history in the audit trail is kept by the code.
 */
export async function nextCode(db: WriteDb, table: NumberedTable, letter: string): Promise<string> {
  const [code = ''] = await nextCodes(db, table, letter, 1);
  return code;
}

/** The next ones that are higher than those which are about to be `taken`, too. */
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
       FROM (SELECT code FROM ?? UNION ALL SELECT unnest(?::text[]) UNION ALL
             SELECT e.object_id FROM audit_events AS e WHERE e.object_type = ? AND e.action = 'removed') AS t
      WHERE t.code ~ ?`,
    [table, [...taken], NUMBERED[table], `^${letter}-[0-9]{1,8}$`],
  );
  const newest = row?.newest ?? 0;
  return Array.from({ length: count }, (_, index) => `${letter}-${String(newest + 1 + index).padStart(3, '0')}`);
}

/** What is numbered anew each year, and what the audit trail calls it. */
interface NumberedByYear {
  readonly table: 'decisions';
  readonly objectType: 'decision';
  readonly letter: string;
}

/** The next one of `B-2026-001`, `B-2026-002` …, in the same way. */
export async function nextCodeOfYear(db: WriteDb, { table, objectType, letter }: NumberedByYear, year: string): Promise<string> {
  const prefix = `${letter}-${year}-`;
  await db.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`gesamtbild codes of ${table} ${year}`]);
  const [row] = await rowsOf<{ newest: number }>(
    db,
    `SELECT coalesce(max(substring(t.code FROM ?::integer)::integer), 0) AS newest
       FROM (SELECT code FROM ?? UNION ALL
             SELECT e.object_id FROM audit_events AS e WHERE e.object_type = ? AND e.action = 'removed') AS t
      WHERE t.code ~ ?`,
    [prefix.length + 1, table, objectType, `^${prefix}[0-9]{1,8}$`],
  );
  return prefix + String((row?.newest ?? 0) + 1).padStart(3, '0');
}
