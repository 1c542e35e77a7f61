import { PROGRAM } from '../../audit/actor.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { monthsLater } from '../../days.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { personLabel } from './person-audit.ts';
import type { RetentionLog } from './retention-log-store.ts';
import type { RetentionStore } from './retention-store.ts';

/** What the job writes to. */
interface RetentionJobScope {
  readonly store: RetentionStore;
  readonly log: RetentionLog;
  readonly audit: AuditLog;
}

/** Finds contact data that nobody may keep, or needs, any more. It proposes; people decide. */
export class RetentionJob {
  readonly #settings: Pick<SettingsReadModel, 'personalData'>;
  readonly #inTransaction: UnitOfWork<RetentionJobScope>;
  readonly #clock: Clock;

  constructor(settings: Pick<SettingsReadModel, 'personalData'>, inTransaction: UnitOfWork<RetentionJobScope>, clock: Clock) {
    this.#settings = settings;
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  /** Proposes what is new, and takes it down. Answers how many that are. */
  async propose(): Promise<number> {
    const { monthsWithoutPart } = await this.#settings.personalData();
    const today = this.#clock.today();
    const doing = { actor: PROGRAM, at: this.#clock.now() };
    return this.#inTransaction(async ({ store, log, audit }) => {
      const found = await store.propose(today, monthsLater(today, -monthsWithoutPart));
      if (found.length === 0) return 0;
      await log.record(
        found.map(({ person, reason }) => ({ person, event: 'proposed', reason })),
        doing,
      );
      await audit.recordAll(
        PROGRAM,
        found.map(({ person, reason }) => ({
          action: 'deletion_proposed',
          objectType: 'person',
          objectId: person,
          objectLabel: personLabel(person),
          changes: [{ field: 'reason', before: null, after: reason }],
        })),
        doing.at,
      );
      return found.length;
    });
  }
}
