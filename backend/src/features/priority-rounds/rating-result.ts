import { mean, median, quantileSorted } from 'd3-array';

/** How many have given 1, 2, 3, 4 and 5. */
export type Distribution = readonly [number, number, number, number, number];

/** What came out for one recommendation. */
export interface Rated {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  /** Quartiles as R-7 has them (Hyndman & Fan 1996, type 7): linear between the two values next to the place. */
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly distribution: Distribution;
}

/** Mean, median and quartiles of ratings; undefined without any. */
export function ratedBy(distribution: Distribution): Rated | undefined {
  const ratings = distribution.flatMap((count, index) => Array<number>(count).fill(index + 1));
  const [average, middle] = [mean(ratings), median(ratings)];
  const [lowerQuartile, upperQuartile] = [quantileSorted(ratings, 0.25), quantileSorted(ratings, 0.75)];
  if (average === undefined || middle === undefined || lowerQuartile === undefined || upperQuartile === undefined) return undefined;
  return { count: ratings.length, mean: average, median: middle, lowerQuartile, upperQuartile, distribution };
}

/** Place of each by mean, 1 for the highest; equal ones share it. */
export const rankOf = (rated: Rated, all: readonly Rated[]): number => 1 + all.filter((other) => other.mean > rated.mean).length;
