import type { ReadDb } from '../../db/knex.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { RightsRegister } from './account-rights.ts';

export class KnexRightsRegister implements RightsRegister {
  readonly #db: ReadDb;
  readonly #districts: Pick<DistrictReadModel, 'everyVersion'>;

  constructor(db: ReadDb, districts: Pick<DistrictReadModel, 'everyVersion'>) {
    this.#db = db;
    this.#districts = districts;
  }

  async unknownOrganisations(codes: readonly string[]): Promise<string[]> {
    if (codes.length === 0) return [];
    const known = await this.#db('organisations as o').whereIn('o.code', codes).pluck<string[]>('o.code');
    return codes.filter((code) => !known.includes(code));
  }

  // A district that a reform has ended still has content, so its right stays possible.
  async district(ref: string): Promise<string> {
    const [oldest] = await this.#districts.everyVersion(ref);
    return oldest?.ref ?? ref;
  }
}
