import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { isExclusionViolation, isForeignKeyViolation, violatedConstraint } from '../../db/violations.ts';
import { Conflict, RuleViolation } from '../../errors/app-error.ts';
import type { KeptMembership, MembershipContent } from './membership.ts';

/** Plain writes of memberships. Whoever writes has locked the body. */
export interface MembershipStore {
  /** All memberships that a body ever had, oldest first. */
  list(bodyCode: string): Promise<KeptMembership[]>;
  /** Throws `Conflict` when the seat is taken. */
  insert(bodyCode: string, content: MembershipContent, at: Date): Promise<void>;
  /** Counts the version. Throws `Conflict` when the seat is taken. */
  update(id: string, content: MembershipContent): Promise<void>;
  /** Throws `RuleViolation` for one that meetings have something about. */
  remove(id: string): Promise<void>;
}

const LIST = `
  SELECT m.id, m.person_id AS person, m.organisation_code AS organisation, m.seat_id AS seat, m.role, m.voting_right AS "votingRight",
         m.engagement, m.valid_from AS "validFrom", m.valid_to AS "validTo", m.version, p.name AS "personName",
         coalesce(o.short_name, o.name) AS "organisationName", to_char(m.created_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS "recordedOn"
    FROM memberships AS m
    JOIN organisations AS o ON o.code = m.organisation_code
    LEFT JOIN people AS p ON p.id = m.person_id
   WHERE m.body_code = ? ORDER BY m.valid_from, m.id`;

export class KnexMembershipStore implements MembershipStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  list(bodyCode: string): Promise<KeptMembership[]> {
    return rowsOf<KeptMembership>(this.#db, LIST, [bodyCode]);
  }

  async insert(bodyCode: string, content: MembershipContent, at: Date): Promise<void> {
    await refusing(() => this.#db('memberships').insert({ body_code: bodyCode, created_at: at, ...columnsOf(content) }));
  }

  async update(id: string, content: MembershipContent): Promise<void> {
    await refusing(() => this.#db('memberships').where({ id }).update(columnsOf(content)).increment('version'));
  }

  async remove(id: string): Promise<void> {
    try {
      await this.#db('memberships').where({ id }).delete();
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      const message = 'A meeting says whether this member came, or has invited them. End the membership with a date instead.';
      throw new RuleViolation(message, { cause: error, issues: [{ path: '', message, code: 'in-meetings' }] });
    }
  }
}

const columnsOf = ({ person, organisation, seat, role, votingRight, engagement, validFrom, validTo }: MembershipContent) => ({
  person_id: person,
  organisation_code: organisation,
  seat_id: seat,
  role,
  voting_right: votingRight,
  engagement,
  valid_from: validFrom,
  valid_to: validTo,
});

/** Says in a sentence what the database refuses. Whoever asks the service hears it before, with the name of who sits there. */
async function refusing(write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isExclusionViolation(error) || violatedConstraint(error) !== 'memberships_one_on_a_seat') throw error;
    const message = 'On a seat there is one member and one deputy at a time, and at that time there is one already.';
    throw new Conflict(message, { cause: error, issues: [{ path: 'seat', message }] });
  }
}
