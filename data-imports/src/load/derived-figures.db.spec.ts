import { berlinDaycareSource } from '../sources/berlin-daycare/berlin-daycare-source.ts';
import { berlinLorSource } from '../sources/berlin-lor/berlin-lor-source.ts';
import { figuresFile, useImports, type GivenDistrict } from './testing/import-harness.ts';

const BEZIRKE = Array.from({ length: 12 }, (_, i) => `stadtbezirk:${String(i + 1).padStart(2, '0')}`);
const BERLIN: GivenDistrict[] = [{ ref: 'land:11' }, ...BEZIRKE.map((ref) => ({ ref, parent: 'land:11' }))];

describe('Derived indicators of the shipped files', () => {
  const imports = useImports(BERLIN);

  const population = (table: string) =>
    imports.importShipped(berlinLorSource, `berlin-lor/2024-02/berlin-lor-population-2024-02-${table}.csv`);
  const daycare = (month: string, level: string) =>
    imports.importShipped(berlinDaycareSource, `berlin-daycare/berlin-daycare-centers-${month}-${level}.csv`);

  it('give daycare places per 100 children with the newest number of children at or before', async () => {
    await population('t2-districts');
    await daycare('2025-10', 'districts');
    // Mitte: line 2 of berlin-daycare-centers-2025-10-districts.csv (places) over line 2 of …2024-02-t2-districts.csv (below 6).
    const [, mitte] = await imports.observations({ indicator: 'K05' });
    expect([mitte?.name, mitte?.numerator, mitte?.denominator, mitte?.origin]).toEqual([
      'K05 stadtbezirk:01 2025-10',
      20389,
      20516,
      'derived',
    ]);
    expect(mitte?.value).toBeCloseTo((20389 / 20516) * 100, 9);
  });

  it('use the number of the publisher for the whole where there is one, whatever comes first', async () => {
    await daycare('2025-10', 'city');
    await daycare('2025-10', 'districts');
    await population('t2-districts');
    await population('t2-city');
    // Line 2 of both city files: 197762 places, 208938 children below 6.
    const [berlin] = await imports.observations({ indicator: 'K05' });
    expect([berlin?.name, berlin?.numerator, berlin?.denominator]).toEqual(['K05 land:11 2025-10', 197762, 208938]);
  });

  it('give the share of minors with migration background as a sum of three ages', async () => {
    await population('t2-districts');
    await population('t3-districts');
    // Mitte, line 2: 15291 + 22258 + 7277 of 20516 + 29120 + 9461.
    const mitte = (await imports.observations({ indicator: 'D04' })).find(({ name }) => name === 'D04 stadtbezirk:01 2024-H2');
    expect([mitte?.numerator, mitte?.denominator]).toEqual([44826, 59097]);
    expect(mitte?.value).toBeCloseTo((44826 / 59097) * 100, 9);
  });

  it('come out the same when the files are loaded as a batch', async () => {
    await population('t2-districts');
    await population('t3-districts');
    await daycare('2025-10', 'districts');
    const onebyOne = await imports.figures();
    for (const table of ['import_rejections', 'observations', 'import_runs']) await imports.db(table).delete();
    await imports.importShippedBatch([
      [berlinDaycareSource, 'berlin-daycare/berlin-daycare-centers-2025-10-districts.csv'],
      [berlinLorSource, 'berlin-lor/2024-02/berlin-lor-population-2024-02-t3-districts.csv'],
      [berlinLorSource, 'berlin-lor/2024-02/berlin-lor-population-2024-02-t2-districts.csv'],
    ]);
    expect(await imports.figures()).toEqual(onebyOne);
  });
});

describe('A derived indicator', () => {
  const imports = useImports();

  const children = (key: string, period: string, number: number) => `D01;;${key};${period};age=0-5;${number};;;`;
  const places = (key: string, period: string, number: number) => `K07;;${key};${period};;${number};;;`;
  const rates = () => imports.figures({ indicator: 'K05', origin: 'derived' });

  it('is there once both numbers are', async () => {
    await imports.import(figuresFile([places('110101', '2024-03', 50)]));
    expect(await rates()).toEqual({});
    await imports.import(figuresFile([children('110101', '2023-H2', 200)]));
    expect((await rates())['K05 bezirksregion:110101 2024-03']).toBe(25);
  });

  it('moves on to a newer number below the line, but never to a later one', async () => {
    await imports.import(
      figuresFile([places('110101', '2024-03', 50), children('110101', '2022-H2', 100), children('110101', '2024-H1', 500)]),
    );
    const before = imports.now();
    await imports.import(figuresFile([children('110101', '2023-H2', 200)]));
    const figure = 'K05 bezirksregion:110101 2024-03';
    expect([(await imports.figures({ asOf: before }))[figure], (await rates())[figure]]).toEqual([50, 25]);
  });

  it('does not take a number from before a reform, even where the key stayed', async () => {
    await imports.import(figuresFile([places('010101', '2021-03', 50), children('010101', '2020-H2', 100)]));
    expect((await rates())['K05 bezirksregion:010101 2021-03']).toBeUndefined();
  });

  it('is not there while one of the ages is missing or withheld', async () => {
    const ages = (indicator: string, figures: readonly string[]) =>
      ['0-5', '6-14', '15-17'].flatMap((age, i) =>
        figures[i] === undefined ? [] : [`${indicator};;110101;2024-H2;age=${age};${figures[i]};;;`],
      );
    await imports.import(figuresFile([...ages('D11', ['1', '2', '3']), ...ages('D01', ['10', '20'])]));
    expect(await imports.figures({ indicator: 'D04' })).toEqual({});
    await imports.import(figuresFile(ages('D01', ['10', '20', '*'])));
    expect(await imports.figures({ indicator: 'D04' })).toEqual({});
    await imports.import(figuresFile(ages('D01', ['10', '20', '30'])));
    expect((await imports.figures({ indicator: 'D04' }))['D04 bezirksregion:110101 2024-H2']).toBe(10);
  });

  it('of a whole is incomplete when a sum behind it is', async () => {
    await imports.import(
      figuresFile([places('110101', '2024-03', 50), children('110101', '2023-H2', 100), children('110102', '2023-H2', 100)]),
    );
    const lichtenberg = (await imports.observations({ indicator: 'K05' })).find(({ name }) => name === 'K05 stadtbezirk:11 2024-03');
    expect([lichtenberg?.value, lichtenberg?.incomplete, lichtenberg?.origin]).toEqual([25, true, 'derived']);
  });

  it('gives way to a figure of the publisher', async () => {
    await imports.import(figuresFile([places('110101', '2024-03', 50), children('110101', '2023-H2', 100)]));
    await imports.import(figuresFile(['K05;;110101;2024-03;;;49;99;']));
    const [own] = (await imports.observations({ indicator: 'K05' })).filter(({ name }) => name.includes('110101'));
    expect([own?.origin, own?.numerator]).toEqual(['reported', 49]);
  });

  it('that only the publisher knows is added up for the districts above', async () => {
    await imports.import(figuresFile(['K05;;110101;2024-03;;;49;100;', 'K05;;110102;2024-03;;;31;100;']));
    expect((await imports.figures({ indicator: 'K05', origin: 'aggregated' }))['K05 stadtbezirk:11 2024-03']).toBe(40);
  });
});
