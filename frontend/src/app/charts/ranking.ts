import type { BarRow } from './bar-layout';

export type RankingOrder = 'value' | 'name';

const byName = (a: BarRow, b: BarRow): number => a.name.localeCompare(b.name, 'de', { numeric: true });

/** Rows from the highest value to the lowest, or by name; those without a value come last. */
export function ranked<R extends BarRow>(rows: readonly R[], order: RankingOrder): R[] {
  return [...rows].sort((a, b) =>
    order === 'name'
      ? byName(a, b)
      : (b.value ?? -Infinity) === (a.value ?? -Infinity)
        ? byName(a, b)
        : (b.value ?? -Infinity) - (a.value ?? -Infinity),
  );
}

/** A shortened list: its first and last rows and those that must not be missing, and how many were left out. */
interface Abridged<R> {
  readonly rows: readonly R[];
  readonly omitted: number;
}

/** At most about `most` rows from both ends of the list, besides the rows to keep. A list that is only a little longer is left whole. */
export function abridged<R extends BarRow>(rows: readonly R[], most: number, keep: readonly string[]): Abridged<R> {
  if (rows.length <= most + 2) return { rows, omitted: 0 };
  const half = Math.floor(most / 2);
  const kept = rows.filter((row, i) => i < half || i >= rows.length - half || keep.includes(row.ref));
  return { rows: kept, omitted: rows.length - kept.length };
}
