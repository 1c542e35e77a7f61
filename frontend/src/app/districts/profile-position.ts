import type { OverviewRow } from '#contract/indicator-overview.ts';

/** Where a district's figure stands among the figures that it is compared with. */
export interface Position {
  /** Its place from the highest value down, 1 for the highest; equal values share a place. */
  readonly rank: number;
  readonly of: number;
  /** How far it lies from their mean, in standard deviations; 0 where they are all alike. */
  readonly distance: number;
}

/** A row of the profile with the place of its figure; without one where the district itself is not among those compared. */
export interface ProfileRow {
  readonly row: OverviewRow;
  readonly position: Position | undefined;
  /** District minus whole, in the indicator's unit. Counts are not compared: a part is always less than the whole. */
  readonly difference: number | null;
}

/** Puts each figure of a district beside the whole and among its siblings. */
export const profileRows = (rows: readonly OverviewRow[], district: string): ProfileRow[] =>
  rows.map((row) => ({ row, position: positionOf(row, district), difference: differenceOf(row) }));

/** The rows whose figures stand out most among the siblings, the furthest first; only where there are at least three to compare. */
export const mostUnusual = (rows: readonly ProfileRow[]): ProfileRow[] =>
  rows
    .filter(({ position, difference }) => position !== undefined && position.of >= 3 && difference !== null)
    .sort((a, b) => Math.abs(b.position?.distance ?? 0) - Math.abs(a.position?.distance ?? 0));

/** In how many indicators the district has the highest and the lowest value of all that are compared. */
export function extremes(rows: readonly ProfileRow[]): { readonly highest: number; readonly lowest: number } {
  const ranked = rows.flatMap(({ position, row }) =>
    position === undefined || position.of < 3 || row.spread.lowest === row.spread.highest ? [] : [{ position, row }],
  );
  return {
    highest: ranked.filter(({ position }) => position.rank === 1).length,
    lowest: ranked.filter(({ row }) => row.value !== null && row.value === row.spread.lowest).length,
  };
}

function positionOf({ spread: { items } }: OverviewRow, district: string): Position | undefined {
  const own = items.find((item) => item.district === district);
  if (own === undefined) return undefined;
  const values = items.map(({ value }) => value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return {
    rank: 1 + values.filter((value) => value > own.value).length,
    of: values.length,
    distance: deviation === 0 ? 0 : (own.value - mean) / deviation,
  };
}

function differenceOf({ kind, value, whole }: OverviewRow): number | null {
  const of = whole?.value ?? null;
  return kind === 'count' || value === null || of === null ? null : value - of;
}
