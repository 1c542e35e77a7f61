import { readFile } from 'node:fs/promises';
import { DERIVATIONS } from './derivations.ts';
import { FIELDS_OF_ACTION } from './fields-of-action.ts';
import { indicatorRows, type CatalogueFiles, type IndicatorRow } from './indicator-catalogue.ts';
import { SERIES_BREAKS } from './series-breaks.ts';
import { shippedCatalogue } from './seed-reference.ts';

describe('The shipped indicator catalogue', () => {
  let files: CatalogueFiles;
  let all: IndicatorRow[];
  let catalogue: IndicatorRow[];
  const indicator = (code: string) => all.find((row) => row.code === code);
  const count = <T>(rows: readonly IndicatorRow[], of: (row: IndicatorRow) => T) =>
    Object.fromEntries([...Map.groupBy(rows, of)].map(([value, group]) => [value, group.length]));

  beforeAll(async () => {
    files = await shippedCatalogue();
    all = indicatorRows(files);
    catalogue = all.slice(0, 84);
  });

  // Expected numbers of the catalogue: domain reference, section 3.
  it('has 84 indicators and eight additions, each code once', () => {
    expect(all.length).toBe(84 + 8);
    expect(new Set(all.map((row) => row.code)).size).toBe(92);
    expect(all.slice(84).map((row) => row.code)).toEqual(['D11', 'K07', 'K08', 'G10', 'G11', 'G12', 'G13', 'G14']);
  });

  it('has 40 indicators where higher is better, 23 where lower is better and 21 without a judgement', () => {
    expect(count(catalogue, (row) => row.direction)).toEqual({ higher_is_better: 40, lower_is_better: 23, neutral: 21 });
  });

  it('keeps the periodicity of the catalogue', () => {
    expect(count(catalogue, (row) => row.update_interval)).toEqual({
      quarterly: 31,
      annual: 34,
      monthly: 3,
      half_yearly: 5,
      irregular: 8,
      per_election: 3,
    });
  });

  it('uses all 13 fields of action, first seen in their order', () => {
    expect([...new Set(catalogue.map((row) => row.field_of_action))]).toEqual(FIELDS_OF_ACTION.map((field) => field.code));
    expect(FIELDS_OF_ACTION.length).toBe(13);
  });

  // Counted in the file: 62 percent (four of which may pass 100), 6 per 1,000, 1 per 100, 1 per 100,000, 3 ratios (one of them N07),
  // 2 counts (one of them D09), 1 persons, 4 days, 1 months, 1 square metres, 1 percentage points, 1 index.
  it('tells the kind from the unit, save where the parts of a district do not add up or no part of a whole is counted', () => {
    expect(count(catalogue, (row) => row.kind)).toEqual({
      share: 62 - 4,
      rate: 6 + 1 + 1 + 1 + 4,
      count: 1 + 1,
      mean: 4 + 1 + 1,
      index: 1 + 1 + 2 + 1,
    });
    expect(['D09', 'D08', 'A10', 'B05', 'N04'].map((code) => indicator(code)?.kind)).toEqual(Array(5).fill('index'));
  });

  it('relates shares to 100 and rates to what their unit says', () => {
    expect(indicator('D03')).toEqual(jasmine.objectContaining({ kind: 'share', unit: 'percent', per: 100, decimals: 1 }));
    expect(indicator('K05')).toEqual(jasmine.objectContaining({ kind: 'rate', unit: 'per_100', per: 100 }));
    expect(indicator('R03')).toEqual(jasmine.objectContaining({ kind: 'rate', unit: 'per_1000', per: 1000 }));
    expect(indicator('Z02')).toEqual(jasmine.objectContaining({ kind: 'rate', unit: 'per_100000', per: 100_000 }));
    expect(indicator('D01')).toEqual(jasmine.objectContaining({ kind: 'count', unit: 'persons', per: null, decimals: 0 }));
    expect(indicator('S04')).toEqual(jasmine.objectContaining({ kind: 'mean', unit: 'days', per: null, decimals: 0 }));
  });

  // Domain reference, section 4.5, and the notes of the catalogue on K02 and S03.
  it('takes percentages that may pass 100 for rates', () => {
    for (const code of ['K01', 'K02', 'S03', 'W04'])
      expect(indicator(code))
        .withContext(code)
        .toEqual(jasmine.objectContaining({ kind: 'rate', unit: 'percent', per: 100 }));
  });

  it('gives a denominator to every share and rate and to no count', () => {
    for (const row of all) {
      if (row.kind === 'share' || row.kind === 'rate') expect(row.denominator_de).withContext(row.code).not.toBeNull();
      if (row.kind === 'count') expect(row.denominator_de).withContext(row.code).toBeNull();
    }
  });

  it('has every text in both languages or in none', () => {
    for (const row of all) {
      for (const text of [row.name_de, row.name_en, row.numerator_de, row.numerator_en, row.source, row.smallest_level]) {
        expect(text)
          .withContext(row.code)
          .toMatch(/^\S.*\S$/);
      }
      expect(row.denominator_de === null)
        .withContext(row.code)
        .toBe(row.denominator_en === null);
      expect(row.notes_de === null)
        .withContext(row.code)
        .toBe(row.notes_en === null);
    }
  });

  it('splits lists at their semicolons', () => {
    expect(indicator('D01')?.disaggregation).toEqual(['Geschlecht', 'Altersgruppe', 'Gebiet']);
    expect(indicator('N07')?.disaggregation).toEqual([]);
    expect(indicator('R03')?.reference_sets).toEqual(['Zaragoza', 'Länder', 'Basel-Stadt']);
  });

  // Domain reference, section 5.3: 3 of 30; 10 for benefit and labour data; 5 of 100 for surveys.
  it('withholds more of benefit and labour figures and of surveys', () => {
    expect(indicator('D02')).toEqual(jasmine.objectContaining({ minimum_count: 3, minimum_denominator: 30 }));
    expect(indicator('A03')).toEqual(jasmine.objectContaining({ minimum_count: 10, minimum_denominator: 30 }));
    expect(indicator('L01')).toEqual(jasmine.objectContaining({ minimum_count: 10, minimum_denominator: 30 }));
    expect(indicator('Z03')).toEqual(jasmine.objectContaining({ minimum_count: 5, minimum_denominator: 100 }));
  });

  it('sets a relevant change wherever no interval can be computed', () => {
    const without = all.filter((row) => (row.kind === 'mean' || row.kind === 'index') && row.relevant_change === null);
    expect(without.map((row) => row.code)).toEqual([]);
  });

  it('names only indicators of the catalogue in breaks and derivations', () => {
    const codes = new Set(all.map((row) => row.code));
    const named = [
      ...SERIES_BREAKS.map((row) => row.indicator_code),
      ...DERIVATIONS.flatMap((row) => [row.indicator_code, row.numerator_code, row.denominator_code]),
    ];
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('marks the break of the naturalisation law and of the move of refugees from Ukraine', () => {
    const days = (code: string) => SERIES_BREAKS.filter((row) => row.indicator_code === code).map((row) => row.break_date);
    expect(days('R02')).toEqual(['2024-06-27']);
    expect(days('L01')).toEqual(['2022-06-01']);
  });

  it('refuses an indicator without German texts', () => {
    const german = files.german.replace(/^L02,.*\n/m, '');
    expect(() => indicatorRows({ ...files, german })).toThrowError('The indicator L02 has no German texts.');
  });

  it('refuses a word that it does not know and names the indicator', () => {
    const additions = files.additions.replace(',context,half-yearly,', ',better,half-yearly,');
    expect(() => indicatorRows({ ...files, additions })).toThrowError('The indicator D11 has the unknown word "better".');
  });

  it('has German texts without the English ones that they stand for', async () => {
    const english = /\b(?:the|with|persons|residents|Register of)\b/;
    const text = await readFile(new URL('files/indicator-catalogue-de.csv', import.meta.url), 'utf8');
    expect(text.split('\n').filter((line) => english.test(line))).toEqual([]);
  });
});
