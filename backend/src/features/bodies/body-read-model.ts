import { hasWords } from '../../db/has-words.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { districtReferenceOf } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import type { BodyDetail, BodyKind, BodyRow } from './body.ts';
import { lastDaySoon } from './life.ts';

/** Which bodies are asked for. */
export interface BodyFilter {
  readonly kind?: BodyKind | undefined;
  /** Code of a field of action. */
  readonly field?: string | undefined;
  /** Reference of a district that they are for, in whole or in part; what is for all is for it, too. */
  readonly district?: string | undefined;
  /** Part of the name, the mandate or a task. */
  readonly text?: string | undefined;
  /** On the day. */
  readonly state: 'current' | 'ended' | 'all';
  readonly limit: number;
  readonly offset: number;
}

/** Questions about bodies, as of a day. */
export interface BodyReadModel {
  /** By kind, then by name. */
  list(filter: BodyFilter, day: string): Promise<{ items: BodyRow[]; total: number }>;
  /** Throws `NotFound`. */
  get(code: string, day: string): Promise<BodyDetail>;
}

const isOn = (alias: string): string =>
  `${alias}.valid_from <= :day::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= :day::date)`;

// What life.ts and seats-on-day.ts say of one body, for all of them at once.
const FIGURES = `
  present AS (SELECT m.body_code, m.seat_id, m.role, m.valid_to FROM memberships AS m WHERE ${isOn('m')}),
  members AS (SELECT p.body_code, count(*) FILTER (WHERE p.role NOT IN ('deputy', 'guest'))::integer AS members,
                     count(*) FILTER (WHERE p.valid_to <= :soon::date)::integer AS ending
                FROM present AS p GROUP BY p.body_code),
  places AS (SELECT s.body_code, count(*)::integer AS seats, count(*) FILTER (WHERE p.seat_id IS NULL)::integer AS vacant
               FROM seats AS s
               JOIN bodies AS b ON b.code = s.body_code
               LEFT JOIN present AS p ON p.seat_id = s.id AND p.role <> 'deputy'
              WHERE ${isOn('s')} AND ${isOn('b')} GROUP BY s.body_code)`;

const ROW = `
  b.code, b.name, b.kind, b.rhythm, b.valid_from AS "validFrom", b.valid_to AS "validTo", b.demo, b.version,
  ARRAY(SELECT f.field_of_action FROM body_fields_of_action AS f JOIN fields_of_action AS n ON n.code = f.field_of_action
         WHERE f.body_code = b.code ORDER BY n.position, n.code) AS "fieldsOfAction",
  ARRAY(SELECT t.target_group FROM body_target_groups AS t JOIN target_groups AS n ON n.code = t.target_group
         WHERE t.body_code = b.code ORDER BY n.position, n.code) AS "targetGroups",
  (SELECT coalesce(json_agg(json_build_object('ref', d.district_level || ':' || d.district_key, 'de', n.name_de, 'en', n.name_en)
                            ORDER BY l.position, d.district_key), '[]')
     FROM body_districts AS d
     JOIN levels AS l ON l.level = d.district_level
     LEFT JOIN LATERAL (SELECT w.name_de, w.name_en FROM districts AS w
                         WHERE w.level = d.district_level AND w.key = d.district_key
                         ORDER BY w.valid_to DESC NULLS FIRST LIMIT 1) AS n ON true
    WHERE d.body_code = b.code) AS districts,
  (SELECT json_build_object('code', u.code, 'name', u.name) FROM bodies AS u WHERE u.code = b.parent_code) AS parent,
  json_build_object('seats', coalesce(s.seats, 0), 'vacant', coalesce(s.vacant, 0),
                    'members', coalesce(m.members, 0), 'endingSoon', coalesce(m.ending, 0)) AS figures`;

const FROM = `FROM bodies AS b LEFT JOIN members AS m ON m.body_code = b.code LEFT JOIN places AS s ON s.body_code = b.code`;

const ORDER = `array_position(ARRAY['steering_group', 'conference', 'working_group', 'advisory_council'], b.kind), lower(b.name), b.code`;

const WHERE = `
  WHERE (:kind::text IS NULL OR b.kind = :kind)
    AND (:state = 'all' OR (:state = 'current' AND ${isOn('b')}) OR (:state = 'ended' AND b.valid_to < :day::date))
    AND (:words = '' OR ${hasWords("concat_ws(' ', b.name, b.mandate, array_to_string(b.tasks, ' '))")})
    AND (:field::text IS NULL
         OR EXISTS (SELECT 1 FROM body_fields_of_action AS f WHERE f.body_code = b.code AND f.field_of_action = :field))
    AND (:key::text IS NULL
         OR NOT EXISTS (SELECT 1 FROM body_districts AS d WHERE d.body_code = b.code)
         OR EXISTS (SELECT 1 FROM body_districts AS d JOIN related AS r ON r.level = d.district_level AND r.key = d.district_key
                     WHERE d.body_code = b.code))`;

const DETAIL = `
  b.mandate, b.tasks,
  (SELECT coalesce(json_agg(json_build_object('title', r.title, 'decidedOn', r.decided_on, 'link', r.link) ORDER BY r.position), '[]')
     FROM body_resolutions AS r WHERE r.body_code = b.code) AS resolutions,
  (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', c.name, 'kind', c.kind)
                            ORDER BY ${ORDER.replaceAll('b.', 'c.')}), '[]')
     FROM bodies AS c WHERE c.parent_code = b.code AND ${isOn('c')}) AS children`;

interface RowOfList extends Omit<BodyRow, 'districts' | 'districtNames'> {
  readonly districts: readonly { readonly ref: string; readonly de: string | null; readonly en: string | null }[];
}
type RowOfDetail = RowOfList & Omit<BodyDetail, keyof BodyRow>;

export class KnexBodyReadModel implements BodyReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(filter: BodyFilter, day: string): Promise<{ items: BodyRow[]; total: number }> {
    const { key, level } = filter.district === undefined ? { key: null, level: null } : districtReferenceOf(filter.district);
    const { kind = null, field = null, text = '', state, limit, offset } = filter;
    const bindings = { kind, field, words: text, state, limit, offset, key, level, day, soon: lastDaySoon(day) };
    const [items, [counted]] = await Promise.all([
      rowsOf<RowOfList>(
        this.#db,
        `WITH RECURSIVE ${RELATED_DISTRICTS}, ${FIGURES} SELECT ${ROW} ${FROM} ${WHERE} ORDER BY ${ORDER} LIMIT :limit OFFSET :offset`,
        bindings,
      ),
      rowsOf<{ total: number }>(
        this.#db,
        `WITH RECURSIVE ${RELATED_DISTRICTS} SELECT count(*)::integer AS total FROM bodies AS b ${WHERE}`,
        bindings,
      ),
    ]);
    return { items: items.map(withDistricts), total: counted?.total ?? 0 };
  }

  async get(code: string, day: string): Promise<BodyDetail> {
    const [row] = await rowsOf<RowOfDetail>(this.#db, `WITH ${FIGURES} SELECT ${ROW}, ${DETAIL} ${FROM} WHERE b.code = :code`, {
      code,
      day,
      soon: lastDaySoon(day),
    });
    if (row === undefined) throw new NotFound(`There is no body "${code}".`);
    return withDistricts(row);
  }
}

const withDistricts = <Row extends RowOfList>({ districts, ...row }: Row) => ({
  ...row,
  districts: districts.map(({ ref }) => ref),
  districtNames: Object.fromEntries(districts.map(({ ref, de, en }) => [ref, { de: de ?? ref, en: en ?? ref }])),
});
