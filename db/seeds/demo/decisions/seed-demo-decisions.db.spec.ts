import type { Page } from '#contract/common.ts';
import type { Decision } from '#contract/decision.ts';
import { fixedClock } from '#backend/clock.ts';
import { rowsOf } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { DEMO_LOADED_AT, useDemoDatabase } from '#db/testing/demo-database.ts';
import { useApp } from '../../../../backend/testing/test-app.ts';
import { DEMO_ORGANISATIONS } from '../demo-organisations.ts';
import { seedDemoMeetings } from '../meetings/seed-demo-meetings.ts';
import { ALL_DECISIONS } from './all-decisions.ts';
import { seedDemoDecisions } from './seed-demo-decisions.ts';

describe('The decisions of the demo', () => {
  const database = useDemoDatabase();
  const app = useApp(database, { clock: fixedClock(DEMO_LOADED_AT), demo: true });
  const rows = <Row>(sql: string) => rowsOf<Row>(database.db(), sql);
  const state = () =>
    rows(`SELECT d.code, d.wording, d.state, d.settled_on, d.due_on, d.in_favour, i.title, m.held_on, m.body_code
            FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS m ON m.id = i.meeting_id ORDER BY d.code`);
  const anew = async (now: string): Promise<void> => {
    await database.db().raw('TRUNCATE meetings, agenda_items CASCADE');
    await unitOfWork(database.db(), (db) => db)((db) => seedDemoMeetings(db, new Date(now), seedDemoDecisions(new Date(now))));
  };

  it('are named in a row, were mostly done, and some of each other kind', async () => {
    const { items, total } = (await app.get('/api/v1/decisions?limit=500')).body as Page<Decision>;
    const count = (which: (decision: Decision) => boolean): number => items.filter(which).length;
    expect(total).toBeGreaterThan(60);
    expect(count(({ state: is }) => is === 'done') / total).toBeGreaterThan(0.5);
    expect(count(({ state: is, overdue }) => is === 'open' && !overdue)).toBeGreaterThan(4);
    expect(count(({ overdue }) => overdue)).toBeGreaterThan(4);
    expect(count(({ state: is }) => is === 'dropped')).toBeGreaterThan(3);
    expect(count(({ measures }) => measures.length > 0)).toBeGreaterThan(4);
    expect(count(({ votes }) => votes !== null)).toBeGreaterThan(20);
    expect(count(({ tasks }) => tasks.some(({ responsible }) => responsible?.name === 'Fachkraft Mitte (Demo)'))).toBe(
      count(({ tasks }) => tasks.some(({ title }) => title.startsWith('Räume im Bezirk Mitte'))),
    );
    for (const year of ['2024', '2025', '2026']) {
      const codes = items.map(({ code }) => code).filter((code) => code.startsWith(`B-${year}`));
      expect(codes.toSorted()).toEqual(codes.map((_, index) => `B-${year}-${String(index + 1).padStart(3, '0')}`));
    }
  });

  it('keep to the rules that hold for everybody', async () => {
    const broken = await rows(
      `SELECT d.code FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS m ON m.id = i.meeting_id
        WHERE d.due_on < m.held_on OR d.settled_on < m.held_on OR d.settled_on > '${DEMO_LOADED_AT}'::date OR m.state <> 'held' OR NOT d.demo
           OR (d.in_favour IS NOT NULL AND d.kind <> 'decision') OR d.kind <> i.outcome
           OR d.in_favour + d.against + d.abstained > (SELECT count(*) FROM memberships AS s
                 WHERE s.body_code = m.body_code AND s.voting_right AND s.valid_from <= m.held_on AND (s.valid_to IS NULL OR s.valid_to >= m.held_on))
           OR (d.state <> 'open' AND (SELECT s.state FROM decision_steps AS s WHERE s.decision_code = d.code ORDER BY s.id DESC LIMIT 1) <> d.state)
           OR EXISTS (SELECT FROM organisations AS o WHERE o.code = d.responsible_organisation_code AND o.closed_on < m.held_on)
           OR EXISTS (SELECT FROM decision_measures AS l JOIN measure_status_changes AS c ON c.measure_code = l.measure_code
                       WHERE l.decision_code = d.code AND c.from_status IS NULL AND c.changed_on < m.held_on)`,
    );
    expect(broken).toEqual([]);
  });

  it('name organisations that there are, and no person', () => {
    const known = new Set(DEMO_ORGANISATIONS.map(({ code }) => code));
    const plans = ALL_DECISIONS.flatMap(({ topics }) => topics.flatMap(({ decided }) => decided.filter((plan) => plan !== null)));
    const named = plans.flatMap(({ by, tasks = [] }) => [by, ...tasks.map((task) => task.by)].filter((code) => code !== undefined));
    expect(named.filter((code) => !known.has(code))).toEqual([]);
    expect(new Set(plans.map(({ wording }) => wording)).size).toBe(plans.length);
  });

  it('are the same where an old demo gets them, and follow the day on which it is loaded', async () => {
    const before = await state();
    await anew(DEMO_LOADED_AT);
    expect(await state()).toEqual(before);
    await anew('2027-03-01T06:00:00Z');
    expect((await rows(`SELECT 1 FROM decisions AS d WHERE d.settled_on > '2027-03-01'`)).length).toBe(0);
    expect((await rows(`SELECT 1 FROM decisions AS d WHERE d.state = 'open' AND d.due_on >= '2027-03-01'`)).length).toBeGreaterThan(0);
    await anew(DEMO_LOADED_AT);
  });
});
