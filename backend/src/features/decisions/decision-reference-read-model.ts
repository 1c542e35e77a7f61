import { rolesWith } from '../../access/permissions.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { OrganisationKnown } from './decision-check.ts';
import type { TaskContext } from './task-check.ts';

/** Knows what decisions and tasks refer to. */
export interface DecisionReferenceReadModel {
  organisation(code: string | null): Promise<OrganisationKnown>;
  account(id: string | null): Promise<TaskContext['account']>;
  /** How many members of a body have a vote on a day, deputies among them. */
  voters(bodyCode: string, day: string): Promise<number>;
}

export class KnexDecisionReferenceReadModel implements DecisionReferenceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async organisation(code: string | null): Promise<OrganisationKnown> {
    if (code === null) return undefined;
    const [row] = await rowsOf<{ name: string; closedOn: string | null }>(
      this.#db,
      'SELECT o.name, o.closed_on AS "closedOn" FROM organisations AS o WHERE o.code = ?',
      [code],
    );
    return row;
  }

  async account(id: string | null): Promise<TaskContext['account']> {
    if (id === null) return undefined;
    const [row] = await rowsOf<{ name: string; mayRead: boolean }>(
      this.#db,
      `SELECT a.name, a.state <> 'disabled' AND EXISTS (SELECT 1 FROM account_roles AS r WHERE r.account_id = a.id AND r.role = ANY(:roles))
              AS "mayRead"
         FROM accounts AS a WHERE a.id = :id`,
      { id, roles: rolesWith('network.read') },
    );
    return row;
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
