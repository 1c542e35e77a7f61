import { pino } from 'pino';
import { openAsProgram } from '#backend/db/knex.ts';
import { PgBossJobs } from '#backend/jobs/pg-boss-jobs.ts';

// A process that begins a job, says so, and never ends it. Its argument is the address of the database.

const url = process.argv[2] ?? '';
const jobs = new PgBossJobs(url, openAsProgram(url), pino({ level: 'silent' }));
jobs.define('endless', () => {
  process.send?.('doing');
  return new Promise(() => undefined);
});
await jobs.begin();
await jobs.start('endless', { n: 7 }, { key: 'a' });
