import type { OptionResult, RatingResult } from '#contract/priority-result.ts';

/** A thing in a ranking. Equal values share a rank, and the one after them is as far down as there are things above it: 1, 1, 3. */
interface Ranked<T> {
  readonly item: T;
  /** Null without a value. */
  readonly rank: number | null;
}

/** From the highest value to the lowest, equal ones in the order in which they come, those without a value at the end. */
export function ranking<T>(items: readonly T[], valueOf: (item: T) => number | null): readonly Ranked<T>[] {
  const value = (item: T): number => valueOf(item) ?? -Infinity;
  const ordered = items.toSorted((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)));
  return ordered.map((item) => {
    const own = valueOf(item);
    return { item, rank: own === null ? null : 1 + ordered.filter((other) => value(other) > own).length };
  });
}

/** By mean importance, as it is, not as it is rounded. */
export const byImportance = (options: readonly OptionResult[]): readonly Ranked<OptionResult>[] =>
  ranking(options, ({ rating }) => rating?.mean ?? null);

/** By how many put it first. */
export const byPicks = (options: readonly OptionResult[]): readonly Ranked<OptionResult>[] => ranking(options, ({ picks }) => picks);

/** Those on the first place. */
export const leaders = <T>(ranked: readonly Ranked<T>[]): readonly T[] => ranked.filter(({ rank }) => rank === 1).map(({ item }) => item);

/** Distance of the quartiles from which on voters disagree. */
const WIDE = 2;

/** Whether voters disagree, so that it should be talked about. */
export const isWide = ({ lowerQuartile, upperQuartile }: RatingResult): boolean => upperQuartile - lowerQuartile >= WIDE;
