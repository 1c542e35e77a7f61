import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { placeLabels } from './end-labels';
import { labelRoom, plotWidth } from './plot-room';
import { placeRuleLabels } from './rule-labels';
import { inOrder, timeOf, timeOfDay } from './series-points';
import { shorten, textWidth } from './text-width';
import { timeAxis } from './time-axis';
import { lineOf, lookOf, marks, SIZE, targetLine } from './time-series-lines';
import { figuresOf, shownTargets, tickDecimals, type TargetPath, type TimeSeries, type TimeSeriesPicture } from './time-series-picture';
import { valueAxis } from './value-axis';

type TimeSeriesOption = ComposeOption<GridComponentOption | LineSeriesOption | MarkLineComponentOption>;

const LABEL_GAP = 17;
/** Height of a row of labels above the plot. */
const ROW = 20;
const MARGIN = { top: 14, bottom: 30, beside: 10 };
/** Below this width every pixel of the plot counts. */
const NARROW = 480;
/** Every label at the end of a line; the halo keeps other lines from running through it. */
const LABEL = { show: true, fontSize: SIZE, textBorderColor: 'var(--gb-surface)', textBorderWidth: 3 };
const TARGET = 'target:';

/** Lines over time for echarts. Labels stand at the lines' ends, gaps stay gaps, colours are the theme's custom properties. */
export function timeSeriesOptions(picture: TimeSeriesPicture, width: number, height: number): TimeSeriesOption {
  const { breaks = [], events = [], regular = true, highlighted = null, focused = null } = picture;
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
  const from = time?.from ?? 0;
  const to = time?.to ?? 1;
  const endOf = ({ points }: TimeSeries): number | undefined => {
    const last = inOrder(points).findLast((point) => point.value !== null);
    return last === undefined ? undefined : (timeOf(last.period) - from) / (to - from);
  };
  const narrow = width < NARROW;
  const textOf = ({ label, short = label }: TargetPath): string => (narrow ? short : label);
  const atTarget = ({ to: { date } }: TargetPath): number => (timeOfDay(date) - from) / (to - from);
  const left = Math.max(...tickTexts.map((text) => textWidth(text, SIZE)), 10) + MARGIN.beside;
  const beside = width - left;
  // Lines in the background get their label when they are pointed at; where there is room for it the plot does not move for that.
  const plot = plotWidth(
    beside,
    [
      ...picture.series
        .filter(({ role }) => role !== 'context' || !narrow)
        .flatMap((one) => ({ at: endOf(one) ?? 0, width: textWidth(one.name, SIZE) })),
      ...targets.map((target) => ({ at: atTarget(target), width: textWidth(textOf(target), SIZE) })),
    ],
    MARGIN.beside,
  );
  const dated = [
    ...breaks.map(({ date, label }) => ({ date, kind: 'break' as const, text: label, short: label })),
    ...events.map(({ date, label, short }) => ({ date, kind: 'event' as const, text: narrow ? short : label, short })),
  ];
  const ruleLabels = placeRuleLabels(
    dated.map(({ date, text, short }) => ({ at: left + (plot * (timeOfDay(date) - from)) / (to - from), text, short })),
    width,
    SIZE,
  );
  const top = MARGIN.top + (ruleLabels.length > 0 ? ROW * (1 + Math.max(...ruleLabels.map(({ row }) => row))) : 0);
  const plotHeight = height - top - MARGIN.bottom;
  const y = (figure: number): number => top + plotHeight * (1 - (figure - value.min) / (value.max - value.min));

  const ends = [
    ...labelled.map(({ ref, points }) => ({ ref, value: inOrder(points).findLast((point) => point.value !== null)?.value })),
    ...targets.map((target, i) => ({ ref: `${TARGET}${i}`, value: target.to.value })),
  ].flatMap(({ ref, value: end }) => (end === undefined || end === null ? [] : [{ ref, wanted: y(end) }]));
  const places = placeLabels(ends, LABEL_GAP, top, top + plotHeight);
  const endLabel = (ref: string, text: string, colour: string, at: number): NonNullable<LineSeriesOption['endLabel']> => {
    const wanted = ends.find((end) => end.ref === ref)?.wanted;
    if (wanted === undefined) return { show: false };
    const formatter = shorten(text, labelRoom(beside, plot, at, MARGIN.beside), SIZE);
    return { ...LABEL, formatter, color: colour, distance: 6, offset: [0, (places.get(ref) ?? wanted) - wanted] };
  };
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: SIZE },
    grid: {
      left,
      right: beside - plot,
      top,
      bottom: MARGIN.bottom,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
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
      marks(
        dated.flatMap(({ date, kind }, i) => {
          const label = ruleLabels[i];
          return label === undefined ? [] : { date, kind, label, top: top - label.row * ROW, bottom: top + plotHeight };
        }),
        focused,
      ),
      ...picture.series.map((one) => {
        const look = lookOf(one, one.ref === highlighted);
        const shown = labelled.includes(one);
        return {
          ...lineOf(one, look, { focused: shown ? focused : null, regular }),
          endLabel: shown ? endLabel(one.ref, one.name, look.text, endOf(one) ?? 1) : { show: false },
        };
      }),
      ...targets.map((target, i) => ({
        ...targetLine(target, `${TARGET}${i}`),
        endLabel: endLabel(`${TARGET}${i}`, textOf(target), 'var(--gb-ink)', atTarget(target)),
      })),
    ],
  };
}
