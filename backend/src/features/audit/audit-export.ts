import type { Actor, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { RuleViolation } from '../../errors/app-error.ts';
import type { AuditFilter } from './audit-event.ts';
import { auditFile } from './audit-file.ts';
import type { AuditReadModel } from './audit-read-model.ts';

/** The most events that one file has: what a spreadsheet still opens at once. */
const MOST_EVENTS_OF_A_FILE = 50_000;

/** Hands the audit trail out as a file, and takes down that it did. */
export class AuditExport {
  readonly #events: AuditReadModel;
  readonly #inTransaction: UnitOfWork<AuditLog>;
  readonly #clock: Clock;

  constructor(events: AuditReadModel, inTransaction: UnitOfWork<AuditLog>, clock: Clock) {
    this.#events = events;
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  /** Throws `RuleViolation` where there are too many events. */
  async file(filter: AuditFilter, by: Actor): Promise<string> {
    const total = await this.#events.count(filter);
    if (total > MOST_EVENTS_OF_A_FILE)
      throw new RuleViolation(`These are ${total} events; a file has at most ${MOST_EVENTS_OF_A_FILE}. Choose a shorter time.`);
    const file = await auditFile(this.#events.all(filter));
    const chosen = Object.entries(filter).filter(([, value]) => value !== undefined);
    await this.#inTransaction((audit) =>
      audit.record(
        by,
        {
          action: 'exported',
          objectType: 'audit_trail',
          objectId: 'audit-events',
          objectLabel: 'Protokoll',
          changes: [
            { field: 'events', before: null, after: total },
            ...(chosen.length === 0 ? [] : [{ field: 'filter', before: null, after: Object.fromEntries(chosen) }]),
          ],
        },
        this.#clock.now(),
      ),
    );
    return file;
  }
}
