import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { HAS_CONTACT, LAST_PART } from './retention-columns.ts';
import type { LoggedRetention, RetentionProposal } from './retention.ts';

interface Paging {
  readonly limit: number;
  readonly offset: number;
}

/** Questions about retention. */
export interface RetentionReadModel {
  /** Proposals that wait for a decision and still hold, oldest first. */
  open(paging: Paging): Promise<{ items: RetentionProposal[]; total: number }>;
  /** What happened, newest first. */
  log(paging: Paging): Promise<{ items: LoggedRetention[]; total: number }>;
}

/** A proposal that was overtaken is none any more: the contact data is gone, has another last day, or the person takes part again. */
const OPEN = `
    FROM retention_proposals AS r
    JOIN people AS p ON p.id = r.person_id
    LEFT JOIN organisations AS o ON o.code = p.organisation_code
   WHERE r.decision IS NULL AND p.name IS NOT NULL AND ${HAS_CONTACT}
     AND r.since = CASE r.reason WHEN 'retention_over' THEN p.retain_until ELSE ${LAST_PART} END`;

export class KnexRetentionReadModel implements RetentionReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async open(paging: Paging): Promise<{ items: RetentionProposal[]; total: number }> {
    const [items, [counted]] = await Promise.all([
      rowsOf<RetentionProposal>(
        this.#db,
        `SELECT r.id, r.reason, r.since, r.proposed_on AS "proposedOn", p.retain_until AS "retainUntil",
                json_build_object('id', p.id::text, 'name', p.name, 'function', p.function, 'organisation', o.name,
                                  'version', p.version) AS person
         ${OPEN} ORDER BY r.since, r.id LIMIT :limit OFFSET :offset`,
        { ...paging },
      ),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::integer AS total ${OPEN}`),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  async log(paging: Paging): Promise<{ items: LoggedRetention[]; total: number }> {
    const [items, [counted]] = await Promise.all([
      rowsOf<LoggedRetention>(
        this.#db,
        `SELECT l.id, l.at, l.person_id AS person, l.event, l.reason, l.until, l.actor
           FROM retention_log AS l ORDER BY l.id DESC LIMIT :limit OFFSET :offset`,
        { ...paging },
      ),
      rowsOf<{ total: number }>(this.#db, 'SELECT count(*)::integer AS total FROM retention_log AS l'),
    ]);
    return { items, total: counted?.total ?? 0 };
  }
}
