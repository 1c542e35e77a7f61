import { rowsOf, type WriteDb } from '../db/knex.ts';
import { aggregateDerivedFigures, aggregateFigures } from './aggregated-figures.ts';
import { deriveFigures } from './derived-figures.ts';
import { KEY, keyOf, PERIOD_END } from './figure-sql.ts';
import { updateStatistics } from './figure-statistics.ts';

/** Part of all figures from which on reading all of them is faster. */
const LARGE_PART = 0.05;

/** When, and on behalf of which run, computed figures are written. */
export interface Recording {
  readonly at: Date;
  /** `null` where several runs are behind it. */
  readonly runId: string | null;
}

/**
 * Brings sums over districts and derived indicators up to date with what the runs have changed that are marked as pending. A computed
 * figure that comes out as it was is left alone.
 */
export async function updateComputedFigures(db: WriteDb, recording: Recording): Promise<void> {
  await createTables(db);
  const changed = await collectChanged(db);
  if (changed > 0) {
    await prepareForMany(db, changed);
    await aggregateFigures(db, recording);
    await deriveFigures(db, recording);
    await aggregateDerivedFigures(db, recording);
    await rowsOf(
      db,
      `SELECT refresh_indicator_availability(array_agg(indicator_code))
         FROM (SELECT indicator_code FROM changed_figures UNION SELECT indicator_code FROM due_figures) AS touched`,
    );
  }
  await rowsOf(db, 'UPDATE import_runs SET pending = false WHERE pending');
  await rowsOf(db, 'DELETE FROM changed_figures; DELETE FROM due_figures');
}

/** Tells the planner how many figures there are. Where many of them are new, they are joined as a whole and not looked up one by one. */
async function prepareForMany(db: WriteDb, changed: number): Promise<void> {
  await rowsOf(db, 'ANALYZE changed_figures');
  await updateStatistics(db);
  const [row] = await rowsOf<{ figures: number }>(
    db,
    "SELECT reltuples::float8 AS figures FROM pg_class WHERE oid = 'observations'::regclass",
  );
  if (changed > (row?.figures ?? 0) * LARGE_PART) await rowsOf(db, 'SET LOCAL enable_nestloop = off');
}

/** What pending runs wrote or closed; where they changed districts, the figures of all parts of the districts above. */
async function collectChanged(db: WriteDb): Promise<number> {
  const { rowCount } = await db.raw<{ rowCount: number }>(
    `INSERT INTO changed_figures (${KEY.join(', ')})
     WITH pending AS (
       SELECT id FROM import_runs WHERE pending
     ), parents AS (
       SELECT c.parent_id AS id FROM district_changes AS c JOIN pending AS p ON p.id = c.import_run_id
       UNION
       SELECT (c.before ->> 'parent_id')::bigint FROM district_changes AS c JOIN pending AS p ON p.id = c.import_run_id
     )
     SELECT ${keyOf('o')} FROM observations AS o JOIN pending AS p ON p.id = o.import_run_id
     UNION
     SELECT ${keyOf('o')} FROM observations AS o JOIN pending AS p ON p.id = o.superseded_by
     UNION
     SELECT ${keyOf('o')}
       FROM parents AS p
       JOIN districts AS d ON d.parent_id = p.id OR d.id = p.id
       JOIN observations AS o ON o.district_id = d.id AND o.superseded_at IS NULL`,
  );
  return rowCount;
}

async function createTables(db: WriteDb): Promise<void> {
  const key = `indicator_code text NOT NULL, district_id bigint NOT NULL, grain text NOT NULL, period_start date NOT NULL, breakdown text NOT NULL`;
  const period = `period_end date NOT NULL GENERATED ALWAYS AS (${PERIOD_END}) STORED`;
  await rowsOf(
    db,
    `CREATE TEMPORARY TABLE IF NOT EXISTS changed_figures (${key}, ${period}) ON COMMIT DELETE ROWS;
     -- Figures to be computed again; position is that of the district's level.
     CREATE TEMPORARY TABLE IF NOT EXISTS due_figures (${key}, ${period}, position integer NOT NULL, PRIMARY KEY (${KEY.join(', ')})) ON COMMIT DELETE ROWS;
     CREATE TEMPORARY TABLE IF NOT EXISTS computed_figures (
       ${key}, value numeric, numerator numeric, denominator numeric, flag text NOT NULL, incomplete boolean NOT NULL, import_run_id bigint,
       PRIMARY KEY (${KEY.join(', ')})
     ) ON COMMIT DELETE ROWS`,
  );
}
