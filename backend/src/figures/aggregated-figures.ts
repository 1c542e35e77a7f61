import { rowsOf, type WriteDb } from '../db/knex.ts';
import type { Recording } from './computed-figures.ts';
import { FIRMNESS, KEY, keyOf, quotient, sameKey, withheld } from './figure-sql.ts';
import { duePositions, settleFigures } from './settle-figures.ts';

/**
 * Puts figures of districts together from those of their parts, level by level from the smallest. The rules are those of `aggregate` of
 * the domain: counts add up; shares, rates and means are sums over sums; an index is not put together. Parts are the districts below
 * that were valid on the last day of the period. Due is what has changed and the same figure of all districts above, but for reported
 * figures, which are never computed.
 */
export async function aggregateFigures(db: WriteDb, recording: Recording): Promise<void> {
  await rowsOf(db, 'DELETE FROM due_figures');
  await collectDue(db, 'changed_figures', 'NOT EXISTS');
  await settleDue(db, recording);
}

/** The same for derived indicators, where a district has no figure of its own to derive from. Due is what has changed or was due to be derived. */
export async function aggregateDerivedFigures(db: WriteDb, recording: Recording): Promise<void> {
  await collectDue(db, `(SELECT ${KEY.join(', ')} FROM changed_figures UNION SELECT ${KEY.join(', ')} FROM due_figures)`, 'EXISTS');
  await settleDue(db, recording);
}

async function settleDue(db: WriteDb, recording: Recording): Promise<void> {
  for (const position of await duePositions(db)) {
    await compute(db, position);
    await settleFigures(db, 'aggregated', position, recording);
  }
}

async function collectDue(db: WriteDb, from: string, derivation: 'EXISTS' | 'NOT EXISTS'): Promise<void> {
  await rowsOf(
    db,
    `INSERT INTO due_figures (${KEY.join(', ')}, position)
     WITH RECURSIVE upwards AS (
       SELECT ${keyOf('c')}
         FROM ${from} AS c
         JOIN indicators AS i ON i.code = c.indicator_code
        WHERE i.kind <> 'index' AND ${derivation} (SELECT FROM indicator_derivations AS v WHERE v.indicator_code = i.code)
       UNION
       SELECT u.indicator_code, d.parent_id, u.grain, u.period_start, u.breakdown
         FROM upwards AS u
         JOIN districts AS d ON d.id = u.district_id
        WHERE d.parent_id IS NOT NULL
     )
     SELECT ${keyOf('u')}, l.position
       FROM upwards AS u
       JOIN districts AS d ON d.id = u.district_id
       JOIN levels AS l ON l.level = d.level
      WHERE NOT EXISTS (SELECT FROM observations AS o WHERE ${sameKey('o', 'u')} AND o.superseded_at IS NULL AND o.origin = 'reported')
     ON CONFLICT DO NOTHING`,
  );
}

async function compute(db: WriteDb, position: number): Promise<void> {
  await rowsOf(
    db,
    `INSERT INTO computed_figures (${KEY.join(', ')}, value, numerator, denominator, flag, incomplete, import_run_id)
     WITH parts AS (
       SELECT ${keyOf('k')}, o.incomplete, o.import_run_id, array_position(${FIRMNESS}, o.flag) AS firmness,
              CASE i.kind WHEN 'count' THEN coalesce(o.value, o.numerator) ELSE coalesce(o.numerator, o.value * o.denominator) END AS numerator,
              CASE i.kind WHEN 'count' THEN 0 ELSE o.denominator END AS denominator,
              -- Whether the part adds something that is known. A mean may come with its weight alone.
              coalesce(NOT ${withheld('o')} AND CASE i.kind
                WHEN 'count' THEN coalesce(o.value, o.numerator) IS NOT NULL
                WHEN 'mean' THEN o.denominator IS NOT NULL AND coalesce(o.numerator, o.value) IS NOT NULL
                ELSE o.denominator IS NOT NULL AND o.numerator IS NOT NULL END, false) AS known
         FROM due_figures AS k
         JOIN indicators AS i ON i.code = k.indicator_code
         JOIN districts AS part ON part.parent_id = k.district_id AND daterange(part.valid_from, part.valid_to, '[]') @> (k.period_end - 1)
         LEFT JOIN observations AS o
           ON o.indicator_code = k.indicator_code AND o.district_id = part.id AND o.grain = k.grain AND o.period_start = k.period_start
              AND o.breakdown = k.breakdown AND o.superseded_at IS NULL
        WHERE k.position = :position
     ), sums AS (
       SELECT ${keyOf('p')},
              sum(p.numerator) FILTER (WHERE p.known) AS numerator,
              sum(p.denominator) FILTER (WHERE p.known) AS denominator,
              max(p.firmness) FILTER (WHERE p.known) AS firmness,
              bool_or(NOT p.known OR p.incomplete) AS incomplete,
              max(p.import_run_id) FILTER (WHERE p.known) AS import_run_id
         FROM parts AS p
        GROUP BY ${keyOf('p')}
       HAVING bool_or(p.known)
     )
     SELECT ${keyOf('s')},
            CASE i.kind WHEN 'count' THEN s.numerator ELSE ${quotient('i', 's.numerator', 's.denominator')} END,
            s.numerator,
            CASE i.kind WHEN 'count' THEN NULL ELSE s.denominator END,
            (${FIRMNESS})[s.firmness], s.incomplete, s.import_run_id
       FROM sums AS s
       JOIN indicators AS i ON i.code = s.indicator_code`,
    { position },
  );
}
