import { fixturesBeside, readFigures, refusalOfText } from '../../testing/read-source.ts';
import { OBSERVATION_COLUMNS } from './observation-row.ts';
import { demoObservationsSource, observationsCsvSource } from './observations-csv-source.ts';

const fixture = fixturesBeside(import.meta.url);

describe('The own long format', () => {
  it('reads values, parts, breakdowns, flags and signs', async () => {
    const { items, rejections } = await readFigures(observationsCsvSource, fixture('good.csv'));
    expect(rejections).toEqual([]);
    const facts = { kind: 'observation' as const, breakdown: '', value: null, numerator: null, denominator: null };
    expect(items).toEqual([
      { ...facts, line: 2, indicator: 'A01', district: { level: null, key: '11' }, period: '2024-Q1', value: 61.5, flag: 'final' },
      {
        ...facts,
        line: 3,
        indicator: 'A01',
        district: { level: 'stadtbezirk', key: '11' },
        period: '2024-Q1',
        breakdown: 'age=18-26|sex=female',
        numerator: 123,
        denominator: 200,
        flag: 'provisional',
      },
      { ...facts, line: 4, indicator: 'L01', district: { level: 'stadtbezirk', key: '01' }, period: '2023/24', flag: 'confidential' },
      {
        ...facts,
        line: 5,
        indicator: 'B02',
        district: { level: 'gemeinde', key: '03103000' },
        period: '2024',
        value: 12.25,
        flag: 'unreliable',
      },
    ]);
  });

  it('rejects a decimal point with its place', async () => {
    const { items, rejections } = await readFigures(observationsCsvSource, fixture('decimal-point.csv'));
    expect(items.length).toBe(3);
    expect(rejections).toEqual([
      { kind: 'rejection', line: 2, column: 'value', raw: '61.5', reason: 'A decimal point stands where a decimal comma is declared.' },
    ]);
  });

  it('rejects what is no code, district, period, breakdown, pair of parts, number or flag', async () => {
    const { items, rejections } = await readFigures(observationsCsvSource, fixture('bad-rows.csv'));
    expect(items).toEqual([]);
    expect(rejections.map(({ line, column }) => [line, column])).toEqual([
      [2, 'indicator'],
      [3, 'district'],
      [4, 'district'],
      [5, 'period'],
      [6, 'breakdown'],
      [7, 'denominator'],
      [8, 'denominator'],
      [9, 'value'],
      [10, 'flag'],
      [11, 'value'],
    ]);
  });

  it('refuses another separator', async () => {
    const content = `${OBSERVATION_COLUMNS.join(',')}\nA01,,11,2024-Q1,,1,,,\n`;
    expect((await refusalOfText(observationsCsvSource, content, 'werte.csv')).reason).toBe(
      'The columns are separated by ","; this source expects ";".',
    );
  });

  it('marks invented figures by their source', () => {
    expect([observationsCsvSource.demo, demoObservationsSource.demo]).toEqual([false, true]);
  });
});
