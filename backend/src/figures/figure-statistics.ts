import { rowsOf, type ReadDb, type WriteDb } from '../db/knex.ts';

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

/** Share of the pages with new figures from which on it is worth not to wait. */
const NEW_PART = 0.1;

/**
 * Lets indexes answer alone after much was loaded: until PostgreSQL has noted that everybody may see the figures of a page, it looks at
 * the table for each of them, and an overview takes half as long again. PostgreSQL would do so by itself, but only after a while.
 * Outside of any transaction.
 */
export async function noteNewFigures(db: ReadDb): Promise<void> {
  const [row] = await rowsOf<{ many: boolean }>(
    db,
    `SELECT pages > :small AND pages - relallvisible > pages * :part::float8 AS many
       FROM pg_class
      CROSS JOIN LATERAL (SELECT pg_relation_size(oid) / current_setting('block_size')::integer AS pages) AS now
      WHERE oid = 'observations'::regclass`,
    { small: SMALL, part: NEW_PART },
  );
  if (row?.many === true) await rowsOf(db, 'VACUUM (ANALYZE) observations');
}
