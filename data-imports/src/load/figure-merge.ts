import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import { KEY, keyOf, sameKey } from '#backend/figures/figure-sql.ts';

/** How the figures of a file compare with those that were known before. */
export interface Merged {
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Takes the checked figures over: closes those that they replace, also computed ones, and adds the new ones. Figures that are known
 * already stay untouched.
 */
export async function mergeFigures(db: WriteDb, runId: string, at: Date): Promise<Merged> {
  // PostgreSQL keeps its plan for checking the run of each figure. Made while there are few runs, it would read all of them for every
  // figure, ever more slowly, unless an index counts as what it is: in memory, and cheap.
  await rowsOf(db, 'SET LOCAL random_page_cost = 1.1');
  const [closed] = await rowsOf<{ reported: number }>(
    db,
    `WITH closed AS (
       UPDATE observations AS o
          SET superseded_at = :at, superseded_by = :runId
         FROM checked_figures AS c
        WHERE c.problem IS NULL AND ${sameKey('o', 'c')} AND o.superseded_at IS NULL
          AND NOT (o.origin = 'reported' AND o.value IS NOT DISTINCT FROM c.value AND o.numerator IS NOT DISTINCT FROM c.numerator
                   AND o.denominator IS NOT DISTINCT FROM c.denominator AND o.flag = c.flag)
       RETURNING o.origin
     )
     SELECT count(*)::integer AS reported FROM closed WHERE origin = 'reported'`,
    { runId, at },
  );
  const { rowCount: written } = await db.raw<{ rowCount: number }>(
    `INSERT INTO observations (${KEY.join(', ')}, value, numerator, denominator, flag, origin, import_run_id, line, recorded_at)
     SELECT ${keyOf('c')}, c.value, c.numerator, c.denominator, c.flag, 'reported', :runId, c.line, :at
       FROM checked_figures AS c
      WHERE c.problem IS NULL
        AND NOT EXISTS (SELECT FROM observations AS o WHERE ${sameKey('o', 'c')} AND o.superseded_at IS NULL)
      ORDER BY ${keyOf('c')}`,
    { runId, at },
  );
  await rowsOf(db, 'SET LOCAL random_page_cost = DEFAULT');
  const [good] = await rowsOf<{ figures: number }>(db, 'SELECT count(*)::integer AS figures FROM checked_figures WHERE problem IS NULL');
  const changed = closed?.reported ?? 0;
  return { inserted: written - changed, changed, unchanged: (good?.figures ?? 0) - written };
}
