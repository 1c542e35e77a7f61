import { rowsOf } from '#backend/db/knex.ts';
import { figuresFile, useImports } from './testing/import-harness.ts';

describe('The audit trail of imports', () => {
  const imports = useImports();
  const FILE = figuresFile(['D01;;110101;2024;;10;;;', 'D01;;110102;2024;;20;;;'], 'Einwohner.csv');

  beforeEach(() => rowsOf(imports.db, 'TRUNCATE audit_events'));

  const events = () =>
    rowsOf(imports.db, 'SELECT actor, account_id, action, object_type, object_id, object_label, changes FROM audit_events ORDER BY id');
  const actions = async () => (await events()).map((event) => (event as { action: string }).action);

  it('says that a file was loaded, on the command line, and how much of it', async () => {
    const { run } = await imports.import(FILE);
    expect(await events()).toEqual([
      {
        actor: 'Befehlszeile',
        account_id: null,
        action: 'loaded',
        object_type: 'import',
        object_id: run.id,
        object_label: 'Einwohner.csv',
        changes: [
          { field: 'source', before: null, after: 'observations-csv' },
          { field: 'read', before: null, after: 2 },
          { field: 'inserted', before: null, after: 2 },
          { field: 'changed', before: null, after: 0 },
          { field: 'unchanged', before: null, after: 0 },
          { field: 'rejected', before: null, after: 0 },
        ],
      },
    ]);
  });

  it('says that a run was undone', async () => {
    const { run } = await imports.import(FILE);
    await imports.undo(run.id);
    expect(await actions()).toEqual(['loaded', 'undone']);
  });

  it('says who did it where it was not the command line', async () => {
    await imports.import(FILE, { by: { accountId: null, name: 'Gesamtbild' } });
    expect((await events())[0]).toEqual(jasmine.objectContaining({ actor: 'Gesamtbild' }));
  });

  it('says nothing of what changed nothing: a trial, a rejected file, the same file again', async () => {
    await imports.import(FILE, { dryRun: true });
    await imports.import(figuresFile(['D01;;110101;2024;;zehn;;;']));
    await imports.import(FILE);
    await imports.import(FILE);
    expect(await actions()).toEqual(['loaded']);
  });

  it('goes with the run when that cannot be kept', async () => {
    await rowsOf(imports.db, `ALTER TABLE audit_events ADD CONSTRAINT spec CHECK (action <> 'loaded') NOT VALID`);
    await expectAsync(imports.import(FILE)).toBeRejected();
    await rowsOf(imports.db, 'ALTER TABLE audit_events DROP CONSTRAINT spec');
    expect([await imports.rowCount(), await actions()]).toEqual([0, []]);
  });
});
