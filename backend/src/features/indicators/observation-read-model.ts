import { endExclusive, formatPeriod, period, type Grain } from '#contract/period.ts';
import { rowsOf, toNumber, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { breakdownOf } from './breakdown.ts';
import type { Figure } from './indicator.ts';

/** One figure with everything that is known of it. */
export interface Observation extends Figure {
  readonly id: string;
  /** Key of the district. */
  readonly district: string;
  readonly level: string;
  readonly period: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly origin: 'reported' | 'computed';
  readonly incomplete: boolean;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
  readonly importId: string | null;
  readonly line: number | null;
}

/** Which figures of an indicator are asked for. */
export interface ObservationFilter {
  readonly code: string;
  /** Internal ids; absent for all districts. */
  readonly districtIds?: readonly string[] | undefined;
  readonly level?: string | undefined;
  /** Written periods: figures whose period begins at or after `from` and ends at or before the end of `to`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Absent: totals. A dimension: its members. `dimension=member` pairs: exactly these. `all`: everything. */
  readonly breakdown?: string | undefined;
  /** What was known at this moment (ISO 8601); absent: what is known now. */
  readonly asOf?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface Provenance {
  readonly observation: Observation;
  readonly indicator: string;
  readonly method: 'reported' | 'aggregated' | 'derived';
  /** Who entered it, when it was handed in, and what they said about it; null where it came by a file or was computed. */
  readonly entry: { readonly by: string; readonly at: string; readonly comment: string | null } | null;
  readonly computedFrom: (Observation & { readonly indicator: string; readonly fileName: string | null; readonly entered: boolean })[];
}

/** Questions about figures. */
export interface ObservationReadModel {
  /** By district, breakdown and period. */
  list(filter: ObservationFilter): Promise<{ items: Observation[]; total: number }>;
  /** Where a figure comes from. Throws `NotFound`. */
  provenance(id: string): Promise<Provenance>;
}

interface ObservationRow {
  id: string;
  indicator_code: string;
  district_id: string;
  key: string;
  level: string;
  period_start: string;
  period_end: string;
  grain: Grain;
  breakdown: string;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  flag: Figure['flag'];
  origin: Provenance['method'];
  incomplete: boolean;
  recorded_at: Date;
  superseded_at: Date | null;
  import_run_id: string | null;
  line: number | null;
}

type EntryColumns =
  { entered_by: string; entered_at: Date; comment: string | null } | { entered_by: null; entered_at: null; comment: null };

const COLUMNS = `o.id, o.indicator_code, o.district_id, d.key, d.level, o.period_start, o.period_end, o.grain, o.breakdown, o.value, o.numerator,
  o.denominator, o.flag, o.origin, o.incomplete, o.recorded_at, o.superseded_at,
  -- Values that people entered came by no import.
  CASE WHEN r.kind = 'file' THEN o.import_run_id END AS import_run_id, CASE WHEN r.kind = 'file' THEN o.line END AS line`;

const RUN = 'LEFT JOIN import_runs AS r ON r.id = o.import_run_id';

export class KnexObservationReadModel implements ObservationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list(filter: ObservationFilter): Promise<{ items: Observation[]; total: number }> {
    const { code, districtIds, level, from, to, breakdown, asOf, limit, offset } = filter;
    const { condition, bindings } = breakdownCondition(breakdown);
    const current =
      asOf === undefined ? 'o.superseded_at IS NULL' : 'o.recorded_at <= :asOf AND (o.superseded_at IS NULL OR o.superseded_at > :asOf)';
    const rows = await rowsOf<ObservationRow & { total: string }>(
      this.#db,
      `SELECT ${COLUMNS}, count(*) OVER () AS total
         FROM observations AS o
         JOIN districts AS d ON d.id = o.district_id
         JOIN levels AS l ON l.level = d.level
         ${RUN}
        WHERE o.indicator_code = :code
          AND ${current}
          AND ${condition}
          ${districtIds === undefined ? '' : 'AND o.district_id = ANY (:districtIds::bigint[])'}
          ${level === undefined ? '' : 'AND d.level = :level'}
          ${from === undefined ? '' : 'AND o.period_start >= :from'}
          ${to === undefined ? '' : 'AND o.period_end <= :before'}
        ORDER BY l.position, d.key, o.breakdown, o.period_end, o.grain
        LIMIT :limit OFFSET :offset`,
      {
        code,
        limit,
        offset,
        ...bindings,
        ...(asOf === undefined ? {} : { asOf }),
        ...(districtIds === undefined ? {} : { districtIds }),
        ...(level === undefined ? {} : { level }),
        ...(from === undefined ? {} : { from: period(from).start }),
        ...(to === undefined ? {} : { before: endExclusive(period(to)) }),
      },
    );
    return { items: rows.map(toObservation), total: Number(rows[0]?.total ?? 0) };
  }

  async provenance(id: string): Promise<Provenance> {
    const [row] = await rowsOf<ObservationRow & EntryColumns>(
      this.#db,
      `SELECT ${COLUMNS}, e.entered_by, e.entered_at, e.comment
         FROM observations AS o
         JOIN districts AS d ON d.id = o.district_id
         ${RUN}
         LEFT JOIN entered_values AS e ON e.import_run_id = o.import_run_id AND e.line = o.line
        WHERE o.id = ?`,
      [id],
    );
    if (row === undefined) throw new NotFound(`There is no figure ${id}.`);
    const inputs = row.origin === 'reported' ? [] : await this.#inputsOf(row);
    return {
      observation: toObservation(row),
      indicator: row.indicator_code,
      method: row.origin,
      entry: row.entered_by === null ? null : { by: row.entered_by, at: row.entered_at.toISOString(), comment: row.comment },
      computedFrom: inputs.map((input) => ({
        ...toObservation(input),
        indicator: input.indicator_code,
        fileName: input.file_name,
        entered: input.entered,
      })),
    };
  }

  /** The figures that were current when the computed one was recorded. */
  async #inputsOf(row: ObservationRow): Promise<(ObservationRow & { file_name: string | null; entered: boolean })[]> {
    return rowsOf(
      this.#db,
      `WITH known AS (
         SELECT o.* FROM observations AS o
          WHERE o.recorded_at <= :recordedAt AND (o.superseded_at IS NULL OR o.superseded_at > :recordedAt)
       )
       SELECT ${COLUMNS}, r.file_name, o.origin = 'reported' AND r.kind IS NOT DISTINCT FROM 'entry' AS entered
         FROM known AS o
         JOIN districts AS d ON d.id = o.district_id
         ${RUN}
         LEFT JOIN indicator_derivations AS n ON n.indicator_code = :code
        WHERE ${row.origin === 'aggregated' ? PARTS_OF_SUM : PARTS_OF_QUOTIENT}
        ORDER BY o.indicator_code, d.key, o.breakdown`,
      {
        code: row.indicator_code,
        breakdown: row.breakdown,
        start: row.period_start,
        end: row.period_end,
        grain: row.grain,
        district: row.district_id,
        recordedAt: row.recorded_at,
      },
    );
  }
}

