import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { coverageOn } from '#backend/features/contact-coverage/coverage.ts';
import { KnexTopicContactReadModel } from '#backend/features/contact-coverage/topic-contact-read-model.ts';
import { KnexReferenceReadModel } from '#backend/features/reference-data/reference-read-model.ts';
import { DEMO_LOADED_AT, useDemoDatabase } from '#db/testing/demo-database.ts';
import { seedDemoContactCoverage } from './seed-demo-contact-coverage.ts';

describe('seedDemoContactCoverage', () => {
  const database = useDemoDatabase();

  // Counted by hand in contact-plan.ts, as of 1 October 2026. The one of Personal und Organisation has not begun.
  it('leaves gaps, and has trainings that hold, end soon and have ended', async () => {
    const db = database.db();
    const reference = new KnexReferenceReadModel(db);
    const [departments, topics, contacts] = await Promise.all([
      reference.list('departments'),
      reference.list('contact-topics'),
      new KnexTopicContactReadModel(db).all(),
    ]);
    const { counts } = coverageOn('2026-10-01', departments, topics, contacts);
    expect(counts).toEqual({ trained: 31, expiring: 4, expired: 4, untrained: 4, gap: 17 });
  });

  it('may be repeated, and leaves alone what people have changed', async () => {
    const db = database.db();
    const count = async () =>
      rowsOf(db, 'SELECT count(*) AS contacts, (SELECT count(*) FROM people WHERE retain_until < ?) AS overdue FROM topic_contacts', [
        DEMO_LOADED_AT.slice(0, 10),
      ]);
    const [before] = (await count()) as { overdue: string }[];
    expect(before?.overdue).toBe('3');
    await db('people').where({ name: 'Minh Ulme' }).update({ retain_until: '2030-12-31', version: 2 });
    await unitOfWork(db, (trx) => trx)((trx) => seedDemoContactCoverage(trx, new Date(DEMO_LOADED_AT)));
    const [after] = await count();
    expect(after).toEqual({ ...before, overdue: '2' });
  });
});
