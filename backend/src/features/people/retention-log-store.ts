import type { Doing } from '../../audit/audit-log.ts';
import type { WriteDb } from '../../db/knex.ts';
import type { RetentionEntry } from './retention.ts';

/** Takes down what happens to the data of persons. The database lets the program add rows only. */
export interface RetentionLog {
  record(entries: readonly RetentionEntry[], doing: Doing): Promise<void>;
}

export class KnexRetentionLog implements RetentionLog {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async record(entries: readonly RetentionEntry[], { actor, at }: Doing): Promise<void> {
    const rows = entries.map(({ person, event, reason, until = null }) => ({
      at,
      person_id: person,
      event,
      reason,
      until,
      account_id: actor.accountId,
      actor: actor.name,
    }));
    await this.#db.batchInsert('retention_log', rows, ROWS_OF_A_STATEMENT);
  }
}

/** A statement takes 65,535 values at most. */
const ROWS_OF_A_STATEMENT = 1000;
