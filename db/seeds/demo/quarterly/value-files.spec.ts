import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { indicatorRows } from '#db/seeds/reference/indicator-catalogue.ts';
import { shippedCatalogue } from '#db/seeds/reference/seed-reference.ts';
import { demoObservationsSource } from '#imports/sources/observations-csv/observations-csv-source.ts';
import { chunksOf } from '#imports/testing/byte-chunks.ts';
import { collect } from '#imports/testing/collect.ts';
import { DEMO_VALUES_FOLDER, DEMO_VALUE_FILES, INVENTED_INDICATORS, demoValueFiles } from './value-files.ts';

type Line = Readonly<
  Record<'indicator' | 'level' | 'district' | 'period' | 'breakdown' | 'value' | 'numerator' | 'denominator' | 'flag', string>
>;

describe('The invented figures', () => {
  const texts = new Map<string, string>();
  let lines: Line[];
  const of = (indicator: string, period?: string) =>
    lines.filter((line) => line.indicator === indicator && (period === undefined || line.period === period));

  beforeAll(async () => {
    for (const name of DEMO_VALUE_FILES) texts.set(name, await readFile(new URL(name, DEMO_VALUES_FOLDER), 'utf8'));
    lines = [...texts.values()].flatMap((text) => parse<Line>(text, { columns: true, delimiter: ';' }));
  });

  it('are shipped as the program makes them', async () => {
    for (const [name, text] of await demoValueFiles())
      expect(texts.get(name) === text)
        .withContext(name)
        .toBeTrue();
  });

  it('are read by their source without a rejection', async () => {
    for (const [name, text] of texts) {
      expect(demoObservationsSource.accepts(name)).withContext(name).toBeTrue();
      const items = await collect(demoObservationsSource.read(chunksOf(text), { fileName: name, settings: {} }));
      expect(items.filter((item) => item.kind === 'rejection'))
        .withContext(name)
        .toEqual([]);
    }
  });

  it('belong to indicators of the catalogue, each in one file', async () => {
    const known = new Set(indicatorRows(await shippedCatalogue()).map(({ code }) => code));
    expect(INVENTED_INDICATORS.filter((code) => !known.has(code))).toEqual([]);
    expect(new Set(INVENTED_INDICATORS).size).toBe(INVENTED_INDICATORS.length);
    expect(new Set(lines.map((line) => line.indicator))).toEqual(new Set(INVENTED_INDICATORS));
  });

  it('leave the indicators with real figures alone', () => {
    const real = ['D01', 'D02', 'D03', 'D04', 'D11', 'K05', 'K07', 'K08', 'G10', 'G11', 'G12', 'G13', 'G14'];
    expect(INVENTED_INDICATORS.filter((code) => real.includes(code))).toEqual([]);
  });

  it('give an indicator that is put together for the Bezirke only, so that Berlin is their sum', async () => {
    const kinds = new Map(indicatorRows(await shippedCatalogue()).map(({ code, kind }) => [code, kind]));
    for (const code of INVENTED_INDICATORS) {
      const levels = new Set(of(code).map((line) => line.level));
      if (levels.size === 2) expect(kinds.get(code)).withContext(code).toBe('mean');
    }
  });

  it('cover twenty quarters', () => {
    const quarters = new Set(of('A03').map((line) => line.period));
    expect(quarters.size).toBe(20);
    expect([...quarters][0]).toBe('2021-Q4');
    expect([...quarters].at(-1)).toBe('2026-Q3');
  });

  // Residents of the Bezirk Mitte on 31 December 2024: berlin-lor 2024-02, t1 districts.
  it('stand on the residents of the real files', () => {
    expect(of('D05', '2024-Q4').find((line) => line.district === '01')?.denominator).toBe('397004');
  });

  it('add up over nationality', () => {
    const totals = of('A03').filter((line) => line.breakdown === '');
    expect(totals.length).toBe(12 * 20);
    for (const total of totals) {
      const parts = of('A03', total.period).filter((line) => line.district === total.district && line.breakdown !== '');
      expect(parts.map((line) => line.breakdown)).toEqual(['nationality=foreign', 'nationality=german']);
      for (const column of ['numerator', 'denominator'] as const) {
        expect(parts.reduce((sum, line) => sum + Number(line[column]), 0)).toBe(Number(total[column]));
      }
    }
  });

  it('have more in the numerator than nothing and, in shares, not more than in the denominator', () => {
    for (const { indicator, numerator, denominator } of lines) {
      if (numerator === '' || indicator === 'D05') continue;
      expect(Number(numerator)).withContext(indicator).toBeGreaterThanOrEqual(0);
      expect(Number(numerator)).withContext(indicator).toBeLessThanOrEqual(Number(denominator));
    }
  });

  it('show what real deliveries show: gaps, provisional figures, late ones', () => {
    expect(of('B06', '2026-Q3').some((line) => line.district === '05')).toBeFalse();
    expect(of('A03', '2026-Q3').every((line) => line.flag === 'provisional')).toBeTrue();
    expect(of('L02', '2026-Q3')).toEqual([]);
    expect(of('Z03', '2022').some((line) => line.flag === 'unreliable')).toBeTrue();
  });
});
