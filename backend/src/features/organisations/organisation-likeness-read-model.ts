import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { pairKey, type OrganisationBrief } from './organisation-likeness.ts';

/** What likenesses are found in. */
export interface OrganisationLikenessReadModel {
  /** All organisations, by name; closed and merged ones, too. */
  briefs(): Promise<OrganisationBrief[]>;
  /** Keys of the pairs that somebody told apart. */
  toldApart(): Promise<ReadonlySet<string>>;
}

export class KnexOrganisationLikenessReadModel implements OrganisationLikenessReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  briefs(): Promise<OrganisationBrief[]> {
    return rowsOf<OrganisationBrief>(
      this.#db,
      `SELECT o.code, o.name, o.short_name AS "shortName", o.sector, o.town, o.website, o.email, o.phone, o.closed_on AS "closedOn",
              CASE WHEN r.code IS NOT NULL THEN json_build_object('code', r.code, 'name', r.name) END AS "mergedInto"
         FROM organisations AS o LEFT JOIN organisations AS r ON r.code = o.merged_into
        ORDER BY lower(o.name), o.code`,
    );
  }

  async toldApart(): Promise<ReadonlySet<string>> {
    const rows = await rowsOf<{ first: string; second: string }>(
      this.#db,
      'SELECT a.first_code AS first, a.second_code AS second FROM organisations_told_apart AS a',
    );
    return new Set(rows.map(({ first, second }) => pairKey(first, second)));
  }
}
