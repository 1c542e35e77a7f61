import { aggregate } from '#backend/features/indicators/aggregation.ts';
import type { Calculation, Flag } from '#backend/features/indicators/indicator.ts';
import * as fc from 'fast-check';
import { figuresFile, sourceOf, textFile, useImports } from './testing/import-harness.ts';

describe('Figures of a district with parts', () => {
  const imports = useImports();

  const ofParts = (indicator: string, period: string, figures: Readonly<Record<string, string>>): string[] =>
    Object.entries(figures).map(([key, figure]) => `${indicator};bezirksregion;${key};${period};;${figure};`);
  const aggregated = async () =>
    (await imports.observations({ origin: 'aggregated' })).map(({ name, value, incomplete }) => [name, value, incomplete]);

  it('add up where they are counts, at all levels above', async () => {
    await imports.import(figuresFile(ofParts('D01', '2024', { '010101': '1;;', '010103': '2;;', '110101': '10;;', '110102': '20;;' })));
    expect(await aggregated()).toEqual([
      ['D01 land:11 2024', 33, false],
      ['D01 stadtbezirk:01 2024', 3, false],
      ['D01 stadtbezirk:11 2024', 30, false],
    ]);
  });

  it('are sums over sums where they are shares, not means of shares', async () => {
    // 1 of 2 and 10 of 100: 11 of 102, not 30 %.
    await imports.import(figuresFile(ofParts('D02', '2024', { '110101': ';1;2', '110102': ';10;100' })));
    const [, lichtenberg] = await imports.observations({ origin: 'aggregated' });
    expect([lichtenberg?.numerator, lichtenberg?.denominator, lichtenberg?.value]).toEqual([11, 102, (11 * 100) / 102]);
  });

  it('are put together for each group of persons', async () => {
    await imports.import(
      figuresFile(['D01;;110101;2024;sex=female;5;;;', 'D01;;110102;2024;sex=female;6;;;', 'D01;;110101;2024;sex=male;7;;;']),
    );
    expect(await aggregated()).toEqual([
      ['D01 land:11 2024 sex=female', 11, true],
      ['D01 land:11 2024 sex=male', 7, true],
      ['D01 stadtbezirk:11 2024 sex=female', 11, false],
      ['D01 stadtbezirk:11 2024 sex=male', 7, true],
    ]);
  });

  it('are marked as incomplete while a part is missing, and complete when it comes', async () => {
    await imports.import(figuresFile(ofParts('D01', '2024', { '110101': '10;;' })));
    expect((await aggregated())[1]).toEqual(['D01 stadtbezirk:11 2024', 10, true]);
    await imports.import(figuresFile(ofParts('D01', '2024', { '110102': '20;;' })));
    expect((await aggregated())[1]).toEqual(['D01 stadtbezirk:11 2024', 30, false]);
  });

  it('count the parts of the time: old ones before a reform, new ones after', async () => {
    await imports.import(
      figuresFile([
        ...ofParts('D01', '2020-H2', { '010101': '1;;', '010102': '2;;' }),
        ...ofParts('D01', '2021-H1', { '010101': '4;;', '010103': '8;;' }),
      ]),
    );
    expect((await aggregated()).filter(([name]) => String(name).includes('stadtbezirk:01'))).toEqual([
      ['D01 stadtbezirk:01 2020-H2', 3, false],
      ['D01 stadtbezirk:01 2021-H1', 12, false],
    ]);
  });

  it('are never computed where the publisher has a figure', async () => {
    await imports.import(figuresFile(['D01;;01;2024;;1000;;;', ...ofParts('D01', '2024', { '010101': '1;;', '010103': '2;;' })]));
    expect(await imports.figures({ indicator: 'D01', origin: 'aggregated' })).toEqual({ 'D01 land:11 2024': 1000 });
  });

  it('give way to the figure of the publisher, which counts as new', async () => {
    await imports.import(figuresFile(ofParts('D01', '2024', { '010101': '1;;', '010103': '2;;' })));
    const { run } = await imports.import(figuresFile(['D01;;01;2024;;4;;;']));
    expect([run.inserted, run.changed]).toEqual([1, 0]);
    expect(await imports.figures()).toEqual(jasmine.objectContaining({ 'D01 land:11 2024': 4, 'D01 stadtbezirk:01 2024': 4 }));
  });

  it('follow a correction of a part, and the state before can still be shown', async () => {
    await imports.import(figuresFile(ofParts('D01', '2024', { '110101': '10;;', '110102': '20;;' })));
    const before = imports.now();
    await imports.import(figuresFile(ofParts('D01', '2024', { '110102': '21;;' })));
    const figure = 'D01 stadtbezirk:11 2024';
    expect([(await imports.figures({ asOf: before }))[figure], (await imports.figures())[figure]]).toEqual([30, 31]);
  });

  it('stay as they are when corrections cancel each other out', async () => {
    await imports.import(figuresFile(ofParts('D01', '2024', { '110101': '10;;', '110102': '20;;' })));
    const rows = await imports.rowCount();
    await imports.import(figuresFile(ofParts('D01', '2024', { '110101': '11;;', '110102': '19;;' })));
    expect(await imports.rowCount()).toBe(rows + 2);
  });

  it('name the newest file behind them', async () => {
    await imports.import(figuresFile(ofParts('D01', '2024', { '110101': '10;;' })));
    const { run } = await imports.import(figuresFile(ofParts('D01', '2024', { '110102': '20;;' })));
    const computed = await imports.observations({ origin: 'aggregated' });
    expect(computed.map(({ runId, line }) => [runId, line])).toEqual([
      [run.id, null],
      [run.id, null],
    ]);
  });

  it('are not put together for an index', async () => {
    await imports.import(figuresFile(ofParts('G10', '2022', { '110101': '-1,5;;', '110102': '2;;' })));
    expect(await aggregated()).toEqual([]);
  });

  it('come out as the rule of the domain says, whatever the parts are', async () => {
    const flags: Flag[] = ['final', 'provisional', 'estimated', 'revised', 'confidential', 'not_available', 'unreliable'];
    const number = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
    const part = fc.option(fc.record({ value: number, numerator: number, denominator: number, flag: fc.constantFrom(...flags) }), {
      nil: null,
    });
    // Codes of a count, a share, a rate per 1,000 and a mean of the catalogue.
    const calculations: Record<string, Calculation> = {
      D01: { kind: 'count', per: null },
      D02: { kind: 'share', per: null },
      D05: { kind: 'rate', per: 1000 },
      [await meanIndicator()]: { kind: 'mean', per: null },
    };
    let year = 1000;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.entries(calculations)), fc.tuple(part, part), async ([indicator, calculation], parts) => {
        const period = String(year++);
        await writeParts(indicator, period, parts);
        const expected = aggregate(calculation, parts);
        const [actual] = (await imports.observations({ indicator, origin: 'aggregated' })).filter(({ name }) =>
          name.endsWith(`stadtbezirk:11 ${period}`),
        );
        // Where nothing is known, there is no row.
        if (expected === null || expected.flag === 'not_available') return expect(actual).toBeUndefined();
        return expect(actual).toEqual(
          jasmine.objectContaining({
            value: expected.value,
            numerator: expected.numerator,
            denominator: expected.denominator,
            flag: expected.flag,
            incomplete: expected.incomplete,
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  async function meanIndicator(): Promise<string> {
    return (await imports.db('indicators').where({ kind: 'mean' }).first('code')).code;
  }

  /** Past the checks of the import, because the rule is also for what these refuse. */
  async function writeParts(indicator: string, period: string, parts: readonly (object | null)[]): Promise<void> {
    const { run } = await imports.import(textFile(period, `${period}.csv`), { source: sourceOf([]) });
    const ids = await imports.db('districts').whereIn('key', ['110101', '110102']).orderBy('key').pluck('id');
    const rows = parts.flatMap((part, index) =>
      part === null
        ? []
        : {
            ...part,
            indicator_code: indicator,
            district_id: ids[index],
            period_start: `${period}-01-01`,
            grain: 'year',
            origin: 'reported',
            import_run_id: run.id,
          },
    );
    if (rows.length === 0) return;
    await imports.db('observations').insert(rows);
    await imports.db('import_runs').where({ id: run.id }).update({ pending: true });
    await imports.importBatch([]);
  }
});
