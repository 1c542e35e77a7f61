import { PROGRAM } from '../../audit/actor.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import type { AuditTrailStore } from './audit-trail-store.ts';
import { endOfRetention } from './retention.ts';

interface RetentionScope {
  readonly trail: AuditTrailStore;
  readonly audit: AuditLog;
}

/** Lets events go when the time is over for which the installation keeps them. */
export class AuditRetention {
  readonly #settings: Pick<SettingsReadModel, 'audit'>;
  readonly #inTransaction: UnitOfWork<RetentionScope>;
  readonly #clock: Clock;

  constructor(settings: Pick<SettingsReadModel, 'audit'>, inTransaction: UnitOfWork<RetentionScope>, clock: Clock) {
    this.#settings = settings;
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  /** Removes what is older, and takes down how much that was. Answers the number. */
  async removeExpired(): Promise<number> {
    const { retentionMonths } = await this.#settings.audit();
    const now = this.#clock.now();
    const before = endOfRetention(now, retentionMonths);
    return this.#inTransaction(async ({ trail, audit }) => {
      const removed = await trail.removeBefore(before);
      if (removed > 0) {
        await audit.record(
          PROGRAM,
          {
            action: 'purged',
            objectType: 'audit_trail',
            objectId: 'audit-events',
            objectLabel: 'Protokoll',
            changes: [
              { field: 'events', before: removed, after: null },
              { field: 'olderThan', before: null, after: before.toISOString().slice(0, 10) },
            ],
          },
          now,
        );
      }
      return removed;
    });
  }
}
