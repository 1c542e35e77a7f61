import { readFile } from 'node:fs/promises';
import type { Observation } from '../../source.ts';
import { shippedFile } from '../../testing/byte-chunks.ts';
import { fixturesBeside, readFigures, readShipped, refusalOfFile, refusalOfText } from '../../testing/read-source.ts';
import { WrongSetting } from '../../settings.ts';
import { berlinLorSource } from './berlin-lor-source.ts';

const fixture = fixturesBeside(import.meta.url);
const population = (number: string, rest: string): string => `berlin-lor/${number}/berlin-lor-population-${number}-${rest}.csv`;
const DISTRICTS = 'berlin-lor-population-2024-02-t1-districts.csv';

const figures = (observations: readonly Observation[], indicator: string, breakdown = ''): Observation[] =>
  observations.filter((observation) => observation.indicator === indicator && observation.breakdown === breakdown);
const sumOf = (observations: readonly Observation[]): number => observations.reduce((sum, { value }) => sum + (value ?? 0), 0);

describe('The source of Berlin population figures', () => {
  it('reads nationality and migration background of the city (t1)', async () => {
    // Line 2 of berlin-lor-population-2024-02-t1-city.csv.
    const { items } = await readShipped(berlinLorSource, population('2024-02', 't1-city'));
    const facts = {
      kind: 'observation' as const,
      line: 2,
      district: { level: 'land', key: '11' },
      period: '2024-H2',
      flag: 'final' as const,
    };
    const count = { numerator: null, denominator: null };
    expect(items).toEqual(
      [
        { indicator: 'D01', breakdown: '', value: 3897145, ...count },
        { indicator: 'D01', breakdown: 'nationality=german', value: 2925267, ...count },
        { indicator: 'D01', breakdown: 'nationality=foreign', value: 971878, ...count },
        { indicator: 'D01', breakdown: 'migrationBackground=with', value: 1601865, ...count },
        { indicator: 'D01', breakdown: 'migrationBackground=without', value: 2295280, ...count },
        { indicator: 'D02', breakdown: '', value: null, numerator: 971878, denominator: 3897145 },
        { indicator: 'D03', breakdown: '', value: null, numerator: 1601865, denominator: 3897145 },
        { indicator: 'D11', breakdown: '', value: 1601865, ...count },
      ].map((figure) => ({ ...facts, ...figure })),
    );
  });

  it('reads ages and sexes of everybody (t2); men are everybody but the women', async () => {
    // Line 2 of berlin-lor-population-2020-02-t2-city.csv: 3769962 residents, of whom 1903727 women.
    const { items } = await readShipped(berlinLorSource, population('2020-02', 't2-city'));
    expect(items.map(({ indicator, breakdown, value }) => [indicator, breakdown, value])).toEqual([
      ['D01', 'age=0-5', 222396],
      ['D01', 'age=6-14', 297010],
      ['D01', 'age=15-17', 88067],
      ['D01', 'age=18-26', 362200],
      ['D01', 'age=27-44', 1094004],
      ['D01', 'age=45-54', 489027],
      ['D01', 'age=55-64', 492513],
      ['D01', 'age=65+', 724745],
      ['D01', 'sex=female', 1903727],
      ['D01', 'sex=male', 1866235],
    ]);
  });

  it('reads ages and sexes of residents with migration background (t3)', async () => {
    // Line 2 of berlin-lor-population-2020-02-t3-city.csv: 1344612 residents, of whom 656756 women.
    const { items } = await readShipped(berlinLorSource, population('2020-02', 't3-city'));
    expect(figures(items, 'D11', 'age=0-5')[0]?.value).toBe(118843);
    expect(figures(items, 'D11', 'sex=female')[0]?.value).toBe(656756);
    expect(figures(items, 'D11', 'sex=male')[0]?.value).toBe(687856);
    expect(items.every(({ indicator, breakdown }) => indicator === 'D11' && breakdown !== '')).toBeTrue();
  });

  it('reads origins (t4) under names of their own', async () => {
    // Line 2 of berlin-lor-population-2020-02-t4-city.csv.
    const { items } = await readShipped(berlinLorSource, population('2020-02', 't4-city'));
    expect(items.length).toBe(27);
    expect(figures(items, 'D11', 'origin=european-union')[0]?.value).toBe(397666);
    expect(figures(items, 'D11', 'origin=former-yugoslavia')[0]?.value).toBe(88627);
    expect(figures(items, 'D11', 'origin=undefined')[0]?.value).toBe(76379);
  });

  it('understands the number in the name as a half-year, not as a month', async () => {
    const { items } = await readShipped(berlinLorSource, population('2015-01', 't1-city'));
    expect(new Set(items.map(({ period }) => period))).toEqual(new Set(['2015-H1']));
  });

  it('takes half-year and level from a setting and from the keys where the name tells nothing', async () => {
    const path = shippedFile(population('2024-02', 't1-districts'));
    const content = await readFile(path, 'utf8');
    expect((await refusalOfText(berlinLorSource, content, 'population.csv')).reason).toContain('--set period=2024-H2');
    const { items } = await readFigures(berlinLorSource, path, { period: '2023-H1' });
    expect(items[0]).toEqual(jasmine.objectContaining({ period: '2023-H1', district: { level: 'stadtbezirk', key: '01' } }));
  });

  it('refuses a setting that is no half-year', async () => {
    const reading = readFigures(berlinLorSource, shippedFile(population('2024-02', 't1-city')), { period: '2024-02' });
    await expectAsync(reading).toBeRejectedWithError(WrongSetting, /must be a period like 2024-H2/);
  });

  it('gives no share where nobody lives', async () => {
    const { items } = await readShipped(berlinLorSource, population('2024-02', 't1-planning-areas'));
    // Two planning areas have no residents (domain reference, golden figures).
    const empty = figures(items, 'D03').filter(({ denominator }) => denominator === 0);
    expect(empty.map(({ district, value, flag }) => [district.key, value, flag])).toEqual([
      ['03400831', null, 'not_available'],
      ['06200418', null, 'not_available'],
    ]);
  });
});

