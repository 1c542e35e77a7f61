import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { openAsProgram, rowsOf } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { composeDocument } from './compose-document.ts';
import { FrozenPackMaterial } from './pack-material-read-model.ts';

const QUARTER = '2026-Q2';

describe('The material of a review pack', () => {
  const database = useDemoDatabase();
  const read = (version?: number) => FrozenPackMaterial.from(database.db()).read(QUARTER, version);

  it('is that of the whole and its parts, with the boundaries of the last day of the quarter', async () => {
    const { quarter, version, asOf, place, districts, boundaries, contentHash } = await read();
    expect([quarter, version, asOf, place.de]).toEqual([QUARTER, 1, '2026-06-30', 'Berlin']);
    // The twelve Bezirke of Berlin; what lies below them is in the snapshot, but not in the pack.
    expect(districts.length).toBe(12);
    expect(boundaries.features.map(({ ref }) => ref).toSorted()).toEqual(districts.map(({ ref }) => ref).toSorted());
    const [kept] = await rowsOf<{ hash: string }>(
      database.db(),
      'SELECT s.content_hash AS hash FROM snapshots AS s WHERE s.quarter = ? AND s.version = 1',
      [QUARTER],
    );
    expect(contentHash).toBe(kept?.hash ?? '');
  });

  it('stays as it was when what it is about changes', async () => {
    const before = await read();
    await rowsOf(database.db(), `UPDATE measures SET title = 'Heute heißt sie anders'`, []);
    await rowsOf(database.db(), `UPDATE indicators SET name_de = 'Heute heißt er anders'`, []);
    expect(await read()).toEqual(before);
  });

  it('has no figure of a day after the quarter', async () => {
    const { indicators } = await read();
    const periods = indicators.flatMap(({ series, ofDistricts }) => [...series, ...ofDistricts.values()].map(({ period }) => period));
    expect(periods.length).toBeGreaterThan(100);
    expect(periods.filter((period) => period >= '2026-Q3' && period.startsWith('2026-Q'))).toEqual([]);
  });

  it('names nobody who adopted, reported or wrote', async () => {
    const people = await rowsOf<{ name: string }>(
      database.db(),
      `SELECT a.name FROM accounts AS a UNION SELECT s.adopted_by FROM snapshots AS s UNION SELECT p.name FROM people AS p WHERE p.name IS NOT NULL`,
      [],
    );
    const text = JSON.stringify(composeDocument(await read(), { language: 'de' }));
    expect(people.length).toBeGreaterThan(3);
    expect(people.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it('is read with the rights of the program', async () => {
    const program = openAsProgram(database.url(), 'gesamtbild spec');
    try {
      expect((await FrozenPackMaterial.from(program).read(QUARTER)).indicators.length).toBeGreaterThan(0);
    } finally {
      await program.destroy();
    }
  });

  it('is refused for a quarter that was not adopted, and for a version that there is not', async () => {
    await expectAsync(FrozenPackMaterial.from(database.db()).read('2026-Q4')).toBeRejectedWithError(NotFound);
    await expectAsync(read(9)).toBeRejectedWithError(NotFound);
  });
});
