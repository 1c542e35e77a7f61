import type { OrganisationReadModel } from '../../organisations/organisation-read-model.ts';
import { toOrganisationResponse } from '../../organisations/organisation-response.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

const ALL = 100_000;

/** The register without ways to reach anybody. */
export class OrganisationsPart implements SnapshotPart {
  readonly name = 'organisations';
  readonly #organisations: OrganisationReadModel;

  constructor(organisations: OrganisationReadModel) {
    this.#organisations = organisations;
  }

  async rows({ day }: Moment): Promise<FrozenRow[]> {
    const { items } = await this.#organisations.list({ state: 'all', today: day }, { limit: ALL, offset: 0 });
    return items.map((organisation) => ({
      key: organisation.code,
      content: { ...toOrganisationResponse(organisation), email: null, phone: null, street: null, postalCode: null },
    }));
  }
}
