import type { IndicatorCollection } from '#contract/value-entry.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';

/** Questions about of whom values are asked. */
export interface CollectionReadModel {
  /** Of all indicators, by field of action and code. */
  list(): Promise<IndicatorCollection[]>;
  /** Throws `NotFound`. */
  get(code: string): Promise<IndicatorCollection>;
}

const COLLECTIONS = `
  SELECT i.code AS indicator, json_build_object('de', i.name_de, 'en', i.name_en) AS name, c.indicator_code IS NOT NULL AS asked, c.level,
         CASE WHEN o.code IS NOT NULL THEN json_build_object('code', o.code, 'name', coalesce(o.short_name, o.name)) END AS organisation,
         i.update_interval AS "updateInterval", v.indicator_code IS NULL AS askable, i.version
    FROM indicators AS i
    JOIN fields_of_action AS f ON f.code = i.field_of_action
    LEFT JOIN indicator_collections AS c ON c.indicator_code = i.code
    LEFT JOIN organisations AS o ON o.code = c.organisation_code
    LEFT JOIN indicator_derivations AS v ON v.indicator_code = i.code`;

export class KnexCollectionReadModel implements CollectionReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  list(): Promise<IndicatorCollection[]> {
    return rowsOf(this.#db, `${COLLECTIONS} ORDER BY f.position, i.code`);
  }

  async get(code: string): Promise<IndicatorCollection> {
    const [collection] = await rowsOf<IndicatorCollection>(this.#db, `${COLLECTIONS} WHERE i.code = ?`, [code]);
    if (collection === undefined) throw new NotFound(`There is no indicator "${code}".`);
    return collection;
  }
}
