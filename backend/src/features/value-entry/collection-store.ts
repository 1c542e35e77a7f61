import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { KnexKnownOrganisationReadModel } from '../organisations/known-organisation-read-model.ts';
import type { Collection, CollectionReferences, KeptCollection } from './collection.ts';

/** Plain writes of collections. */
export interface CollectionStore {
  /** Kept from others until the transaction ends. */
  lock(code: string): Promise<KeptCollection | undefined>;
  references(collection: Collection): Promise<CollectionReferences>;
  save(code: string, collection: Collection): Promise<void>;
  /** What the quarters ask for of the indicator, by the ids of deliveries. */
  askedFor(code: string): Promise<Map<string, string>>;
}

export class KnexCollectionStore implements CollectionStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async lock(code: string): Promise<KeptCollection | undefined> {
    // One statement would read the collection as it was before it waited for the indicator.
    await this.#db.raw('SELECT FROM indicators WHERE code = ? FOR NO KEY UPDATE', [code]);
    const [kept] = await rowsOf<KeptCollection>(
      this.#db,
      `SELECT i.name_de AS name, i.update_interval AS "updateInterval", i.version, c.indicator_code IS NOT NULL AS asked, c.level,
              c.organisation_code AS organisation,
              NOT EXISTS (SELECT FROM indicator_derivations AS v WHERE v.indicator_code = i.code) AS askable
         FROM indicators AS i
         LEFT JOIN indicator_collections AS c ON c.indicator_code = i.code
        WHERE i.code = ?`,
      [code],
    );
    return kept;
  }

  async references({ level, organisation }: Collection): Promise<CollectionReferences> {
    const levels = await rowsOf(this.#db, 'SELECT FROM levels AS l WHERE l.level = ? AND l.active', [level]);
    const known = await new KnexKnownOrganisationReadModel(this.#db).known([organisation]);
    return { isKnownLevel: levels.length > 0, organisation: organisation === null ? undefined : known.get(organisation) };
  }

  async save(code: string, { asked, level, organisation, updateInterval }: Collection): Promise<void> {
    await this.#db('indicators')
      .where({ code })
      .update({ update_interval: updateInterval, version: this.#db.raw('version + 1') });
    if (!asked) {
      await this.#db('indicator_collections').where({ indicator_code: code }).delete();
      return;
    }
    await rowsOf(
      this.#db,
      `INSERT INTO indicator_collections AS c (indicator_code, level, organisation_code) VALUES (:code, :level, :organisation)
       ON CONFLICT (indicator_code) DO UPDATE SET level = :level, organisation_code = :organisation, version = c.version + 1`,
      { code, level, organisation },
    );
  }

  async askedFor(code: string): Promise<Map<string, string>> {
    const rows = await rowsOf<{ id: string; quarter: string }>(
      this.#db,
      'SELECT d.id::text, d.quarter FROM deliveries AS d WHERE d.indicator_code = ? ORDER BY d.quarter',
      [code],
    );
    return new Map(rows.map(({ id, quarter }) => [id, quarter]));
  }
}
