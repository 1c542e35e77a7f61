import { readFile } from 'node:fs/promises';
import { shippedFile } from '../../testing/byte-chunks.ts';
import { readPlaces, readPlacesOf, refusalOfText } from '../../testing/read-source.ts';
import { collection, feature, square } from '../../testing/square.ts';
import { berlinLorAreasSource } from './berlin-lor-areas-source.ts';

const shipped = (path: string) => readPlaces(berlinLorAreasSource, shippedFile(path));

describe('The source of Berlin areas', () => {
  it('reads the Bezirke, which the reform of 2021 left as they were', async () => {
    const { items } = await shipped('geo/berlin/berlin-lor-districts.geojson');
    expect(items.length).toBe(12);
    const { geometry, ...mitte } = items.find(({ key }) => key === '01')!;
    expect(mitte).toEqual({
      kind: 'district',
      line: null,
      level: 'stadtbezirk',
      key: '01',
      name: 'Mitte',
      parent: { level: 'land', key: '11' },
      validFrom: null,
      validTo: null,
    });
    expect(geometry?.type).toBe('MultiPolygon');
  });

  it('reads the areas before and after the reform with their validity and parents', async () => {
    const old = await shipped('geo/berlin/berlin-lor-district-regions-until-2020.geojson');
    expect(old.items.find(({ key }) => key === '010111')).toEqual(
      jasmine.objectContaining({
        level: 'bezirksregion',
        name: 'Tiergarten Süd',
        parent: { level: 'prognoseraum', key: '0101' },
        validFrom: null,
        validTo: '2020-12-31',
      }),
    );
    const current = await shipped('geo/berlin/berlin-lor-forecast-areas-from-2021.geojson');
    expect(current.items.find(({ key }) => key === '0930')).toEqual(
      jasmine.objectContaining({
        level: 'prognoseraum',
        parent: { level: 'stadtbezirk', key: '09' },
        validFrom: '2021-01-01',
        validTo: null,
      }),
    );
  });

  it('turns the rings of the files that run clockwise', async () => {
    const path = shippedFile('geo/berlin/berlin-lor-forecast-areas-until-2020.geojson');
    const { features } = JSON.parse(await readFile(path, 'utf8')) as {
      features: { properties: { id: string }; geometry: { coordinates: number[][][][] } }[];
    };
    const { items } = await readPlaces(berlinLorAreasSource, path);
    const inFile = features[0]?.geometry.coordinates[0]?.[0];
    expect(items.find(({ key }) => key === features[0]?.properties.id)?.geometry?.coordinates[0]?.[0]).toEqual(inFile!.toReversed());
  });

  it('rejects a single ring that runs against the others of such a file', async () => {
    const name = 'berlin-lor-forecast-areas-until-2020.geojson';
    const clockwise = square().toReversed();
    const { rejections } = await readPlacesOf(
      berlinLorAreasSource,
      collection([feature({ id: '0101', name: 'Zentrum' }, clockwise), feature({ id: '0102', name: 'Moabit' })]),
      name,
    );
    expect(rejections.map(({ reason }) => reason)).toEqual([jasmine.stringContaining('Feature 2 (id "0102", Moabit)')]);
  });

  it('is strict about rings in any other file', async () => {
    const clockwise = square().toReversed();
    const { rejections } = await readPlacesOf(
      berlinLorAreasSource,
      collection([feature({ id: '01', name: 'Mitte' }, clockwise)]),
      'mine.geojson',
    );
    expect(rejections.length).toBe(1);
  });

  it('rejects keys that are none in Berlin', async () => {
    const { rejections } = await readPlacesOf(
      berlinLorAreasSource,
      collection([feature({ id: '123', name: 'Mitte' })]),
      'berlin-lor-x.geojson',
    );
    expect(rejections[0]?.reason).toContain('A key has 2, 4, 6 or 8 digits');
  });

  it('asks when the areas are valid where the name does not tell', async () => {
    const content = collection([feature({ id: '0101', name: 'Zentrum' })]);
    expect((await refusalOfText(berlinLorAreasSource, content, 'areas.geojson')).reason).toContain('--set validTo=2020-12-31');
    const { items } = await readPlacesOf(berlinLorAreasSource, content, 'areas.geojson', { validTo: '2020-12-31' });
    expect(items[0]?.validTo).toBe('2020-12-31');
  });
});

describe('A table about Berlin defines areas', () => {
  it('with names for the planning areas before the reform', async () => {
    // Line 2 of gssa_2022_planungsraeume.csv.
    const { items, rejections, remarks } = await shipped('berlin-gssa/gssa_2022_planungsraeume.csv');
    expect([items.length, rejections.length, remarks.length]).toEqual([448, 0, 0]);
    expect(items[0]).toEqual({
      kind: 'district',
      line: 2,
      level: 'planungsraum',
      key: '01011101',
      name: 'Stülerstr.',
      parent: { level: 'bezirksregion', key: '010111' },
      validFrom: null,
      validTo: '2020-12-31',
      geometry: null,
    });
  });

  it('and without names for those after it', async () => {
    const regions = await shipped('berlin-lor/2024-02/berlin-lor-population-2024-02-t1-district-regions.csv');
    expect([regions.items.length, regions.items[0]?.name, regions.items[0]?.validFrom]).toEqual([
      143,
      'Bezirksregion 011001',
      '2021-01-01',
    ]);
    const areas = await shipped('berlin-lor/2024-02/berlin-lor-population-2024-02-t1-planning-areas.csv');
    expect([areas.items.length, areas.items[0]?.name]).toEqual([542, 'Planungsraum 01100101']);
  });

  it('and the city as a whole', async () => {
    const { items } = await shipped('berlin-lor/2024-02/berlin-lor-population-2024-02-t1-city.csv');
    expect(items).toEqual([
      jasmine.objectContaining({ level: 'land', key: '11', name: 'Berlin', parent: null, validFrom: null, validTo: null }),
    ]);
  });

  it('but not if its first column has no keys', async () => {
    const refusal = await refusalOfText(berlinLorAreasSource, 'year,value\n2020,1\n', 'berlin-2020-02-t1-city.csv');
    expect(refusal.reason).toContain('The first column must be one of');
  });

  it('so that every area of a shipped level has its parent', async () => {
    const parents = new Set(
      (await shipped('berlin-lor/2024-02/berlin-lor-population-2024-02-t1-district-regions.csv')).items.map(({ key }) => key),
    );
    const { items } = await shipped('berlin-lor/2024-02/berlin-lor-population-2024-02-t1-planning-areas.csv');
    expect(items.filter(({ parent }) => !parents.has(parent?.key ?? ''))).toEqual([]);
  });
});
