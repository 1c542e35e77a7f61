import type { AgendaItem } from '#contract/agenda-item.ts';
import type { Page, Problem } from '#contract/common.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aPerson } from '../../../testing/bodies.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, anAgendaItem } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

describe('items of agendas', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let body: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });
  beforeEach(async () => {
    body = await aBody(database.db());
  });

  const item = (answer: Answer) => answer.body as AgendaItem;
  const issuesOf = (answer: Answer) => ((answer.body as Problem).issues ?? []).map(({ path, code }) => [path, code]);
  const patch = (id: string, change: object) => coordinator.patch(`/api/v1/agenda-items/${id}`, change);
  const titles = (answer: Answer) => (answer.body as { items: AgendaItem[] }).items.map(({ title }) => title);
  const agenda = async (meeting: string) => ((await coordinator.get(`/api/v1/meetings/${meeting}`)).body as MeetingDetail).agenda;
  const backlog = async () => titles(await coordinator.get(`/api/v1/bodies/${body}/agenda-items`));

  it('are added at the end, with who presents them and what they are about', async () => {
    const meeting = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' });
    await anAgendaItem(database.db(), body, meeting);
    const person = await aPerson(database.db(), 'Ada Erle');
    await aMeasure(database.db(), { code: 'T-900', title: 'Sprachcafé' });
    const links = [
      { kind: 'measure', code: 'T-900' },
      { kind: 'measure', code: 'T-900' },
    ];
    const added = await coordinator.post(`/api/v1/meetings/${meeting}/agenda-items`, {
      title: 'Zweiter',
      durationMinutes: 20,
      presenterPerson: person,
      presenterOrganisation: 'traeger',
      links,
    });
    expect(added.status).toBe(201);
    expect(item(added).presenter).toEqual({ person: { id: person, name: 'Ada Erle' }, organisation: { code: 'traeger', name: 'Träger' } });
    expect(item(added).links).toEqual([{ kind: 'measure', code: 'T-900', name: { de: 'Sprachcafé', en: 'Sprachcafé' } }]);
    expect((await agenda(meeting)).map(({ title }) => title)).toEqual(['Punkt 1', 'Zweiter']);
    // Who is erased stays counted, without a name.
    await coordinator.post(`/api/v1/people/${person}/erasure`, { version: 1 });
    expect((await agenda(meeting))[1]?.presenter.person).toEqual({ id: person, name: null });
    expect((await patch(item(added).id, { version: 1, title: 'Zweiter Punkt' })).status).toBe(200);
  });

  it('refer to what there is', async () => {
    const refused = await coordinator.post(`/api/v1/bodies/${body}/agenda-items`, {
      title: 'Ohne Halt',
      presenterPerson: '999999',
      presenterOrganisation: 'weg',
      links: [
        { kind: 'indicator', code: 'X99' },
        { kind: 'recommendation', code: 'weg' },
      ],
    });
    expect([refused.status, issuesOf(refused)]).toEqual([
      400,
      [
        ['presenterPerson', undefined],
        ['presenterOrganisation', 'organisation-unknown'],
        ['links.0', 'no-such-link'],
        ['links.1', 'no-such-link'],
      ],
    ]);
  });

  it('wait in the backlog of the body, go to a meeting and back, each time at the end', async () => {
    const meeting = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' });
    await anAgendaItem(database.db(), body, meeting, { title: 'steht schon da' });
    const first = item(await coordinator.post(`/api/v1/bodies/${body}/agenda-items`, { title: 'erster' }));
    await coordinator.post(`/api/v1/bodies/${body}/agenda-items`, { title: 'zweiter' });
    expect((await patch(first.id, { version: 1, meeting })).status).toBe(200);
    expect([await backlog(), (await agenda(meeting)).map(({ title }) => title)]).toEqual([['zweiter'], ['steht schon da', 'erster']]);
    expect((await patch(first.id, { version: 2, meeting: null })).status).toBe(200);
    expect(await backlog()).toEqual(['zweiter', 'erster']);
    const history = (await coordinator.get(`/api/v1/history?objectType=meeting&objectId=${meeting}`)).body as Page<{ changes: unknown }>;
    expect(history.items.map(({ changes }) => changes)).toEqual([
      [{ field: 'agendaOf', before: '2026-12-08', after: null }],
      [{ field: 'agendaOf', before: null, after: '2026-12-08' }],
    ]);
  });

  it('do not go to a meeting of another body, or to one that was cancelled', async () => {
    const id = await anAgendaItem(database.db(), body, null);
    const other = await aMeeting(database.db(), await aBody(database.db()), { heldOn: '2026-12-08', state: 'planned' });
    const cancelled = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'cancelled' });
    expect(issuesOf(await patch(id, { version: 1, meeting: other }))).toEqual([['meeting', 'other-body']]);
    expect(issuesOf(await patch(id, { version: 1, meeting: cancelled }))).toEqual([['meeting', 'cancelled']]);
    expect(issuesOf(await patch(id, { version: 1, meeting: '999999' }))).toEqual([['meeting', 'no-such-meeting']]);
    expect((await coordinator.post(`/api/v1/meetings/${cancelled}/agenda-items`, { title: 'Zu spät' })).status).toBe(409);
  });

  it('are put in another order as a whole', async () => {
    const meeting = await aMeeting(database.db(), body);
    const [one, two, three] = [
      await anAgendaItem(database.db(), body, meeting),
      await anAgendaItem(database.db(), body, meeting),
      await anAgendaItem(database.db(), body, meeting),
    ];
    const order = (items: string[], version: number) => coordinator.put(`/api/v1/meetings/${meeting}/agenda-order`, { version, items });
    const ordered = (await order([three, one, two], 1)).body as MeetingDetail;
    expect([ordered.agenda.map(({ id }) => id), ordered.version]).toEqual([[three, one, two], 2]);
    expect((await order([one, two, three], 1)).status).toBe(409);
    expect(issuesOf(await order([one, two], 2))).toEqual([['items', 'not-all-items']]);
    expect(issuesOf(await order([one, two, two], 2))).toEqual([['items', 'not-all-items']]);
  });

  it('get minutes and an outcome on the day or later, and the history says only that they did', async () => {
    const meeting = await aMeeting(database.db(), body);
    const id = await anAgendaItem(database.db(), body, meeting);
    const written = item(await patch(id, { version: 1, minutes: 'Bo Ahorn berichtet.\n\nAlle sind einverstanden.', outcome: 'agreement' }));
    expect([written.minutes, written.outcome, written.version]).toEqual([
      'Bo Ahorn berichtet.\n\nAlle sind einverstanden.',
      'agreement',
      2,
    ]);
    const history = (await coordinator.get(`/api/v1/history?objectType=meeting&objectId=${meeting}`)).body as Page<{ changes: unknown }>;
    expect(history.items[0]?.changes).toEqual([
      { field: 'outcome', before: null, after: 'agreement' },
      { field: 'minutes', before: null, after: 'hidden' },
    ]);
    const planned = await aMeeting(database.db(), body, { heldOn: '2026-11-23', state: 'planned' });
    const early = await anAgendaItem(database.db(), body, planned);
    expect(issuesOf(await patch(early, { version: 1, minutes: 'Schon klar.' }))).toEqual([['minutes', 'in-the-future']]);
    const waiting = await anAgendaItem(database.db(), body, null);
    expect(issuesOf(await patch(waiting, { version: 1, outcome: 'information' }))).toEqual([['outcome', 'minutes-without-meeting']]);
  });

  it('that were discussed stay where they are', async () => {
    const meeting = await aMeeting(database.db(), body);
    const id = await anAgendaItem(database.db(), body, meeting, { minutes: 'Besprochen.' });
    const next = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' });
    expect(issuesOf(await patch(id, { version: 1, meeting: next }))).toEqual([['meeting', 'has-minutes']]);
    expect(issuesOf(await coordinator.delete(`/api/v1/agenda-items/${id}`, { version: 1 }))).toEqual([['', 'has-minutes']]);
    expect((await patch(id, { version: 1, meeting: null, minutes: null })).status).toBe(200);
    expect(titles(await coordinator.delete(`/api/v1/agenda-items/${id}`, { version: 2 }))).toEqual([]);
    expect((await coordinator.delete(`/api/v1/agenda-items/${id}`, { version: 2 })).status).toBe(404);
  });

  it('are changed from the version that was seen', async () => {
    const id = await anAgendaItem(database.db(), body, null);
    expect((await patch(id, { version: 1, title: 'Neu' })).status).toBe(200);
    expect((await patch(id, { version: 1, title: 'Auch neu' })).status).toBe(409);
    expect((await patch(id, { title: 'Ohne Version' })).status).toBe(400);
  });
});
