import type { Page } from '#contract/common.ts';
import type { DistrictCollection, DistrictResponse, InstallationResponse } from '#contract/district.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { useApp } from '../../../testing/test-app.ts';

describe('the district routes on the demo municipality', () => {
  const database = useDemoDatabase();
  const app = useApp(database);

  const list = async (query: string) => ((await app.get(`/api/v1/districts?${query}`)).body as Page<DistrictResponse>).items;

  it('name the whole, its levels and the newest completed quarter', async () => {
    const { body } = await app.get('/api/v1/installation');
    const { whole, levels, defaultQuarter, demo } = body as InstallationResponse;
    expect([whole.ref, defaultQuarter, demo]).toEqual(['land:11', '2026-Q3', true]);
    expect(levels.map(({ level }) => level)).toEqual(['land', 'stadtbezirk', 'prognoseraum', 'bezirksregion', 'planungsraum']);
  });

  it('list the twelve Bezirke with their parent', async () => {
    const bezirke = await list('level=stadtbezirk');
    expect(bezirke.map(({ key }) => key)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']);
    expect(bezirke[10]).toEqual(
      jasmine.objectContaining({
        ref: 'stadtbezirk:11',
        parentKey: '11',
        parentRef: 'land:11',
        name: { de: 'Lichtenberg', en: 'Lichtenberg' },
      }),
    );
  });

  it('list the areas as they were delimited on the day', async () => {
    // 60 forecast areas and 448 planning areas until the reform of 1 January 2021, 58 and 542 from then on.
    expect((await list('level=prognoseraum&date=2020-12-31')).length).toBe(60);
    expect((await list('level=prognoseraum&date=2021-01-01')).length).toBe(58);
    expect((await list('level=planungsraum&date=2020-12-31')).length).toBe(448);
    expect((await list('level=planungsraum&date=2021-01-01')).length).toBe(542);
  });

  it('list the parts of a district', async () => {
    expect((await list('parent=11&date=2026-09-30')).length).toBe(12);
    expect(
      (await list('parent=stadtbezirk:01&date=2026-09-30')).every(({ level, key }) => level === 'prognoseraum' && key.startsWith('01')),
    ).toBeTrue();
  });

  it('find one district', async () => {
    expect(((await app.get('/api/v1/districts/stadtbezirk:01')).body as DistrictResponse).name.de).toBe('Mitte');
    expect((await app.get('/api/v1/districts/stadtbezirk:99')).status).toBe(404);
  });

  it('draw the boundaries of a level in WGS 84 with their source', async () => {
    const { body, headers } = await app.get('/api/v1/districts/geojson?level=stadtbezirk');
    const { features, attribution } = body as DistrictCollection;
    expect(headers.get('content-type')).toContain('application/geo+json');
    expect(features.length).toBe(12);
    expect(attribution.join()).toContain('Amt für Statistik Berlin-Brandenburg');
    const positions = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
    // Berlin lies between 13.0 and 13.8 degrees east and 52.3 and 52.7 degrees north.
    expect(positions.every(([east = 0, north = 0]) => east > 13 && east < 13.8 && north > 52.3 && north < 52.7)).toBeTrue();
  });

  it('have no boundaries for Bezirksregionen since 2021, because no shipped file has any', async () => {
    const at = async (date: string) =>
      ((await app.get(`/api/v1/districts/geojson?level=bezirksregion&date=${date}`)).body as DistrictCollection).features.length;
    expect(await at('2020-12-31')).toBe(138);
    expect(await at('2021-01-01')).toBe(0);
  });
});