const PARTS_OF_SUM =
  'o.indicator_code = :code AND o.breakdown = :breakdown AND o.period_start = :start AND o.grain = :grain AND d.parent_id = :district';

/** As they are chosen when the figure is derived: the denominator is the newest at or before the period that has all its groups. */
const PARTS_OF_QUOTIENT = `o.district_id = :district AND (
  (o.indicator_code = n.numerator_code AND o.breakdown = ANY (n.numerator_breakdowns) AND o.period_start = :start AND o.grain = :grain)
  OR (o.indicator_code = n.denominator_code AND o.breakdown = ANY (n.denominator_breakdowns) AND (o.period_start, o.grain) = (
        SELECT x.period_start, x.grain
          FROM known AS x
         WHERE x.indicator_code = n.denominator_code AND x.district_id = :district AND x.period_end <= :end
           AND x.breakdown = ANY (n.denominator_breakdowns) AND coalesce(x.value, x.numerator) IS NOT NULL
         GROUP BY x.period_start, x.grain, x.period_end
        HAVING count(*) = cardinality(n.denominator_breakdowns)
         ORDER BY x.period_end DESC, x.period_start DESC
         LIMIT 1)))`;

function breakdownCondition(breakdown: string | undefined): { condition: string; bindings: Record<string, string> } {
  if (breakdown === undefined) return { condition: `o.breakdown = ''`, bindings: {} };
  if (breakdown === 'all') return { condition: 'true', bindings: {} };
  if (breakdown.includes('='))
    return { condition: 'o.breakdown = :breakdown', bindings: { breakdown: [...breakdown.split('|')].sort().join('|') } };
  return { condition: `o.breakdown LIKE :members AND o.breakdown NOT LIKE '%|%'`, bindings: { members: `${breakdown}=%` } };
}

function toObservation(row: ObservationRow): Observation {
  return {
    id: row.id,
    district: row.key,
    level: row.level,
    period: formatPeriod({ start: row.period_start, grain: row.grain }),
    breakdown: breakdownOf(row.breakdown),
    value: toNumber(row.value),
    numerator: toNumber(row.numerator),
    denominator: toNumber(row.denominator),
    flag: row.flag,
    origin: row.origin === 'reported' ? 'reported' : 'computed',
    incomplete: row.incomplete,
    recordedAt: row.recorded_at.toISOString(),
    supersededAt: row.superseded_at?.toISOString() ?? null,
    importId: row.import_run_id,
    line: row.line,
  };
}
