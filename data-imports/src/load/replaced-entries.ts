import { formatPeriod, type Grain } from '#contract/period.ts';
import { rowsOf, type WriteDb } from '#backend/db/knex.ts';

const SHOWN = 10;

interface ReplacedEntry {
  readonly line: number;
  readonly indicator: string;
  readonly district: string;
  readonly start: string;
  readonly grain: Grain;
  readonly before: number | null;
  readonly after: number | null;
  readonly replaced: number;
}

/** Remarks on approved values that people entered and that figures of the run have replaced: somebody stood for them. */
export async function remarksOnReplacedEntries(db: WriteDb, runId: string): Promise<string[]> {
  const entries = await rowsOf<ReplacedEntry>(
    db,
    `SELECT o.line, o.indicator_code AS indicator, d.level || ':' || d.key AS district, o.period_start AS start, o.grain,
            b.value::float8 AS before, o.value::float8 AS after, count(*) OVER ()::integer AS replaced
       FROM observations AS b
       JOIN import_runs AS r ON r.id = b.import_run_id AND r.kind = 'entry'
       JOIN observations AS o
         ON o.import_run_id = :runId AND o.origin = 'reported' AND o.superseded_at IS NULL AND o.indicator_code = b.indicator_code
            AND o.district_id = b.district_id AND o.grain = b.grain AND o.period_start = b.period_start AND o.breakdown = b.breakdown
       JOIN districts AS d ON d.id = o.district_id
      WHERE b.superseded_by = :runId AND b.origin = 'reported'
      ORDER BY o.line, o.id
      LIMIT :shown`,
    { runId, shown: SHOWN },
  );
  const replaced = entries[0]?.replaced ?? 0;
  if (replaced === 0) return [];
  const first =
    replaced === 1
      ? '1 approved value that was entered by hand is replaced by this file:'
      : `${replaced} approved values that were entered by hand are replaced by this file:`;
  const written = (value: number | null): string => (value === null ? 'no value' : String(value));
  const named = entries.map(
    ({ line, indicator, district, start, grain, before, after }) =>
      `Line ${line}: ${indicator} of ${district} in ${formatPeriod({ start, grain })} was ${written(before)} and becomes ${written(after)}.`,
  );
  return [first, ...named, ...(replaced > SHOWN ? [`${replaced - SHOWN} more are replaced.`] : [])];
}
