import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { seedDemoReviewPack } from './seed-demo-review-pack.ts';

describe('the report of the demo', () => {
  const database = useDemoDatabase();
  const released = () =>
    rowsOf<{ quarter: string; state: string; formats: string }>(
      database.db(),
      `SELECT s.quarter, q.state, (SELECT string_agg(f.format, ' ' ORDER BY f.format) FROM review_pack_files AS f WHERE f.pack_id = p.id) AS formats
         FROM review_packs AS p JOIN snapshots AS s ON s.id = p.snapshot_id JOIN quarters AS q USING (quarter)
         JOIN review_pack_releases AS r ON r.pack_id = p.id AND r.withdrawn_at IS NULL`,
    );

  it('is there once, of a quarter that was adopted, with its files, and the council reads it', async () => {
    const [pack, ...others] = await released();
    expect([pack?.formats, others]).toEqual(['docx pdf', []]);
    expect(['adopted', 'published']).toContain(pack?.state ?? '');
  });

  it('stays as it is when the program starts again', async () => {
    const before = await released();
    await seedDemoReviewPack(
      database.db(),
      unitOfWork(database.db(), (trx) => trx),
    );
    expect(await released()).toEqual(before);
  });
});
