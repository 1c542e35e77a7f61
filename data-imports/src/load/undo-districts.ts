import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import type { UndoObstacle } from './undo-run.ts';

const SHOWN = 5;

/** Later runs that changed the same districts, or else what refers to districts that the run has added. */
export async function districtObstacle(db: WriteDb, runId: string): Promise<UndoObstacle | undefined> {
  const later = await rowsOf<{ id: string }>(
    db,
    `SELECT DISTINCT r.id
       FROM district_changes AS c
       JOIN district_changes AS other ON other.district_id = c.district_id AND other.import_run_id > c.import_run_id
       JOIN import_runs AS r ON r.id = other.import_run_id
      WHERE c.import_run_id = :runId AND r.state = 'loaded'
      ORDER BY r.id`,
    { runId },
  );
  if (later.length > 0) return { why: 'replaced', laterRuns: later.map(({ id }) => id) };
  const used = await rowsOf<{ ref: string }>(
    db,
    `WITH added AS (SELECT district_id AS id FROM district_changes WHERE import_run_id = :runId AND before IS NULL)
     SELECT d.level || ':' || d.key AS ref
       FROM added
       JOIN districts AS d USING (id)
      WHERE EXISTS (SELECT FROM observations AS o WHERE o.district_id = d.id)
         OR EXISTS (SELECT FROM targets AS t WHERE t.district_id = d.id)
         OR EXISTS (SELECT FROM districts AS part WHERE part.parent_id = d.id AND part.id NOT IN (SELECT district_id FROM district_changes WHERE import_run_id = :runId))
      ORDER BY ref
      LIMIT :shown`,
    { runId, shown: SHOWN },
  );
  return used.length === 0 ? undefined : { why: 'in-use', districts: used.map(({ ref }) => ref) };
}

/** Removes the districts that the run has added and puts the others back as they were. */
export async function undoDistricts(db: WriteDb, runId: string): Promise<void> {
  // In this order: a part must not point to a district that goes, and a validity must not reach into one that is still there.
  await restore(db, runId, 'parent_id = was.parent_id, name_de = was.name_de, name_en = was.name_en, import_run_id = was.import_run_id');
  await rowsOf(
    db,
    'DELETE FROM districts WHERE id IN (SELECT district_id FROM district_changes WHERE import_run_id = ? AND before IS NULL)',
    [runId],
  );
  await restore(db, runId, 'valid_to = was.valid_to');
  await rowsOf(
    db,
    `WITH gone AS (
       DELETE FROM district_geometries
        WHERE district_id IN (SELECT district_id FROM district_changes WHERE import_run_id = :runId AND before ->> 'geometry' IS NULL)
     )
     UPDATE district_geometries AS g
        SET geometry = c.before -> 'geometry', outline = c.before -> 'outline'
       FROM district_changes AS c
      WHERE c.import_run_id = :runId AND c.district_id = g.district_id AND c.before ->> 'geometry' IS NOT NULL`,
    { runId },
  );
}

async function restore(db: WriteDb, runId: string, columns: string): Promise<void> {
  await rowsOf(
    db,
    `UPDATE districts AS d
        SET ${columns}
       FROM district_changes AS c
      CROSS JOIN LATERAL jsonb_populate_record(NULL::districts, c.before) AS was
      WHERE c.import_run_id = ? AND c.before IS NOT NULL AND d.id = c.district_id`,
    [runId],
  );
}
