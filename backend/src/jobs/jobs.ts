import type { WriteDb } from '../db/knex.ts';

/** A job while it is being done. */
interface RunningJob<Data> {
  readonly data: Data;
  /** Aborted when the time of the job is over or the program ends. */
  readonly signal: AbortSignal;
  /** Says how far it is: 0 to 1. Others read it at once, also while the work itself lies in a transaction. */
  progress(share: number): Promise<void>;
}

/**
 * What is done. A process that is killed leaves its job to another one, so it may begin a second time and, if only the news of its end was lost,
 * after it had succeeded: whoever writes does so in one transaction that first looks whether it has been done.
 *
 * An `AppError` ends the job with its message, because it would be the same the next time; after anything else it is tried again.
 */
export type JobHandler<Data> = (job: RunningJob<Data>) => Promise<unknown>;

/** Which job it is among those of its name, and when it is done. */
export interface JobTerms {
  /** What it is about, such as `2026-Q3`. Two jobs with the same name and key never wait or run at the same time. */
  readonly key: string;
  /** Whether it is done only once for its key, also after it has ended: for what happens every day or with an occasion. */
  readonly onlyOnce?: boolean;
  /** Not before this time. */
  readonly notBefore?: Date;
}

/** How far the latest job of a name and key is. */
export interface JobProgress {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  /** Why it failed, where it can be told. */
  readonly note: string | null;
}

/** Starts jobs within a transaction: with its end they are there, without it they never were. */
export interface JobStarts {
  /** Answers whether a job was begun; not where one with this key waits or runs, or was done and may be done only once. */
  start(name: string, data: object, terms: JobTerms): Promise<boolean>;
}

/** Work behind the answers: kept in the database, done by one of the processes, taken up by another when that one is killed. */
export interface Jobs extends JobStarts {
  /** Says what is done for a name. Before the jobs begin. */
  define<Data extends object>(name: string, handler: JobHandler<Data>): void;
  /** The same within a transaction. */
  within(db: WriteDb): JobStarts;
  /** Undefined where there has been none lately. */
  progressOf(name: string, key: string): Promise<JobProgress | undefined>;
}
