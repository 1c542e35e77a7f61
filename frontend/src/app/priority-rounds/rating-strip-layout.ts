import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { RatingResult } from '#contract/priority-result.ts';

/** Measures of the picture, in its own units. */
const CELL = 60;
const BAR = 40;
const HIGHEST = 40;
export const STRIP = { width: 5 * CELL, height: 90, base: 58, middle: 67, numbers: 89 } as const;

interface RatingStripLayout {
  /** One for each step from 1 to 5. */
  readonly bars: readonly {
    readonly step: number;
    readonly count: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly centre: number;
  }[];
  /** The middle half and the median, on the scale below the bars. */
  readonly from: number;
  readonly to: number;
  readonly median: number;
}

/** Bars from zero for the counts of the five steps, and below them on the same scale where the middle half and the median lie. */
export function ratingStripLayout({ distribution, lowerQuartile, upperQuartile, median }: RatingResult): RatingStripLayout {
  const height = scaleLinear([0, Math.max(1, max(distribution) ?? 0)], [0, HIGHEST]);
  const x = scaleLinear([1, 5], [CELL / 2, STRIP.width - CELL / 2]);
  return {
    bars: distribution.map((count, index) => ({
      step: index + 1,
      count,
      x: x(index + 1) - BAR / 2,
      y: STRIP.base - height(count),
      width: BAR,
      height: height(count),
      centre: x(index + 1),
    })),
    from: x(lowerQuartile),
    to: x(upperQuartile),
    median: x(median),
  };
}
