import type { MyTask, MyTaskCounts, MyTaskList } from '#contract/my-task.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aPerson } from '../../../testing/bodies.ts';
import { aTopicContact, insertDepartments } from '../../../testing/contact-coverage.ts';
import { aMeasure, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, anAgendaItem } from '../../../testing/meetings.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

// Today is 22 November 2026.
describe('My tasks', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let body: string;
  let item: string;
  // Each spec has an officer with an organisation of its own.
  let count = 0;
  let organisation: string;
  let officer: TestClient;
  let me: string;

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    await insertDepartments(db);
    await db('indicators').insert({
      ...{ code: 'X90', field_of_action: 'language', name_de: 'Beratungen', name_en: 'Consultations', kind: 'count', unit: 'count' },
      ...{ direction: 'neutral', decimals: 0, update_interval: 'quarterly', numerator_de: '', numerator_en: '', source: '' },
      smallest_level: 'stadtbezirk',
    });
    await db('quarters').insert({ quarter: '2026-Q3', state: 'collecting', deliver_until: '2026-11-15', review_until: '2026-12-10' });
    body = await aBody(db, { name: 'Steuerungsgruppe' });
    item = await anAgendaItem(db, body, await aMeeting(db, body), { minutes: 'Beraten.' });
  });
  beforeEach(async () => {
    organisation = await anOrganisation(database.db(), `haus-${++count}`);
    officer = await app.signedIn({ roles: ['officer'], organisations: [organisation], districts: ['stadtbezirk:01'] });
    me = ((await officer.get('/api/v1/session')).body as { account: { id: string } }).account.id;
  });

  const tasksOf = async (client: TestClient): Promise<MyTask[]> => ((await client.get('/api/v1/my-tasks')).body as MyTaskList).items;
  const named = (tasks: readonly MyTask[]) => tasks.map(({ kind, about, count: many, dueOn, late }) => [kind, about.de, many, dueOn, late]);
  const aDecision = async (some: object) => {
    const code = `B-${++count}`;
    const row = { code, agenda_item_id: item, position: count, kind: 'decision', wording: `Beschluss ${count}` };
    await database
      .db()('decisions')
      .insert({ ...row, responsible_organisation_code: organisation, ...some });
    return code;
  };
  const aReport = async (measure: string, some: object = {}) =>
    database
      .db()('deliveries')
      .insert({ quarter: '2026-Q3', kind: 'report', measure_code: measure, organisation_code: organisation, ...some });
  const handedIn = { first_submitted_at: '2026-11-01', submitted_at: '2026-11-01', submitted_by: 'Jemand' };
  const cameBack = { state: 'returned', ...handedIn, decided_at: '2026-11-02', decided_by: 'Koordination', note: 'Bitte die Zahl prüfen.' };

  it('are reports that the person answers for, late after the day for handing in', async () => {
    const mine = await aMeasure(database.db(), { title: 'Sprachcafé', responsibleAccount: me });
    await aReport(mine);
    await aReport(await aMeasure(database.db(), { title: 'Von anderen' }));
    const [task, ...others] = await tasksOf(officer);
    expect(others).toEqual([]);
    expect([task?.kind, task?.about.de, task?.period, task?.dueOn, task?.late, task?.address]).toEqual([
      'report',
      'Sprachcafé',
      '2026-Q3',
      '2026-11-15',
      true,
      `/meine-massnahmen?quarter=2026-Q3&massnahme=${mine}`,
    ]);
  });

  it('name what came back, with what has to be mended', async () => {
    await aReport(await aMeasure(database.db(), { leadOrganisation: organisation }), cameBack);
    const [task] = await tasksOf(officer);
    expect([task?.kind, task?.within?.de]).toEqual(['returned', 'Bitte die Zahl prüfen.']);
  });

  it('leave out what was handed in', async () => {
    await aReport(await aMeasure(database.db(), { leadOrganisation: organisation }), { state: 'submitted', ...handedIn });
    expect(await tasksOf(officer)).toEqual([]);
  });

  it('join the values of an indicator for the own districts into one', async () => {
    const db = database.db();
    const districts = await db('districts').where({ level: 'stadtbezirk' }).select<{ id: string }[]>('id');
    const values = districts.map(({ id }) => ({
      ...{ quarter: '2026-Q3', kind: 'value', indicator_code: 'X90', district_id: id, period_start: '2026-07-01', grain: 'quarter' },
    }));
    await db('deliveries').insert(values);
    // The officer has one of the districts.
    expect(named(await tasksOf(officer))).toEqual([['values', 'Beratungen', 1, '2026-11-15', true]]);
    const elsewhere = await app.signedIn({ roles: ['officer'], districts: ['stadtbezirk:02', 'stadtbezirk:11'] });
    expect(named(await tasksOf(elsewhere))).toEqual([['values', 'Beratungen', 2, '2026-11-15', true]]);
    await db('deliveries').where({ kind: 'value' }).delete();
  });

  it('are decisions that the own organisation sees to, and the pieces of work in their place', async () => {
    await aDecision({ due_on: '2026-11-21' });
    await aDecision({ due_on: '2026-11-22' });
    await aDecision({ state: 'done', settled_on: '2026-11-01' });
    const divided = await aDecision({ due_on: '2026-12-01' });
    await database.db()('tasks').insert({ decision_code: divided, title: 'Räume suchen', due_on: '2026-11-30' });
    await database.db()('tasks').insert({ decision_code: divided, title: 'Von jemand anderem', organisation_code: 'traeger' });
    const found = named(await tasksOf(officer));
    expect(found.map(([kind, , , dueOn, late]) => [kind, dueOn, late])).toEqual([
      ['decision', '2026-11-21', true],
      ['decision', '2026-11-22', false],
      ['task', '2026-11-30', false],
    ]);
  });

  it('are pieces of work that the person has, whosever decision it is', async () => {
    const code = await aDecision({ responsible_organisation_code: null });
    await database.db()('tasks').insert({ decision_code: code, title: 'Plakat drucken', responsible_account_id: me });
    const tasks = await tasksOf(officer);
    expect(named(tasks)).toEqual([['task', 'Plakat drucken', 1, null, false]]);
    expect(tasks[0]?.address).toBe(`/beschluesse/${code}#gb-decision-tasks`);
  });

  it('ask of an ended measure whether it still works', async () => {
    const measure = await aMeasure(database.db(), { title: 'Lernpaten', leadOrganisation: organisation, status: 'completed' });
    await database
      .db()('measure_follow_ups')
      .insert([
        { measure_code: measure, months: 6, due_on: '2026-11-22' },
        { measure_code: measure, months: 12, due_on: '2027-05-22' },
      ]);
    const tasks = await tasksOf(officer);
    expect(named(tasks)).toEqual([['follow-up', 'Lernpaten', 1, null, false]]);
    expect(tasks[0]?.address).toBe(`/massnahmen/${measure}#gb-measure-follow-ups`);
  });

  it('of the coordination are approvals, minutes and trainings that end', async () => {
    const db = database.db();
    await db('deliveries').delete();
    await aReport(await aMeasure(db), { state: 'submitted', ...handedIn });
    await aReport(await aMeasure(db), { state: 'submitted', ...handedIn });
    await aMeeting(db, body, { heldOn: '2026-11-10', state: 'planned' });
    // Trained on 1 October 2024 for 24 months: since 2 October 2026 no more.
    await aTopicContact(db, await aPerson(db, 'Ada'), { trainings: ['2024-10-01'] });
    const coordinator = await app.signedIn({ roles: ['coordinator'] });
    expect(named(await tasksOf(coordinator))).toEqual([
      ['contact', 'Kinderrechte', 1, '2026-10-01', true],
      ['minutes', 'Steuerungsgruppe', 1, '2026-11-10', false],
      ['approval', '2026-Q3', 2, '2026-12-10', false],
      ['quarter', '2026-Q3', 1, '2026-12-10', false],
    ]);
  });

  it('of the steering group are the rounds in which they have not voted', async () => {
    await database
      .db()('priority_rounds')
      .insert({
        ...{ code: 'P-9', title: 'Was zuerst?', voting_by: 'members', importance: false, open_question: 'Was fehlt?' },
        ...{ state: 'open', opened_at: '2026-11-20T09:00:00Z', closes_at: '2026-11-30T18:00:00Z', created_at: '2026-11-19T09:00:00Z' },
      });
    const member = await app.signedIn({ roles: ['steering'] });
    expect(named(await tasksOf(member))).toEqual([['vote', 'Was zuerst?', 1, '2026-11-30', false]]);
    await member.put('/api/v1/priority-rounds/P-9/ballot', { ratings: {}, pick: null, terms: ['Kitaplätze'] });
    expect(await tasksOf(member)).toEqual([]);
  });

  it('are counted for the navigation', async () => {
    await aDecision({ due_on: '2026-11-21' });
    await aDecision({ due_on: null });
    expect((await officer.get('/api/v1/my-tasks/counts')).body as MyTaskCounts).toEqual({ all: 2, late: 1 });
  });

  it('are nobody’s without an account', async () => {
    expect((await app.stranger().get('/api/v1/my-tasks')).status).toBe(401);
    const council = await app.signedIn({ roles: ['council'] });
    expect(await tasksOf(council)).toEqual([]);
  });
});
