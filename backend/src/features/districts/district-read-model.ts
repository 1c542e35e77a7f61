import { preparedRowsOf, rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { districtReferenceOf, type District } from './district.ts';

/** Which districts are asked for. */
interface DistrictFilter {
  readonly level?: string | undefined;
  /** Only the direct parts of this district (its internal id). */
  readonly parentId?: string | undefined;
  /** Valid on this day. */
  readonly date: string;
}

export interface Boundaries {
  readonly attribution: string[];
  readonly features: { readonly district: District; readonly coordinates: number[][][][] }[];
}

/** Questions about places that other features ask as well. */
export interface DistrictReadModel {
  /** Districts of the filter, by level from the whole to the smallest, then by key. */
  list(filter: DistrictFilter): Promise<District[]>;
  /** The district that the reference names on the day. Without a level the highest level that has the key is meant. Throws `NotFound`. */
  get(ref: string, date: string): Promise<District>;
  /** All rows of a reference, whenever they were valid, oldest first. Throws `NotFound` when there is none. */
  everyVersion(ref: string): Promise<District[]>;
  /** Boundaries of a level on a day. Districts without boundaries are left out. */
  boundaries(level: string, date: string): Promise<Boundaries>;
}

interface DistrictRow {
  id: string;
  key: string;
  level: string;
  name_de: string;
  name_en: string;
  parent_id: string | null;
  parent_key: string | null;
  parent_level: string | null;
  valid_from: string | null;
  valid_to: string | null;
  settlement_type: District['settlementType'];
}

const SELECT = `
  SELECT d.id, d.key, d.level, d.name_de, d.name_en, d.parent_id, p.key AS parent_key, p.level AS parent_level,
         d.valid_from, d.valid_to, d.settlement_type
    FROM districts AS d
    JOIN levels AS l ON l.level = d.level
    LEFT JOIN districts AS p ON p.id = d.parent_id`;
const VALID = `(d.valid_from IS NULL OR d.valid_from <= :date) AND (d.valid_to IS NULL OR d.valid_to >= :date)`;

export class KnexDistrictReadModel implements DistrictReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list({ level, parentId, date }: DistrictFilter): Promise<District[]> {
    const rows = await preparedRowsOf<DistrictRow>(
      this.#db,
      `${SELECT}
        WHERE ${VALID}
          AND (:level::text IS NULL OR d.level = :level)
          AND (:parentId::bigint IS NULL OR d.parent_id = :parentId)
        ORDER BY l.position, d.key`,
      { level: level ?? null, parentId: parentId ?? null, date },
    );
    return rows.map(toDistrict);
  }

  async get(ref: string, date: string): Promise<District> {
    const versions = await this.everyVersion(ref);
    const valid = versions.find((d) => (d.validFrom === null || d.validFrom <= date) && (d.validTo === null || d.validTo >= date));
    if (valid !== undefined) return valid;
    const last = versions.at(-1);
    throw new NotFound(
      `"${last?.name.de ?? ref}" (${ref}) does not exist on ${date}: valid from ${last?.validFrom ?? 'ever'} to ${last?.validTo ?? 'today'}.`,
    );
  }

  async everyVersion(ref: string): Promise<District[]> {
    const { level, key } = districtReferenceOf(ref);
    const rows = await preparedRowsOf<DistrictRow>(
      this.#db,
      `${SELECT}
        WHERE d.key = :key
          AND l.position = (SELECT min(kl.position) FROM districts AS k JOIN levels AS kl ON kl.level = k.level
                             WHERE k.key = :key AND (:level::text IS NULL OR k.level = :level))
        ORDER BY d.valid_from NULLS FIRST`,
      { key, level },
    );
    if (rows.length === 0) throw new NotFound(`There is no district "${ref}".`);
    return rows.map(toDistrict);
  }

  async boundaries(level: string, date: string): Promise<Boundaries> {
    const rows = await rowsOf<DistrictRow & { coordinates: number[][][][]; attribution: string | null }>(
      this.#db,
      `${SELECT.replace('SELECT', "SELECT g.outline -> 'coordinates' AS coordinates, r.attribution,")}
         JOIN district_geometries AS g ON g.district_id = d.id
         LEFT JOIN import_runs AS r ON r.id = d.import_run_id
        WHERE ${VALID} AND d.level = :level
        ORDER BY d.key`,
      { level, date },
    );
    return {
      attribution: [...new Set(rows.flatMap((row) => row.attribution ?? []))],
      features: rows.map((row) => ({ district: toDistrict(row), coordinates: row.coordinates })),
    };
  }
}

function toDistrict(row: DistrictRow): District {
  return {
    id: row.id,
    ref: `${row.level}:${row.key}`,
    key: row.key,
    level: row.level,
    name: { de: row.name_de, en: row.name_en },
    parentId: row.parent_id,
    parentKey: row.parent_key,
    parentRef: row.parent_level === null ? null : `${row.parent_level}:${row.parent_key}`,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    settlementType: row.settlement_type,
  };
}
