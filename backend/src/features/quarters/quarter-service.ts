import { lastDay, period } from '#contract/period.ts';
import type { AuditLog, Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { RuleViolation } from '../../errors/app-error.ts';
import type { QuarterStore } from './quarter-store.ts';

/** Decides whether a quarter takes reports. */
export class QuarterService {
  readonly #store: QuarterStore;
  readonly #audit: AuditLog;
  readonly #clock: Clock;

  constructor(store: QuarterStore, audit: AuditLog, clock: Clock) {
    this.#store = store;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** Locks a quarter that has ended, or opens it again. Throws `RuleViolation` for one that goes on. */
  async setLocked(quarter: string, locked: boolean, { actor, at }: Doing): Promise<void> {
    const end = lastDay(period(quarter));
    if (locked && end >= this.#clock.today()) {
      const message = `${quarter} ends on ${end}; it can be locked after that.`;
      throw new RuleViolation(message, { issues: [{ path: 'quarter', message }] });
    }
    const current = await this.#store.take(quarter);
    if (current.locked === locked) return;
    await this.#store.setLock(quarter, locked ? { at, by: actor.name } : null);
    const action = locked ? 'locked' : 'unlocked';
    await this.#audit.record(actor, { action, objectType: 'quarter', objectId: quarter, objectLabel: quarter }, at);
  }
}
