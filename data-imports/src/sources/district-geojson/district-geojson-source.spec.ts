import { WrongSetting } from '../../settings.ts';
import { readPlacesOf, refusalOfText } from '../../testing/read-source.ts';
import { collection, feature, square } from '../../testing/square.ts';
import { districtGeojsonSource } from './district-geojson-source.ts';

const settings = { level: 'stadtbezirk' };
const read = (content: string, more: Record<string, string> = {}) =>
  readPlacesOf(districtGeojsonSource, content, 'areas.geojson', { ...settings, ...more });
const reasonOf = async (content: string, more: Record<string, string> = {}): Promise<string> =>
  (await refusalOfText(districtGeojsonSource, content, 'areas.geojson', { ...settings, ...more })).reason;
/** The rejections of a file with one good feature before the one in question. */
const rejectionsWith = async (second: object, more: Record<string, string> = {}) =>
  (await read(collection([feature({ id: '1', name: 'Nord' }), second]), more)).rejections;

const clockwise = square().toReversed();
const hole = square(13.12, 52.42, 0.02);

describe('The source of boundaries', () => {
  it('gives districts with name, validity, parent and polygons', async () => {
    const more = { validFrom: '2021-01-01', validTo: '2024-12-31', parentKey: 'gemeinde:05315000' };
    const { items, rejections } = await read(collection([feature({ id: '7', name: 'Porz' }, square(7, 50.9))]), more);
    expect(rejections).toEqual([]);
    expect(items).toEqual([
      {
        kind: 'district',
        line: null,
        level: 'stadtbezirk',
        key: '7',
        name: 'Porz',
        parent: { level: 'gemeinde', key: '05315000' },
        validFrom: '2021-01-01',
        validTo: '2024-12-31',
        geometry: { type: 'MultiPolygon', coordinates: [[square(7, 50.9)]] },
      },
    ]);
  });

  it('takes key and name from the properties that the settings name, also whole numbers', async () => {
    const { items } = await read(collection([feature({ STB_NR: 7, STB_NAME: 'Porz' })]), {
      keyProperty: 'STB_NR',
      nameProperty: 'STB_NAME',
    });
    expect([items[0]?.key, items[0]?.name]).toEqual(['7', 'Porz']);
  });

  it('finds the parent by the start of the key', async () => {
    const more = { parentKeyLength: '2', parentLevel: 'land' };
    const { items, rejections } = await read(
      collection([feature({ id: '03103', name: 'Wolfsburg' }), feature({ id: '03', name: 'Land' })]),
      more,
    );
    expect(items[0]?.parent).toEqual({ level: 'land', key: '03' });
    expect(rejections[0]?.reason).toContain('Feature 2 (id "03", Land): Its key is too short');
  });

  it('accepts holes and several parts', async () => {
    const parts = { type: 'MultiPolygon', coordinates: [[square(), hole.toReversed()], [square(14)]] };
    const { items, rejections } = await read(collection([{ ...feature({ id: '1', name: 'Nord' }), geometry: parts }]));
    expect(rejections).toEqual([]);
    expect(items[0]?.geometry?.coordinates).toEqual(parts.coordinates);
  });

  it('accepts the names of WGS 84 in the member "crs"', async () => {
    for (const name of [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'urn:ogc:def:crs:EPSG::4326',
      'EPSG:4326',
      'http://www.opengis.net/def/crs/EPSG/0/4326',
    ]) {
      const { items } = await read(collection([feature({ id: '1', name: 'Nord' })], { crs: { type: 'name', properties: { name } } }));
      expect(items.length).withContext(name).toBe(1);
    }
  });

  it('needs to know the level', async () => {
    const reading = readPlacesOf(districtGeojsonSource, collection([feature({ id: '1', name: 'Nord' })]), 'areas.geojson');
    await expectAsync(reading).toBeRejectedWithError(WrongSetting, /"level" is missing/);
  });
});

describe('The order of rings', () => {
  it('is refused feature by feature where it is not that of RFC 7946', async () => {
    const { items, rejections } = await read(
      collection([
        feature({ id: '1', name: 'Nord' }),
        feature({ id: '2', name: 'Süd' }, clockwise),
        feature({ id: '3', name: 'Ost' }, square(), hole),
      ]),
    );
    expect(items.map(({ key }) => key)).toEqual(['1']);
    expect(rejections.map(({ column, reason }) => [column, reason])).toEqual([
      [
        'geometry.coordinates[0][0]',
        'Feature 2 (id "2", Süd): The outer ring of part 1 runs clockwise, but RFC 7946 asks for counter-clockwise: wrong ring order.',
      ],
      [
        'geometry.coordinates[0][1]',
        'Feature 3 (id "3", Ost): Hole 1 of part 1 runs counter-clockwise, but RFC 7946 asks for clockwise: wrong ring order.',
      ],
    ]);
  });

  it('may be the other way round in the whole file if that is declared, and is turned then', async () => {
    const content = collection([feature({ id: '1', name: 'Nord' }, clockwise, hole)]);
    const { items } = await read(content, { ringOrder: 'clockwise' });
    expect(items[0]?.geometry?.coordinates).toEqual([[square(), hole.toReversed()]]);
    expect((await read(content)).rejections.length).toBe(1);
  });

  it('may not change within a file that is declared the other way round', async () => {
    const { items, rejections } = await read(
      collection([feature({ id: '1', name: 'Nord' }, clockwise), feature({ id: '2', name: 'Süd' })]),
      { ringOrder: 'clockwise' },
    );
    expect(items.map(({ key }) => key)).toEqual(['1']);
    expect(rejections[0]?.reason).toContain('Feature 2 (id "2", Süd): The outer ring of part 1 runs counter-clockwise');
  });

  it('is right where a file that was declared the other way round follows RFC 7946 throughout', async () => {
    const { items } = await read(collection([feature({ id: '1', name: 'Nord' })]), { ringOrder: 'clockwise' });
    expect(items[0]?.geometry?.coordinates).toEqual([[square()]]);
  });
});

