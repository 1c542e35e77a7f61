import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import { RuleViolation } from '../../errors/app-error.ts';
import type { JobStarts } from '../../jobs/jobs.ts';
import { MAKE_PACK, type PackJobData } from './make-pack.ts';
import { releasedSince, type KeptPack, type PackOrder } from './review-pack.ts';
import type { ReviewPackStore } from './review-pack-store.ts';

/** What a service works with, all of one transaction. */
export interface ReviewPackParts {
  readonly store: ReviewPackStore;
  readonly jobs: JobStarts;
  readonly audit: AuditLog;
}

/** Orders review packs, and decides who reads them. */
export class ReviewPackService {
  readonly #parts: ReviewPackParts;

  constructor(parts: ReviewPackParts) {
    this.#parts = parts;
  }

  /** Orders a pack of a quarter; answers its id. What was ordered before is not made twice; what failed is tried again. */
  async order(quarter: string, order: PackOrder, { actor, at }: Doing): Promise<string> {
    const { store, jobs, audit } = this.#parts;
    const { id, isNew } = await store.order(order, actor.accountId, at);
    if (!isNew && (await store.isMade(id))) return id;
    const data: PackJobData = { pack: id };
    await jobs.start(MAKE_PACK, data, { key: id });
    if (isNew) await audit.record(actor, { action: 'created', ...subject({ id, quarter }) }, at);
    return id;
  }

  /** Lets the council read a pack. Throws `RuleViolation` where it is not made, or the council reads it already. */
  async release(pack: KeptPack, { actor, at }: Doing): Promise<void> {
    const { store, audit } = this.#parts;
    if (pack.madeAt === null) throw new RuleViolation('This review pack is not ready yet.');
    if (!(await store.release(pack.id, actor.accountId, at))) throw new RuleViolation('The council can read this review pack already.');
    await audit.record(actor, { action: 'released', ...subject(pack) }, at);
  }

  /** Takes a pack back from the council. Throws `RuleViolation` where the council cannot read it. */
  async withdraw(pack: KeptPack, reason: string, { actor, at }: Doing): Promise<void> {
    const { store, audit } = this.#parts;
    if (!(await store.withdraw(pack.id, reason, actor.accountId, at)))
      throw new RuleViolation('The council cannot read this review pack anyway.');
    const changes = [{ field: 'reason', before: null, after: reason }];
    await audit.record(actor, { action: 'withdrawn', ...subject(pack), changes }, at);
  }

  /** Removes a pack that the council never could read. */
  async remove(pack: KeptPack, { actor, at }: Doing): Promise<void> {
    const { store, audit } = this.#parts;
    if (releasedSince(pack) !== null) throw new RuleViolation('The council can read this review pack. Withdraw it instead.');
    await store.remove(pack.id);
    await audit.record(actor, { action: 'removed', ...subject(pack) }, at);
  }
}

const subject = ({ id, quarter }: Pick<KeptPack, 'id' | 'quarter'>) => ({
  objectType: 'review_pack',
  objectId: id,
  objectLabel: quarter,
});
