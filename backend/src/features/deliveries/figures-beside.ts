import { formatPeriod, type Grain } from '#contract/period.ts';
import type { Figure } from '../indicators/indicator.ts';

/** How many periods before are looked at beside a value. */
const EARLIER = 8;

/** The figures before that of a delivery with this alias, newest first, as one column `earlier` of SQL; read it with `toEarlier`. */
export const earlierFigures = (delivery: string): string => `
  SELECT json_agg(json_build_array(o.period_start, o.value, o.numerator, o.denominator, o.flag) ORDER BY o.period_start DESC) AS earlier
    FROM observations AS o
   WHERE o.indicator_code = ${delivery}.indicator_code AND o.district_id = ${delivery}.district_id AND o.breakdown = '' AND o.superseded_at IS NULL
     AND o.grain = ${delivery}.grain AND o.period_end <= ${delivery}.period_start
     AND o.period_start >= ${delivery}.period_start
         - ${EARLIER} * CASE ${delivery}.grain WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
                                     WHEN 'halfyear' THEN interval '6 months' ELSE interval '1 year' END`;

/** One of the figures before, as SQL packs it. */
export type PackedEarlier = readonly [
  start: string,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  flag: Figure['flag'],
];

/** Unpacks the figures before; none where there is no figure of the grain. */
export const toEarlier = (packed: readonly PackedEarlier[] | null, grain: Grain): (Figure & { period: string })[] =>
  (packed ?? []).map(([start, value, numerator, denominator, flag]) => ({
    period: formatPeriod({ start, grain }),
    ...{ value, numerator, denominator, flag },
  }));

/**
 * The reported figure that holds now for place and period of a delivery with this alias, as one column `in_force` of SQL: what an approval replaces. Its
 * reading is `FigureInForce`.
 */
export const figureInForce = (delivery: string): string => `
  SELECT json_build_object('id', o.id::text, 'value', o.value, 'numerator', o.numerator, 'denominator', o.denominator, 'flag', o.flag,
                           'from', CASE WHEN r.kind = 'entry' THEN 'entry' ELSE 'file' END, 'source', r.title, 'at', o.recorded_at) AS in_force
    FROM observations AS o
    LEFT JOIN import_runs AS r ON r.id = o.import_run_id
   WHERE o.indicator_code = ${delivery}.indicator_code AND o.district_id = ${delivery}.district_id AND o.breakdown = '' AND o.superseded_at IS NULL
     AND o.grain = ${delivery}.grain AND o.period_start = ${delivery}.period_start AND o.origin = 'reported'`;

/** The figure that holds now, and where it came from. */
export interface FigureInForce extends Figure {
  /** Of the observation. */
  readonly id: string;
  /** `entry`: people typed it, and it was approved. */
  readonly from: 'file' | 'entry';
  /** Title of what was imported. */
  readonly source: string | null;
  readonly at: string;
}

/** With the time written as everywhere. */
export const toInForce = (packed: FigureInForce | null): FigureInForce | null =>
  packed === null ? null : { ...packed, at: new Date(packed.at).toISOString() };
