import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { MembershipReferencesKnown } from './membership-check.ts';
import type { MembershipContent } from './membership.ts';

/** Knows what a membership may refer to. */
export interface MembershipReferenceReadModel {
  /** What there is of it. */
  known(given: Pick<MembershipContent, 'organisation' | 'person'>): Promise<MembershipReferencesKnown>;
}

export class KnexMembershipReferenceReadModel implements MembershipReferenceReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async known({ organisation, person }: Pick<MembershipContent, 'organisation' | 'person'>): Promise<MembershipReferencesKnown> {
    // One after the other: a transaction has one connection. The person is kept from being erased meanwhile.
    const organisations = await rowsOf<{ name: string; closedOn: string | null }>(
      this.#db,
      'SELECT coalesce(o.short_name, o.name) AS name, o.closed_on AS "closedOn" FROM organisations AS o WHERE o.code = ?',
      [organisation],
    );
    const people =
      person === null
        ? []
        : await rowsOf<{ name: string | null }>(this.#db, 'SELECT p.name FROM people AS p WHERE p.id = ? FOR SHARE', [person]);
    return { organisation: organisations[0], person: people[0] };
  }
}
