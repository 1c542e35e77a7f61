import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { Unavailable } from '../../errors/app-error.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import type { MembershipTerm, OrganisationFacts } from './organisation-check.ts';
import type { Polygons } from './organisation-point.ts';

/** Knows what an organisation may refer to. */
export interface OrganisationReferenceReadModel {
  /** Codes of all fields of action and target groups. */
  known(): Promise<Pick<OrganisationFacts, 'fieldsOfAction' | 'targetGroups'>>;
  /** The whole with its boundary; `undefined` where none is known. */
  whole(): Promise<OrganisationFacts['whole']>;
  /** Its memberships in bodies, those that go on longest first. */
  memberships(code: string): Promise<MembershipTerm[]>;
}

// Where the whole has no boundary of its own, its parts together are it; unless one of them has none either.
const BOUNDARY = `
  WITH parts AS (
    SELECT d.id, g.geometry FROM districts AS d LEFT JOIN district_geometries AS g ON g.district_id = d.id
     WHERE d.parent_id = :id AND d.valid_to IS NULL
  ), own AS (
    SELECT g.geometry FROM district_geometries AS g WHERE g.district_id = :id
  )
  SELECT o.geometry -> 'coordinates' AS boundary FROM own AS o
  UNION ALL
  SELECT p.geometry -> 'coordinates' FROM parts AS p
   WHERE NOT EXISTS (SELECT 1 FROM own) AND NOT EXISTS (SELECT 1 FROM parts AS q WHERE q.geometry IS NULL)`;

export class KnexOrganisationReferenceReadModel implements OrganisationReferenceReadModel {
  readonly #db: ReadDb;
  readonly #installation: InstallationReadModel;
  // The same for all rows of a file.
  #known: Pick<OrganisationFacts, 'fieldsOfAction' | 'targetGroups'> | undefined;
  #whole: { readonly found: OrganisationFacts['whole'] } | undefined;

  constructor(db: ReadDb, installation: InstallationReadModel) {
    this.#db = db;
    this.#installation = installation;
  }

  async known(): Promise<Pick<OrganisationFacts, 'fieldsOfAction' | 'targetGroups'>> {
    if (this.#known !== undefined) return this.#known;
    const [row] = await rowsOf<{ fields: string[]; groups: string[] }>(
      this.#db,
      `SELECT ARRAY(SELECT f.code FROM fields_of_action AS f) AS fields, ARRAY(SELECT t.code FROM target_groups AS t) AS groups`,
    );
    this.#known = { fieldsOfAction: new Set(row?.fields), targetGroups: new Set(row?.groups) };
    return this.#known;
  }

  async whole(): Promise<OrganisationFacts['whole']> {
    this.#whole ??= { found: await this.#boundary() };
    return this.#whole.found;
  }

  async #boundary(): Promise<OrganisationFacts['whole']> {
    try {
      const { id, name } = await this.#installation.whole();
      const rows = await rowsOf<{ boundary: Polygons }>(this.#db, BOUNDARY, { id });
      return rows.length === 0 ? undefined : { name: name.de, boundary: rows.flatMap(({ boundary }) => boundary) };
    } catch (error) {
      if (error instanceof Unavailable) return undefined;
      throw error;
    }
  }

  memberships(code: string): Promise<MembershipTerm[]> {
    return rowsOf<MembershipTerm>(
      this.#db,
      `SELECT b.name AS body, m.valid_to AS "validTo"
         FROM memberships AS m JOIN bodies AS b ON b.code = m.body_code
        WHERE m.organisation_code = ?
        ORDER BY m.valid_to DESC NULLS FIRST, b.name`,
      [code],
    );
  }
}
