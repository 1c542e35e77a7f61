import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import { aggregateFigures } from './aggregated-figures.ts';
import { deriveFigures } from './derived-figures.ts';
import { KEY, PERIOD_END } from './figure-sql.ts';

/** When, and on behalf of which run, computed figures are written. */
export interface Recording {
  readonly at: Date;
  /** `null` where several runs are behind it. */
  readonly runId: string | null;
}

/**
 * Brings sums over districts and derived indicators up to date with the reported figures that have changed since the last call (the
 * table `stale_figures`). A computed figure that comes out as it was is left alone.
 */
export async function updateComputedFigures(db: WriteDb, recording: Recording): Promise<void> {
  await createTables(db);
  const [row] = await rowsOf<{ changed: number }>(
    db,
    `WITH taken AS (DELETE FROM stale_figures RETURNING ${KEY.join(', ')}),
          kept AS (INSERT INTO changed_figures (${KEY.join(', ')}) SELECT ${KEY.join(', ')} FROM taken RETURNING 1)
     SELECT count(*)::integer AS changed FROM kept`,
  );
  if ((row?.changed ?? 0) > 0) {
    await rowsOf(db, 'ANALYZE changed_figures');
    await aggregateFigures(db, recording, { derived: false });
    await deriveFigures(db, recording);
    await aggregateFigures(db, recording, { derived: true });
    await rowsOf(
      db,
      'SELECT refresh_indicator_availability(array_agg(DISTINCT indicator_code)) FROM (SELECT indicator_code FROM changed_figures UNION SELECT indicator_code FROM due_figures) AS touched',
    );
  }
  await rowsOf(db, 'TRUNCATE changed_figures, due_figures, computed_figures');
}

async function createTables(db: WriteDb): Promise<void> {
  const key = `indicator_code text NOT NULL, district_id bigint NOT NULL, grain text NOT NULL, period_start date NOT NULL, breakdown text NOT NULL`;
  const period = `period_end date NOT NULL GENERATED ALWAYS AS ${PERIOD_END} STORED`;
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
