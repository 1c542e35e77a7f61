import { timeSeriesOptions } from './time-series-options';
import { tickDecimals, type TimeSeries, type TimeSeriesPicture } from './time-series-picture';

const line = (ref: string, role: TimeSeries['role'], ...values: (number | null)[]): TimeSeries => ({
  ref,
  name: ref,
  role,
  points: values.map((value, i) => ({ period: String(2015 + i), value })),
});
const picture = (change: Partial<TimeSeriesPicture> = {}): TimeSeriesPicture => ({
  series: [line('Mitte', 'chosen', 50, 52, 55, 58), line('Berlin', 'whole', 35, 37, 39, 41), line('Pankow', 'context', 20, 22, 25, 27)],
  formatValue: (value, decimals) => value.toFixed(decimals),
  formatPeriod: (period) => period,
  ...change,
});
const seriesOf = (change: Partial<TimeSeriesPicture> = {}) => {
  const { series } = timeSeriesOptions(picture(change), 800, 360);
  return Array.isArray(series) ? series : [];
};
const named = (id: string, change: Partial<TimeSeriesPicture> = {}) => seriesOf(change).find((one) => one.id === id);

describe('the options of a time series', () => {
  it('draw the chosen place in the accent, the whole dashed and the others in the background', () => {
    expect(named('Mitte')?.lineStyle).toEqual(jasmine.objectContaining({ color: 'var(--gb-accent)', type: 'solid' }));
    expect(named('Berlin')?.lineStyle).toEqual(jasmine.objectContaining({ type: [6, 4] }));
    expect(named('Pankow')?.lineStyle).toEqual(jasmine.objectContaining({ color: 'var(--gb-context-soft)' }));
  });

  it('label lines at their end, the background only while it is pointed at', () => {
    expect(named('Mitte')?.endLabel).toEqual(jasmine.objectContaining({ show: true, formatter: 'Mitte' }));
    expect(named('Pankow')?.endLabel?.show).toBeFalse();
    expect(named('Pankow', { highlighted: 'Pankow' })?.endLabel?.show).toBeTrue();
  });

  it('move labels apart that would cover each other', () => {
    const close = [line('Mitte', 'chosen', 50, 40), line('Berlin', 'whole', 35, 40), line('Pankow', 'compared', 20, 60)];
    const offsets = ['Mitte', 'Berlin'].map((id) => (named(id, { series: close })?.endLabel?.offset as number[])[1] ?? 0);
    expect(Math.abs((offsets[0] ?? 0) - (offsets[1] ?? 0))).toBe(17);
  });

  it('leave gaps open and show a figure between two gaps as a dot', () => {
    const data = named('Mitte', { series: [line('Mitte', 'chosen', 50, 51, null, 52, null, 53, 54)] })?.data as {
      value: number[];
      symbol: string;
    }[];
    expect(data.map(({ value }) => value[1])).toEqual([50, 51, Number.NaN, 52, Number.NaN, 53, 54]);
    expect(data.map(({ symbol }) => symbol)).toEqual(['none', 'none', 'none', 'circle', 'none', 'none', 'none']);
    expect(named('Mitte')?.connectNulls).toBeFalse();
  });

  it('draw a target as a line from its baseline with its own label', () => {
    const target = { from: { date: '2015-12-31', value: 35 }, to: { date: '2020-12-31', value: 45 }, label: 'Ziel 45 % bis 2020' };
    expect(named('target:0', { targets: [target] })?.data).toEqual([
      [Date.UTC(2015, 11, 31), 35],
      [Date.UTC(2020, 11, 31), 45],
    ]);
    expect(named('target:0', { targets: [target] })?.endLabel?.formatter).toMatch(/^Ziel 45/);
  });

  it('name a target in short where there is little room', () => {
    const target = {
      from: { date: '2015-12-31', value: 35 },
      to: { date: '2020-12-31', value: 45 },
      label: 'Ziel 45 % (2020)',
      short: 'Ziel 45',
    };
    const { series } = timeSeriesOptions(picture({ targets: [target] }), 340, 360);
    const line = (Array.isArray(series) ? series : []).find((one) => one.id === 'target:0');
    expect(line?.endLabel?.formatter).toBe('Ziel 45');
  });

  it('cut the way to a target that lies further off than the series is long', () => {
    const target = { from: { date: '2018-12-31', value: 40 }, to: { date: '2048-12-31', value: 70 }, label: 'Ziel 70 % bis 2048' };
    // The figures run from mid-2015 to mid-2018; half their length later 2020 begins: one year of thirty after the baseline, one point of thirty.
    const [start, end] = named('target:0', { targets: [target] })?.data as [number, number][];
    expect(start).toEqual([Date.UTC(2018, 11, 31), 40]);
    expect(end?.[0]).toBe(Date.UTC(2020, 0, 1));
    expect(end?.[1]).toBeCloseTo(41, 0);
  });

  it('join figures that come at no fixed time, and mark each', () => {
    const sparse = [
      {
        ...line('Mitte', 'chosen'),
        points: [
          { period: '2013', value: 1 },
          { period: '2022', value: 2 },
        ],
      },
    ];
    const symbolsOf = (regular: boolean) =>
      (named('Mitte', { series: sparse, regular })?.data as { symbol: string }[]).map(({ symbol }) => symbol);
    expect(symbolsOf(false)).toEqual(['circle', 'circle']);
    expect(symbolsOf(true).length).toBe(10);
  });

  it('draw a break of the series as a dashed rule on its day', () => {
    const [rule] = named('marks', { breaks: [{ date: '2017-01-01', label: 'Reform' }] })?.markLine?.data ?? [];
    expect(JSON.stringify(rule)).toContain(`"xAxis":${Date.UTC(2017, 0, 1)}`);
    expect(JSON.stringify(rule)).toContain('"type":[4,3]');
  });

  it('draw an event as a thin rule with a marker, by its number where there is little room', () => {
    const events = [{ date: '2017-02-01', period: '2017', label: 'Neues Gesetz', short: 'Ereignis 1' }];
    const rule = JSON.stringify(named('marks', { events })?.markLine?.data);
    expect([rule.includes('"type":"solid"'), rule.includes('"diamond"'), rule.includes('Neues Gesetz')]).toEqual([true, true, true]);
    const { series } = timeSeriesOptions(picture({ events }), 340, 360);
    expect(JSON.stringify(series)).toContain('"formatter":"Ereignis 1"');
  });

  it('mark the figures of the period that is read', () => {
    const data = named('Mitte', { focused: '2016' })?.data as { symbol: string }[];
    expect(data.map(({ symbol }) => symbol)).toEqual(['none', 'circle', 'none', 'none']);
  });

  it('never move, and write ticks with the decimals they need', () => {
    expect(timeSeriesOptions(picture(), 800, 360)['animation']).toBeFalse();
    expect([tickDecimals([0, 10]), tickDecimals([34, 34.5]), tickDecimals([0, 0.02])]).toEqual([0, 1, 2]);
  });

  it('exist without any figure', () => {
    expect(() => timeSeriesOptions(picture({ series: [] }), 300, 200)).not.toThrow();
  });
});
