import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { timeOf, timeOfDay, withGaps, type SeriesPoint } from './series-points';

/** A sparkline in the coordinates of its box. */
interface SparklineGeometry {
  /** One path per unbroken stretch of two or more figures. */
  readonly lines: readonly string[];
  /** Figures without a neighbour, which no line would show. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** The newest figure. */
  readonly last: { readonly x: number; readonly y: number } | null;
  /** Where the series breaks. */
  readonly breaks: readonly number[];
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** The box of a sparkline; `margin` keeps the strokes and the last dot inside. */
interface SparklineBox {
  readonly width: number;
  readonly height: number;
  readonly margin?: number;
}

/** Draws a series into a box. A series without change lies in the middle. `breaks` are days from which on it is counted differently. */
export function sparklineGeometry(
  points: readonly SeriesPoint[],
  { width, height, margin = 3 }: SparklineBox,
  breaks: readonly string[] = [],
): SparklineGeometry {
  const series = withGaps(points);
  const [earliest, latest] = extent(series, (point) => timeOf(point.period));
  const [lowest, highest] = extent(series, (point) => point.value ?? undefined);
  if (earliest === undefined || latest === undefined || lowest === undefined || highest === undefined)
    return { lines: [], dots: [], last: null, breaks: [] };

  const x = scaleLinear([earliest, latest], [margin, width - margin]);
  const y = scaleLinear([lowest, highest], [height - margin, margin]);
  const stretches: { x: number; y: number }[][] = [[]];
  for (const { period, value } of series) {
    if (value === null) stretches.push([]);
    else
      stretches.at(-1)?.push({
        x: round(earliest === latest ? width - margin : x(timeOf(period))),
        y: round(lowest === highest ? height / 2 : y(value)),
      });
  }
  return {
    lines: stretches.filter((stretch) => stretch.length > 1).map((stretch) => `M${stretch.map((p) => `${p.x},${p.y}`).join('L')}`),
    dots: stretches.filter((stretch) => stretch.length === 1).flat(),
    last: stretches.flat().at(-1) ?? null,
    breaks: breaks
      .map(timeOfDay)
      .filter((time) => time > earliest && time < latest)
      .map((time) => round(x(time))),
  };
}
