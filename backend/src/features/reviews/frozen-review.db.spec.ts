import type { Problem } from '#contract/common.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import type { Review } from '#contract/review.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { aMeeting } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const QUARTER = '/api/v1/quarters/2026-Q3';

describe('The review of an adopted quarter', () => {
  const database = useDemoDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  const review = async () => (await coordinator.get(`${QUARTER}/review`)).body as Review;
  const detail = async () => (await coordinator.get(QUARTER)).body as QuarterDetail;
  const step = async (to: string) =>
    coordinator.post(`${QUARTER}/steps`, { version: (await detail()).version, to, reason: 'Nicht alles lag vor.' });

  beforeAll(async () => {
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    const reviewMeeting = await aMeeting(database.db(), 'G-001', { heldOn: '2026-11-20' });
    await coordinator.patch(QUARTER, { version: (await detail()).version, reviewMeeting });
    await step('in_review');
  }, 120_000);

  it('shows it as it stood, with what the meeting did, and takes nothing more', async () => {
    const [first] = (await review()).items;
    const handling = { key: first?.key, version: 0, state: 'discussed', note: 'Im Blick behalten.' };
    const before = (await coordinator.post(`${QUARTER}/review/handlings`, handling)).body as Review;
    expect([before.frozen, before.permitted.handle]).toEqual([false, true]);
    await step('adopted');
    await app.jobs.doAll();

    await database.db()('measures').update({ title: 'Später geändert.' });
    await database.db()('status_reports').where({ quarter: '2026-Q2' }).update({ outlook: 'late', note: 'Später geändert.' });
    await database.db()('observations').update({ value: 1 });
    const after = await review();
    expect([after.frozen, after.permitted.handle]).toEqual([true, false]);
    expect(after.items.find(({ key }) => key === first?.key)).toEqual(
      jasmine.objectContaining({ state: 'discussed', note: 'Im Blick behalten.' }),
    );
    expect(JSON.stringify(after)).not.toContain('Später geändert');
    expect(after.items).toEqual(before.items);

    const refusals = [
      await coordinator.post(`${QUARTER}/review/handlings`, { key: first?.key, version: 1, state: 'open' }),
      await coordinator.post(`${QUARTER}/review/notings`, { state: 'noted', items: [{ key: after.items.at(-1)?.key, version: 0 }] }),
    ];
    expect(refusals.map(({ status, body }) => [status, (body as Problem).issues?.[0]?.code])).toEqual(
      Array(2).fill([409, 'quarter-settled']),
    );
    expect((await review()).items).toEqual(after.items);
  }, 120_000);
});
