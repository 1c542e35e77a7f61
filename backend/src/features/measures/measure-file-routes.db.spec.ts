import type { Problem } from '#contract/common.ts';
import type { MeasureImportResponse } from '#contract/measure-file.ts';
import { FILE_TYPES, type FileFormat as Format } from '#contract/table-file.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { aMeasure, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { csvFile, readCsv } from '../../files/csv-file.ts';

describe('files of measures', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let full: string;

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    await anOrganisation(db, 'verein', { name: 'Verein | Nord [e. V.]' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    await app.account({ email: 'kim@example.org', roles: ['officer'] });
    const { id } = await db('accounts').where({ email: 'kim@example.org' }).first<{ id: string }>('id');
    full = await aMeasure(db, { code: 'M-001', title: 'Vorher' });
    const { status, body } = await coordinator.post('/api/v1/measures', {
      code: 'VOLL',
      title: '=SUM(A1) "Café"; Nord',
      summary: 'Kurz | und \\ gut',
      description: 'Erster Absatz\r\n\r\n- zweiter',
      rationale: '+49 wählen',
      fieldOfAction: 'language',
      duty: 'mandatory',
      leadOrganisation: 'traeger',
      partners: ['verein'],
      responsibleAccount: id,
      districts: ['stadtbezirk:01', 'prognoseraum:0110'],
      targetGroups: ['women', 'youth'],
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      places: 1200,
      milestones: [
        { title: 'Zweiter: Raum', dueOn: '2027-03-31' },
        { title: 'Erster | Raum', dueOn: '2026-03-31', doneOn: '2026-04-02' },
      ],
      dependsOn: [full],
      links: [{ kind: 'council_paper', label: 'Drs. <1>', url: 'https://example.org/?q=a|b' }],
      tags: ['offen', '-50 %'],
      location: { address: 'Beispielplatz 1', latitude: 52.520008, longitude: 13.404954 },
      contact: '@niemand',
      notes: 'intern',
      costLines: [
        {
          year: 2026,
          kind: 'funds',
          source: 'federal',
          programme: 'Brücken: Nord, Süd',
          planned: 12000.5,
          actual: 11,
          fundedUntil: '2027-06-30',
        },
        { year: 2026, kind: 'volunteer', source: 'provider', planned: 120 },
        { year: 2026, kind: 'volunteer', source: 'provider', planned: 120 },
      ],
      released: ['core', 'places'],
    });
    expect(status).withContext(JSON.stringify(body)).toBe(201);
  });

  const bytesOf = async (format: Format, client = coordinator, query = ''): Promise<Uint8Array> => {
    const response = await fetch(`${app.origin()}/api/v1/measures/export?format=${format}${query}`, { headers: { cookie: client.cookie } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(FILE_TYPES[format]);
    return new Uint8Array(await response.arrayBuffer());
  };
  const send = (file: Uint8Array, format: Format = 'csv', preview = false, client = coordinator) =>
    client.post(`/api/v1/measures/import?format=${format}&preview=${preview}`, undefined, {
      rawBody: file,
      headers: { 'content-type': FILE_TYPES[format] },
    });
  const take = async (file: Uint8Array, format: Format = 'csv', preview = false): Promise<MeasureImportResponse> => {
    const { status, body } = await send(file, format, preview);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body as MeasureImportResponse;
  };
  const rows = (...cells: string[][]) => csvFile(cells);
  const measure = async (code: string) => (await coordinator.get(`/api/v1/measures/${code}`)).body as MeasureResponse;

  for (const format of ['csv', 'xlsx'] as const)
    it(`come back as they were, with nothing to change (${format})`, async () => {
      const before = await measure('VOLL');
      const { counts, imported, rows: all } = await take(await bytesOf(format), format);
      expect(all.flatMap(({ problems, changes }) => [...problems, ...changes])).toEqual([]);
      expect([counts.new, counts.changed, counts.refused, imported]).toEqual([0, 0, 0, true]);
      expect(counts.unchanged).toBeGreaterThan(1);
      expect(await measure('VOLL')).toEqual(before);
    });

  it('can be read by people', async () => {
    const [head = [], ...body] = readCsv(await bytesOf('csv'));
    const row = body.find(([code]) => code === 'VOLL') ?? [];
    const cell = (heading: string) => row[head.indexOf(heading)];
    expect(cell('Handlungsfeld')).toBe('Sprache [language]');
    expect(cell('Aufgabenart')).toBe('Pflichtaufgabe');
    expect(cell('Partner')).toBe(String.raw`Verein \| Nord [e. V.] [verein]`);
    expect(cell('Gebiete')).toBe('Mitte [stadtbezirk:01] | Zentrum [prognoseraum:0110]');
    expect(cell('Ende')).toBe('31.12.2028');
    expect(cell('Meilensteine')).toBe(String.raw`31.03.2026, erreicht 02.04.2026: Erster \| Raum | 31.03.2027: Zweiter: Raum`);
    expect(cell('Setzt voraus')).toBe('Vorher [M-001]');
  });

  it('have contacts only for those who may see them', async () => {
    const steering = await app.signedIn({ roles: ['steering'] });
    const [head = []] = readCsv(await bytesOf('csv', steering));
    expect(head).not.toContain('Kontakt');
    expect(readCsv(await bytesOf('csv'))[0]).toContain('Kontakt');
    const events = await database.db()('audit_events').where({ object_type: 'measure_file' }).pluck('action');
    expect(events).toContain('exported');
  });

  it('follow the filters of the list', async () => {
    const [, ...body] = readCsv(await bytesOf('csv', coordinator, '&targetGroup=women'));
    expect(body.map(([code]) => code)).toEqual(['VOLL']);
  });

  it('change what differs, and show it before', async () => {
    const code = await aMeasure(database.db(), { title: 'Alt', milestones: [{ title: 'Raum', dueOn: '2026-12-31' }] });
    const old = await measure(code);
    const file = rows(
      ['Kürzel', 'Fassung', 'Titel', 'Ende', 'Meilensteine'],
      [code, '1', 'Neu', '1.3.2027', '31.12.2026, erreicht 1.11.2026: Raum'],
    );
    const preview = await take(file, 'csv', true);
    expect([preview.imported, preview.counts.changed, (await measure(code)).version]).toEqual([false, 1, 1]);
    expect(preview.rows[0]?.changes).toEqual([
      { column: 'Titel', before: 'Alt', after: 'Neu' },
      { column: 'Ende', before: '', after: '01.03.2027' },
      { column: 'Meilensteine', before: '31.12.2026: Raum', after: '31.12.2026, erreicht 01.11.2026: Raum' },
    ]);
    expect((await take(file)).imported).toBeTrue();
    const changed = await measure(code);
    expect([changed.title, changed.endsOn, changed.version, changed.leadOrganisation]).toEqual(['Neu', '2027-03-01', 2, 'traeger']);
    // The milestone is still the same one.
    expect(changed.milestones.map(({ id, doneOn }) => [id, doneOn])).toEqual([[old.milestones[0]?.id ?? '', '2026-11-01']]);
    // Reading it once more changes nothing: what it asks for is there, whatever its version.
    expect((await take(file)).counts).toEqual({ new: 0, changed: 0, unchanged: 1, refused: 0 });
  });

  it('add measures, also such as depend on one further down', async () => {
    const file = rows(
      ['Kürzel', 'Titel', 'Handlungsfeld', 'Aufgabenart', 'Federführende Organisation', 'Setzt voraus'],
      ['NEU-1', 'Erste', 'Sprache', 'freiwillige Aufgabe', 'Träger', 'NEU-2'],
      ['NEU-2', 'Zweite', 'language', 'Pflichtaufgabe', 'traeger', ''],
      ['', 'Ohne Kürzel', 'work', 'Pflichtaufgabe', 'traeger', ''],
    );
    const preview = await take(file, 'csv', true);
    expect(preview.rows.map(({ code, result }) => [code, result])).toEqual([
      ['NEU-1', 'new'],
      ['NEU-2', 'new'],
      [null, 'new'],
    ]);
    const { counts, rows: added } = await take(file);
    expect(counts.new).toBe(3);
    expect((await measure('NEU-1')).dependsOn.map(({ code }) => code)).toEqual(['NEU-2']);
    expect((await measure(added[2]?.code ?? '')).title).toBe('Ohne Kürzel');
    // Read once more, the one without a code is not added again.
    const again = await take(file);
    expect([again.rows.map(({ result }) => result), again.imported]).toEqual([['unchanged', 'unchanged', 'refused'], false]);
  });

  it('are taken over as a whole or not at all, with column and reason for each row', async () => {
    const code = await aMeasure(database.db(), { title: 'Bleibt', startsOn: '2026-06-01' });
    await anOrganisation(database.db(), 'frueher', { name: 'Früher', closedOn: '2025-12-31' });
    const {
      rows: result,
      imported,
      counts,
    } = await take(
      rows(
        ['Kürzel', 'Fassung', 'Titel', 'Handlungsfeld', 'Status', 'Ende', 'Plätze je Quartal', 'Partner'],
        ['M-001', '1', 'Anders', 'Sprache', 'läuft', '', '', ''],
        [code, '1', 'Bleibt', 'Sprache', 'läuft', '01.01.2026', '', 'Früher [frueher]'],
        [code, '1', 'Bleibt', 'Sprache', 'läuft', '', '', ''],
        ['VOLL', '9', 'Anders', 'Mond', 'ruht', 'bald', '', 'Unbekannt'],
        ['NEU-9', '', '', '', '', '', '', ''],
      ),
    );
    expect([imported, counts]).toEqual([false, { new: 0, changed: 1, unchanged: 0, refused: 4 }]);
    const columns = result.map(({ row, problems }) => [row, problems.map(({ column, path }) => `${column}: ${path}`)]);
    expect(columns).toEqual([
      [2, []],
      [3, ['Ende: endsOn', 'Partner: partners']],
      [4, ['Kürzel: code']],
      [5, ['Handlungsfeld: fieldOfAction', 'Ende: endsOn', 'Partner: partners', 'Status: status']],
      [6, ['Titel: title', 'Handlungsfeld: fieldOfAction', 'Aufgabenart: duty', 'Federführende Organisation: leadOrganisation']],
    ]);
    expect((await measure('M-001')).title).toBe('Vorher');
  });

  it('are refused with reasons that programs tell apart', async () => {
    const db = database.db();
    const gone = await aMeasure(db, { title: 'Aufgegangen', supersededOn: '2026-06-01' });
    const there = await aMeasure(db, { title: 'Schon da' });
    const heads = ['Kürzel', 'Fassung', 'Titel', 'Handlungsfeld', 'Aufgabenart', 'Federführende Organisation', 'Status', 'Beginn', 'Ende'];
    const { rows: result } = await take(
      rows(
        heads,
        [gone, '1', 'Anders', 'Sprache', 'Pflichtaufgabe', 'traeger', '', '', ''],
        ['', '', 'Schon da', 'Sprache', 'Kür', 'traeger', '', 'bald', ''],
        ['', '', 'Schon da', 'Sprache', 'Pflichtaufgabe', 'traeger', '', '', ''],
        ['', '', 'Neu', 'Sprache', 'Pflichtaufgabe', 'traeger', 'ruht', '', ''],
        ['', '', 'Neu hier', '[mond]', 'Pflichtaufgabe', 'traeger', '', '02.01.2026', '01.01.2026'],
        ['', '', 'Ohne Träger', 'Sprache', 'Pflichtaufgabe', '', '', '', ''],
        [there, '7', 'Anders', 'Sprache', 'Pflichtaufgabe', 'traeger', 'ruht', '', ''],
        [there, '7', 'Anders', 'Sprache', 'Pflichtaufgabe', 'traeger'],
      ),
    );
    expect(result.map(({ problems }) => problems.map(({ code, params }): unknown[] => [code, params]))).toEqual([
      [['superseded', {}]],
      [
        ['none-of', { given: 'Kür', words: ['Pflichtaufgabe', 'freiwillige Aufgabe'] }],
        ['not-a-day', { given: 'bald' }],
      ],
      [['same-title', { measure: there }]],
      [['status-needs-reason', {}]],
      [
        ['rule', {}],
        ['unknown', { given: 'mond' }],
      ],
      [['missing', {}]],
      [['status-fixed', {}]],
      [
        ['cells', {}],
        ['code-twice', {}],
      ],
    ]);
  });

  it('bring measures that run already, with the day since when', async () => {
    const { rows: result } = await take(
      rows(
        ['Kürzel', 'Titel', 'Handlungsfeld', 'Aufgabenart', 'Federführende Organisation', 'Status', 'Status seit'],
        ['LAUF-1', 'Läuft lange', 'Sprache', 'freiwillige Aufgabe', 'Träger [traeger]', 'läuft', '01.03.2023'],
      ),
    );
    expect(result.map(({ problems }) => problems)).toEqual([[]]);
    const { status, statusSince } = await measure('LAUF-1');
    expect([status, statusSince]).toEqual(['running', '2023-03-01']);
  });

  it('do not take a measure into another status', async () => {
    const code = await aMeasure(database.db(), { title: 'Läuft', status: 'running', statusSince: '2024-01-01' });
    const { rows: result } = await take(rows(['Kürzel', 'Status', 'Status seit'], [code, 'läuft', '01.02.2024']));
    expect(result[0]?.problems.map(({ column }) => column)).toEqual(['Status seit']);
  });

  it('made before somebody else’s change do not undo it', async () => {
    const code = await aMeasure(database.db(), { title: 'Alt' });
    await coordinator.patch(`/api/v1/measures/${code}`, { version: 1, places: 12 });
    const { rows: result } = await take(rows(['Kürzel', 'Fassung', 'Titel'], [code, '1', 'Neu']));
    expect(result[0]?.problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['Fassung', jasmine.stringContaining('was changed since the file was made (version 2, not 1)')],
    ]);
  });

  it('are refused where they are something else', async () => {
    const detail = async (file: Uint8Array, format: Format = 'csv') => {
      const { status, body } = await send(file, format);
      return [status, ((body as Problem).issues ?? []).map(({ message }) => message).join(' ')];
    };
    expect(await detail(rows(['Kürzel', 'Titel', 'titel', 'Lieblingsfarbe']))).toEqual([
      400,
      jasmine.stringMatching(/"Lieblingsfarbe", which is not known.*"Titel" is there twice/),
    ]);
    expect(await detail(Buffer.from('kein Archiv'), 'xlsx')).toEqual([400, 'The file is not a workbook of the format XLSX.']);
    const { body } = await send(rows(['Kürzel', 'Kürzel', 'Farbe', ' ']));
    expect(((body as Problem).issues ?? []).map(({ code, params }) => [code, params])).toEqual([
      ['heading-unknown', { heading: 'Farbe' }],
      ['heading-blank', {}],
      ['heading-twice', { heading: 'Kürzel' }],
    ]);
    const torn = (await bytesOf('xlsx')).slice(0, -400);
    expect((await detail(torn, 'xlsx'))[0]).toBe(400);
    expect((await coordinator.post('/api/v1/measures/import', { a: 1 })).status).toBe(415);
    expect((await send(new Uint8Array(10_000_001))).status).toBe(413);
  });

  it('are the coordination’s to import', async () => {
    const officer = await app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
    expect((await send(rows(['Kürzel', 'Titel']), 'csv', true, officer)).status).toBe(403);
  });
});
