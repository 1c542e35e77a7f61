import { formatPeriod, period, shift } from '#contract/period.ts';

// The newest report of thousands of measures, each as of the same quarter. Nearly all of them have one in the year before, which is read at once;
// one look into the index for each measure takes several times as long, and is left to those that have been silent for longer.

/** For `WITH`: the newest reports between the quarters `:since` and `:quarter`. The newest report of a quarter corrects those before it. */
export const RECENT_REPORTS = `
  recent AS MATERIALIZED (
    SELECT DISTINCT ON (s.measure_code) s.measure_code, s.quarter, s.percent, s.outlook
      FROM status_reports AS s WHERE s.quarter BETWEEN :since AND :quarter
     ORDER BY s.measure_code, s.quarter DESC, s.id DESC)`;

/** Joins the newest report up to `:quarter` of the measure `m` as `report`, empty where there is none. Needs `RECENT_REPORTS`. */
export const NEWEST_REPORT = `
    LEFT JOIN recent ON recent.measure_code = m.code
    LEFT JOIN LATERAL (SELECT s.quarter, s.percent, s.outlook FROM status_reports AS s
                        WHERE s.measure_code = m.code AND s.quarter < :since
                        ORDER BY s.quarter DESC, s.id DESC LIMIT 1) AS older ON recent.measure_code IS NULL
    CROSS JOIN LATERAL (SELECT coalesce(recent.quarter, older.quarter) AS quarter, coalesce(recent.percent, older.percent) AS percent,
                               coalesce(recent.outlook, older.outlook) AS outlook) AS report`;

/** The bindings of both. */
export const reportsUpTo = (quarter: string): { readonly since: string; readonly quarter: string } => ({
  since: formatPeriod(shift(period(quarter), -3)),
  quarter,
});
