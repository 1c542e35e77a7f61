import { formatPeriod, type Grain } from '#contract/period.ts';
import { rowsOf, toNumber, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { Unit, UpdateInterval } from '#contract/indicator.ts';
import type { Direction, IndicatorKind } from './indicator.ts';
import type { Target } from './assessment.ts';

interface Text {
  readonly de: string;
  readonly en: string;
}

/** An indicator of the catalogue, with what there is of its values. */
export interface CatalogueIndicator {
  readonly code: string;
  readonly name: Text;
  readonly fieldOfAction: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly per: number | null;
  readonly direction: Direction;
  readonly decimals: number;
  readonly updateInterval: UpdateInterval;
  readonly visibility: 'internal' | 'public';
  readonly definition: { readonly numerator: Text; readonly denominator: Text | null };
  readonly notes: Text | null;
  readonly source: string;
  readonly owner: string | null;
  readonly smallestLevel: string;
  readonly disaggregation: string[];
  readonly referenceSets: string[];
  readonly disclosure: { readonly minimumCount: number; readonly minimumDenominator: number };
  readonly relevantChange: number | null;
  readonly derivedFrom: { readonly numerator: string; readonly denominator: string } | null;
  readonly seriesBreaks: { readonly date: string; readonly note: Text }[];
  readonly available: {
    readonly dimensions: string[];
    readonly levels: string[];
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly demo: boolean;
  readonly version: number;
}

/** A target as it was decided. */
export interface IndicatorTarget extends Target {
  readonly id: string;
  readonly district: string | null;
  readonly corridor: { readonly lower: number; readonly upper: number } | null;
  readonly adoptedBy: string | null;
  readonly demo: boolean;
  readonly version: number;
}

/** Questions about the catalogue. */
export interface IndicatorReadModel {
  /** By field of action, then code. */
  list(filter: { fieldOfAction?: string | undefined }): Promise<CatalogueIndicator[]>;
  /** Throws `NotFound`. */
  get(code: string): Promise<CatalogueIndicator>;
  /** Throws `NotFound` when there is no such indicator. */
  targets(code: string): Promise<IndicatorTarget[]>;
  /** All targets by the code of their indicator. */
  allTargets(): Promise<ReadonlyMap<string, IndicatorTarget[]>>;
}

interface IndicatorRow {
  [column: string]: unknown;
  code: string;
  breaks: { date: string; de: string; en: string }[];
  levels: string[] | null;
  dimensions: string[] | null;
  first_start: string | null;
  first_grain: Grain | null;
  last_start: string | null;
  last_grain: Grain | null;
}

export class KnexIndicatorReadModel implements IndicatorReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list({ fieldOfAction }: { fieldOfAction?: string | undefined }): Promise<CatalogueIndicator[]> {
    return this.#select('(:field::text IS NULL OR i.field_of_action = :field)', { field: fieldOfAction ?? null });
  }

  async get(code: string): Promise<CatalogueIndicator> {
    const [indicator] = await this.#select('i.code = :code', { code });
    if (indicator === undefined) throw new NotFound(`There is no indicator "${code}".`);
    return indicator;
  }

  async targets(code: string): Promise<IndicatorTarget[]> {
    const [known] = await rowsOf(this.#db, 'SELECT 1 FROM indicators AS i WHERE i.code = ?', [code]);
    if (known === undefined) throw new NotFound(`There is no indicator "${code}".`);
    const rows = await rowsOf<TargetRow>(
      this.#db,
      `SELECT ${TARGET_COLUMNS}
         FROM targets AS t
         LEFT JOIN districts AS d ON d.id = t.district_id
        WHERE t.indicator_code = ?
        ORDER BY d.level NULLS FIRST, d.key, t.date`,
      [code],
    );
    return rows.map(toTarget);
  }

  async allTargets(): Promise<ReadonlyMap<string, IndicatorTarget[]>> {
    const rows = await rowsOf<TargetRow>(
      this.#db,
      `SELECT ${TARGET_COLUMNS}
         FROM targets AS t
         LEFT JOIN districts AS d ON d.id = t.district_id
        ORDER BY d.level NULLS FIRST, d.key, t.date`,
    );
    const targetsOf = Map.groupBy(rows, (row) => row.indicator_code);
    return new Map([...targetsOf].map(([code, targets]) => [code, targets.map(toTarget)]));
  }

  async #select(condition: string, bindings: Record<string, unknown>): Promise<CatalogueIndicator[]> {
    const rows = await rowsOf<IndicatorRow>(
      this.#db,
      `SELECT i.*, n.numerator_code, n.denominator_code,
              coalesce((SELECT json_agg(json_build_object('date', b.break_date, 'de', b.note_de, 'en', b.note_en) ORDER BY b.break_date)
                          FROM indicator_breaks AS b WHERE b.indicator_code = i.code), '[]') AS breaks,
              a.levels, a.dimensions, a.first_start, a.first_grain, a.last_start, a.last_grain
         FROM indicators AS i
         JOIN fields_of_action AS f ON f.code = i.field_of_action
         LEFT JOIN indicator_derivations AS n ON n.indicator_code = i.code
         LEFT JOIN indicator_availability AS a ON a.indicator_code = i.code
        WHERE ${condition}
        ORDER BY f.position, i.code`,
      bindings,
    );
    return rows.map(toIndicator);
  }
}

export interface TargetRow {
  id: string;
  indicator_code: string;
  district_ref: string | null;
  district_id: string | null;
  baseline_value: string;
  baseline_date: string;
  value: string;
  date: string;
  tolerance: string | null;
  lower: string | null;
  upper: string | null;
  adopted_by: string | null;
  demo: boolean;
  version: number;
}

/** Columns of a `TargetRow`, from `targets AS t` and `districts AS d`. */
export const TARGET_COLUMNS = `t.id, t.indicator_code, t.district_id, d.level || ':' || d.key AS district_ref, t.baseline_value, t.baseline_date,
  t.value, t.date, t.tolerance, t.lower, t.upper, t.adopted_by, t.demo, t.version`;

/** The one mapping of a target's row. */
export function toTarget(row: TargetRow): IndicatorTarget {
  return {
    id: row.id,
    district: row.district_ref,
    baseline: { value: Number(row.baseline_value), date: row.baseline_date },
    value: Number(row.value),
    date: row.date,
    tolerance: toNumber(row.tolerance),
    corridor: row.lower === null || row.upper === null ? null : { lower: Number(row.lower), upper: Number(row.upper) },
    adoptedBy: row.adopted_by,
    demo: row.demo,
    version: row.version,
  };
}

function toIndicator(row: IndicatorRow): CatalogueIndicator {
  const text = (name: string) => (row[name] as string | null) ?? '';
  const pair = (name: string): Text => ({ de: text(`${name}_de`), en: text(`${name}_en`) });
  const optionalPair = (name: string): Text | null => (row[`${name}_de`] === null && row[`${name}_en`] === null ? null : pair(name));
  const number = (name: string) => toNumber(row[name] as string | null);
  const written = (start: string | null, grain: Grain | null) => (start === null || grain === null ? null : formatPeriod({ start, grain }));
  return {
    code: row.code,
    name: pair('name'),
    fieldOfAction: text('field_of_action'),
    kind: text('kind') as IndicatorKind,
    unit: text('unit') as Unit,
    per: number('per'),
    direction: text('direction') as Direction,
    decimals: row['decimals'] as number,
    updateInterval: text('update_interval') as UpdateInterval,
    visibility: text('visibility') as CatalogueIndicator['visibility'],
    definition: { numerator: pair('numerator'), denominator: optionalPair('denominator') },
    notes: optionalPair('notes'),
    source: text('source'),
    owner: row['owner'] as string | null,
    smallestLevel: text('smallest_level'),
    disaggregation: row['disaggregation'] as string[],
    referenceSets: row['reference_sets'] as string[],
    disclosure: { minimumCount: row['minimum_count'] as number, minimumDenominator: row['minimum_denominator'] as number },
    relevantChange: number('relevant_change'),
    derivedFrom: row['numerator_code'] === null ? null : { numerator: text('numerator_code'), denominator: text('denominator_code') },
    seriesBreaks: row.breaks.map(({ date, de, en }) => ({ date, note: { de, en } })),
    available: {
      dimensions: row.dimensions ?? [],
      levels: row.levels ?? [],
      from: written(row.first_start, row.first_grain),
      to: written(row.last_start, row.last_grain),
    },
    demo: row['demo'] as boolean,
    version: row['version'] as number,
  };
}
