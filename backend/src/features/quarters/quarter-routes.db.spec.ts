import type { Problem } from '#contract/common.ts';
import type { QuarterResponse } from '#contract/quarter.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';

const ADDRESS = '/api/v1/quarters';

describe('Quarters', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  const listed = async () => ((await app.get(ADDRESS)).body as { items: QuarterResponse[] }).items;

  it('are listed from the newest completed one back to the first with a report', async () => {
    expect((await listed()).map(({ quarter }) => quarter)).toEqual(['2026-Q3']);
    await insertMeasureBasics(database.db());
    await aStatusReport(database.db(), await aMeasure(database.db()), { quarter: '2025-Q4' });
    expect((await listed()).map(({ quarter }) => quarter)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4']);
  });

  it('are locked and opened by the coordination, with a trace of both', async () => {
    const coordinator = await app.signedIn({ roles: ['coordinator'], email: 'koordination@example.org' });
    const locked = await coordinator.put(`${ADDRESS}/2026-Q3/lock`, { locked: true });
    const expected = {
      quarter: '2026-Q3',
      locked: true,
      lockedAt: '2026-11-22T12:00:00.000Z',
      lockedBy: 'Person koordination@example.org',
    };
    expect([locked.status, locked.body]).toEqual([200, expected]);
    expect((await listed())[0]).toEqual(expected);
    await coordinator.put(`${ADDRESS}/2026-Q3/lock`, { locked: true });
    expect((await coordinator.put(`${ADDRESS}/2026-Q3/lock`, { locked: false })).body).toEqual({
      ...expected,
      locked: false,
      lockedAt: null,
      lockedBy: null,
    });
    const events = await database.db()('audit_events').where({ object_type: 'quarter' }).orderBy('id').select('action', 'object_id');
    expect(events).toEqual([
      { action: 'locked', object_id: '2026-Q3' },
      { action: 'unlocked', object_id: '2026-Q3' },
    ]);
  });

  it('are not locked before they end', async () => {
    const coordinator = await app.signedIn({ roles: ['coordinator'] });
    const refused = await coordinator.put(`${ADDRESS}/2026-Q4/lock`, { locked: true });
    expect([refused.status, (refused.body as Problem).issues?.[0]?.path]).toEqual([409, 'quarter']);
    expect((await coordinator.put(`${ADDRESS}/2026-Q7/lock`, { locked: true })).status).toBe(400);
  });

  it('are not locked by an officer', async () => {
    const officer = await app.signedIn({ roles: ['officer'] });
    expect((await officer.put(`${ADDRESS}/2026-Q3/lock`, { locked: true })).status).toBe(403);
  });
});
