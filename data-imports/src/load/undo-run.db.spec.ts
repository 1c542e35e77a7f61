import { NotFound } from '#backend/errors/app-error.ts';
import { observationsCsvSource } from '../sources/observations-csv/observations-csv-source.ts';
import { figuresFile, useImports } from './testing/import-harness.ts';
import { UndoRefused, type UndoObstacle } from './undo-run.ts';

describe('Undoing a run', () => {
  const imports = useImports();

  const FIRST = figuresFile(['D01;;110101;2024;;10;;;', 'D01;;110102;2024;;20;;;']);
  const CORRECTION = figuresFile(['D01;;110102;2024;;25;;;', 'D01;;110101;2023;;9;;;']);
  const obstacleTo = async (runId: string): Promise<UndoObstacle | undefined> => {
    const refused: unknown = await imports.undo(runId).catch((error: unknown) => error);
    return refused instanceof UndoRefused ? refused.obstacle : undefined;
  };

  it('brings back the figures before, with those that were computed from them', async () => {
    await imports.import(FIRST);
    const before = await imports.observations();
    const { run } = await imports.import(CORRECTION);
    const undone = await imports.undo(run.id);
    expect(undone.state).toBe('undone');
    expect(await imports.observations()).toEqual(before);
  });

  it('leaves nothing where there was nothing', async () => {
    const { run } = await imports.import(FIRST);
    await imports.undo(run.id);
    expect(await imports.figures()).toEqual({});
  });

  it('keeps what was shown before it and between', async () => {
    await imports.import(FIRST);
    const before = imports.now();
    const { run } = await imports.import(CORRECTION);
    const between = imports.now();
    await imports.undo(run.id);
    const figure = 'D01 stadtbezirk:11 2024';
    expect([(await imports.figures({ asOf: before }))[figure], (await imports.figures({ asOf: between }))[figure]]).toEqual([30, 35]);
    expect((await imports.figures())[figure]).toBe(30);
  });

  it('lets the same file come again', async () => {
    const { run } = await imports.import(FIRST);
    await imports.undo(run.id);
    const again = await imports.import(FIRST);
    expect([again.run.state, again.run.inserted]).toEqual(['loaded', 2]);
  });

  it('lets a computed figure come back that the publisher had replaced', async () => {
    await imports.import(FIRST);
    const { run } = await imports.import(figuresFile(['D01;stadtbezirk;11;2024;;31;;;']));
    await imports.undo(run.id);
    const [, lichtenberg] = await imports.observations();
    expect([lichtenberg?.name, lichtenberg?.value, lichtenberg?.origin]).toEqual(['D01 stadtbezirk:11 2024', 30, 'aggregated']);
  });

  it('is refused while a later run stands on it, and possible after that is undone', async () => {
    const first = await imports.import(FIRST);
    const second = await imports.import(CORRECTION);
    expect(await obstacleTo(first.run.id)).toEqual({ why: 'replaced', laterRuns: [second.run.id] });
    await imports.undo(second.run.id);
    await imports.undo(first.run.id);
    expect(await imports.figures()).toEqual({});
  });

  it('is not in the way of later runs about other districts of the same sum', async () => {
    const first = await imports.import(figuresFile(['D01;;110101;2024;;10;;;']));
    await imports.import(figuresFile(['D01;;110102;2024;;20;;;']));
    await imports.undo(first.run.id);
    const [, lichtenberg] = await imports.observations();
    expect([lichtenberg?.value, lichtenberg?.incomplete]).toEqual([20, true]);
  });

  it('is refused twice', async () => {
    const { run } = await imports.import(FIRST);
    await imports.undo(run.id);
    expect(await obstacleTo(run.id)).toEqual({ why: 'not-loaded', state: 'undone' });
  });

  it('is refused for a run that loaded nothing', async () => {
    const { run } = await imports.import(FIRST, { dryRun: true });
    expect(await obstacleTo(run.id)).toEqual({ why: 'not-loaded', state: 'dry_run' });
  });

  it('needs a run', async () => {
    await expectAsync(imports.undo('4711')).toBeRejectedWithError(NotFound);
  });
});

describe('A batch of files', () => {
  const imports = useImports();
  const job = (lines: string[]) => ({ source: observationsCsvSource, settings: {}, file: figuresFile(lines) });

  it('computes sums once, at its end', async () => {
    await imports.importBatch([job(['D01;;110101;2024;;10;;;']), job(['D01;;110102;2024;;20;;;'])]);
    expect(await imports.figures({ origin: 'aggregated' })).toEqual({ 'D01 land:11 2024': 30, 'D01 stadtbezirk:11 2024': 30 });
    expect(await imports.rowCount()).toBe(4);
  });

  it('that was ended before is made up for by the next import', async () => {
    const failing = {
      source: observationsCsvSource,
      settings: {},
      file: {
        ...figuresFile([]),
        open: () => {
          throw new Error('unplugged');
        },
      },
    };
    await expectAsync(imports.importBatch([job(['D01;;110101;2024;;10;;;']), failing])).toBeRejectedWithError('unplugged');
    expect(await imports.figures({ origin: 'aggregated' })).toEqual({});
    await imports.import(figuresFile(['D01;;01;1999;;1;;;']));
    expect((await imports.figures())['D01 stadtbezirk:11 2024']).toBe(10);
  });
});
