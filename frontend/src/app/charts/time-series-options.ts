import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { placeLabels } from './end-labels';
import { inOrder, timeOf, timeOfDay, withGaps, type SeriesPoint } from './series-points';
import { shorten, textWidth } from './text-width';
import { timeAxis } from './time-axis';
import { valueAxis } from './value-axis';

export type TimeSeriesOption = ComposeOption<GridComponentOption | LineSeriesOption | MarkLineComponentOption>;

/** What a line is in the picture: the chosen place, one compared with it, the whole, or one of the others in the background. */
export type SeriesRole = 'chosen' | 'compared' | 'whole' | 'context';

export interface TimeSeries {
  readonly ref: string;
  readonly name: string;
  readonly role: SeriesRole;
  /** A colour as CSS writes it, for `compared`; the other roles have their own. */
  readonly colour?: string;
  readonly points: readonly SeriesPoint[];
}

/** The straight way from a baseline to a target. Dates are days, `YYYY-MM-DD`. */
export interface TargetPath {
  readonly from: { readonly date: string; readonly value: number };
  readonly to: { readonly date: string; readonly value: number };
  readonly label: string;
}

export interface TimeSeriesPicture {
  readonly series: readonly TimeSeries[];
  readonly targets?: readonly TargetPath[];
  /** Days from which on the figures are counted differently, with a short label. */
  readonly breaks?: readonly { readonly date: string; readonly label: string }[];
  /**
   * Whether a figure is expected for every period of the grain, so that a missing one is a gap. Where figures come at no fixed time they are
   * joined, and each is marked. Default: true.
   */
  readonly regular?: boolean;
  /** The period that is being read. */
  readonly focused?: string | null;
  /** The place that is pointed at. */
  readonly highlighted?: string | null;
  readonly formatValue: (value: number, decimals: number) => string;
  readonly formatPeriod: (period: string) => string;
}

const SIZE = 13;
const LABEL_GAP = 17;
const MARGIN = { top: 14, breakLabel: 20, bottom: 30, beside: 10 };
const TARGET = 'target:';
const DAY = 86_400_000;

/** All of a picture's figures, on which its value axis stands. */
export const figuresOf = ({ series, targets = [] }: Pick<TimeSeriesPicture, 'series' | 'targets'>): number[] => [
  ...series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
  ...shownTargets(series, targets).flatMap(({ from, to }) => [from.value, to.value]),
];

/**
 * The ways to the targets as far as they are drawn. A target that lies further off than the series is long would press the figures into a
 * corner: its way is then cut soon after the newest figure and points to it.
 */
