import { rowsOf, type ReadDb } from '../db/knex.ts';
import type { JobProgress } from './jobs.ts';
import { JOB_SCHEMA } from './job-schema.ts';

/** How far jobs are, beside what pg-boss keeps of them. */
export class JobProgressTable {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** The latest job of a name and key. */
  async latest(name: string, key: string): Promise<JobProgress | undefined> {
    const [row] = await rowsOf<{ state: string; share: number | null; refusal: string | null }>(
      this.#db,
      `SELECT j.state, p.share, p.refusal
         FROM ${JOB_SCHEMA}.job AS j LEFT JOIN job_progress AS p ON p.job_id = j.id
        WHERE j.name = ? AND j.singleton_key = ? AND j.state <> 'cancelled'
        ORDER BY j.created_on DESC LIMIT 1`,
      [name, key],
    );
    return row === undefined ? undefined : progressOf(row);
  }

  async begun(jobId: string): Promise<void> {
    await this.#write(jobId, 0, null);
  }

  async set(jobId: string, share: number): Promise<void> {
    await this.#write(jobId, share, null);
  }

  async refuse(jobId: string, refusal: string): Promise<void> {
    await this.#write(jobId, 0, refusal);
  }

  async forgetOlderThan(seconds: number): Promise<void> {
    await rowsOf(this.#db, 'DELETE FROM job_progress WHERE changed_at < now() - make_interval(secs => ?)', [seconds]);
  }

  async #write(jobId: string, share: number, refusal: string | null): Promise<void> {
    await rowsOf(
      this.#db,
      `INSERT INTO job_progress AS p (job_id, share, refusal, changed_at) VALUES (?, ?, ?, now())
       ON CONFLICT (job_id) DO UPDATE SET share = excluded.share, refusal = excluded.refusal, changed_at = excluded.changed_at`,
      [jobId, share, refusal],
    );
  }
}

function progressOf({ state, share, refusal }: { state: string; share: number | null; refusal: string | null }): JobProgress {
  if (refusal !== null || state === 'failed') return { state: 'failed', progress: 0, note: refusal };
  if (state === 'completed') return { state: 'done', progress: 1, note: null };
  return { state: state === 'active' ? 'running' : 'waiting', progress: share ?? 0, note: null };
}
