import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { DEMO_LOADED_AT, useDemoDatabase } from '#db/testing/demo-database.ts';
import { seedDemoMeetings } from './seed-demo-meetings.ts';

const TODAY = DEMO_LOADED_AT.slice(0, 10);

describe('seedDemoMeetings', () => {
  const database = useDemoDatabase();
  const rows = <Row>(sql: string) => rowsOf<Row>(database.db(), sql);
  const count = async (table: string): Promise<number> =>
    (await rows<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`))[0]?.n ?? NaN;
  const again = (now = DEMO_LOADED_AT) => unitOfWork(database.db(), (db) => db)((db) => seedDemoMeetings(db, new Date(now)));

  const anew = async (now?: string): Promise<void> => {
    await database.db().raw('TRUNCATE meetings, agenda_items CASCADE');
    await again(now);
  };

  it('gives every body meetings, and every one that goes on one to come with an agenda', async () => {
    const bodies = await rows<{ code: string; ended: boolean; held: number; coming: number }>(
      `SELECT b.code, b.valid_to IS NOT NULL AS ended, count(DISTINCT m.id) FILTER (WHERE m.state = 'held')::integer AS held,
              count(i.id) FILTER (WHERE m.state = 'planned' AND m.held_on >= '${TODAY}')::integer AS coming
         FROM bodies AS b LEFT JOIN meetings AS m ON m.body_code = b.code LEFT JOIN agenda_items AS i ON i.meeting_id = m.id
        GROUP BY b.code ORDER BY b.code`,
    );
    expect(bodies.length).toBe(8);
    for (const { code, ended, held, coming } of bodies) {
      expect(held).withContext(code).toBeGreaterThan(6);
      expect(coming > 0)
        .withContext(code)
        .toBe(!ended);
    }
  });

  it('keeps to the rules: within the life of the body, nothing held in the future, nothing approved without minutes', async () => {
    const broken = await rows(
      `SELECT m.id FROM meetings AS m JOIN bodies AS b ON b.code = m.body_code
        WHERE m.held_on < b.valid_from OR m.held_on > b.valid_to OR (m.state = 'held' AND m.held_on >= '${TODAY}') OR NOT m.demo
           OR (m.approved_on IS NOT NULL AND NOT EXISTS (SELECT FROM agenda_items AS i WHERE i.meeting_id = m.id AND i.minutes IS NOT NULL))
           OR (m.approved_in IS NOT NULL AND (SELECT o.held_on FROM meetings AS o WHERE o.id = m.approved_in) IS DISTINCT FROM m.approved_on)`,
    );
    expect(broken).toEqual([]);
    const strangers = await rows(
      `SELECT a.membership_id FROM attendances AS a JOIN meetings AS m ON m.id = a.meeting_id JOIN memberships AS s ON s.id = a.membership_id
        WHERE s.role IN ('deputy', 'guest') OR m.held_on < s.valid_from OR m.held_on > s.valid_to OR m.state <> 'held'`,
    );
    expect(strangers).toEqual([]);
  });

  it('has what happens: minutes in every state, meetings of which nobody knows who came, deputies, guests, and one that was cancelled', async () => {
    const [figures] = await rows<Record<string, number>>(
      `SELECT count(*) FILTER (WHERE m.approved_on IS NOT NULL)::integer AS approved,
              count(*) FILTER (WHERE m.state = 'cancelled')::integer AS cancelled,
              count(*) FILTER (WHERE m.state = 'held' AND NOT EXISTS (SELECT FROM attendances AS a WHERE a.meeting_id = m.id))::integer AS unrecorded,
              count(*) FILTER (WHERE m.state = 'held' AND NOT EXISTS (SELECT FROM agenda_items AS i WHERE i.meeting_id = m.id AND i.minutes <> ''))::integer AS unwritten,
              (SELECT count(*) FROM attendances AS a WHERE a.deputy_came)::integer AS deputies, (SELECT count(*) FROM meeting_guests)::integer AS guests,
              (SELECT count(*) FROM agenda_items AS i WHERE i.meeting_id IS NULL)::integer AS waiting,
              (SELECT count(*) FROM agenda_item_links)::integer AS links
         FROM meetings AS m`,
    );
    expect(figures?.['cancelled']).toBe(2);
    for (const [what, number] of Object.entries(figures ?? {})) expect(number).withContext(what).toBeGreaterThan(0);
    expect(figures?.['approved']).toBeGreaterThan(70);
  });

  it('names nobody in the minutes', async () => {
    const named = await rows(
      `SELECT i.id, p.name FROM agenda_items AS i JOIN people AS p ON position(regexp_replace(p.name, '.* ', '') IN i.minutes) > 0 AND p.name IS NOT NULL`,
    );
    expect(named).toEqual([]);
  });

  it('changes nothing the second time, and is quick and the same where an old demo gets it', async () => {
    const state = () =>
      rows(
        `SELECT m.body_code, m.held_on, a.state, s.organisation_code FROM meetings AS m JOIN attendances AS a ON a.meeting_id = m.id
           JOIN memberships AS s ON s.id = a.membership_id ORDER BY 1, 2, 4, s.id`,
      );
    const [before, meetings] = [await state(), await count('meetings')];
    await again();
    expect(await count('meetings')).toBe(meetings);
    const started = Date.now();
    await anew();
    expect(Date.now() - started).toBeLessThan(3000);
    expect(await state()).toEqual(before);
  });

  it('keeps what is to come in the future, whenever the demo is loaded', async () => {
    await anew('2027-02-01T06:00:00Z');
    const [next] = await rows<{ bodies: number }>(
      `SELECT count(DISTINCT m.body_code)::integer AS bodies FROM meetings AS m WHERE m.state = 'planned' AND m.held_on >= '2027-02-01'`,
    );
    expect(next?.bodies).toBe(7);
    expect(await rows(`SELECT 1 FROM meetings AS m WHERE m.state = 'planned' AND m.held_on < '2027-02-01'`)).toEqual([]);
    await anew();
  });

  it('leaves a municipality alone that has other bodies', async () => {
    await database.db()('bodies').update({ demo: false });
    await anew();
    expect(await count('meetings')).toBe(0);
    await database.db()('bodies').update({ demo: true });
    await anew();
  });
});
