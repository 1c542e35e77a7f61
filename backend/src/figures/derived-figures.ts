import { rowsOf, type WriteDb } from '../db/knex.ts';
import type { Recording } from './computed-figures.ts';
import { FIRMNESS, KEY, keyOf, quotient, sameKey, withheld } from './figure-sql.ts';
import { duePositions, settleFigures } from './settle-figures.ts';

/**
 * Computes the indicators that follow from two counts: the sum of the numerator's groups over the sum of the denominator's, from the
 * newest period at or before that has all of them. Both are counts of the very same district: where a reform has redrawn it, a number
 * from before the reform says nothing about it, even where the key stayed.
 */
export async function deriveFigures(db: WriteDb, recording: Recording): Promise<void> {
  await collectDue(db);
  for (const position of await duePositions(db)) {
    await compute(db, position);
    await settleFigures(db, 'derived', position, recording);
  }
}

/** Follows from what has changed and from the sums that were due before: a numerator calls for its own period, a denominator for all from its period on. */
async function collectDue(db: WriteDb): Promise<void> {
  await rowsOf(
    db,
    `INSERT INTO due_figures (${KEY.join(', ')}, position)
     WITH touched AS (
       SELECT ${KEY.join(', ')}, period_end FROM changed_figures UNION SELECT ${KEY.join(', ')}, period_end FROM due_figures
     ), first_denominators AS (
       SELECT v.indicator_code, v.numerator_code, v.numerator_breakdowns, k.district_id, min(k.period_end) AS period_end
         FROM touched AS k
         JOIN indicator_derivations AS v ON v.denominator_code = k.indicator_code AND k.breakdown = ANY (v.denominator_breakdowns)
        GROUP BY v.indicator_code, k.district_id
     ), due AS (
       SELECT v.indicator_code, k.district_id, k.grain, k.period_start, '' AS breakdown
         FROM touched AS k
         JOIN indicator_derivations AS v ON v.numerator_code = k.indicator_code AND k.breakdown = ANY (v.numerator_breakdowns)
       UNION
       SELECT f.indicator_code, f.district_id, o.grain, o.period_start, ''
         FROM first_denominators AS f
         JOIN observations AS o
           ON o.indicator_code = f.numerator_code AND o.district_id = f.district_id AND o.breakdown = ANY (f.numerator_breakdowns)
              AND o.period_end >= f.period_end AND o.superseded_at IS NULL
       UNION
       SELECT ${keyOf('c')}
         FROM changed_figures AS c
         JOIN indicator_derivations AS v ON v.indicator_code = c.indicator_code
     )
     SELECT ${keyOf('k')}, l.position
       FROM due AS k
       JOIN districts AS d ON d.id = k.district_id
       JOIN levels AS l ON l.level = d.level
      WHERE NOT EXISTS (SELECT FROM observations AS o WHERE ${sameKey('o', 'k')} AND o.superseded_at IS NULL AND o.origin = 'reported')`,
  );
  await rowsOf(db, 'DELETE FROM due_figures WHERE indicator_code NOT IN (SELECT indicator_code FROM indicator_derivations)');
}

async function compute(db: WriteDb, position: number): Promise<void> {
  await rowsOf(
    db,
    `INSERT INTO computed_figures (${KEY.join(', ')}, value, numerator, denominator, flag, incomplete, import_run_id)
     SELECT ${keyOf('k')}, ${quotient('i', 'n.total', 'm.total')}, n.total, m.total,
            (${FIRMNESS})[greatest(n.firmness, m.firmness)], n.incomplete OR m.incomplete, greatest(n.import_run_id, m.import_run_id)
       FROM due_figures AS k
       JOIN indicators AS i ON i.code = k.indicator_code
       JOIN indicator_derivations AS v ON v.indicator_code = k.indicator_code
      CROSS JOIN LATERAL (
        ${totals('v.numerator_code', 'v.numerator_breakdowns', 'o.grain = k.grain AND o.period_start = k.period_start')}
      ) AS n
      CROSS JOIN LATERAL (
        ${totals('v.denominator_code', 'v.denominator_breakdowns', 'o.period_end <= k.period_end')}
        -- Where two periods end together, the shorter one is the newer news.
         ORDER BY o.period_end DESC, o.period_start DESC
         LIMIT 1
      ) AS m
      WHERE k.position = :position AND k.breakdown = ''`,
    { position },
  );
}

/** The sum of the groups of a count, for each period in which all of them are known. */
const totals = (code: string, breakdowns: string, period: string): string =>
  `SELECT sum(coalesce(o.value, o.numerator)) AS total, max(array_position(${FIRMNESS}, o.flag)) AS firmness,
          bool_or(o.incomplete) AS incomplete, max(o.import_run_id) AS import_run_id
     FROM observations AS o
    WHERE o.indicator_code = ${code} AND o.district_id = k.district_id AND o.breakdown = ANY (${breakdowns}) AND ${period}
      AND o.superseded_at IS NULL AND NOT ${withheld('o')} AND coalesce(o.value, o.numerator) IS NOT NULL
    GROUP BY o.grain, o.period_start, o.period_end
   HAVING count(*) = cardinality(${breakdowns})`;
