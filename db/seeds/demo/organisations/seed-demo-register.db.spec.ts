import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { likelyPairs } from '#backend/features/organisations/organisation-likeness.ts';
import { KnexOrganisationLikenessReadModel } from '#backend/features/organisations/organisation-likeness-read-model.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { seedDemoRegister } from './seed-demo-register.ts';

describe('seedDemoRegister', () => {
  const database = useDemoDatabase();
  const seed = () => unitOfWork(database.db(), (db) => db)(seedDemoRegister);
  beforeAll(seed);

  it('tells of every organisation what it works on, for whom, in which languages and how to reach it', async () => {
    const bare = await rowsOf(
      database.db(),
      `SELECT o.code FROM organisations AS o
        WHERE o.merged_into IS NULL AND o.code <> 'sprach-cafe-morgentau-ev'
          AND (o.description IS NULL OR o.street IS NULL OR o.email IS NULL OR o.languages = '{}'
               OR NOT EXISTS (SELECT 1 FROM organisation_target_groups AS t WHERE t.organisation_code = o.code)
               OR NOT EXISTS (SELECT 1 FROM organisation_fields_of_action AS f WHERE f.organisation_code = o.code))`,
    );
    expect(bare).toEqual([]);
  });

  it('has one pair that is likely to be the same organisation, and one that is merged', async () => {
    const register = new KnexOrganisationLikenessReadModel(database.db());
    const pairs = likelyPairs(await register.briefs(), await register.toldApart());
    expect(pairs.map(({ first, second }) => [first.code, second.code])).toEqual([['sprach-cafe-morgentau-ev', 'sprachcafe-morgentau']]);
    const merged = await database.db()('organisations').whereNotNull('merged_into').pluck('code');
    expect(merged).toEqual(['beratungs-haus-kompassnadel']);
  });

  it('may be repeated, and leaves alone what somebody has changed', async () => {
    const one = () => database.db()('organisations').where({ code: 'sprachwerkstatt' });
    const before = await one().first<{ street: string; email: string; version: number }>('street', 'email', 'version');
    await one().update({ street: null, email: null, version: 2 });
    await seed();
    const { street } = await one().first<{ street: string | null }>('street');
    // The other facts are about the register as it is seeded.
    await one().update(before);
    expect(street).toBeNull();
  });
});
