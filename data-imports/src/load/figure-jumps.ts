import { formatPeriod, type Grain } from '#contract/period.ts';
import { rowsOf, type WriteDb } from '#backend/db/knex.ts';

/** A figure this many times larger or smaller than that of the period before is worth a look. */
const FACTOR = 3;
/** Below it, small numbers jump every day. */
const SMALLEST = 100;
const SHOWN = 10;

interface Jump {
  readonly line: number;
  readonly indicator: string;
  readonly district: string;
  readonly breakdown: string;
  readonly start: string;
  readonly grain: Grain;
  readonly value: number;
  readonly beforeStart: string;
  readonly before: number;
  readonly jumps: number;
}

/** Start of the period directly before. */
const PERIOD_BEFORE = `(o.period_start - CASE o.grain WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
  WHEN 'halfyear' THEN interval '6 months' ELSE interval '1 year' END)::date`;

/** Remarks on counts that a run has added and that are far from those of the period directly before. */
export async function remarksOnJumps(db: WriteDb, runId: string): Promise<string[]> {
  const jumps = await rowsOf<Jump>(
    db,
    `SELECT o.line, o.indicator_code AS indicator, d.level || ':' || d.key AS district, o.breakdown, o.period_start AS start, o.grain,
            o.value::float8 AS value, b.period_start AS "beforeStart", b.value::float8 AS before, count(*) OVER ()::integer AS jumps
       FROM observations AS o
       JOIN indicators AS i ON i.code = o.indicator_code
       JOIN districts AS d ON d.id = o.district_id
       JOIN observations AS b
         ON b.indicator_code = o.indicator_code AND b.district_id = o.district_id AND b.grain = o.grain AND b.breakdown = o.breakdown
            AND b.period_start = ${PERIOD_BEFORE} AND b.superseded_at IS NULL
      WHERE o.import_run_id = :runId AND o.superseded_at IS NULL AND o.origin = 'reported' AND i.kind = 'count'
        AND greatest(o.value, b.value) >= :smallest AND (o.value > :factor * b.value OR o.value * :factor < b.value)
      ORDER BY o.line, o.id
      LIMIT :shown`,
    { runId, factor: FACTOR, smallest: SMALLEST, shown: SHOWN },
  );
  const remarks = jumps.map(
    ({ line, indicator, district, breakdown, start, grain, value, beforeStart, before }) =>
      `Line ${line}: ${indicator}${breakdown === '' ? '' : ` (${breakdown})`} of ${district} is ${value} in ${formatPeriod({ start, grain })}, ` +
      `after ${before} in ${formatPeriod({ start: beforeStart, grain })}.`,
  );
  const more = (jumps[0]?.jumps ?? 0) - jumps.length;
  return more > 0 ? [...remarks, `${more} more figures differ as much from the period before.`] : remarks;
}