describe('The source of boundaries rejects a feature', () => {
  const reasonWith = async (second: object): Promise<string | undefined> => (await rejectionsWith(second))[0]?.reason;
  const south = { id: '2', name: 'Süd' };

  it('whose key stands already in the file', async () => {
    const [rejection] = await rejectionsWith(feature({ id: '1', name: 'Süd' }));
    expect(rejection).toEqual({
      kind: 'rejection',
      line: null,
      column: 'properties.id',
      raw: '1',
      reason: 'Feature 2 (id "1", Süd): Its key stands already at feature 1.',
    });
  });

  it('without key or name', async () => {
    expect(await reasonWith(feature({ name: 'Süd' }))).toBe('Feature 2 (without id, Süd): Its key is missing.');
    expect(await reasonWith(feature({ id: '', name: 'Süd' }))).toContain('Its key is missing.');
    expect(await reasonWith(feature({ id: null, name: 'Süd' }))).toContain('Its key is missing.');
    expect(await reasonWith(feature({ id: '2' }))).toBe('Feature 2 (id "2"): Its name is missing.');
    expect(await reasonWith(feature({ id: '2', name: 'K\u{fffd}ln' }))).toContain('damaged');
    expect(await reasonWith({ type: 'Feature', properties: null, geometry: null })).toContain('Feature 2 (without id)');
  });

  it('in metres, with latitude first or far away', async () => {
    expect(await reasonWith(feature(south, square(389_000, 5_818_000, 100)))).toContain('looks like metres');
    expect(await reasonWith(feature(south, square(52.4, 13.1)))).toContain('latitude before longitude');
    expect(await reasonWith(feature(south, square(-0.1, 51.5)))).toContain('lies outside');
  });

  it('with a coordinate system of its own', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } };
    expect(await reasonWith({ ...feature(south), crs })).toContain(
      'Feature 2 (id "2", Süd): The coordinate system is "urn:ogc:def:crs:EPSG::25833"',
    );
  });

  it('whose ring is open, too short, flat or no ring at all', async () => {
    expect(await reasonWith(feature(south, square().slice(0, 4)))).toContain('is not closed');
    expect(await reasonWith(feature(south, [...square().slice(0, 2), ...square().slice(0, 1)]))).toContain(
      'has 3 positions; a ring needs at least 4',
    );
    const [a = [], b = []] = square();
    expect(await reasonWith(feature(south, [a, b, b, a]))).toContain('encloses no area');
    expect(await reasonWith(feature(south, [a, ['13.2'] as never, b, a]))).toContain('not a pair of numbers');
    expect(await reasonWith(feature(south, []))).toContain('has 0 positions');
  });

  it('that is no area', async () => {
    expect(await reasonWith({ ...feature(south), geometry: { type: 'Point', coordinates: [13, 52] } })).toContain('is no area');
    expect(await reasonWith({ ...feature(south), geometry: null })).toContain('has no geometry');
    expect(await reasonWith({ ...feature(south), geometry: { type: 'MultiPolygon', coordinates: [] } })).toContain('has no coordinates');
    expect(await reasonWith({ ...feature(south), geometry: { type: 'Polygon' } })).toContain('has no ring');
  });
});

describe('The source of boundaries refuses', () => {
  it('a foreign coordinate system of the file', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } };
    expect(await reasonOf(collection([feature({ id: '1', name: 'Nord' })], { crs }))).toBe(
      'The coordinate system is "urn:ogc:def:crs:EPSG::25833", but must be WGS 84 (longitude, latitude). Transform the file to EPSG:4326.',
    );
    expect(await reasonOf(collection([feature({ id: '1' })], { crs: { type: 'link' } }))).toContain('one that is not named');
  });

  it('an empty file, one without features and one that is cut off', async () => {
    const content = collection([feature({ id: '1', name: 'Nord' })]);
    expect(await reasonOf('')).toBe('The file is empty.');
    expect(await reasonOf(collection([]))).toBe('The file has no features.');
    for (const length of [1, 30, 60, 100, content.length - 1]) {
      expect(await reasonOf(content.slice(0, length)))
        .withContext(content.slice(0, length))
        .toContain('cut off');
    }
  });

  it('JSON with a mistake, with its line and column', async () => {
    const refusal = await refusalOfText(
      districtGeojsonSource,
      '{\n "type": "FeatureCollection",\n "features": [,]\n}',
      'areas.geojson',
      settings,
    );
    expect(refusal.reason).toBe('The file is not valid JSON.');
    expect([refusal.line, refusal.column]).toEqual([3, '15']);
  });

  it('other JSON, TopoJSON and binary files', async () => {
    expect(await reasonOf('[]')).toContain('feature collection is expected');
    expect(await reasonOf('null')).toContain('feature collection is expected');
    expect(await reasonOf('{"type":"FeatureCollection"}')).toContain('no list of features');
    expect(await reasonOf('{"type":"Topology"}')).toContain('TopoJSON');
    expect(await reasonOf('PK\u0003\u0004          ')).toContain('binary');
  });

  it('a property that no feature has, naming those that are there', async () => {
    expect(await reasonOf(collection([feature({ STB_NR: 7, STB_NAME: 'Porz' })]))).toBe(
      'No feature has a property "id". The file has: STB_NR, STB_NAME. Choose one with --set keyProperty=….',
    );
  });

  it('properties of persons', async () => {
    expect(await reasonOf(collection([feature({ id: '1', name: 'Nord', geburtsdatum: '1990-01-01' })]))).toContain('list of persons');
  });
});
