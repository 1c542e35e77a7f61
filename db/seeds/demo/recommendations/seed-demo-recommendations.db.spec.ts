import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { seedDemoRecommendations } from './seed-demo-recommendations.ts';

const RECOMMENDATIONS = 'SELECT count(*)::integer AS n FROM recommendations';

describe('seedDemoRecommendations', () => {
  const database = useDemoDatabase();
  const count = async (sql: string): Promise<number> => (await rowsOf<{ n: number }>(database.db(), sql))[0]?.n ?? NaN;
  const again = () => unitOfWork(database.db(), (db) => db)(seedDemoRecommendations);

  it('names districts that are there, and marks everything as invented', async () => {
    const unknown = await rowsOf(
      database.db(),
      `SELECT r.recommendation_code, r.district_level, r.district_key
         FROM recommendation_districts AS r
        WHERE NOT EXISTS (SELECT 1 FROM districts AS d
                           WHERE d.level = r.district_level AND d.key = r.district_key AND d.valid_to IS NULL)`,
    );
    expect(unknown).toEqual([]);
    for (const table of ['sources', 'recommendations', 'goals'])
      expect(await count(`SELECT count(*)::integer AS n FROM ${table} WHERE NOT demo`)).toBe(0);
  });

  it('changes nothing the second time', async () => {
    const before = await count(RECOMMENDATIONS);
    await again();
    expect(await count(RECOMMENDATIONS)).toBe(before);
  });

  it('adds them to a demo from before there were recommendations, unless a target group is missing or there are goals already', async () => {
    const before = await count(RECOMMENDATIONS);
    await database.db().raw('TRUNCATE sources, recommendations, goals, participation_trail CASCADE');
    await database.db()('target_groups').where({ code: 'women' }).update({ code: 'frauen' });
    await again();
    expect(await count(RECOMMENDATIONS)).toBe(0);

    await database.db()('target_groups').where({ code: 'frauen' }).update({ code: 'women' });
    await database.db()('goals').insert({ code: 'Z-1', position: 0, title: 'Ein eigenes Ziel' });
    await again();
    expect(await count(RECOMMENDATIONS)).toBe(0);

    await database.db()('goals').delete();
    await again();
    expect(await count(RECOMMENDATIONS)).toBe(before);
  });
});
