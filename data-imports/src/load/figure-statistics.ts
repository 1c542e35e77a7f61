import { rowsOf, type WriteDb } from '#backend/db/knex.ts';

/** Pages of 8 kB below which any plan is good enough. */
const SMALL = 64;

/**
 * Lets the planner count the figures anew once there are twice as many as when it last did. On the first load the table grows from
 * nothing faster than PostgreSQL looks by itself, and every file would be compared with all figures instead of its own.
 */
export async function updateStatistics(db: WriteDb): Promise<void> {
  const [row] = await rowsOf<{ outgrown: boolean }>(
    db,
    `SELECT pages > :small AND pages > 2 * relpages AS outgrown
       FROM pg_class
      CROSS JOIN LATERAL (SELECT pg_relation_size(oid) / current_setting('block_size')::integer AS pages) AS now
      WHERE oid = 'observations'::regclass`,
    { small: SMALL },
  );
  if (row?.outgrown === true) await rowsOf(db, 'ANALYZE observations');
}
