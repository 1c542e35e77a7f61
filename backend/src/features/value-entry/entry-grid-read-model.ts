import { formatPeriod, lastDay, period, type Grain } from '#contract/period.ts';
import type { EntryGrid, EntryRow } from '#contract/value-entry.ts';
import { rowsOf, toNumber, type ReadDb } from '../../db/knex.ts';
import {
  earlierFigures,
  figureInForce,
  toEarlier,
  toInForce,
  type FigureInForce,
  type PackedEarlier,
} from '../deliveries/figures-beside.ts';
import type { CellPlace, TypedValue } from './cell.ts';

/** A row of a grid before it is said who may type into it. */
export interface KeptRow extends CellPlace {
  readonly delivery: string;
  readonly name: EntryRow['district']['name'];
  readonly typed: TypedValue;
  readonly note: string | null;
  readonly earlier: EntryRow['earlier'];
  /** What holds now for its period. */
  readonly inForce: FigureInForce | null;
  /** Handed in last, decided last. */
  readonly submitted: EntryRow['submitted'];
  readonly decided: EntryRow['decided'];
  readonly version: number;
}

/** Questions about grids. */
export interface EntryGridReadModel {
  /** The periods of the quarter of which values of the indicator are asked for, oldest first, and whether anything is still due in each. */
  periods(quarter: string, code: string): Promise<{ period: string; open: boolean }[]>;
  /** By level and key of the district. */
  rows(quarter: string, code: string, period: string): Promise<KeptRow[]>;
  /**
   * The lowest district that lies above all rows, with its official figure. Null where the rows are not all of its parts at their level: their
   * sum would be something else.
   */
  whole(quarter: string, code: string, period: string): Promise<EntryGrid['whole']>;
}

interface GridRow extends Omit<KeptRow, 'typed' | 'earlier' | 'submitted' | 'decided'>, TypedValue {
  earlier: PackedEarlier[] | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
}

interface WholeRow {
  district: string;
  name: EntryRow['district']['name'];
  value: string | null;
  numerator: string | null;
  denominator: string | null;
}

const OF_GRID = `x.quarter = :quarter AND x.indicator_code = :code AND x.grain = :grain AND x.period_start = :start`;

const whoAndWhen = (by: string | null, at: Date | null): EntryRow['submitted'] =>
  by === null || at === null ? null : { by, at: at.toISOString() };

export class KnexEntryGridReadModel implements EntryGridReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async periods(quarter: string, code: string): Promise<{ period: string; open: boolean }[]> {
    const rows = await rowsOf<{ start: string; grain: Grain; open: boolean }>(
      this.#db,
      `SELECT x.period_start AS start, x.grain, bool_or(x.state IN ('draft', 'returned')) AS open
         FROM deliveries AS x
        WHERE x.quarter = ? AND x.indicator_code = ?
        GROUP BY x.period_start, x.grain
        ORDER BY x.period_start, x.grain`,
      [quarter, code],
    );
    return rows.map(({ open, ...each }) => ({ period: formatPeriod(each), open }));
  }

  async rows(quarter: string, code: string, written: string): Promise<KeptRow[]> {
    const asked = period(written);
    const rows = await rowsOf<GridRow>(
      this.#db,
      `SELECT x.id AS delivery, d.level || ':' || d.key AS district, json_build_object('de', d.name_de, 'en', d.name_en) AS name,
              x.organisation_code AS organisation, x.state, x.value::float8, x.numerator::float8, x.denominator::float8, x.flag, x.comment,
              x.note, x.version, x.submitted_by AS "submittedBy", x.submitted_at AS "submittedAt", x.decided_by AS "decidedBy",
              x.decided_at AS "decidedAt", e.earlier, f.in_force AS "inForce"
         FROM deliveries AS x
         JOIN districts AS d ON d.id = x.district_id
         JOIN levels AS l ON l.level = d.level
        CROSS JOIN LATERAL (${earlierFigures('x')}) AS e
         LEFT JOIN LATERAL (${figureInForce('x')}) AS f ON true
        WHERE ${OF_GRID}
        ORDER BY l.position, d.key`,
      { quarter, code, ...asked },
    );
    return rows.map(
      ({ value, numerator, denominator, flag, comment, earlier, inForce, submittedBy, submittedAt, decidedBy, decidedAt, ...row }) => ({
        ...row,
        typed: { value, numerator, denominator, flag, comment },
        earlier: toEarlier(earlier, asked.grain),
        inForce: toInForce(inForce),
        submitted: whoAndWhen(submittedBy, submittedAt),
        decided: whoAndWhen(decidedBy, decidedAt),
      }),
    );
  }

  async whole(quarter: string, code: string, written: string): Promise<EntryGrid['whole']> {
    const asked = period(written);
    const [row] = await rowsOf<WholeRow>(
      this.#db,
      `WITH RECURSIVE parts AS (
         SELECT d.id, d.level, d.parent_id FROM deliveries AS x JOIN districts AS d ON d.id = x.district_id WHERE ${OF_GRID}
       ), above AS (
         SELECT p.id AS part, p.parent_id AS id FROM parts AS p WHERE p.parent_id IS NOT NULL
         UNION ALL
         SELECT a.part, d.parent_id FROM above AS a JOIN districts AS d ON d.id = a.id WHERE d.parent_id IS NOT NULL
       ), whole AS (
         SELECT d.id, d.level, d.key, d.name_de, d.name_en
           FROM above AS a
           JOIN districts AS d ON d.id = a.id
           JOIN levels AS l ON l.level = d.level
          GROUP BY d.id, l.position
         HAVING count(*) = (SELECT count(*) FROM parts)
          ORDER BY l.position DESC
          LIMIT 1
       ), below AS (
         SELECT w.id, w.level, NULL::date AS valid_from, NULL::date AS valid_to FROM whole AS w
         UNION ALL
         SELECT d.id, d.level, d.valid_from, d.valid_to FROM below AS b JOIN districts AS d ON d.parent_id = b.id
       )
       SELECT w.level || ':' || w.key AS district, json_build_object('de', w.name_de, 'en', w.name_en) AS name, o.value, o.numerator, o.denominator
         FROM whole AS w
         JOIN indicators AS i ON i.code = :code AND i.kind <> 'index'
         LEFT JOIN observations AS o
           ON o.indicator_code = :code AND o.district_id = w.id AND o.grain = :grain AND o.period_start = :start AND o.breakdown = ''
              AND o.superseded_at IS NULL AND o.origin = 'reported'
        WHERE (SELECT count(DISTINCT p.level) FROM parts AS p) = 1
          AND NOT EXISTS (SELECT FROM below AS b
                           WHERE b.level = (SELECT min(p.level) FROM parts AS p) AND daterange(b.valid_from, b.valid_to, '[]') @> :lastDay::date
                             AND b.id NOT IN (SELECT p.id FROM parts AS p))`,
      { quarter, code, ...asked, lastDay: lastDay(asked) },
    );
    if (row === undefined) return null;
    const { district, name, ...figure } = row;
    return {
      district,
      name,
      value: toNumber(figure.value),
      numerator: toNumber(figure.numerator),
      denominator: toNumber(figure.denominator),
    };
  }
}
