import { lastDay, period } from '#contract/period.ts';
import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { KnexQuarterReadModel, quarterKey } from '../quarters/quarter-read-model.ts';
import { ASKED_INTERVALS, periodsEndingIn } from './collection-periods.ts';

/** What changed when the deliveries of a quarter were brought up to date. */
export interface Gathered {
  readonly added: number;
  readonly removed: number;
  /** Reports that were there already. */
  readonly handedIn: number;
}

// The same rule as `wasUnderWay` of measures/measure-status.ts: running or paused on at least one day of the quarter.
const DUE_REPORTS = `
  SELECT 'report' AS kind, m.code AS measure_code, NULL::text AS indicator_code, NULL::bigint AS district_id, NULL::date AS period_start,
         NULL::text AS grain, m.lead_organisation AS organisation_code
    FROM measures AS m
   WHERE m.superseded_on IS NULL
     AND EXISTS (SELECT 1 FROM (SELECT c.to_status, c.changed_on, lead(c.changed_on) OVER (ORDER BY c.changed_on, c.id) AS until
                                  FROM measure_status_changes AS c WHERE c.measure_code = m.code) AS w
                  WHERE w.to_status IN ('running', 'paused') AND w.changed_on <= :lastDay
                    AND (w.until IS NULL OR (w.until > w.changed_on AND w.until > :firstDay)))`;

// A value that an import brought is not asked of people again.
const DUE_VALUES = `
  SELECT 'value', NULL, c.indicator_code, w.id, p.start, p.grain, c.organisation_code
    FROM indicator_collections AS c
    JOIN indicators AS i ON i.code = c.indicator_code
    JOIN unnest(:intervals::text[], :starts::date[], :grains::text[], :ends::date[]) AS p (interval, start, grain, ends)
      ON p.interval = i.update_interval
    JOIN districts AS w ON w.level = c.level AND (w.valid_from IS NULL OR w.valid_from <= p.ends) AND (w.valid_to IS NULL OR w.valid_to >= p.ends)
   WHERE NOT EXISTS (SELECT 1 FROM observations AS o
                      WHERE o.indicator_code = c.indicator_code AND o.district_id = w.id AND o.grain = p.grain AND o.period_start = p.start
                        AND o.breakdown = '' AND o.superseded_at IS NULL AND o.origin = 'reported')`;

// Null is said as nothing, so that both sides can be hashed.
const KEY = (alias: string): string =>
  `(${alias}.kind, coalesce(${alias}.measure_code, ''), coalesce(${alias}.indicator_code, ''), coalesce(${alias}.district_id, 0),
    coalesce(${alias}.period_start, '-infinity'), coalesce(${alias}.grain, ''))`;
const SAME = `${KEY('x')} = ${KEY('d')}`;

const KEEP_DUE = `CREATE TEMPORARY TABLE gathering ON COMMIT DROP AS ${DUE_REPORTS} UNION ALL ${DUE_VALUES}`;

// Nothing that somebody has handed in or typed goes away by itself.
const REMOVE = `
  DELETE FROM deliveries AS d
   WHERE d.quarter = :quarter AND d.state = 'draft' AND num_nonnulls(d.value, d.numerator, d.denominator, d.comment) = 0 AND d.flag = 'final'
     AND NOT EXISTS (SELECT 1 FROM gathering AS x WHERE ${SAME})
  RETURNING d.id`;

const MOVE = `
  UPDATE deliveries AS d SET organisation_code = x.organisation_code, version = d.version + 1
    FROM gathering AS x
   WHERE d.quarter = :quarter AND d.state = 'draft' AND ${SAME} AND d.organisation_code IS DISTINCT FROM x.organisation_code
  RETURNING d.id`;

const ADD = `
  INSERT INTO deliveries (quarter, kind, measure_code, indicator_code, district_id, period_start, grain, organisation_code)
  SELECT :quarter, x.kind, x.measure_code, x.indicator_code, x.district_id, x.period_start, x.grain, x.organisation_code FROM gathering AS x
  ON CONFLICT DO NOTHING
  RETURNING id`;

// Who reported before anybody asked has handed in, at that time.
const HAND_IN = `
  WITH changed AS (
    UPDATE deliveries AS d
       SET state = 'submitted', first_submitted_at = r.first_at, submitted_at = r.reported_at, submitted_by = r.reported_by,
           submitted_account = r.account_id, version = d.version + 1
      FROM (SELECT s.measure_code, s.reported_at, s.reported_by, s.account_id, min(s.reported_at) OVER (PARTITION BY s.measure_code) AS first_at,
                   EXISTS (SELECT 1 FROM status_reports AS n WHERE n.corrects = s.id) AS corrected
              FROM status_reports AS s WHERE s.quarter = :quarter) AS r
     WHERE NOT r.corrected AND d.quarter = :quarter AND d.kind = 'report' AND d.state = 'draft' AND d.measure_code = r.measure_code
    RETURNING d.id, d.submitted_by, d.submitted_at)
  INSERT INTO delivery_steps (delivery_id, state, stepped_by, stepped_at)
  SELECT c.id, 'submitted', c.submitted_by, c.submitted_at FROM changed AS c
  RETURNING id`;

/** Asks for what is due in a quarter. */
export class KnexDeliveryGathering {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  /**
   * Removes what nobody has handed in or typed and is due no more, and asks for what is due and not asked for yet. A quarter in review is asked
   * for nothing new: nobody could hand it in.
   */
  async bringUpToDate(quarter: string, { asks = true }: { readonly asks?: boolean } = {}): Promise<Gathered> {
    const asked = period(quarter);
    const periods = ASKED_INTERVALS.flatMap((interval) => periodsEndingIn(quarter, interval).map((each) => ({ interval, ...each })));
    await this.#db.raw('DROP TABLE IF EXISTS pg_temp.gathering');
    await this.#db.raw(KEEP_DUE, {
      firstDay: asked.start,
      lastDay: lastDay(asked),
      intervals: periods.map(({ interval }) => interval),
      starts: periods.map(({ start }) => start),
      grains: periods.map(({ grain }) => grain),
      ends: periods.map(lastDay),
    });
    await this.#db.raw('ANALYZE gathering');
    const removed = await rowsOf(this.#db, REMOVE, { quarter });
    await rowsOf(this.#db, MOVE, { quarter });
    const added = asks ? await rowsOf(this.#db, ADD, { quarter }) : [];
    const handedIn = await rowsOf(this.#db, HAND_IN, { quarter });
    return { added: added.length, removed: removed.length, handedIn: handedIn.length };
  }

  /** The same for every quarter that is being collected or reviewed. */
  async bringAllUpToDate(): Promise<Record<string, Gathered>> {
    const quarters = new KnexQuarterReadModel(this.#db);
    const gathered: Record<string, Gathered> = {};
    for (const { quarter } of await quarters.underWay()) {
      // Whoever reports, adopts or does the same waits, or has done so meanwhile.
      await this.#db.raw(`SELECT pg_advisory_xact_lock(${quarterKey})`, [quarter]);
      const { state } = await quarters.get(quarter);
      if (state === 'collecting' || state === 'in_review')
        gathered[quarter] = await this.bringUpToDate(quarter, { asks: state === 'collecting' });
    }
    return gathered;
  }
}
