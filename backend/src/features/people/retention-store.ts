import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { HAS_CONTACT, LAST_PART } from './retention-columns.ts';
import type { FoundProposal, ProposalReason } from './retention.ts';

/** Plain writes of proposals. */
export interface RetentionStore {
  /**
   * Proposes the contact data whose last day lies before today, and that of persons whose last part in anything lies before another day; each
   * once, however many programs ask at the same moment. Answers what is new.
   */
  propose(today: string, lastPartBefore: string): Promise<FoundProposal[]>;
  /** The person whom a proposal is about. Locks nothing. */
  personOf(id: string): Promise<string | undefined>;
  /** A proposal that nobody has decided on, kept from others until the transaction ends. */
  lockOpen(id: string): Promise<{ readonly person: string; readonly reason: ProposalReason } | undefined>;
  decide(id: string, decision: 'deleted' | 'prolonged', at: Date): Promise<void>;
  /** Decides on all open ones of a person. */
  decideAllOf(person: string, decision: 'deleted', at: Date): Promise<void>;
}

export class KnexRetentionStore implements RetentionStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  propose(today: string, lastPartBefore: string): Promise<FoundProposal[]> {
    return rowsOf<FoundProposal>(
      this.#db,
      `INSERT INTO retention_proposals (person_id, reason, since, proposed_on)
       SELECT p.id, 'retention_over', p.retain_until, :today::date
         FROM people AS p WHERE ${HAS_CONTACT} AND p.retain_until < :today
       UNION ALL
       SELECT p.id, 'no_part', ${LAST_PART}, :today::date
         FROM people AS p WHERE ${HAS_CONTACT} AND p.retain_until >= :today AND ${LAST_PART} < :lastPartBefore::date
       ON CONFLICT (person_id, reason, since) DO NOTHING
       RETURNING person_id AS person, reason, since`,
      { today, lastPartBefore },
    );
  }

  async personOf(id: string): Promise<string | undefined> {
    const [row] = await rowsOf<{ person: string }>(this.#db, 'SELECT r.person_id AS person FROM retention_proposals AS r WHERE r.id = ?', [
      id,
    ]);
    return row?.person;
  }

  async lockOpen(id: string): Promise<{ person: string; reason: ProposalReason } | undefined> {
    const [row] = await rowsOf<{ person: string; reason: ProposalReason }>(
      this.#db,
      'SELECT r.person_id AS person, r.reason FROM retention_proposals AS r WHERE r.id = ? AND r.decision IS NULL FOR UPDATE',
      [id],
    );
    return row;
  }

  async decide(id: string, decision: 'deleted' | 'prolonged', at: Date): Promise<void> {
    await this.#db('retention_proposals').where({ id }).update({ decision, decided_at: at });
  }

  async decideAllOf(person: string, decision: 'deleted', at: Date): Promise<void> {
    await this.#db('retention_proposals').where({ person_id: person, decision: null }).update({ decision, decided_at: at });
  }
}
