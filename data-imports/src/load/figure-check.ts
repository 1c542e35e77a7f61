import { rowsOf, toNumber, type WriteDb } from '#backend/db/knex.ts';
import type { NamingColumns } from '../source.ts';
import { KEY, quotient, withheld } from '#backend/figures/figure-sql.ts';
import { rejectionOf, type FigureProblem } from './figure-problem.ts';
import { KEPT_REJECTIONS, type RejectionList } from './rejection-list.ts';

/**
 * Finds the district and the indicator of every staged figure, computes its value and rejects what does not fit. What is left without a
 * problem in the table `checked_figures` of the session may be loaded.
 */
export async function checkFigures(db: WriteDb, rejections: RejectionList, columns?: NamingColumns): Promise<void> {
  await createTable(db);
  await resolve(db);
  await rejectRepeated(db);
  await collectProblems(db, rejections, columns);
}

async function createTable(db: WriteDb): Promise<void> {
  await rowsOf(
    db,
    `CREATE TEMPORARY TABLE IF NOT EXISTS checked_figures (
       n              integer PRIMARY KEY,
       line           integer NOT NULL,
       indicator_code text    NOT NULL,
       district_id    bigint,
       grain          text    NOT NULL,
       period_start   date    NOT NULL,
       breakdown      text    NOT NULL,
       value          numeric,
       numerator      numeric,
       denominator    numeric,
       flag           text    NOT NULL,
       problem        text,
       other_line     integer
     ) ON COMMIT DELETE ROWS`,
  );
}

async function resolve(db: WriteDb): Promise<void> {
  await rowsOf(
    db,
    `
    INSERT INTO checked_figures (n, line, indicator_code, district_id, grain, period_start, breakdown, value, numerator, denominator, flag, problem)
    WITH named AS (
      SELECT DISTINCT level, key, as_of FROM staged_figures
    ), known AS (
      -- A bare key is the highest level that has it on the day.
      SELECT named.level, named.key, named.as_of, found.id
        FROM named
       CROSS JOIN LATERAL (
         SELECT d.id
           FROM districts AS d
           JOIN levels AS l ON l.level = d.level
          WHERE d.key = named.key AND named.level IN ('', d.level) AND daterange(d.valid_from, d.valid_to, '[]') @> named.as_of
          ORDER BY l.position
          LIMIT 1
       ) AS found
    )
    SELECT s.n, s.line, s.indicator_code, known.id, s.grain, s.period_start, s.breakdown,
           CASE i.kind WHEN 'count' THEN coalesce(s.value, s.numerator)
                       WHEN 'index' THEN s.value
                       ELSE coalesce(s.value, ${quotient('i', 's.numerator', 's.denominator')}) END,
           s.numerator, s.denominator, s.flag,
           CASE WHEN i.code IS NULL THEN 'unknown-indicator'
                WHEN known.id IS NULL THEN 'unknown-district'
                WHEN ${withheld('s')} THEN NULL
                WHEN i.kind IN ('count', 'index') AND s.denominator IS NOT NULL THEN 'unexpected-denominator'
                WHEN i.kind = 'index' AND s.numerator IS NOT NULL THEN 'unexpected-numerator'
                WHEN i.kind = 'count' AND s.value <> s.numerator THEN 'two-values'
                WHEN i.kind IN ('share', 'rate', 'mean') AND s.value IS NULL AND s.numerator IS NOT NULL AND s.denominator IS NULL THEN 'no-denominator'
                WHEN s.value IS NULL AND (s.numerator IS NULL OR s.denominator IS NULL AND i.kind <> 'count') AND s.flag <> 'unreliable' THEN 'no-figure'
                WHEN s.denominator < 0 THEN 'negative-denominator'
                WHEN i.kind = 'share' AND s.numerator < 0 THEN 'negative-numerator'
                WHEN i.kind = 'share' AND s.numerator > s.denominator THEN 'numerator-above-denominator'
                WHEN i.kind = 'share' AND s.value NOT BETWEEN 0 AND 100 THEN 'no-percentage'
           END
      FROM staged_figures AS s
      LEFT JOIN indicators AS i ON i.code = s.indicator_code
      LEFT JOIN known ON known.level = s.level AND known.key = s.key AND known.as_of = s.as_of`,
  );
  await rowsOf(db, 'ANALYZE checked_figures');
}

/** The same figure twice: all of them where they differ, because nobody knows which is right, else all but the first. */
async function rejectRepeated(db: WriteDb): Promise<void> {
  await rowsOf(
    db,
    `WITH repeated AS (
       SELECT ${KEY.join(', ')}, min(n) AS first, count(DISTINCT (value, numerator, denominator, flag)) > 1 AS contradict
         FROM checked_figures
        WHERE problem IS NULL
        GROUP BY ${KEY.join(', ')}
       HAVING count(*) > 1
     ), ordered AS (
       SELECT c.n, r.first, r.contradict, lead(c.line) OVER same AS next_line, first_value(c.line) OVER same AS first_line
         FROM repeated AS r
         JOIN checked_figures AS c USING (${KEY.join(', ')})
        WHERE c.problem IS NULL
       WINDOW same AS (PARTITION BY r.first ORDER BY c.n)
     )
     UPDATE checked_figures AS c
        SET problem = CASE WHEN o.contradict THEN 'contradiction' ELSE 'repetition' END,
            other_line = CASE WHEN o.n = o.first THEN o.next_line ELSE o.first_line END
       FROM ordered AS o
      WHERE o.n = c.n AND (o.contradict OR o.n <> o.first)`,
  );
}

type ProblemRow = Omit<FigureProblem, 'value' | 'numerator' | 'denominator'> & Record<'value' | 'numerator' | 'denominator', string | null>;

/** A row with an unknown district has as many figures as columns; it is told once. */
async function collectProblems(db: WriteDb, rejections: RejectionList, columns: NamingColumns | undefined): Promise<void> {
  const [row] = await rowsOf<{ problems: number }>(
    db,
    'SELECT count(*)::integer AS problems FROM checked_figures WHERE problem IS NOT NULL',
  );
  const problems = row?.problems ?? 0;
  if (problems === 0) return;
  const kept = await rowsOf<ProblemRow>(
    db,
    `SELECT c.problem, s.line, s.level, s.key, s.as_of AS "asOf", s.indicator_code AS indicator, s.value, s.numerator, s.denominator,
            i.kind, c.other_line AS "otherLine"
       FROM (
         SELECT c.*, c.problem = 'unknown-district'
                       AND (s.line, s.level, s.key, c.problem) IS NOT DISTINCT FROM lag((s.line, s.level, s.key, c.problem)) OVER (ORDER BY c.n) AS told
           FROM checked_figures AS c
           JOIN staged_figures AS s USING (n)
          WHERE c.problem IS NOT NULL
       ) AS c
       JOIN staged_figures AS s USING (n)
       LEFT JOIN indicators AS i ON i.code = s.indicator_code
      WHERE NOT c.told
      ORDER BY c.n
      LIMIT ?`,
    [KEPT_REJECTIONS],
  );
  for (const { value, numerator, denominator, ...problem } of kept) {
    rejections.add(
      rejectionOf({ ...problem, value: toNumber(value), numerator: toNumber(numerator), denominator: toNumber(denominator) }, columns),
    );
  }
  rejections.addUnseen(problems - kept.length);
}
