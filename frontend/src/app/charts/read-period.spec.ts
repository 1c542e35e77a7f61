import { figuresIn, nearestPeriod, newestRead, periodAfterKey, periodsOf } from './read-period';
import type { TimeSeries } from './time-series-picture';

const berlin: TimeSeries = {
  ref: 'land:11',
  name: 'Berlin',
  role: 'whole',
  points: [
    { period: '2024-H1', value: 40.4 },
    { period: '2023-H2', value: 39.7 },
  ],
};
const mitte: TimeSeries = { ref: 'stadtbezirk:01', name: 'Mitte', role: 'chosen', points: [{ period: '2024-H2', value: 58.4 }] };
const periods = periodsOf([berlin, mitte]);

describe('reading a chart by keyboard', () => {
  it('goes through the periods of all lines in the order of time', () => {
    expect(periods).toEqual(['2023-H2', '2024-H1', '2024-H2']);
  });

  it('begins at the newest period and stops at the ends', () => {
    expect(periodAfterKey('ArrowLeft', periods, null)).toBe('2024-H2');
    expect(periodAfterKey('ArrowLeft', periods, '2024-H2')).toBe('2024-H1');
    expect(periodAfterKey('ArrowRight', periods, '2024-H2')).toBe('2024-H2');
    expect(periodAfterKey('Home', periods, '2024-H2')).toBe('2023-H2');
    expect(periodAfterKey('a', periods, null)).toBeUndefined();
  });

  it('is at the newest period with a figure before anybody points', () => {
    const partly: TimeSeries = { ...mitte, role: 'context' };
    const sum: TimeSeries = { ...berlin, points: [...berlin.points, { period: '2024-H2', value: null }] };
    expect(newestRead([sum, partly])).toBe('2024-H1');
    expect(newestRead([berlin, mitte])).toBe('2024-H2');
    expect(newestRead([partly])).toBe('2024-H2');
    expect(newestRead([])).toBeNull();
  });

  it('finds the period under the pointer', () => {
    expect(nearestPeriod(periods, Date.UTC(2024, 2, 1))).toBe('2024-H1');
    expect(nearestPeriod([], 0)).toBeNull();
  });

  it('reads every named line, also when it has no figure, and leaves out the background', () => {
    const background: TimeSeries = { ...mitte, ref: 'stadtbezirk:09', role: 'context' };
    expect(figuresIn([mitte, berlin, background], '2024-H1').map(({ series, value }) => [series.name, value])).toEqual([
      ['Mitte', null],
      ['Berlin', 40.4],
    ]);
  });
});
