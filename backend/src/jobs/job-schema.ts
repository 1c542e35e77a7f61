import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import packageJson from 'pg-boss/package.json' with { type: 'json' };
import { PROGRAM_ROLE, rowsOf, type ReadDb } from '../db/knex.ts';

/** Schema of the tables of pg-boss. */
export const JOB_SCHEMA = 'jobs';

/** Any number that only this lock uses. */
const LOCK = 7_240_615;

/**
 * Brings the tables of pg-boss to what the package at hand expects, with the rights of the owner, and gives the program's role its content. Which
 * statements that takes the package knows itself; our own migrations stay as they are when it is updated.
 */
export async function migrateJobs(db: ReadDb): Promise<void> {
  await db.transaction(async (trx) => {
    await rowsOf(trx, 'SELECT pg_advisory_xact_lock(?)', [LOCK]);
    const plan = await missingStatements(trx);
    if (plan === undefined) return;
    await rowsOf(trx, withoutTransaction(plan).replaceAll('?', '\\?'));
    await rowsOf(
      trx,
      `GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO ${PROGRAM_ROLE};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO ${PROGRAM_ROLE};
       GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO ${PROGRAM_ROLE}`,
    );
  });
}

async function missingStatements(db: ReadDb): Promise<string | undefined> {
  const [there] = await rowsOf<{ found: boolean }>(db, `SELECT to_regclass('${JOB_SCHEMA}.version') IS NOT NULL AS found`);
  if (there?.found !== true) return getConstructionPlans(JOB_SCHEMA);
  const [row] = await rowsOf<{ version: number }>(db, `SELECT v.version FROM ${JOB_SCHEMA}.version AS v`);
  return row?.version === packageJson.pgboss.schema ? undefined : getMigrationPlans(JOB_SCHEMA, row?.version);
}

/** The statements come with a transaction of their own; ours has begun already. */
const withoutTransaction = (plan: string): string => plan.replaceAll(/^\s*(BEGIN|COMMIT)\s*;/gm, '');
