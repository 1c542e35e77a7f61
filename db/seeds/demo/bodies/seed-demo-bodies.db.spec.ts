import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { compositionOn } from '#backend/features/bodies/composition.ts';
import { KnexMembershipReadModel } from '#backend/features/bodies/membership-read-model.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { seedDemoBodies } from './seed-demo-bodies.ts';

const MEMBERSHIPS = 'SELECT count(*)::integer AS n FROM memberships';

describe('seedDemoBodies', () => {
  const database = useDemoDatabase();
  const count = async (sql: string): Promise<number> => (await rowsOf<{ n: number }>(database.db(), sql))[0]?.n ?? NaN;
  const again = () => unitOfWork(database.db(), (db) => db)(seedDemoBodies);

  it('names districts that are there, and marks everything as invented', async () => {
    const unknown = await rowsOf(
      database.db(),
      `SELECT s.name FROM seats AS s
        WHERE s.district_key IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM districts AS d WHERE d.level = s.district_level AND d.key = s.district_key AND d.valid_to IS NULL)`,
    );
    expect(unknown).toEqual([]);
    for (const table of ['bodies', 'people']) expect(await count(`SELECT count(*)::integer AS n FROM ${table} WHERE NOT demo`)).toBe(0);
  });

  // Counted by hand in steering-group.ts.
  it('fills the steering group: thirteen of fourteen seats, and two by migrant organisations', async () => {
    const record = await new KnexMembershipReadModel(database.db()).ofBody('G-001');
    const { seats, held, bySector, paid, voluntary, migrantOrganisations, history } = compositionOn(record, '2026-11-22');
    expect([seats, held, paid, voluntary, migrantOrganisations]).toEqual([14, 13, 11, 3, 2]);
    expect(bySector.map(({ sector, required, actual, vacant }) => [sector, required, actual, vacant])).toEqual([
      // The office of the group has no seat.
      ['municipality', 4, 5, 0],
      ['other_authority', 2, 2, 0],
      ['welfare_organisation', 2, 2, 0],
      ['migrant_organisation', 3, 2, 1],
      ['volunteer_initiative', 1, 1, 0],
      ['business_chamber', 1, 1, 0],
      ['research', 1, 1, 0],
    ]);
    expect(history.map(({ on, held: seatsHeld, migrantOrganisations: migrant }) => [on, seatsHeld, migrant])).toEqual([
      ['2023-12-31', 12, 1],
      ['2024-03-31', 13, 2],
      ['2024-06-30', 14, 3],
      ['2024-09-30', 13, 3],
      ['2024-12-31', 14, 3],
      ['2025-03-31', 14, 3],
      ['2025-06-30', 14, 3],
      ['2025-09-30', 14, 3],
      ['2025-12-31', 14, 3],
      ['2026-03-31', 13, 2],
      ['2026-06-30', 13, 2],
      ['2026-09-30', 13, 2],
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await count(MEMBERSHIPS);
    await again();
    expect(await count(MEMBERSHIPS)).toBe(before);
  });

  it('adds them to a demo from before there were bodies, unless a target group is missing or there is a person already', async () => {
    const before = await count(MEMBERSHIPS);
    await database.db().raw('TRUNCATE bodies, people CASCADE');
    await database.db()('target_groups').where({ code: 'women' }).update({ code: 'frauen' });
    await again();
    expect(await count(MEMBERSHIPS)).toBe(0);

    await database.db()('target_groups').where({ code: 'frauen' }).update({ code: 'women' });
    await database.db()('people').insert({ name: 'Eine eigene Person' });
    await again();
    expect(await count(MEMBERSHIPS)).toBe(0);

    await database.db()('people').delete();
    // Organisations that came later, too.
    await database.db()('organisations').where({ code: 'tandem-treff' }).delete();
    await again();
    expect(await count(MEMBERSHIPS)).toBe(before);
  });
});
