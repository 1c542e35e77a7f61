import { rowsOf } from '#backend/db/knex.ts';
import { csvFile } from '#backend/files/csv-file.ts';
import { measuresCsvSource } from '../sources/measures-csv/measures-csv-source.ts';
import type { FileToImport } from './file-to-import.ts';
import { textFile, useImports } from './testing/import-harness.ts';

const HEADINGS = ['Kürzel', 'Titel', 'Handlungsfeld', 'Aufgabenart', 'Federführende Organisation', 'Gebiete', 'Kosten', 'Notizen'];
const CAFE = [
  'CAFE',
  '=Café',
  'Sprache [language]',
  'freiwillige Aufgabe',
  'Sprachhaus',
  'stadtbezirk:01',
  '2026, Geld, Bund, geplant 12000,50 €',
  'Erste Zeile\nzweite; Zeile',
];
const WORKSHOP = ['WERK', 'Werkstatt', 'work', 'Pflichtaufgabe', 'sprachhaus', '', '', ''];

describe('measures of a file', () => {
  const imports = useImports();

  beforeAll(async () => {
    await imports.db('organisations').insert({ code: 'sprachhaus', name: 'Sprachhaus', sector: 'volunteer_initiative' });
  });

  const fileOf = (...rows: readonly (readonly string[])[]): FileToImport =>
    textFile(Buffer.from(csvFile([HEADINGS, ...rows])).toString('utf8'), 'measures.csv');
  const load = (file: FileToImport, options: { dryRun?: boolean; tolerance?: number } = {}) =>
    imports.import(file, { source: measuresCsvSource, ...options });
  const measures = () =>
    rowsOf<{ code: string; title: string; notes: string | null }>(
      imports.db,
      'SELECT m.code, m.title, m.notes FROM measures AS m ORDER BY m.code',
    );

  // The harness empties districts and runs before each spec; measures are this suite's own.
  beforeEach(() => rowsOf(imports.db, 'TRUNCATE measures, audit_events CASCADE'));

  it('are tried, loaded once, and recognised when they come again', async () => {
    const file = fileOf(CAFE, WORKSHOP);
    const tried = await load(file, { dryRun: true });
    expect([tried.run.state, tried.run.inserted, await measures()]).toEqual(['dry_run', 2, []]);
    const { run } = await load(file);
    expect([run.state, run.source, run.read, run.inserted, run.rejected]).toEqual(['loaded', 'measures-csv', 2, 2, 0]);
    expect(await measures()).toEqual([
      { code: 'CAFE', title: '=Café', notes: 'Erste Zeile\nzweite; Zeile' },
      { code: 'WERK', title: 'Werkstatt', notes: null },
    ]);
    const again = await load(file);
    expect([again.run.state, again.run.inserted + again.run.changed]).toEqual(['unchanged', 0]);
    const events = await imports.db('audit_events').where({ object_type: 'measure' }).orderBy('id').select('action', 'actor', 'object_id');
    expect(events).toEqual([
      { action: 'created', actor: 'Befehlszeile', object_id: 'CAFE' },
      { action: 'created', actor: 'Befehlszeile', object_id: 'WERK' },
    ]);
  });

  it('change what differs', async () => {
    await load(fileOf(CAFE, WORKSHOP));
    const { run } = await load(fileOf(CAFE, WORKSHOP.with(1, 'Offene Werkstatt')));
    expect([run.inserted, run.changed, run.unchanged]).toEqual([0, 1, 1]);
  });

  it('are kept out as a whole by one that is refused, with line, column and reason', async () => {
    const { run, rejections } = await load(fileOf(CAFE, WORKSHOP.with(4, 'Niemand').with(2, 'Mond')), { tolerance: 1 });
    expect([run.state, run.read, run.rejected, await measures()]).toEqual(['rejected', 2, 1, []]);
    // The heading is line 1, the first measure lines 2 and 3: its notes have a line break.
    expect(rejections).toEqual([
      {
        line: 4,
        column: 'Handlungsfeld',
        raw: 'Mond',
        reason: 'Handlungsfeld: There is nothing called "Mond". Federführende Organisation: There is nothing called "Niemand".',
      },
    ]);
  });

  it('come from a file that has their headings', async () => {
    const { run } = await load(textFile('Farbe;Titel\nrot;Café\n', 'measures.csv'));
    expect([run.state, run.reason]).toEqual(['rejected', jasmine.stringContaining('"Farbe", which is not known')]);
  });

  it('are not taken back', async () => {
    const { run } = await load(fileOf(CAFE));
    await expectAsync(imports.undo(run.id)).toBeRejectedWithError(/measures go on/);
  });
});
