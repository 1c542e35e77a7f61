import { rowsOf } from '#backend/db/knex.ts';
import type { MultiPolygon } from 'geojson';
import type { District, DistrictSource } from '../source.ts';
import { berlinLorAreasSource } from '../sources/berlin-lor-areas/berlin-lor-areas-source.ts';
import { districtListSource } from '../sources/district-list/district-list-source.ts';
import { figuresFile, textFile, useImports } from './testing/import-harness.ts';

const square = (x: number, y: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [x, y],
        [x + 0.1, y],
        [x + 0.1, y + 0.1],
        [x, y + 0.1],
        [x, y],
      ],
    ],
  ],
});

const LAND: Omit<District, 'kind'> = {
  line: null,
  level: 'land',
  key: '11',
  name: 'Berlin',
  parent: null,
  validFrom: null,
  validTo: null,
  geometry: null,
};
const MITTE: Omit<District, 'kind'> = {
  ...LAND,
  level: 'stadtbezirk',
  key: '01',
  name: 'Mitte',
  parent: { level: 'land', key: '11' },
  geometry: square(13.3, 52.5),
};

describe('Importing districts', () => {
  const imports = useImports([]);

  let files = 0;
  const load = (districts: readonly Partial<District>[]) => {
    const source: DistrictSource = {
      ...districtListSource,
      async *read(chunks) {
        for await (const _ of chunks);
        for (const district of districts) yield { ...LAND, ...district, kind: 'district' };
      },
    };
    return imports.import(textFile(String(files++), 'districts.csv'), { source });
  };
  const known = async () =>
    (
      await rowsOf<{ ref: string; parent: string | null; name_de: string; valid_from: string | null; valid_to: string | null }>(
        imports.db,
        `SELECT d.level || ':' || d.key AS ref, p.key AS parent, d.name_de, d.valid_from, d.valid_to
           FROM districts AS d LEFT JOIN districts AS p ON p.id = d.parent_id JOIN levels AS l ON l.level = d.level
          ORDER BY l.position, d.key, d.valid_from NULLS FIRST`,
      )
    ).map(({ ref, parent, name_de, valid_from, valid_to }) => [ref, parent, name_de, valid_from, valid_to]);
  const reasons = async (districts: readonly Partial<District>[]) => {
    const { run, rejections } = await load(districts);
    expect(run.state).toBe('rejected');
    return rejections.map(({ reason }) => reason);
  };

  it('adds them with their parents, whatever order they stand in', async () => {
    const { run } = await load([MITTE, LAND]);
    expect([run.state, run.read, run.inserted]).toEqual(['loaded', 2, 2]);
    expect(await known()).toEqual([
      ['land:11', null, 'Berlin', null, null],
      ['stadtbezirk:01', '11', 'Mitte', null, null],
    ]);
  });

  it('changes nothing when another file says the same', async () => {
    await load([LAND, MITTE]);
    const { run } = await load([LAND, MITTE]);
    expect([run.state, run.inserted, run.changed, run.unchanged]).toEqual(['loaded', 0, 0, 2]);
  });

  it('takes over a new name and new boundaries of the same district', async () => {
    await load([LAND, MITTE]);
    const { run } = await load([
      { ...LAND, name: 'Land Berlin' },
      { ...MITTE, geometry: square(13.4, 52.5) },
    ]);
    expect([run.inserted, run.changed, run.unchanged]).toEqual([0, 2, 0]);
    expect((await known())[0]?.[2]).toBe('Land Berlin');
  });

  it('keeps boundaries when a list without any comes', async () => {
    await load([LAND, MITTE]);
    const { run } = await load([LAND, { ...MITTE, geometry: null }]);
    expect(run.unchanged).toBe(2);
    expect((await imports.db('district_geometries')).length).toBe(1);
  });

  it('ends the delimitation before when a reform comes', async () => {
    await load([LAND, MITTE]);
    const { run } = await load([{ ...MITTE, name: 'Mitte neu', validFrom: '2021-01-01' }]);
    expect([run.inserted, run.changed]).toEqual([1, 0]);
    expect((await known()).slice(1)).toEqual([
      ['stadtbezirk:01', '11', 'Mitte', null, '2020-12-31'],
      ['stadtbezirk:01', '11', 'Mitte neu', '2021-01-01', null],
    ]);
  });

  it('finds the parent that was valid then', async () => {
    await load([LAND, { ...MITTE, validTo: '2020-12-31' }, { ...MITTE, validFrom: '2021-01-01' }]);
    const region = { level: 'bezirksregion', key: '010101', name: 'Region', parent: { level: null, key: '01' } };
    await load([
      { ...region, validTo: '2020-12-31' },
      { ...region, validFrom: '2021-01-01' },
    ]);
    const parents = await rowsOf<{ valid_to: string | null }>(
      imports.db,
      "SELECT p.valid_to FROM districts AS d JOIN districts AS p ON p.id = d.parent_id WHERE d.key = '010101' ORDER BY d.valid_from NULLS FIRST",
    );
    expect(parents.map(({ valid_to }) => valid_to)).toEqual(['2020-12-31', null]);
  });

  it('rejects a district whose parent is not known, and loads nothing', async () => {
    expect(await reasons([LAND, { ...MITTE, parent: { level: null, key: '99' } }])).toEqual([
      jasmine.stringMatching(/^Mitte \(01\): Its parent 99 is not known on \d{4}-\d{2}-\d{2}\. Load the parents first\.$/),
    ]);
    expect(await known()).toEqual([]);
  });

  it('rejects what would be a part of something smaller, of an unknown level, or twice', async () => {
    expect(await reasons([{ ...LAND, level: 'planet' }])).toEqual(['Berlin (11): There is no level "planet".']);
    expect(await reasons([LAND, MITTE, MITTE])).toEqual(['Mitte (01): It stands in the file twice.']);
    await load([LAND]);
    expect(await reasons([{ ...LAND, key: '12', parent: { level: 'land', key: '11' } }])).toEqual([
      'Berlin (12): Its parent is of level land, which is not above land.',
    ]);
  });

  it('rejects an older delimitation that does not say when it ended', async () => {
    await load([LAND, { ...MITTE, validFrom: '2021-01-01' }]);
    expect(await reasons([MITTE])).toEqual([
      'Mitte (01): It is known as delimited from 2021-01-01. Say until when the delimitation of this file was valid.',
    ]);
  });

  it('lets sums follow when a part is added', async () => {
    await load([LAND, MITTE]);
    await imports.import(figuresFile(['D01;;01;2024;;100;;;']));
    const { run } = await load([{ ...MITTE, key: '02', name: 'Friedrichshain-Kreuzberg' }]);
    const [berlin] = await imports.observations({ origin: 'aggregated' });
    expect([berlin?.value, berlin?.incomplete]).toEqual([100, true]);
    await imports.undo(run.id);
    const [after] = await imports.observations({ origin: 'aggregated' });
    expect([after?.value, after?.incomplete]).toEqual([100, false]);
  });

  it('can be undone, and brings back names, validity and boundaries', async () => {
    await load([LAND, MITTE]);
    const before = [await known(), await imports.db('district_geometries')];
    const { run } = await load([
      { ...LAND, name: 'Land Berlin', geometry: square(13.3, 52.4) },
      { ...MITTE, validFrom: '2021-01-01', geometry: square(13.5, 52.5) },
    ]);
    await imports.undo(run.id);
    expect([await known(), await imports.db('district_geometries')]).toEqual(before);
  });

  it('cannot be undone while figures refer to the districts', async () => {
    const { run } = await load([LAND, MITTE]);
    await imports.import(figuresFile(['D01;;01;2024;;100;;;']));
    await expectAsync(imports.undo(run.id)).toBeRejectedWithError(/refer to its districts: land:11, stadtbezirk:01\./);
  });

  it('loads the shipped Bezirke with outlines for the web', async () => {
    await load([LAND]);
    const { run } = await imports.importShipped(berlinLorAreasSource, 'geo/berlin/berlin-lor-districts.geojson');
    expect([run.state, run.inserted]).toEqual(['loaded', 12]);
    const outlines: MultiPolygon[] = await imports.db('district_geometries').pluck('outline');
    expect(JSON.stringify(outlines).length).toBeLessThanOrEqual(60_000);
  });
});
