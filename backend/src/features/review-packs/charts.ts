import type { PackDrawing, PackShape } from '#contract/pack-drawing.ts';
import type { PackLanguage } from '#contract/review-pack.ts';
import { parsePeriod } from '#contract/period.ts';
import { ticks } from 'd3-array';
import { numberText, shortPeriodText } from './compose-figures.ts';
import type { PackIndicator } from './pack-material.ts';

const WIDTH = 471;
const HEIGHT = 106;
const PLOT = { left: 44, right: 392, top: 10, bottom: 84 } as const;
const AXIS_SIZE = 7.5;
/** Beside a dot, so that the reader finds the number without the axis. */
const LABEL_SIZE = 8.5;

type Line = Pick<PackIndicator, 'series' | 'decimals' | 'target'>;
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** The line of an indicator with its target; a gap where there is no figure. */
export function timeLine({ series, decimals, target }: Line, language: PackLanguage): PackDrawing {
  const known = series.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = target === null ? known : [...known, target.value];
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  // Nothing lies on the edge, so that labels have room on both sides.
  const margin = highest === lowest ? Math.max(Math.abs(highest) * 0.1, 10 ** -decimals) : (highest - lowest) * 0.1;
  const steps = ticks(lowest - margin, highest + margin, 3);
  const [from, to] = [lowest - margin, highest + margin];
  const begun = monthOf(series[0]?.period);
  const months = Math.max(1, monthOf(series.at(-1)?.period) - begun);
  const across = (period: string): number => round(PLOT.left + 6 + ((PLOT.right - PLOT.left - 12) * (monthOf(period) - begun)) / months);
  const down = (value: number): number => round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - from)) / (to - from || 1));
  const dots = series.map(({ period, value }): Dot | null => (value === null ? null : { x: across(period), y: down(value), value }));
  const shapes: PackShape[] = [
    ...steps.flatMap((step) => [
      line(`M${PLOT.left} ${down(step)}H${PLOT.right}`, 'grid', 0.5),
      label(PLOT.left - 5, down(step) + 2.6, numberText(step, decimalsOf(steps, decimals), language), 'end', 'quiet', AXIS_SIZE),
    ]),
    ...(target === null ? [] : targetShapes(down(target.value), dots.at(-1)?.y, target.value, { decimals, language })),
    line(pathOf(dots), 'accent', 1.6),
    ...dots.flatMap((dot) => (dot === null ? [] : [circle(dot)])),
    ...periodLabels(series, across),
  ];
  const last = dots.findLast((dot) => dot !== null);
  if (last != null)
    shapes.push(label(last.x + 7, last.y + 3, numberText(last.value, decimals, language), 'start', 'accent', LABEL_SIZE, true));
  return { width: WIDTH, height: HEIGHT, shapes };
}

/** A thin broken line with its name at its end, out of the way of the newest number. */
function targetShapes(
  y: number,
  newest: number | undefined,
  value: number,
  { decimals, language }: { readonly decimals: number; readonly language: PackLanguage },
): PackShape[] {
  const near = newest !== undefined && Math.abs(newest - y) < 10;
  const labelY = near ? (newest > y ? y - 4 : y + 9) : y + 3;
  const word = language === 'de' ? 'Ziel' : 'Target';
  return [
    { type: 'path', d: `M${PLOT.left} ${y}H${PLOT.right}`, fill: 'none', stroke: 'text', strokeWidth: 0.9, dashed: true },
    label(PLOT.right + 4, labelY, `${word} ${numberText(value, decimals, language)}`, 'start', 'text', LABEL_SIZE),
  ];
}

/** First and last, and between them as many as there is room for. */
function periodLabels(series: Line['series'], across: (period: string) => number): PackShape[] {
  const every = Math.max(1, Math.ceil(series.length / 6));
  const last = series.length - 1;
  return series.flatMap(({ period }, index) => {
    const shown = index === last || (index % every === 0 && last - index >= every * 0.75);
    return shown ? [label(across(period), PLOT.bottom + 14, shortPeriodText(period), 'middle', 'quiet', AXIS_SIZE)] : [];
  });
}

/** Straight pieces; where a figure is missing the line is not drawn. */
function pathOf(dots: readonly (Dot | null)[]): string {
  return dots.map((dot, index) => (dot === null ? '' : `${dots[index - 1] == null ? 'M' : 'L'}${dot.x} ${dot.y}`)).join('');
}

const circle = ({ x, y }: Dot): PackShape => {
  const r = 2;
  return {
    type: 'path',
    d: `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
    fill: 'accent',
    stroke: 'none',
    strokeWidth: 0,
  };
};
const line = (d: string, stroke: 'grid' | 'accent', strokeWidth: number): PackShape => ({
  type: 'path',
  d,
  fill: 'none',
  stroke,
  strokeWidth,
});
const label = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  ink: 'text' | 'quiet' | 'accent',
  size: number,
  bold = false,
): PackShape => ({ type: 'text', x: round(x), y: round(y), text, size, anchor, ink, ...(bold ? { bold } : {}) });

const round = (value: number): number => Math.round(value * 10) / 10;
/** Steps of an axis are rounder than figures, but never all the same. */
const decimalsOf = (steps: readonly number[], decimals: number): number => (steps.every(Number.isInteger) ? 0 : Math.max(decimals, 1));
/** Months since the year 0, so that years and quarters have their true distance. */
const monthOf = (written: string | undefined): number => {
  const start = written === undefined ? undefined : parsePeriod(written)?.start;
  return start === undefined ? 0 : Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7));
};
