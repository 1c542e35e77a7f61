import { extent, nice, ticks } from 'd3-array';

interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Whether the axis includes zero. A line may do without, but the reader has to be told. */
  readonly includesZero: boolean;
}

/** Above this ratio of the lowest to the highest value an axis from zero would waste more than half of the picture on nothing. */
const FAR_FROM_ZERO = 0.5;

/** An axis for lines: round limits, from zero where the values are near enough. */
export function valueAxis(values: readonly number[], count = 5): ValueAxis {
  const [lowest = 0, highest = 1] = extent(values.filter(Number.isFinite));
  const [nearest, farthest] = [Math.min(Math.abs(lowest), Math.abs(highest)), Math.max(Math.abs(lowest), Math.abs(highest))];
  const oneSided = lowest > 0 || highest < 0;
  const away = oneSided && nearest > farthest * FAR_FROM_ZERO;
  const room = lowest === highest ? Math.abs(lowest) * 0.05 || 1 : 0;
  const [from, to] = away ? [lowest - room, highest + room] : [Math.min(0, lowest), Math.max(0, highest, lowest === highest ? room : 0)];
  const [min, max] = nice(from, to, count);
  return { min, max, ticks: ticks(min, max, count), includesZero: min <= 0 && max >= 0 };
}
