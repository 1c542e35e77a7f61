import { fileURLToPath } from 'node:url';
import { migrateJobs } from '../jobs/job-schema.ts';
import { rowsOf, WORKING_SCHEMA, type ReadDb } from './knex.ts';

const DIRECTORY = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

/** Brings the database to the newest schema. Several processes may call it at once: Knex takes a lock. */
export async function migrate(db: ReadDb): Promise<void> {
  await rowsOf(db, `CREATE SCHEMA IF NOT EXISTS ${WORKING_SCHEMA}`);
  await db.migrate.latest({ directory: DIRECTORY, loadExtensions: ['.ts'], schemaName: WORKING_SCHEMA, tableName: 'migrations' });
  await migrateJobs(db);
}
