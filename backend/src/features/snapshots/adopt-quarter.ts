import { randomUUID } from 'node:crypto';
import type { Actor, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { JobHandler, Jobs, JobStarts } from '../../jobs/jobs.ts';
import type { Adoption, AdoptionProgress, AdoptionTerms } from '../quarters/adoption.ts';
import type { SnapshotService } from './snapshot-service.ts';

/** Name of the job. */
export const ADOPT = 'adopt-quarter';

/** What the job is told. */
export interface AdoptionData extends AdoptionTerms {
  readonly quarter: string;
  readonly adoption: string;
  readonly by: Actor;
}

/** Makes the step of a quarter. */
export interface AdoptedStep {
  adopt(quarter: string, terms: AdoptionTerms, doing: Doing): Promise<void>;
}

/** Both of one transaction that sees one moment, in which the quarter is kept from others. */
export type AtOneMoment = <R>(
  quarter: string,
  work: (parts: { readonly step: AdoptedStep; readonly snapshots: SnapshotService }) => Promise<R>,
) => Promise<R>;

/** Begins adoptions and tells how far they are. */
export class QuarterAdoption implements Adoption {
  readonly #jobs: Pick<Jobs, 'progressOf'>;
  readonly #starts: JobStarts;

  constructor(jobs: Pick<Jobs, 'progressOf'>, starts: JobStarts) {
    this.#jobs = jobs;
    this.#starts = starts;
  }

  async start(quarter: string, terms: AdoptionTerms & { readonly by: Actor }): Promise<void> {
    const data: AdoptionData = { quarter, adoption: randomUUID(), ...terms };
    await this.#starts.start(ADOPT, data, { key: quarter });
  }

  async stateOf(quarter: string): Promise<AdoptionProgress | null> {
    const last = await this.#jobs.progressOf(ADOPT, quarter);
    return last === undefined || last.state === 'done' ? null : { ...last, state: last.state };
  }
}

/** The job: makes the step and keeps everything, in one transaction. Who was killed in between left nothing, and whoever begins again after success does nothing. */
export const adoptQuarter =
  (atOneMoment: AtOneMoment, clock: Clock): JobHandler<AdoptionData> =>
  (job) => {
    const { quarter, adoption, by, reason, unapproved } = job.data;
    return atOneMoment(quarter, async ({ step, snapshots }) => {
      if (await snapshots.isDone(adoption)) return;
      const at = clock.now();
      await step.adopt(quarter, { reason, unapproved }, { actor: by, at });
      const decision = { quarter, adoption, by: by.name, at, reason };
      await snapshots.freeze(decision, clock.today(), (share) => job.progress(share));
    });
  };
