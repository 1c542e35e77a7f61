import type { Observation } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { figuresFile, sourceOf, textFile, useImports } from './testing/import-harness.ts';

describe('A file with a rejection', () => {
  const imports = useImports();

  const GOOD = 'D01;land;11;2024;;100;;;';
  const rejectionsOf = async (lines: string[]) => (await imports.import(figuresFile(lines))).rejections;
  const rejectionOfFigure = async (figure: Partial<Observation>) => {
    const { run, rejections } = await imports.import(textFile('x', 'x.csv'), { source: sourceOf([figure]) });
    expect(run.state).toBe('rejected');
    return rejections.map(({ line, raw, reason }) => [line, raw, reason]);
  };

  it('is not loaded at all', async () => {
    const { run, rejections } = await imports.import(figuresFile([GOOD, 'D01;stadtbezirk;99;2024;;60;;;']));
    expect([run.state, run.read, run.inserted, run.rejected]).toEqual(['rejected', 2, 0, 1]);
    expect(run.reason).toBe('1 of 2 entries were rejected. Nothing was loaded.');
    expect(rejections).toEqual([
      { line: 3, column: 'district', raw: 'stadtbezirk:99', reason: 'There was no district stadtbezirk:99 on 2024-12-31.' },
    ]);
    expect(await imports.rowCount()).toBe(0);
  });

  it('keeps the rejection with the record of the run', async () => {
    const { run } = await imports.import(figuresFile(['D01;;99;2024;;60;;;']));
    const stored = await imports.db('import_rejections').where({ import_run_id: run.id });
    expect(stored.map(({ line, raw, reason }) => [line, raw, reason])).toEqual([[2, '99', 'There was no district 99 on 2024-12-31.']]);
  });

  it('is loaded without it where that is tolerated', async () => {
    const lines = [...Array.from({ length: 49 }, (_, i) => `D01;land;11;${1970 + i};;100;;;`), 'D01;;99;2024;;60;;;'];
    const { run } = await imports.import(figuresFile(lines), { tolerance: 0.02 });
    expect([run.state, run.read, run.inserted, run.rejected]).toEqual(['loaded', 50, 49, 1]);
  });

  it('is not loaded where more are rejected than is tolerated', async () => {
    const lines = [...Array.from({ length: 48 }, (_, i) => `D01;land;11;${1970 + i};;100;;;`), 'D01;;99;2024;;60;;;'];
    expect((await imports.import(figuresFile(lines), { tolerance: 0.02 })).run.state).toBe('rejected');
  });

  it('may come again when it is mended', async () => {
    await imports.import(figuresFile(['D01;;99;2024;;60;;;']));
    expect((await imports.import(figuresFile(['D01;;01;2024;;60;;;']))).run.state).toBe('loaded');
  });

  it('has a district that was no longer there', async () => {
    expect(await rejectionsOf(['D01;bezirksregion;010102;2021-H1;;60;;;'])).toEqual([
      { line: 2, column: 'district', raw: 'bezirksregion:010102', reason: 'There was no district bezirksregion:010102 on 2021-06-30.' },
    ]);
  });

  it('tells an unknown district once for all figures of its row', async () => {
    const figures = ['D01', 'D11'].map((indicator) => ({ indicator, line: 2, district: { level: null, key: '99' }, value: 1 }));
    const { run, rejections } = await imports.import(textFile('x', 'x.csv'), { source: sourceOf(figures) });
    expect([run.rejected, rejections.length]).toEqual([2, 1]);
  });

  it('has an unknown indicator', async () => {
    expect(await rejectionsOf([GOOD, 'Z99;land;11;2024;;60;;;'])).toEqual([
      { line: 3, column: 'indicator', raw: 'Z99', reason: 'There is no indicator Z99.' },
    ]);
  });

  it('has figures that contradict each other', async () => {
    expect(await rejectionsOf([GOOD, 'D01;;01;2024;;60;;;', 'D01;stadtbezirk;01;2024;;61;;;'])).toEqual([
      { line: 3, column: null, raw: '60', reason: 'Line 4 gives another figure of D01 for the same district, period and group.' },
      { line: 4, column: null, raw: '61', reason: 'Line 3 gives another figure of D01 for the same district, period and group.' },
    ]);
  });

  it('has a figure twice', async () => {
    expect(await rejectionsOf([GOOD, GOOD])).toEqual([
      { line: 3, column: null, raw: '100', reason: 'Line 2 gives the same figure of D01 already.' },
    ]);
  });

  it('has a share without a denominator', async () => {
    expect(await rejectionOfFigure({ indicator: 'D02', numerator: 3 })).toEqual([
      [2, '3 / –', 'D02 is a share; its denominator is missing.'],
    ]);
  });

  it('has a share of more than the whole', async () => {
    expect(await rejectionOfFigure({ indicator: 'D02', numerator: 4, denominator: 3 })).toEqual([
      [2, '4 / 3', 'The numerator of the share D02 is larger than its denominator.'],
    ]);
    expect(await rejectionOfFigure({ indicator: 'D02', value: 100.5 })).toEqual([
      [2, '100.5', 'The share D02 is not between 0 and 100 percent.'],
    ]);
  });

  it('has a count with a denominator', async () => {
    expect(await rejectionOfFigure({ value: 4, denominator: 3 })).toEqual([[2, '– / 3', 'D01 is a count; it has no denominator.']]);
  });

  it('has a count that is two numbers', async () => {
    expect(await rejectionOfFigure({ value: 4, numerator: 3 })).toEqual([[2, '4 and 3', 'Value and numerator of the count D01 differ.']]);
  });

  it('has neither a figure nor a sign that says why', async () => {
    expect(await rejectionOfFigure({})).toEqual([[2, '–', 'There is no figure for D01, and no sign that says why.']]);
  });

  it('counts all rejections and keeps the first thousand', async () => {
    const { run, rejections } = await imports.import(figuresFile(Array.from({ length: 1500 }, (_, i) => `Z99;land;11;${1000 + i};;1;;;`)));
    expect([run.rejected, rejections.length]).toEqual([1500, 1000]);
    expect((await imports.db('import_rejections').count())[0]?.['count']).toBe('1000');
  });
});