describe('The golden figures of the Berlin population', () => {
  /** Duncan & Duncan 1955, against everybody else. */
  async function segregation(
    number: string,
    level: string,
  ): Promise<{ areas: number; residents: number; withBackground: number; index: number }> {
    const { items } = await readShipped(berlinLorSource, population(number, `t1-${level}`));
    const group = figures(items, 'D01', 'migrationBackground=with').map(({ value }) => value ?? 0);
    const others = figures(items, 'D01', 'migrationBackground=without').map(({ value }) => value ?? 0);
    const [groupSum, othersSum] = [group, others].map((values) => values.reduce((sum, value) => sum + value, 0)) as [number, number];
    const index = group.reduce((sum, value, area) => sum + Math.abs(value / groupSum - (others[area] ?? 0) / othersSum), 0) / 2;
    return {
      areas: group.length,
      residents: sumOf(figures(items, 'D01')),
      withBackground: groupSum,
      index: Math.round(index * 10_000) / 10_000,
    };
  }

  // Expected values: domain reference, section 11.
  it('hold for 31 December 2020 on every level', async () => {
    const whole = { residents: 3769962, withBackground: 1344612 };
    expect(await segregation('2020-02', 'districts')).toEqual({ areas: 12, ...whole, index: 0.2076 });
    expect(await segregation('2020-02', 'forecast-areas')).toEqual({ areas: 60, ...whole, index: 0.2359 });
    expect(await segregation('2020-02', 'planning-areas')).toEqual({ areas: 448, ...whole, index: 0.2683 });
    expect(await segregation('2020-02', 'city')).toEqual({ areas: 1, ...whole, index: 0 });
  });

  it('hold for 31 December 2024 on every level', async () => {
    const whole = { residents: 3897145, withBackground: 1601865 };
    expect(await segregation('2024-02', 'districts')).toEqual({ areas: 12, ...whole, index: 0.1749 });
    expect(await segregation('2024-02', 'forecast-areas')).toEqual({ areas: 58, ...whole, index: 0.2113 });
    expect(await segregation('2024-02', 'planning-areas')).toEqual({ areas: 542, ...whole, index: 0.2413 });
  });
});

