import { rowsOf, type WriteDb } from '../db/knex.ts';
import type { Recording } from './computed-figures.ts';
import { KEY, keyOf, sameKey } from './figure-sql.ts';

/**
 * Makes the current figures of an origin those of `computed_figures`, within `due_figures` at a level: closes what is no longer so, adds
 * what is new, leaves alone what is the same. Reported figures are never touched; a derived one takes the place of an aggregated one.
 */
export async function settleFigures(
  db: WriteDb,
  origin: 'aggregated' | 'derived',
  position: number,
  { at, runId }: Recording,
): Promise<void> {
  await rowsOf(
    db,
    `UPDATE observations AS o
        SET superseded_at = :at, superseded_by = coalesce(c.import_run_id, :runId::bigint)
       FROM due_figures AS k
       LEFT JOIN computed_figures AS c ON ${sameKey('c', 'k')}
      WHERE k.position = :position AND ${sameKey('o', 'k')} AND o.superseded_at IS NULL
        AND (o.origin = :origin
              AND (c.district_id IS NULL OR o.value IS DISTINCT FROM c.value OR o.numerator IS DISTINCT FROM c.numerator
                   OR o.denominator IS DISTINCT FROM c.denominator OR o.flag <> c.flag OR o.incomplete <> c.incomplete)
             OR o.origin = 'aggregated' AND :origin = 'derived' AND c.district_id IS NOT NULL)`,
    { at, runId, position, origin },
  );
  await rowsOf(
    db,
    `INSERT INTO observations (${KEY.join(', ')}, value, numerator, denominator, flag, incomplete, origin, import_run_id, recorded_at)
     SELECT ${keyOf('c')}, c.value, c.numerator, c.denominator, c.flag, c.incomplete, :origin, c.import_run_id, :at
       FROM computed_figures AS c
      WHERE NOT EXISTS (SELECT FROM observations AS o WHERE ${sameKey('o', 'c')} AND o.superseded_at IS NULL)
      ORDER BY ${keyOf('c')}`,
    { at, origin },
  );
  await rowsOf(db, 'DELETE FROM computed_figures');
}

/** The levels at which figures are due, the smallest districts first. */
export async function duePositions(db: WriteDb): Promise<number[]> {
  await rowsOf(db, 'ANALYZE due_figures');
  const rows = await rowsOf<{ position: number }>(db, 'SELECT DISTINCT position FROM due_figures ORDER BY position DESC');
  return rows.map(({ position }) => position);
}
