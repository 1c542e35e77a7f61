import { anObservation } from '../../../testing/observations';
import { endedBy, FigureTable, inTime } from './indicator-figures';

describe('the figures of an indicator', () => {
  const table = new FigureTable([
    anObservation({ period: '2024-H2', value: 58.4 }),
    anObservation({ period: '2023-H2', value: 57.2 }),
    anObservation({ period: '2024-H1', value: 12, flag: 'confidential' }),
    anObservation({ district: '11', level: 'land', period: '2024-H2', value: 41.1 }),
    anObservation({ district: '11', period: '2024-H2', value: 37.1 }),
  ]);

  it('are found by district and period, also where two levels use the same key', () => {
    expect(table.figure('land:11', '2024-H2')?.value).toBe(41.1);
    expect(table.figure('stadtbezirk:11', '2024-H2')?.value).toBe(37.1);
    expect(table.figure('stadtbezirk:12', '2024-H2')).toBeUndefined();
  });

  it('make a series in the order of time in which withheld figures are gaps', () => {
    expect(table.series('stadtbezirk:01')).toEqual([
      { period: '2023-H2', value: 57.2 },
      { period: '2024-H1', value: null },
      { period: '2024-H2', value: 58.4 },
    ]);
    expect(table.series('stadtbezirk:12')).toEqual([]);
  });

  it('know their periods in the order in which these end', () => {
    expect(table.periods).toEqual(['2023-H2', '2024-H1', '2024-H2']);
    expect(inTime(['2024', '2024-Q4', '2023/24'])).toEqual(['2023/24', '2024-Q4', '2024']);
  });

  it('can be cut to those that had ended by a quarter', () => {
    expect(endedBy(table.periods, '2024-Q3')).toEqual(['2023-H2', '2024-H1']);
  });
});
