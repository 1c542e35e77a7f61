import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { openAsProgram, rowsOf } from '../db/knex.ts';
import { migrate } from '../db/migrate.ts';
import { unitOfWork } from '../db/unit-of-work.ts';
import { RuleViolation } from '../errors/app-error.ts';
import type { JobHandler, JobStarts } from './jobs.ts';
import { PgBossJobs } from './pg-boss-jobs.ts';

const LOGGER = pino({ level: 'silent' });
const CHILD = fileURLToPath(new URL('../../testing/job-child.ts', import.meta.url));
const TIMES = { heartbeatSeconds: 10, superviseSeconds: 1, endSeconds: 5 };

describe('Jobs', () => {
  const database = useTestDatabase();
  const ended: (() => Promise<unknown>)[] = [];

  afterEach(async () => {
    for (const end of ended.splice(0).reverse()) await end();
  });

  /** A program of its own, as far as jobs go. */
  const aProgram = async (handlers: Readonly<Record<string, JobHandler<{ n: number }>>>): Promise<PgBossJobs> => {
    const db = openAsProgram(database.url());
    const jobs = new PgBossJobs(database.url(), db, LOGGER, TIMES);
    for (const [name, handler] of Object.entries(handlers)) jobs.define(name, handler);
    await jobs.begin();
    ended.push(
      () => db.destroy(),
      () => jobs.stop(),
    );
    return jobs;
  };

  /** The state in which a job ends or waits, once it is that one. */
  const reaches = async (jobs: PgBossJobs, name: string, key: string, wanted: string) => {
    for (;;) {
      const progress = await jobs.progressOf(name, key);
      if (progress?.state === wanted) return progress;
    }
  };

  it('are done once although several programs look for them', async () => {
    const done: number[] = [];
    const all = Promise.withResolvers<undefined>();
    const note: JobHandler<{ n: number }> = async ({ data }) => {
      done.push(data.n);
      if (done.length === 6) all.resolve(undefined);
    };
    const first = await aProgram({ count: note });
    await aProgram({ count: note });
    await Promise.all(Array.from({ length: 6 }, (_, n) => first.start('count', { n }, { key: `n${n}` })));
    await all.promise;
    for (let n = 0; n < 6; n += 1) await reaches(first, 'count', `n${n}`, 'done');
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 6 }, (_, n) => n));
  });

  it('are one at a time for their key, and one forever where they are to be done only once', async () => {
    const goOn = Promise.withResolvers<undefined>();
    const jobs = await aProgram({ wait: async () => goOn.promise, daily: async () => undefined });
    expect(await jobs.start('wait', { n: 1 }, { key: 'a' })).toBeTrue();
    expect(await jobs.start('wait', { n: 2 }, { key: 'a' })).toBeFalse();
    await reaches(jobs, 'wait', 'a', 'running');
    expect(await jobs.start('wait', { n: 3 }, { key: 'a' })).toBeFalse();
    goOn.resolve(undefined);
    await reaches(jobs, 'wait', 'a', 'done');
    expect(await jobs.start('wait', { n: 4 }, { key: 'a' })).toBeTrue();

    expect(await jobs.start('daily', {}, { key: '2026-11-22', onlyOnce: true })).toBeTrue();
    await reaches(jobs, 'daily', '2026-11-22', 'done');
    expect(await jobs.start('daily', {}, { key: '2026-11-22', onlyOnce: true })).toBeFalse();
    expect(await jobs.start('daily', {}, { key: '2026-11-23', onlyOnce: true })).toBeTrue();
  });

  it('tell how far they are while they run', async () => {
    const [half, end] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const jobs = await aProgram({
      long: async ({ progress }) => {
        await progress(0.5);
        half.resolve(undefined);
        await end.promise;
      },
    });
    expect(await jobs.progressOf('long', 'a')).toBeUndefined();
    await jobs.start('long', {}, { key: 'a' });
    await half.promise;
    expect(await jobs.progressOf('long', 'a')).toEqual({ state: 'running', progress: 0.5, note: null });
    end.resolve(undefined);
    expect(await reaches(jobs, 'long', 'a', 'done')).toEqual({ state: 'done', progress: 1, note: null });
  });

  it('that are refused say why and are not tried again, others are', async () => {
    let tries = 0;
    const jobs = await aProgram({
      refused: async () => {
        tries += 1;
        throw new RuleViolation('The quarter is not over.');
      },
      unlucky: async () => {
        tries += 1;
        if (tries === 2) throw new Error('The network is away.');
      },
    });
    await jobs.start('refused', {}, { key: 'a' });
    expect(await reaches(jobs, 'refused', 'a', 'failed')).toEqual({ state: 'failed', progress: 0, note: 'The quarter is not over.' });
    expect(tries).toBe(1);
    await jobs.start('unlucky', {}, { key: 'a' });
    await reaches(jobs, 'unlucky', 'a', 'done');
    expect(tries).toBe(3);
  });

  it('are there with the end of the transaction that starts them only', async () => {
    const jobs = await aProgram({ count: async () => undefined });
    const inTransaction = unitOfWork<JobStarts>(database.db(), (db) => jobs.within(db));
    const failing = inTransaction(async (starts) => {
      await starts.start('count', {}, { key: 'never' });
      throw new Error('Something else went wrong.');
    });
    await expectAsync(failing).toBeRejected();
    await inTransaction((starts) => starts.start('count', {}, { key: 'there' }));
    await reaches(jobs, 'count', 'there', 'done');
    expect(await jobs.progressOf('count', 'never')).toBeUndefined();
  });

  it('of a process that was killed are done by the next one', async () => {
    const child: ChildProcess = fork(CHILD, [database.url()]);
    ended.push(async () => child.kill('SIGKILL'));
    expect((await once(child, 'message'))[0]).toBe('doing');
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    // As if the seconds had passed after which a process counts as dead.
    await rowsOf(database.db(), `UPDATE jobs.job SET heartbeat_on = heartbeat_on - interval '1 minute' WHERE name = 'endless'`);
    const again = Promise.withResolvers<{ n: number }>();
    const jobs = await aProgram({ endless: async ({ data }) => again.resolve(data) });
    expect(await again.promise).toEqual({ n: 7 });
    await reaches(jobs, 'endless', 'a', 'done');
  });

  it('need nothing more when the program starts again', async () => {
    await migrate(database.db());
    const rows = await rowsOf(database.db(), 'SELECT version FROM jobs.version');
    expect(rows.length).toBe(1);
  });
});
