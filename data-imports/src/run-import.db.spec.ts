import { importRunResponse } from '#contract/import-run.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from './run-import.ts';
import { shippedFile } from './testing/byte-chunks.ts';

describe('npm run import', () => {
  const database = useTestDatabase();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gesamtbild-import-'));
    const [status] = await run(
      shippedFile('berlin-lor/2024-02/berlin-lor-population-2024-02-t1-city.csv'),
      shippedFile('geo/berlin/berlin-lor-districts.geojson'),
      '--source',
      'berlin-lor-areas',
    );
    expect(status).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(...args: string[]): Promise<[status: number, out: string, err: string]> {
    const text = { out: '', err: '' };
    const status = await runImport(args, {
      env: { DATABASE_URL: database.url(), DEMO: 'false' },
      folder,
      out: { write: (chunk: string) => (text.out += chunk) },
      err: { write: (chunk: string) => (text.err += chunk) },
    });
    return [status, text.out, text.err];
  }
  const write = (name: string, lines: readonly string[]) =>
    writeFile(join(folder, name), ['indicator;level;district;period;breakdown;value;numerator;denominator;flag', ...lines, ''].join('\n'));

  it('loads a file and ends with 0; once more it does nothing and ends with 0', async () => {
    const file = shippedFile('berlin-lor/2024-02/berlin-lor-population-2024-02-t1-districts.csv');
    const [status, report] = await run(file);
    expect(status).toBe(0);
    // Twelve Bezirke with eight figures each.
    expect(report).toContain('geladen\n  96 Werte gelesen: 96 neu, 0 geändert, 0 unverändert, 0 abgelehnt\n');
    const [again, secondReport] = await run(file);
    expect(again).toBe(0);
    expect(secondReport).toContain('schon geladen, nichts zu tun\n  96 Werte aus dieser Datei sind bekannt: 0 Zeilen geändert\n');
  });

  it('prints the run as JSON', async () => {
    await write('json.csv', ['D01;land;11;1990;;3400000;;;']);
    const [status, out] = await run('json.csv', '--json');
    const printed = importRunResponse.parse(JSON.parse(out));
    expect([status, printed.state, printed.fileName, printed.inserted]).toEqual([0, 'loaded', 'json.csv', 1]);
  });

  it('ends with 1 and tells line, column, content and reason when a file is rejected', async () => {
    await write('bad.csv', ['D01;land;11;1991;;3.400.000;;;', 'D01;stadtbezirk;99;1991;;1;;;']);
    const [status, out] = await run('bad.csv');
    expect(status).toBe(1);
    expect(out).toContain('ABGELEHNT, nichts geändert');
    expect(out).toMatch(/Zeile +Spalte +Inhalt +Grund/);
    expect(out).toMatch(/2 +value +3\.400\.000 +The number has signs between its thousands/);
    expect(out).toMatch(/3 +district +stadtbezirk:99 +There was no district stadtbezirk:99 on 1991-12-31\./);
  });

  it('tells the reasons beside the JSON', async () => {
    await write('bad-json.csv', ['D01;land;99;1991;;1;;;']);
    const [status, out, err] = await run('bad-json.csv', '--json');
    expect([status, JSON.parse(out).state]).toEqual([1, 'rejected']);
    expect(err).toContain('There was no district land:99');
  });

  it('keeps nothing of a dry run', async () => {
    await write('dry.csv', ['D01;land;11;1992;;3400000;;;']);
    const [status, out] = await run('dry.csv', '--dry-run');
    expect([status, out]).toEqual([0, jasmine.stringContaining('Probelauf, nichts geändert\n  1 Wert gelesen: 1 neu')]);
    const rows = await database.db()('observations').where({ period_start: '1992-01-01' });
    expect(rows).toEqual([]);
  });

  it('loads the good rows where some rejections are tolerated', async () => {
    await write('some.csv', ['D01;land;11;1993;;3400000;;;', 'D01;land;99;1993;;1;;;']);
    const [status, out] = await run('some.csv', '--tolerate', '0.5');
    expect([status, out]).toEqual([0, jasmine.stringContaining('geladen ohne die abgelehnten Zeilen')]);
  });

  it('undoes a run', async () => {
    await write('undo.csv', ['D01;land;11;1994;;3400000;;;']);
    const id = (JSON.parse((await run('undo.csv', '--json'))[1]) as { id: string }).id;
    expect(await run('--undo', id)).toEqual([0, `Lauf ${id} (undo.csv) ist zurückgenommen. Es gilt wieder der Stand davor.\n`, '']);
    const [status, , err] = await run('--undo', id);
    expect([status, err]).toEqual([1, `Lauf ${id} hat nichts geladen, das zurückzunehmen wäre (Zustand: undone).\n`]);
    expect((await run('--undo', '123456'))[0]).toBe(2);
  });

  it('goes on after a file that is bad, and ends with the worst', async () => {
    await write('bad.csv', ['D01;land;11;1995;;3.400.000;;;']);
    await write('good.csv', ['D01;land;11;1995;;3400000;;;']);
    const [status, out, err] = await run('bad.csv', 'missing.csv', 'good.csv');
    expect(status).toBe(2);
    expect(err).toBe(`Die Datei ${join(folder, 'missing.csv')} gibt es nicht.\n`);
    expect(out).toContain('good.csv (Quelle observations-csv');
    const loaded = await database.db()('observations').where({ period_start: '1995-01-01' });
    expect(loaded.length).toBe(1);
  });

  it('ends with 2 for a folder, an unknown source, a name that fits none and a wrong setting', async () => {
    await writeFile(join(folder, 'note.txt'), 'x');
    await write('good.csv', ['D01;land;11;1996;;3400000;;;']);
    expect([(await run('.', '--source', 'observations-csv'))[0], (await run('good.csv', '--source', 'nix'))[0]]).toEqual([2, 2]);
    expect(await run('note.txt')).toEqual([2, '', jasmine.stringContaining('passt dem Namen nach keine Quelle')]);
    expect(await run('good.csv', '--set', 'colour=red')).toEqual([2, '', jasmine.stringContaining('Setting "colour" is not known here.')]);
  });

  it('refuses a file of two gigabytes without reading it into memory', async () => {
    await writeFile(join(folder, 'huge.csv'), '');
    await truncate(join(folder, 'huge.csv'), 2 ** 31);
    const before = process.memoryUsage().rss;
    const [status, out] = await run('huge.csv');
    expect([status, out]).toEqual([1, jasmine.stringContaining('larger than the 500 MB')]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('names the sources', async () => {
    const [status, out] = await run('--list');
    expect([status, out]).toEqual([0, jasmine.stringMatching(/^berlin-lor\n[^]*observations-csv/)]);
  });
});
