/** Pieces of SQL that say the same in several statements. */

/** What makes an observation the one it is. */
export const KEY = ['indicator_code', 'district_id', 'grain', 'period_start', 'breakdown'] as const;

/** `a.indicator_code, a.district_id, …` */
export const keyOf = (alias: string): string => KEY.map((column) => `${alias}.${column}`).join(', ');

/** Whether both rows are about the same figure. */
export const sameKey = (a: string, b: string): string => KEY.map((column) => `${a}.${column} = ${b}.${column}`).join(' AND ');

/** First day after the period: as the column `period_end` of the observations. */
export const PERIOD_END = `(period_start + CASE grain WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
  WHEN 'halfyear' THEN interval '6 months' ELSE interval '1 year' END)::date`;

/** Whether the publisher keeps the figure back or has none. */
export const withheld = (alias: string): string => `${alias}.flag IN ('confidential', 'not_available')`;

/**
 * The value that follows from a numerator and a denominator, as `valueOf` of the domain computes it. Divided as double precision and
 * written with all its digits: a cast to numeric would round to 15.
 */
export const quotient = (indicator: string, numerator: string, denominator: string): string =>
  `CASE WHEN ${denominator} = 0 THEN NULL ELSE
     (${numerator}::float8 * CASE ${indicator}.kind WHEN 'share' THEN 100 WHEN 'rate' THEN coalesce(${indicator}.per, 1) ELSE 1 END::float8
       / ${denominator}::float8)::text::numeric END`;

/** Flags from the firmest to the least firm: a computed figure is no firmer than the least firm one behind it. */
export const FIRMNESS = `ARRAY['final', 'revised', 'provisional', 'estimated', 'unreliable']`;
