import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { DEMO_QUARTERS } from '../measures/demo-time.ts';
import { seedDemoQuarters } from './seed-demo-quarters.ts';

describe('the quarters of the demo', () => {
  const database = useDemoDatabase();
  const rows = <Row>(sql: string) => rowsOf<Row>(database.db(), sql);

  it('are twelve: eleven that were adopted, of which all but the last are public, and one that is being collected', async () => {
    const quarters = await rows<{ quarter: string; state: string }>('SELECT quarter, state FROM quarters ORDER BY quarter');
    expect(quarters.map(({ quarter }) => quarter)).toEqual([...DEMO_QUARTERS]);
    expect(quarters.map(({ state }) => state)).toEqual([...Array.from({ length: 10 }, () => 'published'), 'adopted', 'collecting']);
  });

  it('have a snapshot each, with what there was at that time', async () => {
    const kept = await rows<{ quarter: string; measures: number; decided: string; figures: number }>(
      `SELECT s.quarter, (s.counts ->> 'measures')::integer AS measures, (s.counts ->> 'figures')::integer AS figures,
              (SELECT max(r.content -> 'meeting' ->> 'heldOn') FROM snapshot_rows AS r WHERE r.snapshot_id = s.id AND r.part = 'decisions') AS decided
         FROM snapshots AS s ORDER BY s.quarter`,
    );
    expect(kept.length).toBe(11);
    const [first, last] = [kept.at(0), kept.at(-1)];
    // Adopted in the meeting of the second Tuesday of April 2024.
    expect((first?.decided ?? '') <= '2024-04-09').toBeTrue();
    expect(first?.measures).toBeLessThan(last?.measures ?? 0);
    expect(kept.every(({ figures }) => figures > 0)).toBeTrue();
  });

  it('were adopted on the day of the meeting that reviewed them, and every page says the same time', async () => {
    const adopted = await rows<{ on: string; meeting: string; same: boolean }>(
      `SELECT s.adopted_at::date::text AS "on", m.held_on::text AS meeting, t.stepped_at = s.adopted_at AS same
         FROM snapshots AS s JOIN quarters AS q USING (quarter) JOIN meetings AS m ON m.id = q.review_meeting
         JOIN quarter_steps AS t ON t.quarter = s.quarter AND t.to_state = 'adopted'`,
    );
    expect(adopted.length).toBe(11);
    expect(adopted.filter(({ on, meeting, same }) => on !== meeting || !same)).toEqual([]);
  });

  it('have something late, something that came back and something that waits in the newest one', async () => {
    const states = await rows<{ kind: string; state: string }>(
      `SELECT DISTINCT kind, state FROM deliveries WHERE quarter = '2026-Q3' ORDER BY kind, state`,
    );
    expect(states.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'report approved',
      'report draft',
      'report returned',
      'report submitted',
      'value draft',
      'value submitted',
    ]);
  });

  it('were not always in time', async () => {
    const [late] = await rows<{ share: number }>(
      `SELECT avg((d.first_submitted_at::date > q.deliver_until)::integer)::float AS share
         FROM deliveries AS d JOIN quarters AS q USING (quarter) WHERE d.first_submitted_at IS NOT NULL`,
    );
    expect(late?.share).toBeGreaterThan(0.03);
    expect(late?.share).toBeLessThan(0.2);
  });

  it('stay as they are when the program starts again', async () => {
    const count = () =>
      rows('SELECT (SELECT count(*) FROM snapshots), (SELECT count(*) FROM deliveries), (SELECT count(*) FROM quarter_steps)');
    const before = await count();
    await seedDemoQuarters(unitOfWork(database.db(), (trx) => trx));
    expect(await count()).toEqual(before);
  });
});
