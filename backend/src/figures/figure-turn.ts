import { rowsOf, type WriteDb } from '../db/knex.ts';

/** Any number that only this lock uses. */
const LOCK = 7_240_615;

/**
 * Imports and approvals of entered values come one after the other: each compares with what the one before has left. Held until the
 * transaction ends, which also gets what statements over many figures need: more memory, and no compiler that starts because the size of
 * a new table is not known.
 */
export async function waitForTurn(db: WriteDb): Promise<void> {
  await rowsOf(db, "SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
  await rowsOf(db, 'SELECT pg_advisory_xact_lock(?)', [LOCK]);
}

/** Notes that sums and derived indicators have to follow what the run has changed. */
export async function markPending(db: WriteDb, runId: string): Promise<void> {
  await rowsOf(db, 'UPDATE import_runs SET pending = true WHERE id = ?', [runId]);
}
