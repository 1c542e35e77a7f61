import type { MeasureStatus } from '#contract/measure-status.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { MappedMeasure } from './measure-map.ts';

interface MeasureMapFilter {
  readonly level: string;
  /** Decides which measures run and how districts are delimited. */
  readonly day: string;
  readonly field: string | null;
}

/** What the map of measures is drawn from. */
export interface MeasureMapReadModel {
  /** Measures that were under way on the day, with where each of their districts lies on the level. */
  measures(filter: MeasureMapFilter): Promise<MappedMeasure[]>;
  /** References of all districts of the level that were valid on the day. */
  districts(filter: MeasureMapFilter): Promise<string[]>;
}

// The status of the day is that of the last step until then. A district lies on the level where it, or what it is part of, is of it: of a
// delimitation that the reform has replaced, the newest one counts.
const MEASURES = `
  WITH RECURSIVE standing AS (
    SELECT m.code, m.title, m.places, m.address, m.latitude, m.longitude,
           (SELECT c.to_status FROM measure_status_changes AS c
             WHERE c.measure_code = m.code AND c.changed_on <= :day ORDER BY c.changed_on DESC, c.id DESC LIMIT 1) AS status
      FROM measures AS m
     WHERE (m.superseded_on IS NULL OR m.superseded_on > :day) AND (:field::text IS NULL OR m.field_of_action = :field)
  ), named AS (
    SELECT n.district_level, n.district_key, v.id
      FROM (SELECT DISTINCT s.district_level, s.district_key FROM measure_districts AS s) AS n
      CROSS JOIN LATERAL (SELECT d.id FROM districts AS d WHERE d.level = n.district_level AND d.key = n.district_key
                           ORDER BY (d.valid_from IS NULL OR d.valid_from <= :day) AND (d.valid_to IS NULL OR d.valid_to >= :day) DESC,
                                    d.valid_to DESC NULLS FIRST LIMIT 1) AS v
  ), upwards AS (
    SELECT n.district_level, n.district_key, n.id FROM named AS n
    UNION
    SELECT u.district_level, u.district_key, d.parent_id FROM upwards AS u JOIN districts AS d ON d.id = u.id WHERE d.parent_id IS NOT NULL
  ), lying AS (
    SELECT u.district_level, u.district_key, d.level || ':' || d.key AS ref
      FROM upwards AS u JOIN districts AS d ON d.id = u.id WHERE d.level = :level
  )
  SELECT t.code, t.title, t.places, t.address, t.latitude, t.longitude, t.status,
         COALESCE((SELECT json_agg(l.ref ORDER BY s.district_level, s.district_key)
                     FROM measure_districts AS s
                     LEFT JOIN lying AS l ON l.district_level = s.district_level AND l.district_key = s.district_key
                    WHERE s.measure_code = t.code), '[]') AS parts
    FROM standing AS t
   WHERE t.status IN ('decided', 'running', 'paused')
   ORDER BY t.code`;

const DISTRICTS = `
  SELECT d.level || ':' || d.key AS ref
    FROM districts AS d
   WHERE d.level = :level AND (d.valid_from IS NULL OR d.valid_from <= :day) AND (d.valid_to IS NULL OR d.valid_to >= :day)
   ORDER BY d.key`;

type Row = Omit<MappedMeasure, 'status' | 'location'> & {
  readonly status: MeasureStatus;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

export class KnexMeasureMapReadModel implements MeasureMapReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async measures(filter: MeasureMapFilter): Promise<MappedMeasure[]> {
    const rows = await rowsOf<Row>(this.#db, MEASURES, { ...filter });
    return rows.map(({ address, latitude, longitude, ...row }) => ({
      ...row,
      location: address === null || latitude === null || longitude === null ? null : { address, latitude, longitude },
    }));
  }

  async districts(filter: MeasureMapFilter): Promise<string[]> {
    return (await rowsOf<{ ref: string }>(this.#db, DISTRICTS, { level: filter.level, day: filter.day })).map(({ ref }) => ref);
  }
}
