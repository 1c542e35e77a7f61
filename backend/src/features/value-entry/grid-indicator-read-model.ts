import type { EntryGrid } from '#contract/value-entry.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';

/** What of an indicator a grid shows and checks. */
export type GridIndicator = EntryGrid['indicator'];

/** Knows the indicators of grids. */
export interface GridIndicatorReadModel {
  get(code: string): Promise<GridIndicator | undefined>;
}

export class KnexGridIndicatorReadModel implements GridIndicatorReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async get(code: string): Promise<GridIndicator | undefined> {
    const [indicator] = await rowsOf<GridIndicator>(
      this.#db,
      `SELECT i.code, json_build_object('de', i.name_de, 'en', i.name_en) AS name, i.kind, i.unit, i.per::float8, i.decimals, i.direction,
              json_build_object('de', i.numerator_de, 'en', i.numerator_en) AS numerator,
              CASE WHEN i.denominator_de IS NOT NULL
                   THEN json_build_object('de', i.denominator_de, 'en', coalesce(i.denominator_en, i.denominator_de)) END AS denominator
         FROM indicators AS i
        WHERE i.code = ?`,
      [code],
    );
    return indicator;
  }
}
