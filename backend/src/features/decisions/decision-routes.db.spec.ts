import type { DiscussionList } from '#contract/agenda-item.ts';
import type { Page, Problem } from '#contract/common.ts';
import type { Decision, DecisionDetail, MeasureMade, Task } from '#contract/decision.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aSeat } from '../../../testing/bodies.ts';
import { aMeeting as insertMeeting, anAgendaItem, approveMinutes } from '../../../testing/meetings.ts';
import { aMeasure, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

// Today is 2026-11-22; meetings are of 2026-09-08.
describe('decisions', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let officer: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'verein', { name: 'Verein' });
    await anOrganisation(database.db(), 'theater', { name: 'Theater', closedOn: '2026-03-31' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    officer = await app.signedIn({ roles: ['officer'], organisations: ['verein'] });
  });

  /** A body with two who vote, a deputy and a guest, its meeting and an item of the agenda. */
  async function aMeeting() {
    const body = await aBody(database.db());
    for (const role of ['chair', 'member', 'guest'] as const) await aMembership(database.db(), body, { role });
    const seat = await aSeat(database.db(), body, { hasDeputy: true });
    await aMembership(database.db(), body, { role: 'deputy', seat });
    await aMembership(database.db(), body, { validTo: '2026-09-07' });
    const meeting = await insertMeeting(database.db(), body);
    const item = await anAgendaItem(database.db(), body, meeting);
    return { body, meeting, item, address: `/api/v1/agenda-items/${item}/decisions` };
  }
  const draft = (given: object = {}) => ({ kind: 'decision', wording: 'Zwei Sprachcafés werden eingerichtet.', ...given });
  const detail = ({ body }: Answer) => body as DecisionDetail;
  const refusalOf = ({ status, body }: Answer) => {
    const [issue] = (body as Problem).issues ?? [];
    return [status, issue?.path, issue?.code];
  };
  async function aDecision(given: object = {}) {
    const at = await aMeeting();
    const decision = detail(await coordinator.post(at.address, draft(given)));
    return { ...at, code: decision.code, path: `/api/v1/decisions/${decision.code}` };
  }

  it('get the next code of the year of their meeting, with everything that was said about them', async () => {
    const { body, meeting, item, address } = await aMeeting();
    const old = await anAgendaItem(database.db(), body, await insertMeeting(database.db(), body, { heldOn: '2024-02-01' }));
    expect(detail(await coordinator.post(`/api/v1/agenda-items/${old}/decisions`, draft())).code).toBe('B-2024-001');
    expect(detail(await coordinator.post(`/api/v1/agenda-items/${old}/decisions`, draft())).code).toBe('B-2024-002');
    const votes = { inFavour: 2, against: 0, abstained: 1 };
    const added = await coordinator.post(address, draft({ responsible: 'verein', dueOn: '2026-10-31', votes }));
    expect(added.status).toBe(201);
    const decision = detail(added);
    expect(decision.code).toMatch(/^B-2026-\d{3}$/);
    expect([decision.responsible?.name, decision.dueOn, decision.votes, decision.state, decision.overdue, decision.body.code]).toEqual([
      'Verein',
      '2026-10-31',
      votes,
      'open',
      true,
      body,
    ]);
    expect([decision.meeting, decision.item.id]).toEqual([{ id: meeting, heldOn: '2026-09-08', approved: false }, item]);
    expect(decision.permitted).toEqual({ edit: true, follow: true, makeMeasure: true });
  });

  it('are refused with more votes than members of that day, before the meeting, and for who is closed', async () => {
    const { address } = await aMeeting();
    const votes = { inFavour: 2, against: 1, abstained: 1 };
    const refused = await coordinator.post(address, draft({ votes, dueOn: '2026-09-07', responsible: 'theater' }));
    expect(refused.status).toBe(400);
    expect((refused.body as Problem).issues?.map(({ path, code, params }) => [path, code, params])).toEqual([
      ['responsible', 'organisation-closed', { name: 'Theater', day: '2026-03-31' }],
      ['dueOn', 'due-before-meeting', { day: '2026-09-08' }],
      ['votes', 'more-votes-than-members', { votes: 4, members: 3 }],
    ]);
    expect((await coordinator.post(address, draft({ votes: { inFavour: 1, against: 0 } }))).status).toBe(400);
  });

  it('are not made of what waits, was cancelled or is to come', async () => {
    const body = await aBody(database.db());
    const items = [
      await anAgendaItem(database.db(), body, null),
      await anAgendaItem(database.db(), body, await insertMeeting(database.db(), body, { state: 'cancelled' })),
      await anAgendaItem(database.db(), body, await insertMeeting(database.db(), body, { state: 'planned', heldOn: '2026-11-23' })),
    ];
    const refusals = [];
    for (const item of items) refusals.push(refusalOf(await coordinator.post(`/api/v1/agenda-items/${item}/decisions`, draft())));
    expect(refusals).toEqual([
      [409, 'meeting', 'item-in-backlog'],
      [409, 'meeting', 'meeting-cancelled'],
      [409, 'meeting', 'meeting-to-come'],
    ]);
    expect((await coordinator.post('/api/v1/agenda-items/999999/decisions', draft())).status).toBe(404);
  });

  it('change until the minutes are approved; after that they are followed up only', async () => {
    const { path, meeting } = await aDecision({ responsible: 'verein' });
    const changed = await coordinator.patch(path, { version: 1, wording: 'Drei Sprachcafés.', dueOn: '2026-12-31' });
    expect([detail(changed).wording, detail(changed).dueOn, detail(changed).version]).toEqual(['Drei Sprachcafés.', '2026-12-31', 2]);
    expect((await coordinator.patch(path, { version: 1, wording: 'Vier.' })).status).toBe(409);
    await approveMinutes(database.db(), meeting);
    expect(refusalOf(await coordinator.patch(path, { version: 2, wording: 'Vier.' }))).toEqual([409, 'meeting', 'minutes-approved']);
    expect(refusalOf(await coordinator.delete(path, { version: 2 }))).toEqual([409, 'meeting', 'minutes-approved']);
    const done = await officer.post(`${path}/steps`, { version: 2, state: 'done', note: 'Alle drei laufen.', on: '2026-11-01' });
    expect([done.status, detail(done).state, detail(done).settledOn, detail(done).permitted.edit]).toEqual([
      201,
      'done',
      '2026-11-01',
      false,
    ]);
  });

  it('are removed as long as nothing came of them', async () => {
    const first = await aDecision();
    expect((await coordinator.delete(first.path, { version: 1 })).status).toBe(200);
    expect((await coordinator.get(first.path)).status).toBe(404);
    const second = await aDecision();
    await coordinator.post(`${second.path}/steps`, { version: 1, state: 'open', note: 'Hat begonnen.' });
    expect(refusalOf(await coordinator.delete(second.path, { version: 2 }))).toEqual([409, 'code', 'something-came-of-it']);
  });

  it('leave their code behind when they are removed: nothing else is called like that', async () => {
    const { body } = await aMeeting();
    const item = await anAgendaItem(database.db(), body, await insertMeeting(database.db(), body, { heldOn: '2025-02-01' }));
    const add = async () => detail(await coordinator.post(`/api/v1/agenda-items/${item}/decisions`, draft())).code;
    const removed = await add();
    await coordinator.delete(`/api/v1/decisions/${removed}`, { version: 1 });
    expect([removed, await add()]).toEqual(['B-2025-001', 'B-2025-002']);
  });

  it('are followed up by the coordination and by whose organisation sees to it, step by step', async () => {
    const { path } = await aDecision({ responsible: 'verein', dueOn: '2026-10-01' });
    const steering = await app.signedIn({ roles: ['steering'] });
    const stranger = await app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
    const step = (who: TestClient, given: object) => who.post(`${path}/steps`, given);
    expect((await step(steering, { version: 1, state: 'open', note: 'x' })).status).toBe(403);
    expect((await step(stranger, { version: 1, state: 'open', note: 'x' })).status).toBe(403);
    expect(refusalOf(await step(officer, { version: 1, state: 'done' }))).toEqual([400, 'note', 'note-missing']);
    await step(officer, { version: 1, state: 'open', note: 'Räume sind gefunden.' });
    expect((await step(officer, { version: 1, state: 'open', note: 'x' })).status).toBe(409);
    await step(officer, { version: 2, state: 'dropped', note: 'Kein Geld.' });
    expect(refusalOf(await step(coordinator, { version: 3, state: 'done', note: 'Doch.' }))).toEqual([409, 'state', 'settled-already']);
    const opened = detail(await step(coordinator, { version: 3, state: 'open' }));
    expect([opened.state, opened.settledOn, opened.overdue]).toEqual(['open', null, true]);
    expect(opened.steps.map(({ state, note }) => [state, note])).toEqual([
      ['open', 'Räume sind gefunden.'],
      ['dropped', 'Kein Geld.'],
      ['open', null],
    ]);
    expect(detail(await stranger.get(path)).permitted).toEqual({ edit: false, follow: false, makeMeasure: false });
  });

  it('become a proposed measure in one step, and the item is about it as long as it may be', async () => {
    const { path, item, meeting, code } = await aDecision({ responsible: 'verein', dueOn: '2027-06-30' });
    const given = { title: 'Sprachcafé Nord', fieldOfAction: 'language', duty: 'voluntary', leadOrganisation: 'verein' };
    const made = await coordinator.post(`${path}/measures`, given);
    expect(made.status).toBe(201);
    const { made: measure, measures } = made.body as MeasureMade;
    expect(measures).toEqual([{ code: measure, title: 'Sprachcafé Nord', status: 'proposed' }]);
    const [row] = await database.db()('measures').where({ code: measure }).select('description', 'ends_on', 'lead_organisation');
    expect(row).toEqual({ description: 'Zwei Sprachcafés werden eingerichtet.', ends_on: '2027-06-30', lead_organisation: 'verein' });
    const links = () => database.db()('agenda_item_links').where({ agenda_item_id: item }).orderBy('position').pluck('measure_code');
    expect(await links()).toEqual([measure]);

    await approveMinutes(database.db(), meeting);
    const later = (await coordinator.post(`${path}/measures`, { ...given, title: 'Sprachcafé Süd' })).body as MeasureMade;
    expect([later.measures.length, await links()]).toEqual([2, [measure]]);
    const { items } = (await coordinator.get(`/api/v1/discussions?measure=${later.made}`)).body as DiscussionList;
    expect(items.map((each) => [each.item.id, each.decisions.map((decision) => decision.code)])).toEqual([[item, [code]]]);
  });

  it('become a measure by whose organisation sees to them and leads it; what the item is about the coordination says', async () => {
    const { path, item } = await aDecision({ responsible: 'verein' });
    const given = { title: 'Sprachcafé', fieldOfAction: 'language', duty: 'voluntary', leadOrganisation: 'verein' };
    expect((await officer.post(`${path}/measures`, { ...given, leadOrganisation: 'traeger' })).status).toBe(403);
    expect((await officer.post(`${path}/measures`, given)).status).toBe(201);
    expect(await database.db()('agenda_item_links').where({ agenda_item_id: item })).toEqual([]);
    const other = await aDecision({ responsible: 'traeger' });
    expect((await officer.post(`${other.path}/measures`, given)).status).toBe(403);
    expect(detail(await officer.get(other.path)).permitted.makeMeasure).toBeFalse();
  });

  it('have tasks, which whoever does them may settle', async () => {
    const { path } = await aDecision({ responsible: 'traeger' });
    const email = await app.account({ roles: ['steering'] });
    const { id } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    const added = await coordinator.post(`${path}/tasks`, { title: 'Räume suchen', responsibleAccount: id, dueOn: '2026-11-01' });
    const task = added.body as Task;
    expect([added.status, task.responsible?.id, task.overdue, task.state]).toEqual([201, id, true, 'open']);
    expect((await officer.patch(`/api/v1/tasks/${task.id}`, { version: 1, title: 'x' })).status).toBe(403);
    const doing = app.stranger();
    await doing.signIn(email, 'gleis neun dreiviertel');
    const address = `/api/v1/tasks/${task.id}`;
    expect(refusalOf(await doing.patch(address, { version: 1, state: 'dropped' }))).toEqual([400, 'note', 'note-missing']);
    const done = (await doing.patch(address, { version: 1, state: 'done', note: 'Zwei Räume.' })).body as Task;
    expect([done.state, done.settledOn, done.overdue, done.mayFollow]).toEqual(['done', '2026-11-22', false, true]);
    expect((await doing.patch(address, { version: 1, state: 'open' })).status).toBe(409);
    const council = await app.account({ roles: ['council'] });
    const { id: other } = await database.db()('accounts').where({ email: council }).first<{ id: string }>('id');
    expect(refusalOf(await coordinator.patch(address, { version: 2, responsibleAccount: other }))).toEqual([
      400,
      'responsibleAccount',
      'account-without-right',
    ]);
    expect((await coordinator.patch('/api/v1/tasks/999999', { version: 1 })).status).toBe(404);
  });

  it('tell nobody by their refusals which accounts there are', async () => {
    const { path } = await aDecision({ responsible: 'verein' });
    const council = await app.account({ roles: ['council'] });
    const { id } = await database.db()('accounts').where({ email: council }).first<{ id: string }>('id');
    const issues = async (responsibleAccount: string) =>
      ((await officer.post(`${path}/tasks`, { title: 'x', responsibleAccount })).body as Problem).issues;
    expect((await issues(id))?.length).toBe(1);
    expect(await issues(id)).toEqual(await issues('999999'));
  });

  it('are listed with the open ones by their day first and the settled ones latest first, narrowed down', async () => {
    const { address, body } = await aMeeting();
    const add = async (wording: string, dueOn: string | null, settledOn?: string) => {
      const { code } = detail(await coordinator.post(address, { kind: 'agreement', wording, dueOn }));
      if (settledOn !== undefined)
        await coordinator.post(`/api/v1/decisions/${code}/steps`, { version: 1, state: 'done', note: 'x', on: settledOn });
    };
    await add('ohne Tag', null);
    await add('im Dezember', '2026-12-22');
    await add('längst', '2026-10-01');
    await add('früh erledigt', '2026-10-01', '2026-09-20');
    await add('spät erledigt', '2026-10-01', '2026-11-20');
    await add('im Januar', '2027-01-05');
    const wordings = async (query: string) =>
      ((await coordinator.get(`/api/v1/decisions?body=${body}${query}`)).body as Page<Decision>).items.map(({ wording }) => wording);
    expect(await wordings('')).toEqual(['längst', 'im Dezember', 'im Januar', 'ohne Tag', 'spät erledigt', 'früh erledigt']);
    expect(await wordings('&due=overdue')).toEqual(['längst']);
    expect(await wordings('&due=within-a-month')).toEqual(['im Dezember']);
    expect(await wordings('&state=done&text=SPÄT')).toEqual(['spät erledigt']);
    expect(await wordings('&kind=decision')).toEqual([]);
    const page = (await coordinator.get(`/api/v1/decisions?body=${body}&limit=2&cursor=2`)).body as Page<Decision>;
    expect([page.items.map(({ wording }) => wording), page.nextCursor, page.total]).toEqual([['im Januar', 'ohne Tag'], '4', 6]);
  });

  it('say where something was or will be discussed, latest first', async () => {
    const { body, item } = await aMeeting();
    const coming = await anAgendaItem(
      database.db(),
      body,
      await insertMeeting(database.db(), body, { state: 'planned', heldOn: '2026-12-10' }),
    );
    const waiting = await anAgendaItem(database.db(), body, null);
    const measure = await aMeasure(database.db());
    for (const agenda_item_id of [item, coming, waiting])
      await database.db()('agenda_item_links').insert({ agenda_item_id, position: 0, measure_code: measure });
    const { items } = (await coordinator.get(`/api/v1/discussions?measure=${measure}`)).body as DiscussionList;
    expect(items.map(({ meeting }) => [meeting.heldOn, meeting.state])).toEqual([
      ['2026-12-10', 'planned'],
      ['2026-09-08', 'held'],
    ]);
    for (const query of ['', '?measure=M-1&indicator=X01']) expect((await coordinator.get(`/api/v1/discussions${query}`)).status).toBe(400);
  });

  it('leave no wording, no title, no note and no name of a person in the audit trail', async () => {
    const { path, code } = await aDecision({ responsible: 'verein', wording: 'Frau Ahorn lädt ein.' });
    await coordinator.patch(path, { version: 1, wording: 'Frau Ahorn lädt alle ein.' });
    const email = await app.account({ roles: ['steering'] });
    await database.db()('accounts').where({ email }).update({ name: 'Jo Ahorn' });
    const { id: account } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    await officer.post(`${path}/steps`, { version: 2, state: 'done', note: 'Frau Ahorn hat es gemacht.' });
    const task = (await officer.post(`${path}/tasks`, { title: 'Frau Ahorn danken', responsibleAccount: account })).body as Task;
    await officer.patch(`/api/v1/tasks/${task.id}`, { version: 1, state: 'dropped', note: 'Frau Ahorn ist fort.' });
    const events = await database.db()('audit_events').where({ object_type: 'decision', object_id: code }).orderBy('id');
    expect(events.map(({ action }: { action: string }) => action)).toEqual([
      'created',
      'changed',
      'followed_up',
      'task_added',
      'task_changed',
    ]);
    expect(JSON.stringify(events)).not.toContain('Ahorn');
    const [, changed, , added] = events as { changes: unknown }[];
    expect(changed?.changes).toEqual([{ field: 'wording', before: 'hidden', after: 'hidden' }]);
    expect(added?.changes).toEqual([
      { field: 'task', before: null, after: task.id },
      { field: 'taskTitle', before: null, after: 'hidden' },
      { field: 'account', before: null, after: account },
      { field: 'state', before: null, after: 'open' },
    ]);
  });
});

