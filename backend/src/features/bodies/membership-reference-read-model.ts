import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
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
    const organisations = await new KnexKnownOrganisationReadModel(this.#db).known([organisation]);
    const people =
      person === null
        ? []
        : await rowsOf<{ name: string | null }>(this.#db, 'SELECT p.name FROM people AS p WHERE p.id = ? FOR SHARE', [person]);
    return { organisation: organisations.get(organisation), person: people[0] };
  }
}
