import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { districtReferenceOf, type Name } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import type { Organisation, Sector } from './organisation.ts';
import { ORGANISATION_COLUMNS } from './organisation-columns.ts';

/** Another organisation by its name. */
interface OtherOrganisation {
  readonly code: string;
  readonly name: string;
}

/** An organisation with the names of what it refers to. */
export interface NamedOrganisation extends Omit<Organisation, 'mergedInto'> {
  readonly districtNames: Readonly<Record<string, Name>>;
  readonly mergedInto: OtherOrganisation | null;
  /** Duplicates that it goes on for. */
  readonly mergedFrom: readonly OtherOrganisation[];
}

/** Which organisations are asked for. */
export interface OrganisationFilter {
  readonly sector?: Sector | undefined;
  /** Reference of a district that they serve, in whole or in part. */
  readonly district?: string | undefined;
  /** Code of a field of action. */
  readonly field?: string | undefined;
  /** Code of a target group. */
  readonly targetGroup?: string | undefined;
  readonly language?: string | undefined;
  readonly text?: string | undefined;
  /** Open ones when absent; all where a text is looked for. */
  readonly state?: 'open' | 'closed' | 'all' | undefined;
  /** The day that decides what is closed. */
  readonly today: string;
}

/** Questions about the register. */
export interface OrganisationReadModel {
  /** By name. */
  list(filter: OrganisationFilter, page: { readonly limit: number; readonly offset: number }): Promise<Found>;
  /** Throws `NotFound`. */
  get(code: string): Promise<NamedOrganisation>;
  /** Codes of all that the filter leaves, by name. */
  codes(filter: OrganisationFilter): Promise<string[]>;
}

interface Found {
  readonly items: NamedOrganisation[];
  readonly total: number;
}

type OrganisationRow = Omit<NamedOrganisation, 'districtNames'> & { names: { ref: string; de: string; en: string }[] };

const SELECT = `
  SELECT ${ORGANISATION_COLUMNS.replace(
    'o.merged_into AS "mergedInto"',
    `
         (SELECT json_build_object('code', r.code, 'name', r.name) FROM organisations AS r WHERE r.code = o.merged_into) AS "mergedInto"`,
  )},
         (SELECT coalesce(json_agg(json_build_object('code', m.code, 'name', m.name) ORDER BY lower(m.name), m.code), '[]')
            FROM organisations AS m WHERE m.merged_into = o.code) AS "mergedFrom",
         (SELECT coalesce(json_agg(json_build_object('ref', s.district_level || ':' || s.district_key, 'de', n.name_de, 'en', n.name_en)), '[]')
            FROM organisation_districts AS s
           CROSS JOIN LATERAL (SELECT d.name_de, d.name_en FROM districts AS d
                                WHERE d.level = s.district_level AND d.key = s.district_key
                                ORDER BY d.valid_to DESC NULLS FIRST LIMIT 1) AS n
           WHERE s.organisation_code = o.code) AS names
    FROM organisations AS o`;

// A place is served by who serves it, a part of it, or what it is part of. Who goes on for a duplicate is found by its name.
const WHERE = `
  WHERE (:sector::text IS NULL OR o.sector = :sector)
    AND (:state = 'all' OR (o.merged_into IS NOT NULL OR (o.closed_on IS NOT NULL AND o.closed_on < :today::date)) = (:state = 'closed'))
    AND (:words = '' OR ${hasWords("concat_ws(' ', o.name, o.short_name, o.description)")}
         OR EXISTS (SELECT 1 FROM organisations AS m
                     WHERE m.merged_into = o.code AND ${hasWords("concat_ws(' ', m.name, m.short_name)")}))
    AND (:field::text IS NULL OR EXISTS (SELECT 1 FROM organisation_fields_of_action AS s
                                          WHERE s.organisation_code = o.code AND s.field_of_action = :field))
    AND (:targetGroup::text IS NULL OR EXISTS (SELECT 1 FROM organisation_target_groups AS s
                                                WHERE s.organisation_code = o.code AND s.target_group = :targetGroup))
    AND (:language::text IS NULL OR :language = ANY (o.languages))
    AND (:key::text IS NULL OR EXISTS (SELECT 1 FROM organisation_districts AS s
                                         JOIN related AS r ON r.level = s.district_level AND r.key = s.district_key
                                        WHERE s.organisation_code = o.code))`;

export class KnexOrganisationReadModel implements OrganisationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(filter: OrganisationFilter, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<Found> {
    const bindings = bindingsOf(filter);
    const [items, [counted]] = await Promise.all([
      rowsOf<OrganisationRow>(
        this.#db,
        `WITH RECURSIVE ${RELATED_DISTRICTS} ${SELECT} ${WHERE} ORDER BY lower(o.name), o.code LIMIT :limit OFFSET :offset`,
        { ...bindings, limit, offset },
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

  async codes(filter: OrganisationFilter): Promise<string[]> {
    const rows = await rowsOf<{ code: string }>(
      this.#db,
      `WITH RECURSIVE ${RELATED_DISTRICTS} SELECT o.code FROM organisations AS o ${WHERE} ORDER BY lower(o.name), o.code`,
      bindingsOf(filter),
    );
    return rows.map(({ code }) => code);
  }
}

function bindingsOf({ district, text = '', state, ...filter }: OrganisationFilter): Record<string, unknown> {
  const { key, level } = district === undefined ? { key: null, level: null } : districtReferenceOf(district);
  const { sector = null, field = null, targetGroup = null, language = null, today } = filter;
  return { sector, field, targetGroup, language, today, words: text, state: state ?? (text === '' ? 'open' : 'all'), key, level };
}

function toOrganisation({ names, ...row }: OrganisationRow): NamedOrganisation {
  const byRef = new Map(names.map(({ ref, de, en }) => [ref, { de, en }]));
  const nameOf = (ref: string): Name => byRef.get(ref) ?? { de: ref, en: ref };
  return { ...row, districtNames: Object.fromEntries(row.districts.map((ref) => [ref, nameOf(ref)])) };
}
