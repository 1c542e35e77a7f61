import type { MeasureStatus } from '#contract/measure-status.ts';
import type { ProgressOfQuarter, ProgressOverride, RecommendationProgress } from '#contract/recommendation-progress.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { dayOfJudgement } from '../measures/measure-warnings.ts';
import { NEWEST_REPORT, RECENT_REPORTS, reportsUpTo } from '../measures/newest-reports.ts';
import { progressIn, progressUpTo, type AnsweringHistory, type ProgressFacts } from './progress-in-time.ts';

/** Questions about the progress of recommendations. Days that lie after `today` have not come yet. */
export interface ProgressReadModel {
  /** The progress of each of these recommendations in a quarter, by code; of one that there is not it is that without measures. */
  inQuarter(codes: readonly string[], quarter: string, today: string): Promise<ReadonlyMap<string, RecommendationProgress>>;
  /** That of one, and how it came there. Throws `NotFound`. */
  upTo(code: string, quarter: string, today: string): Promise<ProgressWithHistory>;
  /** The same of many that there are, by code. */
  allUpTo(codes: readonly string[], quarter: string, today: string): Promise<ReadonlyMap<string, ProgressWithHistory>>;
}

/** The progress in a quarter, and how it came there. */
export interface ProgressWithHistory {
  readonly progress: RecommendationProgress;
  readonly history: ProgressOfQuarter[];
}

const LINKS = `
  SELECT l.recommendation_code AS recommendation, l.measure_code AS measure, l.weight::float8 AS weight
    FROM recommendation_measures AS l WHERE l.recommendation_code = ANY(:codes::text[])`;

/** Each measure once, however many recommendations it answers, and those that have followed it, also by way of others. */
const ASKED = `
  WITH RECURSIVE asked AS MATERIALIZED (
    SELECT DISTINCT l.measure_code AS code FROM recommendation_measures AS l WHERE l.recommendation_code = ANY(:codes::text[])),
  followed AS (
    SELECT a.code, s.successor_code AS successor, s.succeeded_on AS since
      FROM asked AS a JOIN measure_successions AS s ON s.predecessor_code = a.code
     UNION
    SELECT f.code, s.successor_code, greatest(f.since, s.succeeded_on)
      FROM followed AS f JOIN measure_successions AS s ON s.predecessor_code = f.successor),
  succession AS (
    SELECT f.code, json_agg(json_build_object('code', f.successor, 'on', f.since)) AS successors FROM followed AS f GROUP BY f.code)`;

/** All that has happened to them. */
const HISTORIES = `
  ${ASKED}
  SELECT m.code, m.title,
         (SELECT coalesce(json_agg(json_build_object('to', c.to_status, 'on', c.changed_on) ORDER BY c.changed_on, c.id), '[]')
            FROM measure_status_changes AS c WHERE c.measure_code = m.code) AS steps,
         (SELECT coalesce(json_agg(json_build_object('quarter', r.quarter, 'percent', r.percent) ORDER BY r.quarter), '[]')
            FROM status_reports AS r
           WHERE r.measure_code = m.code AND NOT EXISTS (SELECT 1 FROM status_reports AS n WHERE n.corrects = r.id)) AS reports,
         coalesce(succession.successors, '[]') AS successors
    FROM asked JOIN measures AS m ON m.code = asked.code
    LEFT JOIN succession ON succession.code = m.code`;

/** Of that only the step and the report that count in one quarter: a list asks for thousands of measures. */
const STANDINGS = `
  ${ASKED},
  ${RECENT_REPORTS}
  SELECT m.code, m.title, step.to_status AS "to", step.changed_on AS "on", report.quarter, report.percent,
         coalesce(succession.successors, '[]') AS successors
    FROM asked JOIN measures AS m ON m.code = asked.code
    LEFT JOIN LATERAL (SELECT c.to_status, c.changed_on FROM measure_status_changes AS c
                        WHERE c.measure_code = m.code AND c.changed_on <= :day
                        ORDER BY c.changed_on DESC, c.id DESC LIMIT 1) AS step ON true
    ${NEWEST_REPORT}
    LEFT JOIN succession ON succession.code = m.code`;

