import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { districtReferenceOf } from '../districts/district.ts';
import { RELATED_DISTRICTS } from '../districts/related-districts.ts';
import type {
  DashboardFacts,
  DashboardFollowUp,
  DashboardFunds,
  DashboardMeasure,
  DashboardMilestone,
  DashboardReport,
  DashboardTime,
} from './measure-dashboard.ts';

/** What the dashboard of measures is made of. */
export interface MeasureDashboardReadModel {
  /** Facts about the measures of a place (a reference with its level; null is everywhere). */
  facts(time: DashboardTime, district: string | null): Promise<DashboardFacts>;
}

const MEASURES = `
  WITH RECURSIVE ${RELATED_DISTRICTS},
  placed AS (SELECT m.code FROM measures AS m WHERE :key::text IS NULL
             UNION SELECT s.measure_code FROM measure_districts AS s
                     JOIN related AS r ON r.level = s.district_level AND r.key = s.district_key)
  SELECT m.code, m.title, m.places, m.ends_on AS "endsOn", m.superseded_on AS "supersededOn", w.steps
    FROM placed AS p
    JOIN measures AS m ON m.code = p.code
    LEFT JOIN (SELECT c.measure_code, json_agg(json_build_object('to', c.to_status, 'on', c.changed_on) ORDER BY c.changed_on, c.id) AS steps
                 FROM measure_status_changes AS c GROUP BY c.measure_code) AS w ON w.measure_code = m.code
   ORDER BY m.code`;

const REPORTS = `
  SELECT r.measure_code AS code, r.quarter, r.outlook, r.people_reached AS "peopleReached", r.events_held AS "eventsHeld",
         (r.reported_at AT TIME ZONE 'Europe/Berlin')::date AS "reportedOn"
    FROM status_reports AS r
   WHERE r.quarter IN (:quarter, :previousQuarter) AND r.measure_code = ANY(:codes)
     AND NOT EXISTS (SELECT 1 FROM status_reports AS c WHERE c.corrects = r.id)`;

const MILESTONES = `
  SELECT s.measure_code AS code, s.title AS milestone, s.due_on AS "dueOn", s.done_on AS "doneOn"
    FROM measure_milestones AS s
   WHERE s.due_on < :asOf AND (s.done_on IS NULL OR s.done_on > :asOf) AND s.measure_code = ANY(:codes)
   ORDER BY s.due_on, s.id`;

const FUNDS = `
  SELECT l.measure_code AS code, l.source, l.programme, l.funded_until AS "fundedUntil"
    FROM measure_cost_lines AS l
   WHERE l.funded_until IS NOT NULL AND l.measure_code = ANY(:codes)
   ORDER BY l.id`;

const FOLLOW_UPS = `
  SELECT f.measure_code AS code, f.months, f.due_on AS "dueOn", f.answered_on AS "answeredOn"
    FROM measure_follow_ups AS f
   WHERE f.due_on <= :asOf AND f.measure_code = ANY(:codes)`;

type MeasureRow = Omit<DashboardMeasure, 'steps'> & { steps: DashboardMeasure['steps'] | null };

export class KnexMeasureDashboardReadModel implements MeasureDashboardReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async facts(
    { now: { quarter, day: asOf }, before: { quarter: previousQuarter } }: DashboardTime,
    district: string | null,
  ): Promise<DashboardFacts> {
    const place = district === null ? { level: null, key: null } : districtReferenceOf(district);
    const rows = await rowsOf<MeasureRow>(this.#db, MEASURES, { ...place });
    const measures = rows.map((row) => ({ ...row, steps: row.steps ?? [] }));
    const bindings = { quarter, previousQuarter, asOf, codes: measures.map(({ code }) => code) };
    const [reports, milestones, funds, followUps] = await Promise.all([
      rowsOf<DashboardReport>(this.#db, REPORTS, bindings),
      rowsOf<DashboardMilestone>(this.#db, MILESTONES, bindings),
      rowsOf<DashboardFunds>(this.#db, FUNDS, bindings),
      rowsOf<DashboardFollowUp>(this.#db, FOLLOW_UPS, bindings),
    ]);
    return { measures, reports, milestones, funds, followUps };
  }
}
