import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { KnownOrganisation, KnownOrganisations } from './known-organisation.ts';

/** Knows the organisations that other things name. */
export interface KnownOrganisationReadModel {
  /** Of these codes, those that there are. */
  known(codes: readonly (string | null)[]): Promise<KnownOrganisations>;
}

const KNOWN = `
  SELECT o.code, coalesce(o.short_name, o.name) AS name, o.closed_on AS "closedOn",
         CASE WHEN r.code IS NOT NULL THEN json_build_object('code', r.code, 'name', coalesce(r.short_name, r.name)) END AS stays
    FROM organisations AS o LEFT JOIN organisations AS r ON r.code = o.merged_into
   WHERE o.code = ANY(?::text[])`;

export class KnexKnownOrganisationReadModel implements KnownOrganisationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async known(codes: readonly (string | null)[]): Promise<KnownOrganisations> {
    const given = [...new Set(codes.filter((code) => code !== null))];
    if (given.length === 0) return new Map();
    const rows = await rowsOf<KnownOrganisation & { code: string }>(this.#db, KNOWN, [given]);
    return new Map(rows.map(({ code, ...organisation }) => [code, organisation]));
  }
}
