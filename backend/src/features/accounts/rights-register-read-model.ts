import type { ReadDb } from '../../db/knex.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import type { KnownOrganisations } from '../organisations/known-organisation.ts';
import type { RightsRegister } from './account-rights.ts';

export class KnexRightsRegister implements RightsRegister {
  readonly #organisations: KnexKnownOrganisationReadModel;
  readonly #districts: Pick<DistrictReadModel, 'everyVersion'>;

  constructor(db: ReadDb, districts: Pick<DistrictReadModel, 'everyVersion'>) {
    this.#organisations = new KnexKnownOrganisationReadModel(db);
    this.#districts = districts;
  }

  organisations(codes: readonly string[]): Promise<KnownOrganisations> {
    return this.#organisations.known(codes);
  }

  // A district that a reform has ended still has content, so its right stays possible.
  async district(ref: string): Promise<string> {
    const [oldest] = await this.#districts.everyVersion(ref);
    return oldest?.ref ?? ref;
  }
}
