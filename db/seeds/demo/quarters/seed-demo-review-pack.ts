import { rowsOf, type ReadDb, type WriteDb } from '#backend/db/knex.ts';
import type { UnitOfWork } from '#backend/db/unit-of-work.ts';
import { packMaker } from '#backend/features/review-packs/pack-maker.ts';
import { FrozenPackMaterial } from '#backend/features/review-packs/pack-material-read-model.ts';
import { orderOf } from '#backend/features/review-packs/pack-terms.ts';
import { KnexReviewPackReadModel } from '#backend/features/review-packs/review-pack-read-model.ts';
import { KnexReviewPackStore } from '#backend/features/review-packs/review-pack-store.ts';
import { daysLater } from '#backend/days.ts';

/**
 * The report of the newest published quarter of the demo, or of the newest adopted one as long as none is public, released to the council the day
 * after its adoption. Only where there is no report yet; made before the program serves, because the council begins with it.
 */
export async function seedDemoReviewPack(db: ReadDb, inTransaction: UnitOfWork<WriteDb>): Promise<void> {
  const [wanted] = await rowsOf<{ id: string; adoptedOn: string }>(
    db,
    `SELECT s.id, s.adopted_at::date::text AS "adoptedOn" FROM snapshots AS s JOIN quarters AS q USING (quarter)
      WHERE q.state IN ('published', 'adopted') AND EXISTS (SELECT FROM measures AS m WHERE m.demo)
        AND NOT EXISTS (SELECT FROM review_packs)
      ORDER BY q.state = 'published' DESC, s.quarter DESC, s.version DESC LIMIT 1`,
  );
  if (wanted === undefined) return;
  const order = orderOf(wanted.id, { language: 'de', formats: ['pdf', 'docx'] });
  const dayAfter = daysLater(wanted.adoptedOn, 1);
  const [orderedAt, releasedAt] = [new Date(`${dayAfter}T07:30:00Z`), new Date(`${dayAfter}T08:00:00Z`)];
  await inTransaction(async (trx) => {
    const store = new KnexReviewPackStore(trx);
    const { id } = await store.order(order, null, orderedAt);
    const kept = await new KnexReviewPackReadModel(trx).get({ id });
    const content = await packMaker(FrozenPackMaterial.from(trx))(kept, () => Promise.resolve());
    await store.keep(id, content, orderedAt);
    await store.release(id, null, releasedAt);
  });
}
