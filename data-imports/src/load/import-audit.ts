import { KnexAuditLog, type Actor, type Change } from '#backend/audit/audit-log.ts';
import type { WriteDb } from '#backend/db/knex.ts';
import type { ImportRunResponse } from '#contract/import-run.ts';

/** Takes down that a file was loaded and how much of it. What each figure was before, the figures know themselves. */
export const recordLoaded = (db: WriteDb, run: ImportRunResponse, by: Actor, at: Date): Promise<void> => record(db, run, 'loaded', by, at);

/** Takes down that a run was taken back. */
export const recordUndone = (db: WriteDb, run: ImportRunResponse, by: Actor, at: Date): Promise<void> => record(db, run, 'undone', by, at);

function record(db: WriteDb, run: ImportRunResponse, action: 'loaded' | 'undone', by: Actor, at: Date): Promise<void> {
  return new KnexAuditLog(db).record(
    by,
    { action, objectType: 'import', objectId: run.id, objectLabel: run.fileName, changes: factsOf(run, action) },
    at,
  );
}

function factsOf(run: ImportRunResponse, action: 'loaded' | 'undone'): Change[] {
  const { source, read, inserted, changed, unchanged, rejected } = run;
  const facts = Object.entries({ source, read, inserted, changed, unchanged, rejected });
  return facts.map(([field, fact]) => (action === 'loaded' ? { field, before: null, after: fact } : { field, before: fact, after: null }));
}
