import { createHash } from 'node:crypto';
import { fromKnex, PgBoss, type Job, type Queue, type SendOptions } from 'pg-boss';
import type { Logger } from 'pino';
import { PROGRAM_ROLE, type ReadDb, type WriteDb } from '../db/knex.ts';
import { AppError } from '../errors/app-error.ts';
import type { JobHandler, JobProgress, Jobs, JobStarts, JobTerms } from './jobs.ts';
import { JobProgressTable } from './job-progress-table.ts';
import { JOB_SCHEMA } from './job-schema.ts';

/** How jobs are looked after. */
interface JobTimes {
  /** A process that was not heard of for so long is taken for dead. Not below 10. */
  readonly heartbeatSeconds: number;
  /** How often jobs of dead processes are looked for. */
  readonly superviseSeconds: number;
  /** How long the end waits for jobs that are being done. */
  readonly endSeconds: number;
}

const TIMES: JobTimes = { heartbeatSeconds: 15, superviseSeconds: 5, endSeconds: 20 };

/** How often each process looks for jobs that nobody tells it of: those that are tried again, and those that lie in wait. */
const POLLING_SECONDS = 1;

/** What failed with an unexpected error, or whose process was killed, is begun so many times more. */
const RETRIES = 4;

/** What is kept of jobs that have ended: longest for those that are done only once. */
const KEPT_SECONDS = 60 * 24 * 60 * 60;

const queueOf = ({ heartbeatSeconds }: JobTimes): Omit<Queue, 'name' | 'policy'> => ({
  heartbeatSeconds,
  retryLimit: RETRIES,
  retryDelay: 2,
  retryBackoff: true,
  // A job is measured by its heartbeat; this is for one that hangs and still breathes.
  expireInSeconds: 60 * 60,
  deleteAfterSeconds: KEPT_SECONDS,
  retentionSeconds: KEPT_SECONDS,
  notify: true,
});

/** Jobs in the database of the program, by pg-boss. */
export class PgBossJobs implements Jobs {
  readonly #boss: PgBoss;
  readonly #progress: JobProgressTable;
  readonly #logger: Logger;
  readonly #times: JobTimes;
  readonly #handlers = new Map<string, JobHandler<object>>();

  /** `db` acts as the role of the program, as the connections of pg-boss to `url` do. */
  constructor(url: string, db: ReadDb, logger: Logger, times: JobTimes = TIMES) {
    this.#boss = new PgBoss({
      connectionString: url,
      application_name: 'gesamtbild jobs',
      options: `-c role=${PROGRAM_ROLE}`,
      max: 4,
      schema: JOB_SCHEMA,
      // The owner has done so before (`migrateJobs`).
      migrate: false,
      createSchema: false,
      // Both would need the owner.
      reindex: false,
      monitorVacuum: false,
      // Nothing is planned by the clock here: what happens every day is started once with the day as its key.
      schedule: false,
      useListenNotify: true,
      superviseIntervalSeconds: times.superviseSeconds,
      monitorIntervalSeconds: times.superviseSeconds,
    });
    this.#boss.on('error', (error) => logger.error({ err: error }, 'jobs'));
    this.#boss.on('warning', ({ message, data }) => logger.warn({ data }, `jobs: ${message}`));
    this.#progress = new JobProgressTable(db);
    this.#logger = logger;
    this.#times = times;
  }

  define<Data extends object>(name: string, handler: JobHandler<Data>): void {
    if (this.#handlers.has(name)) throw new Error(`There is already a job "${name}".`);
    this.#handlers.set(name, handler as JobHandler<object>);
  }

  /** Begins to take up jobs. */
  async begin(): Promise<void> {
    await this.#boss.start();
    const options = queueOf(this.#times);
    const polling = {
      pollingIntervalSeconds: POLLING_SECONDS,
      notifyPollingIntervalSeconds: POLLING_SECONDS,
      heartbeatRefreshSeconds: this.#times.heartbeatSeconds / 4,
    };
    for (const [name, handler] of this.#handlers) {
      await this.#boss.createQueue(name, { ...options, policy: 'exclusive' });
      await this.#boss.updateQueue(name, options);
      await this.#boss.work<object>(name, polling, (jobs) => this.#do(jobs, handler));
    }
  }

  /** Takes up no more and waits for what is being done; what takes too long is left to the next process. */
  stop(): Promise<void> {
    return this.#boss.stop({ graceful: true, timeout: this.#times.endSeconds * 1000 });
  }

  start(name: string, data: object, terms: JobTerms): Promise<boolean> {
    return this.#send(name, data, terms, {});
  }

  within(db: WriteDb): JobStarts {
    return { start: (name, data, terms) => this.#send(name, data, terms, { db: fromKnex(db) }) };
  }

  progressOf(name: string, key: string): Promise<JobProgress | undefined> {
    return this.#progress.latest(name, key);
  }

  /** Forgets how far jobs were that ended long ago. */
  tidy(): Promise<void> {
    return this.#progress.forgetOlderThan(KEPT_SECONDS);
  }

  async #send(name: string, data: object, { key, onlyOnce = false, notBefore }: JobTerms, options: SendOptions): Promise<boolean> {
    if (!this.#handlers.has(name)) throw new Error(`There is no job "${name}".`);
    const id = await this.#boss.send(name, data, {
      ...options,
      singletonKey: key,
      ...(onlyOnce ? { id: idOf(name, key) } : {}),
      ...(notBefore === undefined ? {} : { startAfter: notBefore }),
    });
    return id !== null;
  }

  async #do([job]: Job<object>[], handler: JobHandler<object>): Promise<void> {
    if (job === undefined) return;
    const { id, name, data, signal } = job;
    await this.#progress.begun(id);
    try {
      await handler({ data, signal, progress: (share) => this.#progress.set(id, share) });
    } catch (error) {
      if (!(error instanceof AppError)) {
        this.#logger.error({ err: error, job: name, data }, 'job failed');
        throw error;
      }
      this.#logger.info({ job: name, data, reason: error.message }, 'job refused');
      await this.#progress.refuse(id, error.message);
    }
  }
}

/** The same for the same job, so that the database knows a second one by it (UUID version 8, RFC 9562). */
function idOf(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\0${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
