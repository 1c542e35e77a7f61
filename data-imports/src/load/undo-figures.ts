import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import { KEY, keyOf, sameKey } from '#backend/figures/figure-sql.ts';
import type { UndoObstacle } from './undo-run.ts';

/** Imports that still count and have replaced a figure of this one. What people entered later stands in any case. */
export async function figureObstacle(db: WriteDb, runId: string): Promise<UndoObstacle | undefined> {
  const later = await rowsOf<{ id: string }>(
    db,
    `SELECT DISTINCT r.id
       FROM observations AS o
       JOIN import_runs AS r ON r.id = o.superseded_by
      WHERE o.import_run_id = :runId AND o.origin = 'reported' AND r.id <> :runId AND r.state = 'loaded' AND r.kind = 'file'
      ORDER BY r.id`,
    { runId },
  );
  return later.length === 0 ? undefined : { why: 'replaced', laterRuns: later.map(({ id }) => id) };
}

/**
 * Closes the figures of the run and lets those come back that it had replaced, but where a person has entered a value since. Computed figures
 * follow from them.
 */
export async function undoFigures(db: WriteDb, runId: string, at: Date): Promise<void> {
  await rowsOf(
    db,
    `UPDATE observations SET superseded_at = :at, superseded_by = :runId
      WHERE import_run_id = :runId AND superseded_at IS NULL AND origin = 'reported'`,
    { runId, at },
  );
  await rowsOf(
    db,
    `INSERT INTO observations (${KEY.join(', ')}, value, numerator, denominator, flag, incomplete, origin, import_run_id, line, recorded_at)
     SELECT ${keyOf('o')}, o.value, o.numerator, o.denominator, o.flag, o.incomplete, o.origin, o.import_run_id, o.line, :at
       FROM observations AS o
      WHERE o.superseded_by = :runId AND o.origin = 'reported' AND o.import_run_id IS DISTINCT FROM :runId
        AND NOT EXISTS (SELECT FROM observations AS c WHERE ${sameKey('c', 'o')} AND c.superseded_at IS NULL AND c.origin = 'reported')`,
    { runId, at },
  );
}
