import type { Page } from '#contract/common.ts';
import type { IndicatorResponse, ObservationResponse, ProvenanceResponse, TargetResponse } from '#contract/indicator.ts';
import type { IndicatorOverviewResponse, OverviewRow } from '#contract/indicator-overview.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { useApp } from '../../../testing/test-app.ts';

/**
 * Expected figures are those of the shipped files, read by eye: population 2024-02-t1-city.csv line 2, 2024-02-t1-districts.csv lines 2
 * (Mitte) and 12 (Lichtenberg), 2015-01-t1-city.csv line 2, 2024-02-t2-districts.csv and daycare 2026-01-districts.csv (Mitte).
 */
describe('the indicator routes on the demo municipality', () => {
  const database = useDemoDatabase();
  const app = useApp(database);

  const figures = async (path: string) => ((await app.get(`/api/v1/indicators/${path}`)).body as Page<ObservationResponse>).items;

  it('lists the catalogue by field of action', async () => {
    const { items, total } = (await app.get('/api/v1/indicators')).body as Page<IndicatorResponse>;
    // 84 of the catalogue and 8 of this installation.
    expect(total).toBe(92);
    expect(items[0]?.code).toBe('D01');
  });

  it('tells for which levels, breakdowns and periods an indicator has values', async () => {
    const { available } = (await app.get('/api/v1/indicators/D03')).body as IndicatorResponse;
    expect(available).toEqual(
      jasmine.objectContaining({
        from: '2015-H1',
        to: '2024-H2',
        levels: ['land', 'stadtbezirk', 'prognoseraum', 'bezirksregion', 'planungsraum'],
      }),
    );
  });

  it('reads a bare key as the whole and a level with key as the district', async () => {
    const [whole] = await figures('D01/observations?district=11&from=2024-H2&to=2024-H2');
    expect(whole).toEqual(jasmine.objectContaining({ district: '11', level: 'land', value: 3897145 }));
    const [lichtenberg] = await figures('D01/observations?district=stadtbezirk:11&from=2024-H2&to=2024-H2');
    expect(lichtenberg).toEqual(jasmine.objectContaining({ district: '11', level: 'stadtbezirk', value: 315548 }));
    expect(await figures('D01/observations?district=11&level=stadtbezirk&from=2024-H2&to=2024-H2')).toEqual([lichtenberg!]);
  });

  it('gives the whole for every half-year from 2015 to 2024', async () => {
    const items = await figures('D01/observations?district=11');
    expect(items.map(({ period }) => period)).toEqual(Array.from({ length: 20 }, (_, i) => `${2015 + Math.floor(i / 2)}-H${(i % 2) + 1}`));
    expect(items[0]?.value).toBe(3576190);
  });

  it('gives shares with the numbers behind them, unrounded', async () => {
    const [mitte] = await figures('D03/observations?district=01&from=2024-H2&to=2024-H2');
    expect(mitte).toEqual(jasmine.objectContaining({ numerator: 231961, denominator: 397004, flag: 'final', origin: 'reported', line: 2 }));
    expect(mitte?.value).toBeCloseTo(58.42787478211806, 10);
  });

  it('gives all twelve Bezirke of a period, and as many Bezirksregionen as were valid then', async () => {
    const countOf = async (query: string) => (await figures(`D02/observations?${query}`)).length;
    expect(await countOf('level=stadtbezirk&from=2024-H2&to=2024-H2')).toBe(12);
    // 138 areas until the reform of 2021, 143 from then on: lines of the files without the header.
    expect(await countOf('level=bezirksregion&from=2020-H2&to=2020-H2')).toBe(138);
    expect(await countOf('level=bezirksregion&from=2021-H1&to=2021-H1')).toBe(143);
  });

  it('gives the members of a breakdown when asked for its dimension', async () => {
    const items = await figures('D01/observations?district=11&breakdown=nationality&from=2024-H2&to=2024-H2');
    expect(items.map(({ breakdown, value }) => [breakdown['nationality'], value])).toEqual([
      ['foreign', 971878],
      ['german', 2925267],
    ]);
  });

  it('pages through a long list without losing or repeating a figure', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = (await app.get(`/api/v1/indicators/D01/observations?level=stadtbezirk&limit=100${cursor}`))
        .body as Page<ObservationResponse>;
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(seen.length).toBe(12 * 20);
    expect(new Set(seen).size).toBe(12 * 20);
  });

  it('knows nothing as of a day before the import', async () => {
    expect(await figures('D01/observations?asOf=2020-01-01T00:00:00Z')).toEqual([]);
  });

  it('answers 404 for an unknown indicator and an unknown district', async () => {
    expect((await app.get('/api/v1/indicators/X99/observations')).status).toBe(404);
    expect((await app.get('/api/v1/indicators/D01/observations?district=99')).status).toBe(404);
    expect((await app.get('/api/v1/indicators/X99/targets')).status).toBe(404);
  });

  it('traces a reported figure to publisher, file and line', async () => {
    const [mitte] = await figures('D03/observations?district=01&from=2024-H2&to=2024-H2');
    const { method, importRun, observation } = (await app.get(`/api/v1/observations/${mitte?.id}/provenance`)).body as ProvenanceResponse;
    expect(method).toBe('reported');
    expect(observation.line).toBe(2);
    expect(importRun?.fileName).toBe('berlin-lor-population-2024-02-t1-districts.csv');
    expect(importRun?.publisher).toBe('Amt für Statistik Berlin-Brandenburg');
  });

  it('traces a derived figure to the figures that it was computed from', async () => {
    const [mitte] = await figures('K05/observations?district=01&from=2026-01&to=2026-01');
    expect(mitte?.value).toBeCloseTo((21884 / 20516) * 100, 10);
    const { method, computedFrom } = (await app.get(`/api/v1/observations/${mitte?.id}/provenance`)).body as ProvenanceResponse;
    expect(method).toBe('derived');
    expect(computedFrom.map(({ indicator, value, period }) => [indicator, value, period])).toEqual([
      ['D01', 20516, '2024-H2'],
      ['K07', 21884, '2026-01'],
    ]);
  });

  it('lists targets, marked as demo', async () => {
    const { items } = (await app.get('/api/v1/indicators/K05/targets')).body as Page<TargetResponse>;
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ demo }) => demo)).toBeTrue();
  });

  describe('the overview', () => {
    const overview = async (query: string) => (await app.get(`/api/v1/indicator-overview?${query}`)).body as IndicatorOverviewResponse;
    const rowOf = ({ rows }: IndicatorOverviewResponse, code: string): OverviewRow | undefined =>
      rows.find(({ indicator }) => indicator === code);

    it('shows the whole in the newest completed quarter against its parts', async () => {
      const answer = await overview('');
      expect(answer).toEqual(jasmine.objectContaining({ quarter: '2026-Q3' }));
      expect(answer.district.ref).toBe('land:11');
      expect(answer.compared.map(({ key }) => key)).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')));
    });

    it('says how old a figure is', async () => {
      expect(rowOf(await overview(''), 'D03')).toEqual(
        jasmine.objectContaining({ period: '2024-H2', ageInMonths: 21, overdue: true, demo: false }),
      );
    });

    it('measures how the Bezirke differ', async () => {
      // Golden figures of the Berlin files, 31 December 2024: 25.76 % to 58.43 %, coefficient of variation 0.2340, segregation 0.1749.
      const spread = rowOf(await overview(''), 'D03')?.spread;
      expect(spread?.lowest).toBeCloseTo(25.76, 2);
      expect(spread?.highest).toBeCloseTo(58.43, 2);
      expect(spread?.coefficientOfVariation).toBeCloseTo(0.234, 4);
      expect(spread?.dissimilarity).toBeCloseTo(0.1749, 4);
    });

    it('looks back: a past quarter shows what belongs to it', async () => {
      expect(rowOf(await overview('quarter=2020-Q4'), 'D01')).toEqual(
        jasmine.objectContaining({ period: '2020-H2', value: 3769962, ageInMonths: 0 }),
      );
    });

    it('compares a district with its siblings and the whole', async () => {
      const answer = await overview('district=stadtbezirk:11');
      expect(answer.compared.length).toBe(12);
      const row = rowOf(answer, 'D01');
      expect(row).toEqual(jasmine.objectContaining({ value: 315548, whole: { period: '2024-H2', value: 3897145 } }));
    });

    it('keeps the last whole figure while districts are missing in a newer one, and compares districts with wholes alone', async () => {
      // n06 of the shipped files: twelve Bezirke for 2026-Q2, for 2026-Q3 all but 04, 06 and 10.
      const whole = rowOf(await overview('indicator=N06'), 'N06');
      expect([whole?.period, whole?.incomplete, whole?.trend.comparedWith]).toEqual(['2026-Q2', false, '2026-Q1']);
      expect(whole?.partial).toEqual({ period: '2026-Q3', parts: { known: 9, expected: 12, level: 'stadtbezirk' } });
      expect(whole?.spread.items.length).toBe(12);
      const quick = rowOf(await overview('indicator=N06&district=stadtbezirk:02'), 'N06');
      expect([quick?.period, quick?.partial, quick?.whole, quick?.spread.items.length]).toEqual(['2026-Q3', null, null, 9]);
      const slow = rowOf(await overview('indicator=N06&district=stadtbezirk:04'), 'N06');
      expect([slow?.period, slow?.whole?.period]).toEqual(['2026-Q2', '2026-Q2']);
    });

    it('compares nothing across a break of the series, neither one of the catalogue nor one that was noted for a district', async () => {
      // L02, each quarter: refugees from Ukraine came to SGB II on 1 June 2022.
      const ofBreak = rowOf(await overview('indicator=L02&quarter=2022-Q4'), 'L02');
      expect([ofBreak?.yearTrend.change, ofBreak?.yearTrend.seriesBreak]).toEqual([null, '2022-06-01']);
      expect(ofBreak?.trend.comparedWith).toBe('2022-Q3');
      expect(rowOf(await overview('indicator=L02&quarter=2023-Q4'), 'L02')?.yearTrend.comparedWith).toBe('2022-Q4');
      const mitte = await database.db()('districts').where({ level: 'stadtbezirk', key: '01' }).first<{ id: string }>('id');
      await database.db()('indicator_annotations').insert({
        indicator_code: 'L02',
        kind: 'series_break',
        happened_on: '2023-03-01',
        district_id: mitte.id,
        text_de: 'Neue Erfassung',
        written_by: 'Demo',
        written_at: '2026-10-01T08:00:00Z',
      });
      const breaksAt = async (district: string) =>
        rowOf(await overview(`indicator=L02&quarter=2023-Q4&district=${district}`), 'L02')?.yearTrend.seriesBreak;
      expect([await breaksAt('stadtbezirk:01'), await breaksAt('stadtbezirk:02')]).toEqual(['2023-03-01', null]);
    });

    it('refuses a district that did not exist in the quarter and says when it did', async () => {
      const { status, body } = await app.get('/api/v1/indicator-overview?quarter=2026-Q3&district=bezirksregion:010111');
      expect(status).toBe(404);
      expect((body as { detail: string }).detail).toContain('2020-12-31');
    });

    it('gives the row of one indicator alone when asked for it, the same as among all', async () => {
      const answer = await overview('indicator=D03&district=stadtbezirk:11');
      expect(answer.rows).toEqual([rowOf(await overview('district=stadtbezirk:11'), 'D03')!]);
      expect(answer.compared.length).toBe(12);
      expect(answer.withoutValues).toEqual([]);
    });

    it('says that the one indicator asked for has no values', async () => {
      // P04 is in the catalogue; no shipped file has figures of it.
      expect(await overview('indicator=P04')).toEqual(jasmine.objectContaining({ rows: [], withoutValues: ['P04'] }));
    });

    it('refuses an indicator that is not in the catalogue', async () => {
      const { status, body } = await app.get('/api/v1/indicator-overview?indicator=X99');
      expect([status, (body as { detail: string }).detail]).toEqual([404, 'There is no indicator "X99".']);
    });

    it('compares the Bezirke in their newest period where the place itself has no figure', async () => {
      // gssa_2022_bezirke.csv has no line for Berlin; GESIx_2022 is lowest in line 9 (Neukölln) and highest in line 7 (Steglitz-Zehlendorf).
      const row = rowOf(await overview(''), 'G10');
      expect(row).toEqual(jasmine.objectContaining({ period: '2022', value: null, series: [] }));
      expect(row?.spread).toEqual(jasmine.objectContaining({ lowest: -1.6312941, highest: 1.5523623, expected: 12 }));
      expect(row?.spread.items.map(({ district }) => district)).toEqual(
        Array.from({ length: 12 }, (_, i) => `stadtbezirk:${String(i + 1).padStart(2, '0')}`),
      );
    });

    it('judges nothing without a target', async () => {
      expect(rowOf(await overview(''), 'D03')?.assessment.status).toBe('not_assessed');
    });
  });
});
