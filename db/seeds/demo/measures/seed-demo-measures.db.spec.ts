import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { seedDemoMeasures } from './seed-demo-measures.ts';

const MEASURES = 'SELECT count(*)::integer AS n FROM measures';
const REPORTS = 'SELECT count(*)::integer AS n FROM status_reports';

describe('seedDemoMeasures', () => {
  const database = useDemoDatabase();
  const count = async (sql: string): Promise<number> => (await rowsOf<{ n: number }>(database.db(), sql))[0]?.n ?? NaN;
  const again = () => unitOfWork(database.db(), (db) => db)(seedDemoMeasures);

  it('names districts that are there', async () => {
    const unknown = await rowsOf(
      database.db(),
      `SELECT md.measure_code, md.district_level, md.district_key
         FROM measure_districts AS md
        WHERE NOT EXISTS (SELECT 1 FROM districts AS d
                           WHERE d.level = md.district_level AND d.key = md.district_key AND d.valid_to IS NULL)`,
    );
    expect(unknown).toEqual([]);
  });

  it('names accounts that are there, and marks everything as invented', async () => {
    expect(await count(`SELECT count(*)::integer AS n FROM measures WHERE responsible_account_id IS NOT NULL`)).toBeGreaterThan(30);
    expect(await count(`SELECT count(*)::integer AS n FROM status_reports WHERE account_id IS NULL`)).toBe(0);
    expect(await count(`SELECT count(*)::integer AS n FROM measures WHERE NOT demo`)).toBe(0);
  });

  it('says the same status in the row, in the way and in the newest report', async () => {
    const contradictions = await rowsOf(
      database.db(),
      `SELECT m.code
         FROM measures AS m
         JOIN LATERAL (SELECT c.to_status, c.changed_on FROM measure_status_changes AS c
                        WHERE c.measure_code = m.code ORDER BY c.changed_on DESC LIMIT 1) AS c ON true
         LEFT JOIN status_reports AS r ON r.measure_code = m.code AND r.quarter = '2026-Q3'
        WHERE m.status <> c.to_status OR m.status_since <> c.changed_on OR m.status <> r.status`,
    );
    expect(contradictions).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const [measures, reports] = [await count(MEASURES), await count(REPORTS)];
    await again();
    expect([await count(MEASURES), await count(REPORTS)]).toEqual([measures, reports]);
  });
});

describe('seedDemoMeasures in a demo from before there were measures', () => {
  const database = useDemoDatabase();
  const count = async (sql: string): Promise<number> => (await rowsOf<{ n: number }>(database.db(), sql))[0]?.n ?? NaN;

  it('leaves it alone while a target group is missing, and otherwise adds organisations, officers and measures', async () => {
    const again = () => unitOfWork(database.db(), (db) => db)(seedDemoMeasures);
    await database.db().raw(`
      TRUNCATE measures, status_reports, quarters, bodies, people CASCADE;
      DELETE FROM accounts WHERE email LIKE 'fachkraft-%';
      DELETE FROM organisations AS o WHERE NOT EXISTS (SELECT 1 FROM account_organisations AS a WHERE a.organisation_code = o.code)`);
    await database.db()('target_groups').where({ code: 'women' }).update({ code: 'frauen' });
    await again();
    expect(await count(MEASURES)).toBe(0);

    await database.db()('target_groups').where({ code: 'frauen' }).update({ code: 'women' });
    await again();
    expect(await count(MEASURES)).toBeGreaterThan(60);
    expect(await count(`SELECT count(*)::integer AS n FROM accounts WHERE email LIKE 'fachkraft-%'`)).toBe(10);
  });
});
