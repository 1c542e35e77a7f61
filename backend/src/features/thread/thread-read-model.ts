import type { ThreadIndicator, ThreadMeasure } from '#contract/thread.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { districtReferenceOf } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import { NEWEST_REPORT, RECENT_REPORTS, reportsUpTo } from '../measures/newest-reports.ts';

/** Which measures belong to threads. */
interface ThreadQuestion {
  /** Whose measures. */
  readonly recommendations: readonly string[];
  /** Those without any recommendation too, in this place and these fields; absent parts do not narrow. */
  readonly others?: { readonly district?: string | undefined; readonly fields?: readonly string[] | undefined } | undefined;
  /** Whose reports count, with those before it, `2026-Q3`. */
  readonly quarter: string;
  /** The day whose status is told; now when absent. */
  readonly statusDay?: string | undefined;
}

/** What names an indicator. */
export type NamedIndicator = Pick<ThreadIndicator, 'code' | 'name' | 'unit' | 'decimals'>;

export interface ThreadReadModel {
  /** By code. */
  measures(question: ThreadQuestion): Promise<ThreadMeasure[]>;
  /** By code. */
  indicators(codes: readonly string[]): Promise<NamedIndicator[]>;
}

// `w` has the status on the day that is asked for. What hangs on measures is gathered once for all of them: there are thousands.
const MEASURES = `
  WITH RECURSIVE ${RELATED_DISTRICTS},
  ${RECENT_REPORTS},
  links AS (
    SELECT l.measure_code, array_agg(l.recommendation_code ORDER BY l.recommendation_code) AS recommendations,
           bool_or(l.recommendation_code = ANY(:recommendations)) AS asked
      FROM recommendation_measures AS l GROUP BY l.measure_code),
  figures AS (
    SELECT i.measure_code, array_agg(i.indicator_code ORDER BY i.indicator_code) AS indicators
      FROM measure_indicators AS i GROUP BY i.measure_code),
  aims AS (
    SELECT g.measure_code, count(*)::integer AS goals FROM goal_measures AS g GROUP BY g.measure_code)
  SELECT m.code, m.title, m.field_of_action AS "fieldOfAction", m.demo, coalesce(w.to_status, m.status) AS status, report.percent,
         report.outlook, coalesce(figures.indicators, '{}') AS indicators, coalesce(links.recommendations, '{}') AS recommendations,
         coalesce(aims.goals, 0) AS goals
    FROM measures AS m
    LEFT JOIN links ON links.measure_code = m.code
    LEFT JOIN figures ON figures.measure_code = m.code
    LEFT JOIN aims ON aims.measure_code = m.code
    LEFT JOIN LATERAL (SELECT c.to_status FROM measure_status_changes AS c
                        WHERE c.measure_code = m.code AND c.changed_on <= :day
                        ORDER BY c.changed_on DESC, c.id DESC LIMIT 1) AS w ON :day::date IS NOT NULL
    ${NEWEST_REPORT}
   WHERE (:day::date IS NULL OR w.to_status IS NOT NULL)
     AND (links.asked
          OR (:others
              AND links.measure_code IS NULL
              AND (m.superseded_on IS NULL OR m.superseded_on > :day::date)
              AND (:fields::text[] IS NULL OR m.field_of_action = ANY(:fields))
              AND (:key::text IS NULL OR EXISTS (SELECT 1 FROM measure_districts AS d
                                                   JOIN related AS n ON n.level = d.district_level AND n.key = d.district_key
                                                  WHERE d.measure_code = m.code))))
   ORDER BY m.code`;

export class KnexThreadReadModel implements ThreadReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async measures({ recommendations, others, quarter, statusDay }: ThreadQuestion): Promise<ThreadMeasure[]> {
    const { key, level } = others?.district === undefined ? { key: null, level: null } : districtReferenceOf(others.district);
    return rowsOf<ThreadMeasure>(this.#db, MEASURES, {
      recommendations,
      others: others !== undefined,
      fields: others?.fields ?? null,
      key,
      level,
      ...reportsUpTo(quarter),
      day: statusDay ?? null,
    });
  }

  async indicators(codes: readonly string[]): Promise<NamedIndicator[]> {
    return rowsOf<NamedIndicator>(
      this.#db,
      `SELECT i.code, json_build_object('de', i.name_de, 'en', i.name_en) AS name, i.unit, i.decimals
         FROM indicators AS i WHERE i.code = ANY(?) ORDER BY i.code`,
      [codes],
    );
  }
}
