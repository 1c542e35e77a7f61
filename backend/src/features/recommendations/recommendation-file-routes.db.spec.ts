import type { Page, Problem } from '#contract/common.ts';
import type { RecommendationImportResponse } from '#contract/recommendation-file.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { SourceResponse } from '#contract/source.ts';
import { FILE_TYPES, type FileFormat } from '#contract/table-file.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { csvFile, readCsv } from '../../files/csv-file.ts';
import { xlsxFile } from '../../files/xlsx-file.ts';

describe('catalogues of recommendations', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    await coordinator.post('/api/v1/sources', {
      code: 'Q-1',
      kind: 'framework',
      frameworkLevel: 'state',
      title: 'Rahmenkonzept [2024]',
      publisher: 'Land | Ministerium',
      published: '2024-03',
      link: 'https://land.example/rahmen',
    });
    await aRecommendation(db, {
      code: 'E-001',
      source: 'Q-1',
      number: '3.2',
      title: '=Orte; öffnen',
      wording: 'Erster Absatz\n\n- zweiter',
      points: ['- mit Strich', 'Räume | Plätze', 'C\\D'],
      targetGroups: ['women', 'youth'],
      districts: ['stadtbezirk:01', 'prognoseraum:0110'],
      responses: [{ response: 'accepted', decidedOn: '2026-03-10' }],
    });
    await aRecommendation(db, { code: 'E-002', source: 'Q-1', number: null, title: 'Begleiten' });
    await coordinator.patch('/api/v1/recommendations/E-002', {
      version: 1,
      correspondences: [{ code: 'E-001', why: 'Beide wollen Orte.' }],
    });
  });

  const bytesOf = async (format: FileFormat, query = '', client = coordinator): Promise<Uint8Array> => {
    const address = `${app.origin()}/api/v1/recommendations/export?format=${format}${query}`;
    const response = await fetch(address, { headers: { cookie: client.cookie } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(FILE_TYPES[format]);
    expect(response.headers.get('content-disposition')).toMatch(new RegExp(`filename="empfehlungen-[\\d-]+\\.${format}"`));
    return new Uint8Array(await response.arrayBuffer());
  };
  const send = (file: Uint8Array, format: FileFormat = 'csv', preview = false, client = coordinator) =>
    client.post(`/api/v1/recommendations/import?format=${format}&preview=${preview}`, undefined, {
      rawBody: file,
      headers: { 'content-type': FILE_TYPES[format] },
    });
  const take = async (file: Uint8Array, format: FileFormat = 'csv', preview = false): Promise<RecommendationImportResponse> => {
    const { status, body } = await send(file, format, preview);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body as RecommendationImportResponse;
  };
  const look = (file: Uint8Array) => take(file, 'csv', true);
  const rows = (...cells: string[][]) => csvFile(cells);
  const detail = async (code: string) => (await coordinator.get(`/api/v1/recommendations/${code}`)).body as RecommendationDetail;
  const sources = async (text: string) =>
    ((await coordinator.get(`/api/v1/sources?text=${encodeURIComponent(text)}`)).body as Page<SourceResponse>).items;
  const reasons = ({ rows: all }: RecommendationImportResponse) =>
    all.map(({ problems }) => problems.map(({ column, code, params }): unknown[] => [column, code, params]));
  const eventsOf = (code: string) => database.db()('audit_events').where({ object_id: code }).orderBy('id').pluck('action');

  const NEW = ['Quelle', 'Art der Quelle', 'Nummer', 'Titel', 'Wortlaut', 'Handlungsfeld', 'Wer handeln müsste'];

  for (const format of ['csv', 'xlsx'] as const)
    it(`come back as they were, with nothing to change (${format})`, async () => {
      const before = [await detail('E-001'), await detail('E-002')];
      const { counts, imported, rows: all, newSources } = await take(await bytesOf(format), format);
      expect(all.flatMap(({ problems, changes }) => [...problems, ...changes])).toEqual([]);
      expect([counts.new, counts.changed, counts.refused, imported, newSources.length]).toEqual([0, 0, 0, true, 0]);
      expect(counts.unchanged).toBeGreaterThan(1);
      expect([await detail('E-001'), await detail('E-002')]).toEqual(before);
    });

  it('can be read by people, and no spreadsheet runs what is in them', async () => {
    const file = await bytesOf('csv', '&source=Q-1');
    const [head = [], ...body] = readCsv(file);
    const row = body.find(([code]) => code === 'E-001') ?? [];
    const cell = (heading: string) => row[head.indexOf(heading)];
    expect(cell('Quelle')).toBe('Rahmenkonzept [2024] [Q-1]');
    expect([cell('Art der Quelle'), cell('Rahmenwerk von'), cell('Erscheinen der Quelle')]).toEqual(['Rahmenwerk', 'Land', '03.2024']);
    expect(cell('Wie es gehen könnte')).toBe('\\- mit Strich\nRäume \\| Plätze\nC\\\\D');
    expect(cell('Handlungsfeld')).toBe('Sprache [language]');
    expect(cell('Wer handeln müsste')).toBe('Stadt oder Gemeinde');
    expect(cell('Gebiete')).toBe('Mitte [stadtbezirk:01] | Zentrum [prognoseraum:0110]');
    expect(cell('Entsprechungen')).toBe('Begleiten [E-002]');
    expect([cell('Antwort'), cell('Antwort vom')]).toEqual(['angenommen', '10.03.2026']);
    expect(Buffer.from(file).toString('utf8')).toContain(`"'=Orte; öffnen"`);
  });

  it('follow the filters of the list, and leave in the audit trail that they were handed out', async () => {
    const [, ...body] = readCsv(await bytesOf('csv', '&targetGroup=women&response=accepted'));
    expect(body.map(([code]) => code)).toEqual(['E-001']);
    const [event] = await database
      .db()('audit_events')
      .where({ object_type: 'recommendation_file' })
      .orderBy('id', 'desc')
      .select('changes');
    expect((event as { changes: unknown }).changes).toEqual([
      { field: 'recommendations', before: null, after: 1 },
      { field: 'filter', before: null, after: { responses: ['accepted'], targetGroups: ['women'] } },
    ]);
  });

  it('bring their source along, which is told before anything is stored', async () => {
    const file = rows(
      [...NEW, 'Herausgeber der Quelle', 'Erscheinen der Quelle', 'Link der Quelle', 'Wie es gehen könnte', 'Zielgruppen', 'Gebiete'],
      [
        'Studie Übergänge',
        'Studie',
        '1',
        'Brücken bauen',
        'Es soll Brücken geben.',
        'Sprache',
        'Landkreis',
        'Hochschule',
        '15.03.2024',
        'https://studie.example',
        '• Räume öffnen\n• Träger fragen',
        'Frauen | youth',
        'Mitte',
      ],
      ['studie übergänge', '', '2', 'Wege zeigen', 'Es soll Wege geben.', 'work', 'bund', '', '', '', 'Lotsen | Paten', '', ''],
    );
    const preview = await look(file);
    expect(reasons(preview)).toEqual([[], []]);
    expect([preview.imported, preview.counts.new]).toEqual([false, 2]);
    const source = { row: 2, kind: 'study', title: 'Studie Übergänge', publisher: 'Hochschule', published: '2024-03-15', rows: 2 };
    expect(preview.newSources as unknown[]).toEqual([{ ...source, code: null }]);
    expect(preview.rows[0]?.changes[0]).toEqual({ column: 'Quelle', before: '', after: 'Studie Übergänge' });
    expect(await sources('Übergänge')).toEqual([]);

    const taken = await take(file);
    const [kept] = await sources('Übergänge');
    expect(kept).toEqual(jasmine.objectContaining({ recommendations: 2, link: 'https://studie.example', published: '2024-03-15' }));
    expect(taken.newSources[0]?.code).toBe(kept?.code ?? '');
    const [first = '', second = ''] = taken.rows.map(({ code }) => code ?? '');
    expect(await detail(first)).toEqual(
      jasmine.objectContaining({ addresseeLevel: 'county', points: ['Räume öffnen', 'Träger fragen'], districts: ['stadtbezirk:01'] }),
    );
    expect((await detail(second)).points).toEqual(['Lotsen', 'Paten']);
    expect([await eventsOf(first), await eventsOf(kept?.code ?? '')]).toEqual([['created'], ['created']]);
    // Read once more, those without a code are not added again.
    const again = await take(file);
    expect(reasons(again)).toEqual([
      [['Nummer', 'number-taken', { recommendation: first }]],
      [['Nummer', 'number-taken', { recommendation: second }]],
    ]);
  });

  it('change what differs, under the rules of a single change', async () => {
    const code = await aRecommendation(database.db(), { source: 'Q-1', title: 'Alt', number: '7' });
    const file = rows(['Kürzel', 'Fassung', 'Titel', 'Zielgruppen', 'Nummer'], [code, '1', 'Neu', 'Frauen [women]', '7']);
    expect((await look(file)).rows[0]?.changes).toEqual([
      { column: 'Titel', before: 'Alt', after: 'Neu' },
      { column: 'Zielgruppen', before: '', after: 'Frauen [women]' },
    ]);
    expect((await detail(code)).title).toBe('Alt');
    expect((await take(file)).imported).toBeTrue();
    const changed = await detail(code);
    expect([changed.title, changed.targetGroups, changed.version, changed.number]).toEqual(['Neu', ['women'], 2, '7']);
    expect(await eventsOf(code)).toEqual(['changed']);
    // What it asks for is there, whatever its version.
    expect((await take(file)).counts).toEqual({ new: 0, changed: 0, unchanged: 1, refused: 0 });
  });

  it('name what corresponds, also rows further down, and it stands at both', async () => {
    const file = rows(
      ['Kürzel', ...NEW, 'Entsprechungen'],
      ['K-1', 'Q-1', '', 'K.1', 'Erste', 'Wortlaut', 'Sprache', 'Land', 'K-2 | E-002'],
      ['K-2', 'Q-1', '', 'K.2', 'Zweite', 'Wortlaut', 'Sprache', 'Land', ''],
    );
    const preview = await look(file);
    expect(preview.rows[1]?.changes.at(-1)).toEqual({ column: 'Entsprechungen', before: '', after: 'Erste [K-1]' });
    expect((await take(file)).counts.new).toBe(2);
    const codes = async (code: string) => (await detail(code)).correspondences.map((each) => each.code);
    expect([await codes('K-1'), await codes('K-2'), await codes('E-002')]).toEqual([['E-002', 'K-2'], ['K-1'], ['E-001', 'K-1']]);
    // What was said about another correspondence stays.
    expect((await detail('E-002')).correspondences[0]?.why).toBe('Beide wollen Orte.');
    expect((await take(file)).counts.unchanged).toBe(2);
    const without = file.toString().replaceAll('K-2 | E-002', 'E-002');
    expect((await take(Buffer.from(without))).counts.changed).toBe(2);
    expect([await codes('K-1'), await codes('K-2')]).toEqual([['E-002'], []]);
  });

  it('are understood with English headings and words', async () => {
    const { rows: all, newSources } = await look(
      rows(
        ['Source', 'Kind of source', 'Date of source', 'Number', 'Title', 'Wording', 'Field of action', 'Who would have to act'],
        ['Survey of newcomers', 'survey', '2023', '4', 'Meet', 'People should meet.', 'Language', 'City or municipality'],
      ),
    );
    expect(all.map(({ result, problems }) => [result, problems])).toEqual([['new', []]]);
    expect(newSources[0]).toEqual(jasmine.objectContaining({ kind: 'survey', published: '2023' }));
  });

  it('take numbers and days of a spreadsheet for what people meant', async () => {
    const file = await xlsxFile(
      'Blatt',
      [...NEW, 'Erscheinen der Quelle'],
      ['text', 'text', 'number', 'text', 'text', 'text', 'text', 'date'],
      [['Befragung', 'Befragung', '3,2', 'Titel', 'Wortlaut', 'Sprache', 'Land', '15.03.2024']],
    );
    const { rows: all, newSources } = await take(file, 'xlsx', true);
    expect(all[0]?.changes.find(({ column }) => column === 'Nummer')?.after).toBe('3.2');
    expect(newSources[0]?.published).toBe('2024-03-15');
  });

  it('say that responses are not read from them', async () => {
    const { ignoredColumns, rows: all } = await look(rows(['Kürzel', 'Antwort', 'Antwort vom'], ['E-001', 'abgelehnt', '']));
    expect([ignoredColumns, all[0]?.result]).toEqual([['Antwort'], 'unchanged']);
  });

  it('are refused row by row with reasons that programs tell apart', async () => {
    const refused = await take(
      rows(
        ['Kürzel', 'Fassung', ...NEW],
        ['E-001', '9', '', '', '3.2', 'Neu', 'W', 'Sprache', 'Land'],
        ['', '', 'Studie ohne Art', '', '1', 'A', 'W', 'Sprache', 'Land'],
        ['', '', 'Q-999', '', '1', 'B', 'W', 'Sprache', 'Land'],
        ['', '', 'Q-1', '', '3.2', 'C', 'W', 'Mond', 'Mars'],
        ['', '', 'Q-1', '', '03.02.2026', 'D', '<b>fett</b>', 'Sprache', 'Land'],
        ['', '', 'Q-1', '', '', 'Begleiten', 'W', 'Sprache', 'Land'],
        ['', '', 'Q-1', '', '3.2', 'E', 'W', 'Sprache', 'Land'],
        ['', '', 'Q-1', '', '9.9', 'F', 'W', 'Sprache', 'Land'],
        ['', '', 'Q-1', '', '9.9', 'G', 'W', '[mond]', 'Land'],
        ['E-002', '', 'Q-1', 'Studie', '', 'Begleiten', '', 'Sprache', 'Land'],
        ['E-002', '', 'Anderer Titel [Q-1]', '', '', 'Begleiten', 'W', 'Sprache', 'Land'],
      ),
    );
    const LEVELS = ['Bezirk oder Ortsteil', 'Stadt oder Gemeinde', 'Landkreis', 'Land', 'Bund'];
    const KINDS = ['Studie', 'Werkstatt', 'Befragung', 'Ratsbeschluss', 'Rahmenwerk'];
    expect([refused.imported, refused.counts.refused]).toEqual([false, 10]);
    expect(reasons(refused)).toEqual([
      [['Quelle', 'missing', {}]],
      [['Art der Quelle', 'source-kind', { given: 'Studie ohne Art', words: KINDS }]],
      [['Quelle', 'unknown', { given: 'Q-999' }]],
      [
        ['Handlungsfeld', 'unknown', { given: 'Mond' }],
        ['Wer handeln müsste', 'none-of', { given: 'Mars', words: LEVELS }],
      ],
      [
        ['Wortlaut', 'html', { given: '<b>fett</b>' }],
        ['Nummer', 'number-is-day', { given: '03.02.2026' }],
      ],
      [['Titel', 'same-title', { recommendation: 'E-002' }]],
      [['Nummer', 'number-taken', { recommendation: 'E-001' }]],
      [],
      [['Nummer', 'number-in-file', { row: 9 }]],
      [['Art der Quelle', 'source-fixed', { kept: 'Rahmenwerk' }]],
      [
        ['Quelle', 'source-fixed', { kept: 'Rahmenkonzept [2024]' }],
        ['Kürzel', 'code-twice', {}],
      ],
    ]);
  });

  it('are refused where rows say different things about a new source, or it is none', async () => {
    const details = ['Quelle', 'Art der Quelle', 'Rahmenwerk von', 'Erscheinen der Quelle', 'Herausgeber der Quelle', 'Link der Quelle'];
    const rest = ['Titel', 'Wortlaut', 'Handlungsfeld', 'Wer handeln müsste'];
    const of = (title: string) => [title, 'W', 'Sprache', 'Land'];
    const refused = await look(
      rows(
        [...details, ...rest],
        ['Neu A', 'Studie', '', '2024', '', '', ...of('A')],
        ['Neu A', 'Werkstatt', '', '2024', '', '', ...of('B')],
        ['Neu B', 'Rahmenwerk', '', '', '', '', ...of('C')],
        ['Neu C', 'Studie', '', 'Frühjahr', '', 'studie.example', ...of('D')],
        ['Neu D', 'Studie', '', '', '<script>', '', ...of('E')],
        ['Neu E', 'Studie', '', '31.02.2024', '', '', ...of('F')],
      ),
    );
    expect(reasons(refused)).toEqual([
      [],
      [['Art der Quelle', 'source-differs', { row: 2 }]],
      [['Rahmenwerk von', 'rule', {}]],
      [
        ['Erscheinen der Quelle', 'not-a-date', { given: 'Frühjahr' }],
        ['Link der Quelle', 'rule', {}],
      ],
      [['Herausgeber der Quelle', 'html', { given: '<script>' }]],
      [['Erscheinen der Quelle', 'rule', {}]],
    ]);
    expect(await sources('Neu ')).toEqual([]);
  });

  it('made before somebody else’s change do not undo it', async () => {
    const code = await aRecommendation(database.db(), { source: 'Q-1', title: 'Alt' });
    await coordinator.patch(`/api/v1/recommendations/${code}`, { version: 1, number: '77' });
    expect(reasons(await take(rows(['Kürzel', 'Fassung', 'Titel'], [code, '1', 'Neu'])))).toEqual([[['Fassung', 'stale', {}]]]);
  });

  it('are refused where they are something else', async () => {
    const issues = async (file: Uint8Array, format: FileFormat = 'csv') => {
      const { status, body } = await send(file, format);
      return [status, ((body as Problem).issues ?? []).map(({ code, params }) => [code, params])];
    };
    expect(await issues(rows(['Kürzel', 'Code', 'Farbe']))).toEqual([
      400,
      [
        ['heading-unknown', { heading: 'Farbe' }],
        ['heading-twice', { heading: 'Kürzel' }],
      ],
    ]);
    expect(await issues(rows(['Wortlaut']))).toEqual([400, [['no-key', { headings: ['Kürzel', 'Titel'] }]]]);
    expect(await issues(Buffer.from(''))).toEqual([400, [['no-key', { headings: ['Kürzel', 'Titel'] }]]]);
    expect(await issues(Buffer.from('kein Archiv'), 'xlsx')).toEqual([400, [['unreadable', {}]]]);
    expect((await coordinator.post('/api/v1/recommendations/import', { a: 1 })).status).toBe(415);
    expect((await send(new Uint8Array(10_000_001))).status).toBe(413);
  });

  it('are for readers to have, and the coordination’s to import', async () => {
    const officer = await app.signedIn({ roles: ['officer'] });
    const council = await app.signedIn({ roles: ['council'] });
    const exported = async (client: TestClient) => (await client.get('/api/v1/recommendations/export?format=csv')).status;
    expect([await exported(app.stranger()), await exported(council)]).toEqual([401, 403]);
    await bytesOf('csv', '', officer);
    const head = rows(['Kürzel', 'Titel']);
    expect([(await send(head, 'csv', true, officer)).status, (await send(head, 'csv', true, coordinator)).status]).toEqual([403, 200]);
  });

  it('of 200 recommendations is looked at as a whole', async () => {
    const catalogue = rows(
      [...NEW, 'Wie es gehen könnte', 'Zielgruppen', 'Gebiete'],
      ...Array.from({ length: 200 }, (_, index) => [
        'Großer Katalog',
        'Studie',
        `${index + 1}`,
        `Empfehlung ${index + 1}`,
        'Wortlaut. '.repeat(40),
        'Sprache',
        'Land',
        'Räume öffnen\nTräger fragen',
        'Frauen | youth',
        'Mitte',
      ]),
    );
    const { counts } = await look(catalogue);
    expect(counts.new).toBe(200);
  });
});
