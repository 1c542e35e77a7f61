import { formatPeriod, type Grain } from '#contract/period.ts';
import type { Unit, UpdateInterval } from '#contract/indicator.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Direction, Figure, IndicatorKind } from './indicator.ts';
import { TARGET_COLUMNS, toTarget, type IndicatorTarget, type TargetRow } from './indicator-read-model.ts';

/** What of an indicator an overview needs. */
export interface OverviewIndicator {
  readonly code: string;
  readonly name: { readonly de: string; readonly en: string };
  readonly fieldOfAction: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly decimals: number;
  readonly updateInterval: UpdateInterval;
  readonly relevantChange: number | null;
  readonly demo: boolean;
}

/** A figure of the total in a period. */
export interface OverviewFigure extends Figure {
  readonly id: string;
  readonly districtId: string;
  readonly period: string;
  readonly incomplete: boolean;
}

/** Everything that one row of an overview is computed from. Figures are newest first. */
export interface OverviewMaterial {
  readonly indicator: OverviewIndicator;
  readonly ofPlace: readonly OverviewFigure[];
  readonly ofWhole: readonly OverviewFigure[];
  /** The newest figure of each compared district at or before that of the place. */
  readonly ofCompared: readonly OverviewFigure[];
  /** The place's own target before one for every district; earliest date first. */
  readonly targets: readonly IndicatorTarget[];
}

/** Which places, and up to which day. Ids are internal. */
export interface OverviewQuestion {
  readonly placeId: string;
  readonly wholeId: string;
  readonly comparedIds: readonly string[];
  /** The first day after the quarter. */
  readonly before: string;
}

export interface OverviewFigures {
  /** Material of all indicators, by field of action and code. */
  read(question: OverviewQuestion): Promise<OverviewMaterial[]>;
}

/** Enough for the sparkline and for the same period a year before at every grain. */
const PERIODS = 21;

interface FigureRow {
  indicator_code: string;
  district_id: string;
  id: string;
  period_start: string;
  grain: Grain;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  flag: Figure['flag'];
  incomplete: boolean;
}

/**
 * The newest totals of a district. `float8` instead of `numeric`: an overview reads some hundred figures, and a double holds each of
 * them to 15 digits. The partial index on current totals answers it without touching the table, however long the history.
 */
const newest = (indicator: string, district: string, before: string, limit: number): string => `
  (SELECT o.id, o.period_start, o.period_end, o.grain, o.value::float8 AS value, o.numerator::float8 AS numerator,
          o.denominator::float8 AS denominator, o.flag, o.incomplete
     FROM observations AS o
    WHERE o.indicator_code = ${indicator} AND o.district_id = ${district}
      AND o.superseded_at IS NULL AND o.breakdown = '' AND o.period_end <= ${before}
    ORDER BY o.period_end DESC
    LIMIT ${limit})`;

const FIGURE = 's.id, s.period_start, s.grain, s.value, s.numerator, s.denominator, s.flag, s.incomplete';

export class KnexOverviewFigures implements OverviewFigures {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async read(question: OverviewQuestion): Promise<OverviewMaterial[]> {
    const [indicators, series, compared, targets] = await Promise.all([
      this.#indicators(),
      this.#series(question),
      this.#compared(question),
      this.#targets(question.placeId),
    ]);
    const seriesOf = Map.groupBy(series, (row) => `${row.indicator_code} ${row.district_id}`);
    const comparedOf = Map.groupBy(compared, (row) => row.indicator_code);
    const targetsOf = Map.groupBy(targets, (row) => row.indicator_code);
    return indicators.map((indicator) => ({
      indicator,
      ofPlace: (seriesOf.get(`${indicator.code} ${question.placeId}`) ?? []).map(toFigure),
      ofWhole: (seriesOf.get(`${indicator.code} ${question.wholeId}`) ?? []).map(toFigure),
      ofCompared: (comparedOf.get(indicator.code) ?? []).map(toFigure),
      targets: (targetsOf.get(indicator.code) ?? []).map(toTarget),
    }));
  }

  async #indicators(): Promise<OverviewIndicator[]> {
    return rowsOf<OverviewIndicator>(
      this.#db,
      `SELECT i.code, json_build_object('de', i.name_de, 'en', i.name_en) AS name, i.field_of_action AS "fieldOfAction", i.kind, i.unit,
              i.direction, i.decimals, i.update_interval AS "updateInterval", i.relevant_change::float8 AS "relevantChange", i.demo
         FROM indicators AS i
         JOIN fields_of_action AS f ON f.code = i.field_of_action
        ORDER BY f.position, i.code`,
    );
  }

  async #series({ placeId, wholeId, before }: OverviewQuestion): Promise<FigureRow[]> {
    return rowsOf<FigureRow>(
      this.#db,
      `SELECT i.indicator_code, p.district_id, ${FIGURE}
         FROM indicator_availability AS i
         CROSS JOIN unnest(:places::bigint[]) AS p (district_id)
         CROSS JOIN LATERAL ${newest('i.indicator_code', 'p.district_id', ':before', PERIODS)} AS s
        ORDER BY i.indicator_code, p.district_id, s.period_end DESC`,
      { places: [...new Set([placeId, wholeId])], before },
    );
  }

  async #compared({ placeId, comparedIds, before }: OverviewQuestion): Promise<FigureRow[]> {
    return rowsOf<FigureRow>(
      this.#db,
      `SELECT i.indicator_code, c.district_id, ${FIGURE}
         FROM indicator_availability AS i
         LEFT JOIN LATERAL ${newest('i.indicator_code', ':placeId', ':before', 1)} AS place ON true
         CROSS JOIN unnest(:compared::bigint[]) WITH ORDINALITY AS c (district_id, position)
         CROSS JOIN LATERAL ${newest('i.indicator_code', 'c.district_id', 'coalesce(place.period_end, :before::date)', 1)} AS s
        ORDER BY i.indicator_code, c.position`,
      { placeId, compared: comparedIds, before },
    );
  }

  async #targets(placeId: string): Promise<TargetRow[]> {
    return rowsOf<TargetRow>(
      this.#db,
      `SELECT ${TARGET_COLUMNS}
         FROM targets AS t
         LEFT JOIN districts AS d ON d.id = t.district_id
        WHERE t.district_id = ? OR t.district_id IS NULL
        ORDER BY t.district_id NULLS LAST, t.date`,
      [placeId],
    );
  }
}

const toFigure = (row: FigureRow): OverviewFigure => ({
  id: row.id,
  districtId: row.district_id,
  period: formatPeriod({ start: row.period_start, grain: row.grain }),
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  flag: row.flag,
  incomplete: row.incomplete,
});