describe('Two people who decide at the same moment', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  it('decide: the codes are those of a row without gaps, and one of two changes is refused', async () => {
    const people = [await app.signedIn({ roles: ['coordinator'] }), await app.signedIn({ roles: ['coordinator'] })];
    const body = await aBody(database.db());
    const items: string[] = [];
    for (let meeting = 0; meeting < 3; meeting += 1)
      items.push(await anAgendaItem(database.db(), body, await insertMeeting(database.db(), body)));
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map((turn) =>
        (people[turn % 2] as TestClient).post(`/api/v1/agenda-items/${items[turn % 3] as string}/decisions`, {
          kind: 'decision',
          // Every third is refused and leaves no gap.
          ...(turn % 3 === 2 ? { wording: 'x', dueOn: '2020-01-01' } : { wording: 'x' }),
        }),
      ),
    );
    const codes = answers.filter(({ status }) => status === 201).map(({ body: made }) => (made as DecisionDetail).code);
    expect(codes.toSorted()).toEqual(['B-2026-001', 'B-2026-002', 'B-2026-003', 'B-2026-004', 'B-2026-005', 'B-2026-006']);
    const changes = await Promise.all(people.map((who) => who.patch('/api/v1/decisions/B-2026-001', { version: 1, wording: 'y' })));
    expect(changes.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('wait for each other in turn where one comes from the decision and the other from its task', async () => {
    const coordinator = await app.signedIn({ roles: ['coordinator'] });
    const body = await aBody(database.db());
    const item = await anAgendaItem(database.db(), body, await insertMeeting(database.db(), body, { heldOn: '2024-09-08' }));
    const added = await coordinator.post(`/api/v1/agenda-items/${item}/decisions`, { kind: 'decision', wording: 'x' });
    const { code } = added.body as DecisionDetail;
    const { id } = (await coordinator.post(`/api/v1/decisions/${code}/tasks`, { title: 'x' })).body as Task;
    let change: Promise<Answer> | undefined;
    await database.db().transaction(async (trx) => {
      await trx('decisions').where({ code }).forNoKeyUpdate().select('code');
      change = coordinator.patch(`/api/v1/tasks/${id}`, { version: 1, title: 'y' });
      while ((await waiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      // Refused with a deadlock if the change of the task had come first.
      await trx('tasks').where({ id }).forNoKeyUpdate().select('id');
    });
    expect((await change)?.status).toBe(200);
  });
  async function waiting(): Promise<number> {
    const sessions = database.db()('pg_stat_activity').where({ wait_event_type: 'Lock' }).whereRaw('datname = current_database()');
    return (await sessions.select('pid')).length;
  }

  it('decide and approve: whoever comes first, nothing is decided in approved minutes', async () => {
    const coordinator = await app.signedIn({ roles: ['coordinator'] });
    const body = await aBody(database.db());
    const meeting = await insertMeeting(database.db(), body);
    const item = await anAgendaItem(database.db(), body, meeting);
    const [decided] = await Promise.all([
      coordinator.post(`/api/v1/agenda-items/${item}/decisions`, { kind: 'agreement', wording: 'x' }),
      database.db().transaction(async (trx) => {
        await trx('meetings').where({ id: meeting }).forNoKeyUpdate().select('id');
        await approveMinutes(trx, meeting);
      }),
    ]);
    expect([201, 409]).toContain(decided.status);
  });
});
