import { AppError } from '#backend/errors/app-error.ts';
import type { JobHandler, JobProgress, Jobs, JobStarts, JobTerms } from '#backend/jobs/jobs.ts';

interface FakeJob {
  readonly name: string;
  readonly data: object;
  readonly terms: JobTerms;
  state: JobProgress;
}

/** Jobs in memory for specs of what starts them: done when the spec says so, one after another. Knows no transactions. */
export class FakeJobs implements Jobs {
  readonly #handlers = new Map<string, JobHandler<object>>();
  /** Every job that was started, oldest first. */
  readonly started: FakeJob[] = [];

  define<Data extends object>(name: string, handler: JobHandler<Data>): void {
    this.#handlers.set(name, handler as JobHandler<object>);
  }

  within(): JobStarts {
    return this;
  }

  async start(name: string, data: object, terms: JobTerms): Promise<boolean> {
    if (!this.#handlers.has(name)) throw new Error(`There is no job "${name}".`);
    const alike = this.started.filter((job) => job.name === name && job.terms.key === terms.key);
    const hinders =
      terms.onlyOnce === true ? alike.length > 0 : alike.some(({ state }) => state.state === 'waiting' || state.state === 'running');
    if (hinders) return false;
    this.started.push({ name, data, terms, state: { state: 'waiting', progress: 0, note: null } });
    return true;
  }

  async progressOf(name: string, key: string): Promise<JobProgress | undefined> {
    return this.started.findLast((job) => job.name === name && job.terms.key === key)?.state;
  }

  /** Does what waits, also what is started by it. Throws what a job throws that was not refused. */
  async doAll(): Promise<void> {
    for (;;) {
      const job = this.started.find(({ state }) => state.state === 'waiting');
      if (job === undefined) return;
      await this.#do(job);
    }
  }

  /** Does the last job once more, as another process does when the news of its end was lost. */
  async doAgain(): Promise<void> {
    const job = this.started.at(-1);
    if (job !== undefined) await this.#do(job);
  }

  async #do(job: FakeJob): Promise<void> {
    job.state = { state: 'running', progress: 0, note: null };
    const { signal } = new AbortController();
    try {
      await this.#handlers.get(job.name)?.({
        data: job.data,
        signal,
        progress: async (share) => void (job.state = { state: 'running', progress: share, note: null }),
      });
      job.state = { state: 'done', progress: 1, note: null };
    } catch (error) {
      job.state = { state: 'failed', progress: 0, note: error instanceof AppError ? error.message : null };
      if (!(error instanceof AppError)) throw error;
    }
  }
}
