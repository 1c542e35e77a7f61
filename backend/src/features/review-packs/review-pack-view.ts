import type { ReviewPack } from '#contract/pack-order.ts';
import type { Principal } from '../../access/principal.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { MAKE_PACK } from './make-pack.ts';
import { releasedSince, type KeptPack } from './review-pack.ts';

/** Review packs as somebody gets them, with how far those are that are being made. */
export class ReviewPackView {
  readonly #jobs: Pick<Jobs, 'progressOf'>;

  constructor(jobs: Pick<Jobs, 'progressOf'>) {
    this.#jobs = jobs;
  }

  all(packs: readonly KeptPack[], by: Principal): Promise<ReviewPack[]> {
    return Promise.all(packs.map((pack) => this.of(pack, by)));
  }

  async of(pack: KeptPack, { permissions }: Principal): Promise<ReviewPack> {
    const { snapshotId: _, parts, formats, files, releases, orderedBy, ...shown } = pack;
    const readsAll = permissions.has('quarters.read');
    return {
      ...shown,
      ...(await this.#standing(pack)),
      orderedBy: readsAll ? orderedBy : null,
      parts: [...parts],
      formats: [...formats],
      files: files.map((file) => ({ ...file })),
      releasedAt: releasedSince(pack),
      releases: (readsAll ? releases : releases.filter(({ withdrawnAt }) => withdrawnAt === null)).map((release) => ({ ...release })),
    };
  }

  async #standing({ id, madeAt }: KeptPack): Promise<Pick<ReviewPack, 'state' | 'progress' | 'note'>> {
    if (madeAt !== null) return { state: 'ready', progress: 1, note: null };
    const job = await this.#jobs.progressOf(MAKE_PACK, id);
    // Nobody knows of it any more; the same order begins it again.
    if (job === undefined) return { state: 'failed', progress: 0, note: null };
    // It has ended since the pack was read.
    if (job.state === 'done') return { state: 'running', progress: 1, note: null };
    return { state: job.state, progress: job.progress, note: job.note };
  }
}
