import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { districtReferenceOf, type Name } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import type { Organisation, Sector } from './organisation.ts';

/** An organisation with the names of its districts. */
export interface NamedOrganisation extends Organisation {
  readonly districtNames: Readonly<Record<string, Name>>;
}

/** Which organisations are asked for. */
export interface OrganisationFilter {
  readonly sector?: Sector | undefined;
  /** Reference of a district that they serve, in whole or in part. */
  readonly district?: string | undefined;
  readonly text?: string | undefined;
  readonly state: 'open' | 'closed' | 'all';
  /** The day that decides what is closed. */
  readonly today: string;
  readonly limit: number;
  readonly offset: number;
}

/** Questions about the register. */
export interface OrganisationReadModel {
  /** By name. */
  list(filter: OrganisationFilter): Promise<{ items: NamedOrganisation[]; total: number }>;
  /** Throws `NotFound`. */
  get(code: string): Promise<NamedOrganisation>;
}

type OrganisationRow = Omit<NamedOrganisation, 'districts' | 'districtNames'> & {
  districts: { ref: string; de: string | null; en: string | null }[] | null;
};

const SELECT = `
  SELECT o.code, o.name, o.short_name AS "shortName", o.sector, o.description, o.website, o.closed_on AS "closedOn", o.version,
         (SELECT json_agg(json_build_object('ref', s.district_level || ':' || s.district_key, 'de', n.name_de, 'en', n.name_en)
                          ORDER BY l.position, s.district_key)
            FROM organisation_districts AS s
            JOIN levels AS l ON l.level = s.district_level
            LEFT JOIN LATERAL (SELECT d.name_de, d.name_en FROM districts AS d
                                WHERE d.level = s.district_level AND d.key = s.district_key
                                ORDER BY d.valid_to DESC NULLS FIRST LIMIT 1) AS n ON true
           WHERE s.organisation_code = o.code) AS districts
    FROM organisations AS o`;

// A place is served by who serves it, a part of it, or what it is part of.
const WHERE = `
  WHERE (:sector::text IS NULL OR o.sector = :sector)
    AND (:state = 'all' OR (o.closed_on IS NOT NULL AND o.closed_on < :today::date) = (:state = 'closed'))
    AND (:words = '' OR position(lower(:words) IN lower(concat_ws(' ', o.name, o.short_name, o.description))) > 0)
    AND (:key::text IS NULL OR EXISTS (SELECT 1 FROM organisation_districts AS s
                                         JOIN related AS r ON r.level = s.district_level AND r.key = s.district_key
                                        WHERE s.organisation_code = o.code))`;

export class KnexOrganisationReadModel implements OrganisationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(filter: OrganisationFilter): Promise<{ items: NamedOrganisation[]; total: number }> {
    const { key, level } = filter.district === undefined ? { key: null, level: null } : districtReferenceOf(filter.district);
    const { sector = null, text = '', state, today, limit, offset } = filter;
    const bindings = { sector, words: text, state, today, limit, offset, key, level };
    const [items, [counted]] = await Promise.all([
      rowsOf<OrganisationRow>(
        this.#db,
        `WITH RECURSIVE ${RELATED_DISTRICTS} ${SELECT} ${WHERE} ORDER BY lower(o.name), o.code LIMIT :limit OFFSET :offset`,
        bindings,
      ),
      rowsOf<{ total: number }>(
        this.#db,
        `WITH RECURSIVE ${RELATED_DISTRICTS} SELECT count(*)::integer AS total FROM organisations AS o ${WHERE}`,
        bindings,
      ),
    ]);
    return { items: items.map(toOrganisation), total: counted?.total ?? 0 };
  }

  async get(code: string): Promise<NamedOrganisation> {
    const [row] = await rowsOf<OrganisationRow>(this.#db, `${SELECT} WHERE o.code = ?`, [code]);
    if (row === undefined) throw new NotFound(`There is no organisation "${code}".`);
    return toOrganisation(row);
  }
}

function toOrganisation({ districts, ...row }: OrganisationRow): NamedOrganisation {
  const served = districts ?? [];
  return {
    ...row,
    districts: served.map(({ ref }) => ref),
    districtNames: Object.fromEntries(served.map(({ ref, de, en }) => [ref, { de: de ?? ref, en: en ?? ref }])),
  };
}
