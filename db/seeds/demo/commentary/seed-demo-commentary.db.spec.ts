import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { DEMO_QUARTERS } from '../measures/demo-time.ts';
import { DEMO_ANNOTATIONS } from './demo-annotations.ts';
import { seedDemoCommentary } from './seed-demo-commentary.ts';

describe('what people say about the indicators of the demo', () => {
  const database = useDemoDatabase();
  const rows = <Row>(sql: string) => rowsOf<Row>(database.db(), sql);

  it('is said in every quarter, and about figures that there are', async () => {
    const said = await rows<{ quarter: string; figures: number }>(
      `SELECT c.quarter, (SELECT count(*)::integer FROM observations AS o
                           WHERE o.indicator_code = c.indicator_code AND o.district_id = c.district_id AND o.superseded_at IS NULL) AS figures
         FROM commentaries AS c WHERE c.demo ORDER BY c.quarter`,
    );
    expect([...new Set(said.map(({ quarter }) => quarter))]).toEqual([...DEMO_QUARTERS]);
    expect(said.every(({ figures }) => figures > 0)).toBeTrue();
  });

  it('stands in the snapshots of the adopted quarters, said before they were adopted', async () => {
    const [kept] = await rows<{ quarters: number; early: boolean }>(
      `SELECT count(DISTINCT s.quarter)::integer AS quarters, bool_and((r.content ->> 'writtenAt')::timestamptz < s.adopted_at) AS early
         FROM snapshots AS s JOIN snapshot_rows AS r ON r.snapshot_id = s.id AND r.part = 'commentary'`,
    );
    expect(kept).toEqual({ quarters: 11, early: true });
  });

  it('is noted once, with its break and its district', async () => {
    const count = () => rows('SELECT (SELECT count(*) FROM commentaries), (SELECT count(*) FROM indicator_annotations)');
    const before = await count();
    await unitOfWork(database.db(), (trx) => trx)(seedDemoCommentary);
    expect(await count()).toEqual(before);
    const noted = await rows<{ kind: string; key: string | null }>(
      'SELECT a.kind, d.key FROM indicator_annotations AS a LEFT JOIN districts AS d ON d.id = a.district_id WHERE a.demo',
    );
    expect(noted.length).toBe(DEMO_ANNOTATIONS.flatMap(({ indicators }) => indicators).length);
    expect(noted.some(({ kind }) => kind === 'series_break')).toBeTrue();
    expect(noted.some(({ key }) => key === '07')).toBeTrue();
  });

  it('keeps to what the form takes', () => {
    expect(DEMO_ANNOTATIONS.filter(({ de, en }) => de.length > 160 || en.length > 160)).toEqual([]);
  });
});
