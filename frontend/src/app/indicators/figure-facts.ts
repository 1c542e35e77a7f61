import type { Point } from './indicator-figures';

/** Where a series began and ended, as far as there are values. */
export interface Course {
  readonly first: { readonly period: string; readonly value: number };
  readonly last: { readonly period: string; readonly value: number };
  readonly change: number;
}

/** The way from the first value of a series to its last. Without two values there is none. */
export function courseOf(points: readonly Point[]): Course | null {
  const known = points.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined || first === last ? null : { first, last, change: last.value - first.value };
}

interface Named {
  readonly name: string;
  readonly value: number | null;
}

/** Who is highest and who lowest, and how many lie above a value. */
export interface Extremes<T extends Named> {
  readonly highest: T & { readonly value: number };
  readonly lowest: T & { readonly value: number };
  readonly count: number;
}

/** The highest and the lowest of the rows that have a value; `null` without any. */
export function extremesOf<T extends Named>(rows: readonly T[]): Extremes<T> | null {
  const known = rows.filter((row): row is T & { value: number } => row.value !== null);
  const [first, ...others] = known;
  if (first === undefined) return null;
  return {
    highest: others.reduce((best, row) => (row.value > best.value ? row : best), first),
    lowest: others.reduce((best, row) => (row.value < best.value ? row : best), first),
    count: known.length,
  };
}

/** How many rows lie above a value. */
export const countAbove = (rows: readonly Named[], value: number): number =>
  rows.filter((row) => row.value !== null && row.value > value).length;
