import type { LineSeriesOption } from 'echarts/charts';
import type { RuleLabel } from './rule-labels';
import { inOrder, timeOf, timeOfDay, withGaps } from './series-points';
import type { TargetPath, TimeSeries } from './time-series-picture';

/** Size of the labels in the picture, in pixels. */
export const SIZE = 13;

/** How a line is drawn. */
export interface Look {
  readonly colour: string;
  /** Colour of the label, which has to be readable as text. */
  readonly text: string;
  readonly width: number;
  readonly dashes: number[] | 'solid';
  readonly z: number;
}

/** The look of a role; the place that is pointed at stands out. */
export function lookOf({ role, colour = 'var(--gb-ink-muted)' }: TimeSeries, highlighted: boolean): Look {
  const look: Look = {
    chosen: { colour: 'var(--gb-accent)', text: 'var(--gb-accent)', width: 2.75, dashes: 'solid' as const, z: 6 },
    compared: { colour, text: 'var(--gb-ink)', width: 2, dashes: 'solid' as const, z: 5 },
    whole: { colour: 'var(--gb-ink)', text: 'var(--gb-ink)', width: 1.75, dashes: [6, 4], z: 4 },
    context: { colour: 'var(--gb-context-soft)', text: 'var(--gb-ink-muted)', width: 1.5, dashes: 'solid' as const, z: 2 },
  }[role];
  if (!highlighted) return look;
  return { ...look, width: look.width + 1, z: 7, ...(role === 'context' ? { colour: 'var(--gb-ink)', text: 'var(--gb-ink)' } : {}) };
}

/** A line with its gaps, and dots where no line would show a figure. */
export function lineOf(
  { ref, name, points }: TimeSeries,
  look: Look,
  { focused, regular }: { readonly focused: string | null; readonly regular: boolean },
): LineSeriesOption {
  const series = regular ? withGaps(points) : inOrder(points);
  const alone = (i: number): boolean => (series[i - 1]?.value ?? null) === null && (series[i + 1]?.value ?? null) === null;
  return {
    id: ref,
    name,
    type: 'line',
    silent: true,
    connectNulls: false,
    showSymbol: true,
    showAllSymbol: true,
    z: look.z,
    lineStyle: { color: look.colour, width: look.width, type: look.dashes, cap: 'round', join: 'round' },
    itemStyle: { color: look.colour, borderWidth: 0, opacity: 1 },
    data: series.map(({ period, value }, i) => ({
      value: [timeOf(period), value ?? Number.NaN],
      symbol: period === focused || !regular || alone(i) ? 'circle' : 'none',
      symbolSize: period === focused ? 9 : 5,
    })),
  };
}

/** The straight way to a target, thin and dotted. */
export function targetLine({ from, to, label }: TargetPath, id: string): LineSeriesOption {
  return {
    id,
    name: label,
    type: 'line',
    silent: true,
    z: 3,
    symbol: 'none',
    lineStyle: { color: 'var(--gb-ink)', width: 1, type: [2, 3] },
    data: [
      [timeOfDay(from.date), from.value],
      [timeOfDay(to.date), to.value],
    ],
  };
}

/** A rule at a day with its label; `top` is how far up it reaches, both ends in pixels from the picture's upper edge. */
export interface Rule {
  readonly date: string;
  readonly kind: 'break' | 'event';
  readonly label: RuleLabel;
  readonly top: number;
  readonly bottom: number;
}

/** Vertical rules: breaks of the series dashed, events thin with a marker, each with its label above, and the period that is being read. */
export function marks(rules: readonly Rule[], focused: string | null): LineSeriesOption {
  return {
    id: 'marks',
    type: 'line',
    silent: true,
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      data: [
        ...rules.map(({ date, kind, label, top, bottom }): [object, object] => [
          {
            xAxis: timeOfDay(date),
            y: bottom,
            symbol: 'none',
            lineStyle: { color: 'var(--gb-ink-muted)', width: 1, type: kind === 'break' ? [4, 3] : 'solid' },
            label: {
              show: label.text !== '',
              position: 'end' as const,
              distance: 6,
              formatter: label.text,
              align: label.align,
              color: 'var(--gb-ink-muted)',
              fontSize: SIZE,
            },
          },
          {
            xAxis: timeOfDay(date),
            y: top,
            symbol: kind === 'event' ? 'diamond' : 'none',
            symbolSize: 7,
            itemStyle: { color: 'var(--gb-ink-muted)' },
          },
        ]),
        ...(focused === null
          ? []
          : [
              {
                xAxis: timeOf(focused),
                lineStyle: { color: 'var(--gb-line-strong)', width: 1, type: 'solid' as const },
                label: { show: false },
              },
            ]),
      ],
    },
  };
}