export function shownTargets(series: readonly TimeSeries[], targets: readonly TargetPath[]): TargetPath[] {
  const times = series.flatMap(({ points }) => points.map(({ period }) => timeOf(period)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const length = last - first;
  return targets.map((target) => {
    const [start, end] = [timeOfDay(target.from.date), timeOfDay(target.to.date)];
    if (times.length === 0 || end <= last + length) return target;
    const cut = Math.min(end, Math.max(last + length / 2, start + DAY));
    const value = target.from.value + ((target.to.value - target.from.value) * (cut - start)) / (end - start);
    return { ...target, to: { date: new Date(cut).toISOString().slice(0, 10), value } };
  });
}

/** Decimals that tell neighbouring ticks apart. */
export const tickDecimals = (ticks: readonly number[]): number => {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
};

/** Lines over time for echarts. Labels stand at the lines' ends, gaps stay gaps, colours are the theme's custom properties. */
export function timeSeriesOptions(picture: TimeSeriesPicture, width: number, height: number): TimeSeriesOption {
  const { breaks = [], regular = true, highlighted = null, focused = null } = picture;
  const targets = shownTargets(picture.series, picture.targets ?? []);
  const time = timeAxis(
    picture.series.flatMap(({ points }) => points.map(({ period }) => period)),
    targets.map(({ to }) => to.date),
    Math.floor(width / 95),
  );
  const value = valueAxis(figuresOf(picture));
  const decimals = tickDecimals(value.ticks);
  const tickTexts = value.ticks.map((tick) => picture.formatValue(tick, decimals));

  const labelled = picture.series.filter(({ role, ref }) => role !== 'context' || ref === highlighted);
  const texts = [...labelled.map(({ name }) => name), ...targets.map(({ label }) => label)];
  const labelRoom = Math.min(Math.max(40, ...texts.map((text) => textWidth(text, SIZE))), Math.round(width * 0.4));
  const top = MARGIN.top + (breaks.length > 0 ? MARGIN.breakLabel : 0);
  const plotHeight = height - top - MARGIN.bottom;
  const y = (figure: number): number => top + plotHeight * (1 - (figure - value.min) / (value.max - value.min));

  const ends = [
    ...labelled.map(({ ref, points }) => ({ ref, value: inOrder(points).findLast((point) => point.value !== null)?.value })),
    ...targets.map((target, i) => ({ ref: `${TARGET}${i}`, value: target.to.value })),
  ].flatMap(({ ref, value: end }) => (end === undefined || end === null ? [] : [{ ref, wanted: y(end) }]));
  const places = placeLabels(ends, LABEL_GAP, top, top + plotHeight);
  const endLabel = (ref: string, text: string, colour: string): NonNullable<LineSeriesOption['endLabel']> => {
    const wanted = ends.find((end) => end.ref === ref)?.wanted;
    if (wanted === undefined) return { show: false };
    const formatter = shorten(text, labelRoom, SIZE);
    const halo = { textBorderColor: 'var(--gb-surface)', textBorderWidth: 3 };
    return {
      show: true,
      formatter,
      color: colour,
      ...halo,
      fontSize: SIZE,
      distance: 6,
      offset: [0, (places.get(ref) ?? wanted) - wanted],
    };
  };

  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: SIZE },
    grid: {
      left: Math.max(...tickTexts.map((text) => textWidth(text, SIZE)), 10) + MARGIN.beside,
      right: labelRoom + MARGIN.beside,
      top,
      bottom: MARGIN.bottom,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: time?.from ?? 0,
      max: time?.to ?? 1,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: 'var(--gb-line-strong)' } },
      axisTick: { show: true, customValues: [...(time?.borders ?? [])], lineStyle: { color: 'var(--gb-line-strong)' } },
      axisLabel: {
        customValues: time?.labels.map(({ at }) => at) ?? [],
        formatter: (at: number) => {
          const label = time?.labels.find((one) => one.at === at);
          return label === undefined ? '' : picture.formatPeriod(label.period);
        },
        color: 'var(--gb-ink-muted)',
        fontSize: SIZE,
        hideOverlap: true,
      },
    },
    yAxis: {
      type: 'value',
      min: value.min,
      max: value.max,
      interval: (value.ticks[1] ?? 1) - (value.ticks[0] ?? 0),
      splitLine: { lineStyle: { color: 'var(--gb-line)', width: 1 } },
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { formatter: (tick: number) => picture.formatValue(tick, decimals), color: 'var(--gb-ink-muted)', fontSize: SIZE },
    },
    series: [
      marks(breaks, focused),
      ...picture.series.map((one) => {
        const look = lookOf(one, one.ref === highlighted);
        const shown = labelled.includes(one);
        return {
          ...lineOf(one, look, { focused: shown ? focused : null, regular }),
          endLabel: shown ? endLabel(one.ref, one.name, look.text) : { show: false },
        };
      }),
      ...targets.map((target, i) => ({
        ...targetLine(target, `${TARGET}${i}`),
        endLabel: endLabel(`${TARGET}${i}`, target.label, 'var(--gb-ink)'),
      })),
    ],
  };
}

interface Look {
  readonly colour: string;
  /** Colour of the label, which has to be readable as text. */
  readonly text: string;
  readonly width: number;
  readonly dashes: number[] | 'solid';
  readonly z: number;
}

function lookOf({ role, colour = 'var(--gb-ink-muted)' }: TimeSeries, highlighted: boolean): Look {
  const look: Look = {
    chosen: { colour: 'var(--gb-accent)', text: 'var(--gb-accent)', width: 2.75, dashes: 'solid' as const, z: 6 },
    compared: { colour, text: 'var(--gb-ink)', width: 2, dashes: 'solid' as const, z: 5 },
    whole: { colour: 'var(--gb-ink)', text: 'var(--gb-ink)', width: 1.75, dashes: [6, 4], z: 4 },
    context: { colour: 'var(--gb-context-soft)', text: 'var(--gb-ink-muted)', width: 1.5, dashes: 'solid' as const, z: 2 },
  }[role];
  if (!highlighted) return look;
  return { ...look, width: look.width + 1, z: 7, ...(role === 'context' ? { colour: 'var(--gb-ink)', text: 'var(--gb-ink)' } : {}) };
}

function lineOf(
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

function targetLine({ from, to, label }: TargetPath, id: string): LineSeriesOption {
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

/** Vertical rules: series breaks with their label above, and the period that is being read. */
function marks(breaks: readonly { readonly date: string; readonly label: string }[], focused: string | null): LineSeriesOption {
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
        ...breaks.map(({ date, label }) => ({
          xAxis: timeOfDay(date),
          lineStyle: { color: 'var(--gb-ink-muted)', width: 1, type: [4, 3] },
          label: { show: true, position: 'end' as const, formatter: label, color: 'var(--gb-ink-muted)', fontSize: SIZE },
        })),
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
