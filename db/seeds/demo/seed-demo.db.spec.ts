import type { WriteDb } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { seedReference } from '#db/seeds/reference/seed-reference.ts';
import { DEMO_FILES } from './demo-files.ts';
import { DEMO_TARGETS } from './demo-targets.ts';
import { seedDemo, setUpDemo } from './seed-demo.ts';

describe('seedDemo', () => {
  const database = useTestDatabase();
  const inTransaction = <R>(work: (db: WriteDb) => Promise<R>) => unitOfWork(database.db(), (db) => db)(work);

  /** Stands for the import: adds the districts that the files hold on the two levels that have targets. */
  const importDistricts = async (): Promise<void> => {
    const boroughs = Array.from({ length: 12 }, (_, i) => ({ level: 'stadtbezirk', key: String(i + 1).padStart(2, '0') }));
    const rows = [{ level: 'land', key: '11' }, ...boroughs].map((row) => ({ ...row, name_de: row.key, name_en: row.key }));
    await database.db()('districts').insert(rows);
  };

  beforeAll(async () => {
    await inTransaction(seedReference);
    await expectAsync(inTransaction(setUpDemo)).toBeRejectedWithError(/target for the district land:11, which is not there/);
  });

  it('imports the shipped files, names the installation and sets targets; a second time changes nothing', async () => {
    const imported: unknown[] = [];
    const importFiles = async (files: readonly unknown[]) => {
      imported.push(...files);
      if ((await database.db()('districts').first()) === undefined) await importDistricts();
    };
    await seedDemo({ importFiles, inTransaction });
    await seedDemo({ importFiles, inTransaction });
    expect(imported).toEqual([...DEMO_FILES, ...DEMO_FILES]);

    const settings = await database.db()('settings').select('key', 'value');
    expect(Object.fromEntries(settings.map(({ key, value }) => [key, value]))).toEqual({
      name: { de: 'Berlin (Demo)', en: 'Berlin (demo)' },
      whole: 'land:11',
      demo: true,
    });
    const targets = await database.db()('targets').select('indicator_code', 'demo', 'adopted_by');
    expect(targets.length).toBe(DEMO_TARGETS.length);
    expect(targets.every(({ demo, adopted_by }) => demo && adopted_by === 'Steuerungsgruppe Integration (Demo)')).toBeTrue();

    const demo = async (code: string) => (await database.db()('indicators').where({ code }).first('demo')).demo;
    expect([await demo('A03'), await demo('R05'), await demo('D03'), await demo('K05')]).toEqual([true, true, false, false]);
  });
});