describe('A file that cannot be read', () => {
  const imports = useImports();

  it('is rejected with the place and the reason, and what came before it is void', async () => {
    const text =
      'indicator;level;district;period;breakdown;value;numerator;denominator;flag\nD01;land;11;2024;;100;;;\nD01;land;"11;2023;;1;;;\n';
    const { run, rejections } = await imports.import(textFile(text, 'cut-off.csv'));
    expect([run.state, run.read, run.inserted, run.rejected]).toEqual(['rejected', 0, 0, 1]);
    expect(rejections.map(({ line }) => line)).toEqual([3]);
    expect(run.reason).toBe(rejections[0]?.reason ?? '');
    expect(await imports.rowCount()).toBe(0);
  });

  it('is rejected when it is a list of persons, and nothing of it is kept but its header', async () => {
    const { run, rejections } = await imports.import(textFile('Nachname;Vorname;Geburtsdatum\nMuster;Erika;12.08.1964\n', 'liste.csv'));
    expect(run.state).toBe('rejected');
    expect(JSON.stringify(rejections)).not.toContain('Erika');
  });

  it('is rejected when it is larger than the source takes, before any of it is read', async () => {
    const { run } = await imports.import({ ...figuresFile([]), sizeInBytes: 2 ** 31 });
    expect([run.state, run.reason]).toEqual(['rejected', jasmine.stringContaining('larger than')]);
  });

  it('is rejected when it changes between hashing and reading', async () => {
    const contents = ['a', 'b'].map((content) => textFile(content, 'x.csv'));
    const { run } = await imports.import(
      { name: 'x.csv', sizeInBytes: 1, open: () => contents.shift()!.open() },
      { source: sourceOf([{ value: 1 }]) },
    );
    expect([run.state, run.reason]).toEqual(['rejected', 'The file changed while it was read. Try again when it is complete.']);
    expect(await imports.rowCount()).toBe(0);
  });

  it('does not keep the next file from being loaded on the same connection', async () => {
    const broken = { ...sourceOf([]), read: () => failing(new UnreadableFile('broken')) };
    await imports.import(textFile('x', 'x.csv'), { source: broken });
    expect((await imports.import(figuresFile(['D01;land;11;2024;;100;;;']))).run.state).toBe('loaded');
  });

  async function* failing(error: Error): AsyncGenerator<Observation> {
    yield* [];
    throw error;
  }
});