describe('The source of Berlin population figures refuses', () => {
  it('a renamed column', async () => {
    const refusal = await refusalOfFile(berlinLorSource, fixture(`renamed-column/${DISTRICTS}`));
    expect(refusal.reason).toBe('The header has changed. Column 4 is called "germans" instead of "inhabitants_germans".');
  });

  it('a missing column', async () => {
    const refusal = await refusalOfFile(berlinLorSource, fixture(`missing-column/${DISTRICTS}`));
    expect(refusal.reason).toBe('The header has changed. Column "inhabitants_foreigners" (position 7) is missing.');
  });

  it('a file that is cut off', async () => {
    const refusal = await refusalOfFile(berlinLorSource, fixture(`truncated/${DISTRICTS}`));
    expect(refusal).toEqual(jasmine.objectContaining({ line: 6, raw: '05,' }));
    expect(refusal.reason).toContain('cut off');
  });

  it('an empty file', async () => {
    expect((await refusalOfFile(berlinLorSource, fixture(`empty/${DISTRICTS}`))).reason).toBe('The file is empty.');
  });

  it('a table under the name of another', async () => {
    const refusal = await refusalOfFile(berlinLorSource, fixture('other-table/berlin-lor-population-2024-02-t2-districts.csv'));
    expect(refusal.reason).toBe('The file name says table t2, but the columns are those of table t1.');
  });

  it('a number in the name that is no half-year', async () => {
    const content = await readFile(shippedFile(population('2024-02', 't1-city')), 'utf8');
    expect((await refusalOfText(berlinLorSource, content, 'berlin-lor-population-2024-03-t1-city.csv')).reason).toContain('2024-03');
  });
});

describe('The source of Berlin population figures rejects a row', () => {
  const rejected = async (name: string) => {
    const { items, rejections, remarks } = await readFigures(berlinLorSource, fixture(`${name}/${DISTRICTS}`));
    return { rows: new Set(items.map(({ line }) => line)).size, rejections, remarks };
  };

  it('with a decimal comma', async () => {
    const { rows, rejections } = await rejected('decimal-comma');
    expect(rows).toBe(11);
    expect(rejections).toEqual([
      {
        kind: 'rejection',
        line: 2,
        column: 'inhabitants_with_migration_background_percentage',
        raw: '58,42787478211806',
        reason: 'A decimal comma stands where a decimal point is declared.',
      },
    ]);
  });

  it('whose parts do not add up', async () => {
    const { rows, rejections } = await rejected('contradiction');
    expect(rows).toBe(11);
    expect(rejections).toEqual([jasmine.objectContaining({ line: 4, column: 'inhabitants' })]);
  });

  it('whose percentage does not follow from its counts', async () => {
    const { rejections } = await rejected('wrong-percentage');
    expect(rejections).toEqual([
      jasmine.objectContaining({ line: 2, column: 'inhabitants_with_migration_background_percentage', raw: '58.5' }),
    ]);
  });

  it('whose key lost its leading zero', async () => {
    const { rejections, remarks } = await rejected('lost-leading-zero');
    expect(rejections.length).toBe(9);
    expect(rejections[0]).toEqual(jasmine.objectContaining({ line: 2, column: 'id', raw: '1' }));
    expect(remarks).toEqual(['The file has 3 areas; the level stadtbezirk has 12 on 2024-12-31.']);
  });

  it('whose key stands already in the file', async () => {
    const { rejections } = await rejected('key-twice');
    expect(rejections).toEqual([jasmine.objectContaining({ line: 3, raw: '01', reason: 'The key stands already in line 2.' })]);
  });

  it('not because of a district that it does not know: the database does', async () => {
    const { rows, rejections } = await rejected('unknown-district');
    expect([rows, rejections.length]).toEqual([12, 0]);
  });
});
