import { WrongSetting } from '../settings.ts';
import { figuresFile, sourceOf, textFile, useImports } from './testing/import-harness.ts';

describe('Importing figures', () => {
  const imports = useImports();

  it('stores each figure with its file and line', async () => {
    const { run } = await imports.import(figuresFile(['D01;land;11;2024-H2;;3897145;;;', 'D01;stadtbezirk;01;2024-H2;sex=female;200;;;']));
    expect([run.state, run.read, run.inserted, run.changed, run.unchanged, run.rejected]).toEqual(['loaded', 2, 2, 0, 0, 0]);
    const reported = await imports.observations({ origin: 'reported' });
    expect(reported.map(({ name, value, line, runId }) => [name, value, line, runId])).toEqual([
      ['D01 land:11 2024-H2', 3897145, 2, run.id],
      ['D01 stadtbezirk:01 2024-H2 sex=female', 200, 3, run.id],
    ]);
  });

  it('computes the value of a share from its parts, with all digits', async () => {
    // Line 2 of berlin-lor-population-2020-02-t1-city.csv: 1344612 of 3769962, published as 35.666460298538816.
    await imports.import(figuresFile(['D03;land;11;2020-H2;;;1344612;3769962;']));
    expect(await imports.figures()).toEqual({ 'D03 land:11 2020-H2': 35.666460298538816 });
  });

  it('computes the value of a rate per its base', async () => {
    // D05 is per 1,000 residents: -12 / 8000 * 1000.
    await imports.import(figuresFile(['D05;land;11;2024;;;-12;8000;']));
    expect(await imports.figures()).toEqual({ 'D05 land:11 2024': -1.5 });
  });

  it('has no value for a share of nobody', async () => {
    await imports.import(figuresFile(['D02;land;11;2024;;;0;0;']));
    expect(await imports.figures()).toEqual({ 'D02 land:11 2024': null });
  });

  it('keeps a figure that is withheld, without a value', async () => {
    await imports.import(figuresFile(['D01;land;11;2024;;*;;;']));
    const [figure] = await imports.observations();
    expect([figure?.value, figure?.flag]).toEqual([null, 'confidential']);
  });

  it('takes a bare key as the highest level that has it', async () => {
    await imports.import(figuresFile(['D01;;11;2024;;1;;;', 'D01;stadtbezirk;11;2024;;2;;;']));
    expect(await imports.figures({ origin: 'reported' })).toEqual({ 'D01 land:11 2024': 1, 'D01 stadtbezirk:11 2024': 2 });
  });

  it('changes nothing when the same file comes again', async () => {
    const file = figuresFile(['D01;land;11;2024;;100;;;', 'D01;stadtbezirk;01;2024;;60;;;']);
    const first = await imports.import(file);
    const rows = await imports.rowCount();
    const { run } = await imports.import(file);
    expect([run.state, run.inserted, run.changed, run.unchanged]).toEqual(['unchanged', 0, 0, 2]);
    expect(run.reason).toContain(`run ${first.run.id}`);
    expect(await imports.rowCount()).toBe(rows);
  });

  it('changes nothing when another file says the same', async () => {
    await imports.import(figuresFile(['D01;bezirksregion;110101;2024;;60;;;', 'D02;land;11;2024;;;1;3;']));
    const rows = await imports.rowCount();
    const { run } = await imports.import(figuresFile(['D02;land;11;2024;;;1;3;final', 'D01;bezirksregion;110101;2024;;60,0;;;']));
    expect([run.state, run.inserted, run.changed, run.unchanged]).toEqual(['loaded', 0, 0, 2]);
    expect(await imports.rowCount()).toBe(rows);
  });

  it('says which approved values that people entered it replaces, in a dry run as well', async () => {
    await imports.import(figuresFile(['D01;land;11;2024;;100;;;', 'D01;stadtbezirk;01;2024;;60;;;']));
    await imports.db.raw(`UPDATE import_runs SET kind = 'entry', file_name = NULL, file_sha256 = NULL, publisher = NULL, title = NULL,
                                                 licence = NULL, licence_url = NULL, address = NULL, attribution = NULL`);
    const file = figuresFile(['D01;land;11;2024;;100;;;', 'D01;stadtbezirk;01;2024;;61;;;']);
    const said = [
      '1 approved value that was entered by hand is replaced by this file:',
      'Line 3: D01 of stadtbezirk:01 in 2024 was 60 and becomes 61.',
    ];
    expect((await imports.import(file, { dryRun: true })).remarks).toEqual(said);
    expect((await imports.import(file)).remarks).toEqual(said);
    // The next file replaces what a file has brought: nobody needs to be told.
    expect((await imports.import(figuresFile(['D01;stadtbezirk;01;2024;;62;;;']))).remarks).toEqual([]);
  });

  it('replaces a corrected figure and can still show the state before', async () => {
    await imports.import(figuresFile(['D01;land;11;2024;;100;;;', 'D01;stadtbezirk;01;2024;;60;;;']));
    const before = imports.now();
    const { run } = await imports.import(figuresFile(['D01;land;11;2024;;101;;;revised', 'D01;stadtbezirk;01;2024;;60;;;']));
    expect([run.inserted, run.changed, run.unchanged]).toEqual([0, 1, 1]);
    expect(await imports.figures()).toEqual({ 'D01 land:11 2024': 101, 'D01 stadtbezirk:01 2024': 60 });
    expect(await imports.figures({ asOf: before })).toEqual({ 'D01 land:11 2024': 100, 'D01 stadtbezirk:01 2024': 60 });
  });

  it('finds the district that had the key at the end of the period', async () => {
    await imports.import(figuresFile(['D01;;010101;2020-H2;;10;;;', 'D01;;010101;2021-H1;;20;;;']));
    const valid = await imports.db('observations').join('districts', 'districts.id', 'district_id').where({ key: '010101' });
    expect(valid.map(({ period_start, valid_from }) => [period_start, valid_from])).toEqual([
      ['2020-07-01', null],
      ['2021-01-01', '2021-01-01'],
    ]);
  });

  it('finds the district of a fixed day where the source says so', async () => {
    const source = sourceOf([{ period: '2022', district: { level: null, key: '010102' }, value: 7 }], { districtsAsOf: '2020-12-31' });
    const { run } = await imports.import(textFile('x', 'x.csv'), { source });
    expect(run.state).toBe('loaded');
  });

  it('tells which figures jumped', async () => {
    await imports.import(figuresFile(['D01;land;11;2023;;1000;;;', 'D01;land;11;2023;sex=female;500;;;']));
    const { remarks, run } = await imports.import(figuresFile(['D01;land;11;2024;;3100;;;', 'D01;land;11;2024;sex=female;510;;;']));
    expect(run.state).toBe('loaded');
    expect(remarks).toEqual(['Line 2: D01 of land:11 is 3100 in 2024, after 1000 in 2023.']);
  });

  it('names the publisher that the person said', async () => {
    const { run } = await imports.import(figuresFile(['D01;land;11;2024;;1;;;']), { settings: { publisher: 'Stadt Musterstadt' } });
    expect([run.publisher, run.attribution]).toEqual(['Stadt Musterstadt', 'Stadt Musterstadt, ohne Angabe']);
  });

  it('records nothing when a setting is wrong', async () => {
    await expectAsync(
      imports.importShipped({ ...sourceOf([]), read: () => fail(new WrongSetting('period', 'no')) }, 'berlin-gssa/gssa_2022_bezirke.csv'),
    ).toBeRejectedWithError(WrongSetting);
    expect(await imports.db('import_runs')).toEqual([]);
  });

  async function* fail(error: Error): AsyncGenerator<never> {
    yield* [];
    throw error;
  }
});

describe('A dry run', () => {
  const imports = useImports();
  const file = figuresFile(['D01;land;11;2024;;100;;;']);

  it('tells what would change and keeps nothing but its record', async () => {
    const { run } = await imports.import(file, { dryRun: true });
    expect([run.state, run.inserted]).toEqual(['dry_run', 1]);
    expect(await imports.rowCount()).toBe(0);
    expect((await imports.db('import_runs').select('state')).map(({ state }) => state)).toEqual(['dry_run']);
  });

  it('does not stand in the way of loading the file', async () => {
    await imports.import(file, { dryRun: true });
    const { run } = await imports.import(file);
    expect([run.state, run.inserted]).toEqual(['loaded', 1]);
  });

  it('of a file that is known says so', async () => {
    await imports.import(file);
    expect((await imports.import(file, { dryRun: true })).run.state).toBe('unchanged');
  });
});