const OVERRIDES = `
  SELECT o.id, o.recommendation_code AS recommendation, o.quarter, o.value, o.reason, o.set_by AS by, o.set_at AS at
    FROM progress_overrides AS o WHERE o.recommendation_code = ANY(:codes::text[]) AND o.withdrawn_at IS NULL`;

type MeasureHistory = Omit<AnsweringHistory, 'weight'>;
type Standing = Pick<MeasureHistory, 'code' | 'title' | 'successors'> & {
  readonly to: MeasureStatus | null;
  readonly on: string | null;
  readonly quarter: string | null;
  readonly percent: number | null;
};
type OverrideRow = Omit<ProgressOverride, 'at'> & { readonly recommendation: string; readonly quarter: string; readonly at: Date };

export class KnexProgressReadModel implements ProgressReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async inQuarter(codes: readonly string[], quarter: string, today: string): Promise<ReadonlyMap<string, RecommendationProgress>> {
    const day = dayOfJudgement(quarter, today);
    const standings = rowsOf<Standing>(this.#db, STANDINGS, { codes, day, ...reportsUpTo(quarter) });
    const facts = await this.#facts(
      codes,
      standings.then((rows) => rows.map(toHistory)),
    );
    return new Map(codes.map((code) => [code, progressIn(quarter, facts(code), today)]));
  }

  async upTo(code: string, quarter: string, today: string): Promise<ProgressWithHistory> {
    const there = await rowsOf(this.#db, 'SELECT 1 FROM recommendations AS e WHERE e.code = ?', [code]);
    const progress = (await this.allUpTo(there.length === 0 ? [] : [code], quarter, today)).get(code);
    if (progress === undefined) throw new NotFound(`There is no recommendation "${code}".`);
    return progress;
  }

  async allUpTo(codes: readonly string[], quarter: string, today: string): Promise<ReadonlyMap<string, ProgressWithHistory>> {
    if (codes.length === 0) return new Map();
    const facts = await this.#facts(codes, rowsOf<MeasureHistory>(this.#db, HISTORIES, { codes }));
    return new Map(
      codes.map((code) => {
        const known = facts(code);
        return [code, { progress: progressIn(quarter, known, today), history: progressUpTo(quarter, known, today) }];
      }),
    );
  }

  async #facts(codes: readonly string[], histories: Promise<MeasureHistory[]>): Promise<(code: string) => ProgressFacts> {
    const [measures, links, overrides] = await Promise.all([
      histories,
      rowsOf<{ recommendation: string; measure: string; weight: number }>(this.#db, LINKS, { codes }),
      rowsOf<OverrideRow>(this.#db, OVERRIDES, { codes }),
    ]);
    const measureOf = new Map(measures.map((measure) => [measure.code, measure]));
    const linksOf = Map.groupBy(links, ({ recommendation }) => recommendation);
    const overridesOf = Map.groupBy(overrides, ({ recommendation }) => recommendation);
    return (code) => ({
      measures: (linksOf.get(code) ?? []).flatMap(({ measure, weight }) => {
        const history = measureOf.get(measure);
        return history === undefined ? [] : [{ ...history, weight }];
      }),
      overrides: (overridesOf.get(code) ?? []).map(({ at, ...override }) => ({ ...override, at: at.toISOString() })),
    });
  }
}

/** A history that is known as of one quarter alone. */
const toHistory = ({ to, on, quarter, percent, ...measure }: Standing): MeasureHistory => ({
  ...measure,
  steps: to === null || on === null ? [] : [{ to, on }],
  reports: quarter === null || percent === null ? [] : [{ quarter, percent }],
});
