import type { Problem } from '#contract/common.ts';
import type { OrganisationImportResponse } from '#contract/organisation-file.ts';
import type { DuplicatePairs } from '#contract/organisation-merge.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { FILE_TYPES, type FileFormat as Format } from '#contract/table-file.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { insertBoundary, insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { csvFile, readCsv } from '../../files/csv-file.ts';

const ADDRESS = '/api/v1/organisations';

describe('files of organisations', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    // Berlin as a square: 52 to 53 degrees north, 13 to 14 east.
    await insertBoundary(db, 'land:11', [13, 52, 14, 53]);
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    const { status, body } = await coordinator.post(ADDRESS, {
      code: 'voll',
      name: '=SUM(A1) "Café"; Nord',
      shortName: 'CN',
      sector: 'migrant_organisation',
      description: 'Erster Absatz\r\n\r\n- zweiter',
      website: 'https://example.org/?q=a|b',
      email: 'post@example.org',
      phone: '+49 30 123',
      street: 'Ahornweg 1 | Hof',
      postalCode: '01234',
      town: 'Berlin',
      point: { latitude: 52.520008, longitude: 13.404954 },
      districts: ['stadtbezirk:01', 'prognoseraum:0110'],
      targetGroups: ['youth', 'women'],
      fieldsOfAction: ['language'],
      languages: ['tr', 'ar', 'de'],
      closedOn: '2026-12-31',
    });
    expect(status).withContext(JSON.stringify(body)).toBe(201);
  });

  const bytesOf = async (format: Format, query = ''): Promise<Uint8Array> => {
    const response = await fetch(`${app.origin()}${ADDRESS}/export?format=${format}${query}`, { headers: { cookie: coordinator.cookie } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, jasmine.stringContaining(FILE_TYPES[format])]);
    return new Uint8Array(await response.arrayBuffer());
  };
  const send = (file: Uint8Array, format: Format = 'csv', preview = false, client = coordinator) =>
    client.post(`${ADDRESS}/import?format=${format}&preview=${preview}`, undefined, {
      rawBody: file,
      headers: { 'content-type': FILE_TYPES[format] },
    });
  const take = async (file: Uint8Array, format: Format = 'csv', preview = false): Promise<OrganisationImportResponse> => {
    const { status, body } = await send(file, format, preview);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body as OrganisationImportResponse;
  };
  const rows = (...cells: string[][]) => csvFile(cells);
  const get = async (code: string) => (await coordinator.get(`${ADDRESS}/${code}`)).body as OrganisationResponse;
  const reasons = ({ rows: all }: OrganisationImportResponse) =>
    all.map(({ problems }) => problems.map(({ column, code, params }): unknown[] => [column, code, params]));

  for (const format of ['csv', 'xlsx'] as const)
    it(`come back as they were, with nothing to change (${format})`, async () => {
      const before = await get('voll');
      const { counts, imported, rows: all } = await take(await bytesOf(format, '&state=all'), format);
      expect(all.flatMap(({ problems, changes }) => [...problems, ...changes])).toEqual([]);
      expect([counts.new, counts.changed, counts.refused, imported]).toEqual([0, 0, 0, true]);
      expect(counts.unchanged).toBeGreaterThan(0);
      expect(await get('voll')).toEqual(before);
    });

  it('can be read by people, and follow the filters of the list', async () => {
    const [head = [], ...body] = readCsv(await bytesOf('csv', '&language=tr'));
    expect(body.length).toBe(1);
    const cell = (heading: string) => body[0]?.[head.indexOf(heading)];
    expect(cell('Bereich')).toBe('Migrant:innenorganisation');
    expect(cell('Breitengrad')).toBe('52,520008');
    expect(cell('Gebiete')).toBe('Mitte [stadtbezirk:01] | Zentrum [prognoseraum:0110]');
    expect(cell('Zielgruppen')).toBe('Frauen [women] | Jugendliche [youth]');
    expect(cell('Sprachen')).toBe('Türkisch [tr] | Arabisch [ar] | Deutsch [de]');
  });

  it('add and change, and show it before', async () => {
    const file = rows(
      ['Kürzel', 'Fassung', 'Name', 'Bereich', 'Breitengrad', 'Längengrad', 'Sprachen', 'Handlungsfelder'],
      ['neu-1', '', 'Kinderladen Wolke', 'Gesundheit', '52.5', '13,4', 'Arabisch | Ukrainian', 'Sprache | work'],
      ['', '', 'Turnverein Adler', 'sport and culture', '', '', '', ''],
    );
    const preview = await take(file, 'csv', true);
    expect([preview.imported, preview.rows.map(({ result }) => result)]).toEqual([false, ['new', 'new']]);
    expect((await take(file)).imported).toBeTrue();
    const added = await get('neu-1');
    expect([added.point, added.languages, added.fieldsOfAction]).toEqual([
      { latitude: 52.5, longitude: 13.4 },
      ['ar', 'uk'],
      ['language', 'work'],
    ]);
    const { rows: changed } = await take(rows(['Kürzel', 'Fassung', 'Ort', 'Breitengrad'], ['neu-1', '1', 'Berlin', '52,6']));
    expect(changed[0]?.changes).toEqual([
      { column: 'Ort', before: '', after: 'Berlin' },
      { column: 'Breitengrad', before: '52,5', after: '52,6' },
    ]);
    expect((await get('neu-1')).point).toEqual({ latitude: 52.6, longitude: 13.4 });
    // Read once more, the one without a code is not added again.
    expect((await take(file)).rows[1]?.problems[0]?.code).toBe('same-name');
  });

  it('with the same organisation in three spellings wait for a decision', async () => {
    const head = ['Name', 'Bereich', 'Trotz Ähnlichkeit neu'];
    const names = ['Begegnungsstätte Mühlenbach e. V.', 'Begegnungsstaette Mühlenbach', 'BEGEGNUNGSSTÄTTE Mühlen-Bach'];
    const first = await take(rows(head, ...names.map((name) => [name, 'Gesundheit', ''])));
    expect([first.imported, reasons(first)]).toEqual([
      false,
      [[], [['Name', 'similar-in-file', { row: 2, name: names[0] }]], [['Name', 'similar-in-file', { row: 2, name: names[0] }]]],
    ]);
    // Somebody decides: the first two are different ones, the third is not taken over.
    const decided = await take(rows(head, [names[0] ?? '', 'Gesundheit', ''], [names[1] ?? '', 'Gesundheit', 'ja']));
    expect([decided.imported, decided.counts.new]).toEqual([true, 2]);
    expect(reasons(await take(rows(head, [names[2] ?? '', 'Gesundheit', ''])))).toEqual([
      [['Name', 'similar', { organisation: decided.rows[1]?.code, name: names[1] }]],
    ]);
    // What was decided in the file is not asked again.
    const { items } = (await coordinator.get('/api/v1/organisation-duplicates')).body as DuplicatePairs;
    expect(items.filter(({ first: { name } }) => names.includes(name))).toEqual([]);
  });

  it('are refused with row, column and reason, all or nothing', async () => {
    const db = database.db();
    await coordinator.post(ADDRESS, { code: 'sitzt', name: 'Sitzt im Gremium', sector: 'health' });
    await aMembership(db, await aBody(db, { name: 'Runde' }), { organisation: 'sitzt', validTo: '2026-12-31' });
    const outcome = await take(
      rows(
        ['Kürzel', 'Fassung', 'Name', 'Bereich', 'Breitengrad', 'Längengrad', 'Sprachen', 'Zielgruppen', 'Geschlossen am'],
        ['gut', '', 'Alles in Ordnung', 'Gesundheit', '', '', '', '', ''],
        ['a', '', '<b>Fett</b>', 'Gesundheit', '', '', '', '', ''],
        ['b', '', 'Vertauscht', 'Gesundheit', '13,4', '52,5', '', '', ''],
        ['c', '', 'Weit draußen', 'Gesundheit', '48,1', '11,6', '', '', ''],
        ['d', '', 'Halber Punkt', 'Gesundheit', '52,5', '', '', '', ''],
        ['e', '', 'Unlesbar', 'Zirkus', '52°30', '13,4', 'Klingonisch', '', 'bald'],
        ['f', '', 'Unbekannt', 'Gesundheit', '', '', '[xx]', '', ''],
        ['sitzt', '1', 'Sitzt im Gremium', 'Gesundheit', '', '', '', '', '30.11.2026'],
        ['voll', '7', 'Anderer Name', 'Gesundheit', '', '', '', '', ''],
        ['h', '', 'Ohne Gruppe', 'Gesundheit', '', '', '', '[mond]', ''],
        ['i', '', ' ', 'Gesundheit', '', '', '', '', ''],
      ),
    );
    expect([outcome.imported, outcome.counts.refused]).toEqual([false, 10]);
    expect(reasons(outcome)).toEqual([
      [],
      [['Name', 'html', { given: '<b>Fett</b>' }]],
      [['Breitengrad', 'point-swapped', {}]],
      [['Breitengrad', 'point-outside', { place: 'Berlin' }]],
      [['Längengrad', 'half-a-point', {}]],
      [
        ['Bereich', 'none-of', jasmine.objectContaining({ given: 'Zirkus' })],
        ['Breitengrad', 'not-a-coordinate', { given: '52°30' }],
        ['Sprachen', 'unknown', { given: 'Klingonisch' }],
        ['Geschlossen am', 'not-a-day', { given: 'bald' }],
      ],
      [['Sprachen', 'unknown', { given: 'xx' }]],
      [['Geschlossen am', 'membership-after', { name: 'Runde', day: '2026-12-31' }]],
      [['Fassung', 'stale', {}]],
      [['Zielgruppen', 'unknown', { given: 'mond' }]],
      [['Name', 'missing', {}]],
    ]);
    expect((await coordinator.get(`${ADDRESS}/gut`)).status).toBe(404);
  });

  it('do not change what was merged', async () => {
    await coordinator.post(ADDRESS, { code: 'bleibt', name: 'Hof Sonnenblume', sector: 'health' });
    await coordinator.post(ADDRESS, { code: 'geht', name: 'Sonnenblumenhof', sector: 'health' });
    await coordinator.post(`${ADDRESS}/bleibt/merge`, { duplicate: 'geht', version: 1, duplicateVersion: 1 });
    const { rows: unchanged } = await take(rows(['Kürzel', 'Name'], ['geht', 'Sonnenblumenhof']));
    expect(unchanged[0]?.result).toBe('unchanged');
    expect(reasons(await take(rows(['Kürzel', 'Ort'], ['geht', 'Berlin'])))).toEqual([
      [[null, 'merged', { organisation: 'bleibt', name: 'Hof Sonnenblume' }]],
    ]);
  });

  it('are the coordination’s to import, and have to be such files', async () => {
    const officer = await app.signedIn({ roles: ['officer'], organisations: ['voll'] });
    expect((await send(rows(['Kürzel', 'Name']), 'csv', true, officer)).status).toBe(403);
    const { status, body } = await send(rows(['Ort', 'Farbe']));
    expect([status, (body as Problem).issues?.map(({ code, params }) => [code, params])]).toEqual([
      400,
      [
        ['heading-unknown', { heading: 'Farbe' }],
        ['no-key', { headings: ['Kürzel', 'Name'] }],
      ],
    ]);
  });
});
