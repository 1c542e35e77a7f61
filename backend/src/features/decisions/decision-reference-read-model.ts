import { rolesWith } from '../../access/permissions.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import type { OrganisationKnown } from './decision-check.ts';

/** Knows what decisions and tasks refer to. */
export interface DecisionReferenceReadModel {
  organisation(code: string | null): Promise<OrganisationKnown>;
  /** Whether there is such an account, and it sees decisions. */
  mayTakeTasks(accountId: string | null): Promise<boolean>;
  /** How many members of a body have a vote on a day, deputies among them. */
  voters(bodyCode: string, day: string): Promise<number>;
}

export class KnexDecisionReferenceReadModel implements DecisionReferenceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async organisation(code: string | null): Promise<OrganisationKnown> {
    return code === null ? undefined : (await new KnexKnownOrganisationReadModel(this.#db).known([code])).get(code);
  }

  async mayTakeTasks(accountId: string | null): Promise<boolean> {
    if (accountId === null) return false;
    const rows = await rowsOf(
      this.#db,
      `SELECT 1 FROM accounts AS a
        WHERE a.id = :accountId AND a.state <> 'disabled'
          AND EXISTS (SELECT 1 FROM account_roles AS r WHERE r.account_id = a.id AND r.role = ANY(:roles))`,
      { accountId, roles: rolesWith('network.read') },
    );
    return rows.length > 0;
  }

  async voters(bodyCode: string, day: string): Promise<number> {
    const [row] = await rowsOf<{ voters: number }>(
      this.#db,
      `SELECT count(*)::integer AS voters FROM memberships AS m
        WHERE m.body_code = :bodyCode AND m.voting_right
          AND m.valid_from <= :day::date AND (m.valid_to IS NULL OR m.valid_to >= :day::date)`,
      { bodyCode, day },
    );
    return row?.voters ?? 0;
  }
}
