import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import type { JobHandler } from '../../jobs/jobs.ts';
import type { KeptPack, PackContent } from './review-pack.ts';
import type { ReviewPackReadModel } from './review-pack-read-model.ts';
import type { ReviewPackStore } from './review-pack-store.ts';

/** Name of the job. */
export const MAKE_PACK = 'make-review-pack';

/** What the job is told. */
export interface PackJobData {
  /** Id of the pack. */
  readonly pack: string;
}

/** Makes what was ordered; says how far it is, 0 to 1. */
export type PackMaker = (order: KeptPack, progress: (share: number) => Promise<void>) => Promise<PackContent>;

export interface PackJobParts {
  readonly packs: Pick<ReviewPackReadModel, 'list'>;
  readonly make: PackMaker;
  readonly inTransaction: UnitOfWork<ReviewPackStore>;
  readonly clock: Clock;
}

/**
 * The job: makes a pack and keeps everything of it at once. Who was killed in between left nothing; whoever begins again after success, or for a
 * pack that was removed meanwhile, does nothing.
 */
export const makePack =
  ({ packs, make, inTransaction, clock }: PackJobParts): JobHandler<PackJobData> =>
  async (job) => {
    const [order] = await packs.list({ id: job.data.pack });
    if (order?.madeAt !== null) return;
    const content = await make(order, (share) => job.progress(share));
    await inTransaction((store) => store.keep(order.id, content, clock.now()));
  };
