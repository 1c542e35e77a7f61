import type { AgendaItem } from '#contract/agenda-item.ts';
import type { Page, Problem } from '#contract/common.ts';
import type { MeetingDates, MeetingDetail, MeetingRow, MoveConsequences } from '#contract/meeting.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { aMeeting, anAgendaItem, someCame } from '../../../testing/meetings.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

describe('meetings', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'verein', { name: 'Verein' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const detail = (answer: Answer) => answer.body as MeetingDetail;
  const rows = (answer: Answer) => (answer.body as Page<MeetingRow>).items;
  const issuesOf = (answer: Answer) => ((answer.body as Problem).issues ?? []).map(({ path, code }) => [path, code]);
  const get = async (id: string) => detail(await coordinator.get(`/api/v1/meetings/${id}`));
  const patch = (id: string, change: object) => coordinator.patch(`/api/v1/meetings/${id}`, change);
  const historyOf = async (id: string) =>
    ((await coordinator.get(`/api/v1/history?objectType=meeting&objectId=${id}`)).body as Page<{ action: string; changes: unknown }>).items;

  it('are added as planned, with times and place, and stand in the history', async () => {
    const body = await aBody(database.db(), { name: 'AG Zeit' });
    const added = await coordinator.post('/api/v1/meetings', {
      body,
      heldOn: '2026-12-08',
      begins: '14:00',
      ends: '16:30',
      place: 'Saal 2',
      onlineLink: 'https://treffen.example/7',
    });
    expect(added.status).toBe(201);
    const { id, state, begins, ends, minutesState, agenda, permitted, version } = detail(added);
    expect([state, begins, ends, minutesState, agenda, permitted, version]).toEqual([
      'planned',
      '14:00',
      '16:30',
      'none',
      [],
      { edit: true },
      1,
    ]);
    expect((await historyOf(id)).map(({ action }) => action)).toEqual(['created']);
  });

  it('lie within the life of their body, end after they begin, and are not held before their day', async () => {
    const body = await aBody(database.db(), { validFrom: '2026-01-01', validTo: '2026-12-31' });
    const refused = async (draft: object) => issuesOf(await coordinator.post('/api/v1/meetings', { body, ...draft }));
    expect(await refused({ heldOn: '2025-12-31' })).toEqual([['heldOn', 'before-body']]);
    expect(await refused({ heldOn: '2027-01-01' })).toEqual([['heldOn', 'after-body']]);
    expect(await refused({ heldOn: '2026-12-01', state: 'held' })).toEqual([['state', 'in-the-future']]);
    expect(await refused({ heldOn: '2026-12-01', begins: '14:00', ends: '14:00' })).toEqual([['ends', 'ends-before-it-begins']]);
    expect(await refused({ heldOn: '2026-12-01', ends: '14:00' })).toEqual([['begins', 'ends-without-beginning']]);
    expect((await coordinator.post('/api/v1/meetings', { body: 'weg', heldOn: '2026-12-01' })).status).toBe(404);
    expect((await coordinator.post('/api/v1/meetings', { body, heldOn: '2026-11-22', state: 'held' })).status).toBe(201);
  });

  it('are listed by day with what is counted of them', async () => {
    const body = await aBody(database.db(), { name: 'AG Liste' });
    const seat = await aSeat(database.db(), body);
    const members = [
      await aMembership(database.db(), body, { seat }),
      await aMembership(database.db(), body),
      await aMembership(database.db(), body),
    ];
    await aMembership(database.db(), body, { seat, role: 'deputy' });
    await aMembership(database.db(), body, { role: 'guest' });
    await aMembership(database.db(), body, { validTo: '2026-09-07' });
    const held = await aMeeting(database.db(), body);
    await anAgendaItem(database.db(), body, held, { durationMinutes: 20, minutes: 'Besprochen.' });
    await anAgendaItem(database.db(), body, held, { durationMinutes: 25 });
    await someCame(database.db(), held, { [members[0] as string]: 'deputy', [members[1] as string]: 'absent' });
    const planned = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' });
    const list = async (query: string) => rows(await coordinator.get(`/api/v1/meetings?body=${body}&${query}`)).map(({ id }) => id);
    expect(await list('')).toEqual([planned, held]);
    expect(await list('order=soonest')).toEqual([held, planned]);
    expect(await list('from=2026-09-09')).toEqual([planned]);
    expect(await list('state=held&minutes=draft&to=2026-09-08')).toEqual([held]);
    expect(await list('minutes=none')).toEqual([planned]);
    expect(await list('text=BESPROCHEN')).toEqual([held]);
    const [row] = rows(await coordinator.get(`/api/v1/meetings?body=${body}&state=held`));
    // Three members on the day; two of them recorded, one of these stood in for. Deputy, guest and who had left are not counted.
    expect([row?.members, row?.recorded, row?.represented, row?.items, row?.plannedMinutes, row?.minutesState]).toEqual([
      3,
      2,
      1,
      2,
      45,
      'draft',
    ]);
  });

  it('are found by words with an umlaut, in capitals or not', async () => {
    const body = await aBody(database.db());
    const id = await aMeeting(database.db(), body, { title: 'Übergang Schule und Beruf' });
    for (const text of ['übergang', 'ÜBERGANG'])
      expect(rows(await coordinator.get(`/api/v1/meetings?body=${body}&text=${encodeURIComponent(text)}`)).map((row) => row.id)).toEqual([
        id,
      ]);
  });

  it('say by their sequence that invitations are outdated', async () => {
    const body = await aBody(database.db());
    const id = await aMeeting(database.db(), body, { heldOn: '2026-11-10', state: 'planned' });
    const sequence = async () => (await database.db()('meetings').where({ id }).pluck<number[]>('sequence'))[0];
    await patch(id, { version: 1, title: 'Klausur' });
    expect(await sequence()).toBe(1);
    await patch(id, { version: 2, begins: '09:00' });
    await patch(id, { version: 3, heldOn: '2026-11-12' });
    await patch(id, { version: 4, state: 'held' });
    expect(await sequence()).toBe(3);
    await patch(id, { version: 5, state: 'cancelled', cancelReason: 'Krankheit' });
    expect([await sequence(), (await get(id)).version]).toEqual([4, 6]);
  });

  it('are cancelled with a reason, which the history does not repeat, and take place after all without one', async () => {
    const body = await aBody(database.db());
    const id = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' });
    expect(issuesOf(await patch(id, { version: 1, state: 'cancelled' }))).toEqual([['cancelReason', 'cancelled-without-reason']]);
    expect(issuesOf(await patch(id, { version: 1, cancelReason: 'Einfach so' }))).toEqual([['cancelReason', 'reason-without-cancelling']]);
    expect(detail(await patch(id, { version: 1, state: 'cancelled', cancelReason: 'Bo Ahorn ist krank' })).cancelReason).toBe(
      'Bo Ahorn ist krank',
    );
    expect(JSON.stringify(await historyOf(id))).not.toContain('Ahorn');
    const again = detail(await patch(id, { version: 2, state: 'planned' }));
    expect([again.state, again.cancelReason, again.version]).toEqual(['planned', null, 3]);
    expect((await patch(id, { version: 2, place: 'Saal 1' })).status).toBe(409);
  });

  it('that took place are neither cancelled nor moved into the future', async () => {
    const body = await aBody(database.db());
    const id = await aMeeting(database.db(), body);
    await someCame(database.db(), id, { [await aMembership(database.db(), body)]: 'present' });
    expect(issuesOf(await patch(id, { version: 1, state: 'cancelled', cancelReason: 'Irrtum' }))).toEqual([['state', 'took-place']]);
    expect(issuesOf(await patch(id, { version: 1, state: 'planned', heldOn: '2026-11-23' }))).toEqual([['heldOn', 'took-place']]);
  });

  it('are removed while they are a plan only; their items go back to the backlog', async () => {
    const body = await aBody(database.db());
    await anAgendaItem(database.db(), body, null, { title: 'wartet' });
    const id = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' });
    await anAgendaItem(database.db(), body, id, { title: 'kommt zurück' });
    const membership = await aMembership(database.db(), body);
    const remove = (version: number) => coordinator.delete(`/api/v1/meetings/${id}`, { version });
    await database.db()('meeting_invitations').insert({ meeting_id: id, membership_id: membership, sequence: 0, sent_at: new Date() });
    expect(issuesOf(await remove(1))).toEqual([['', 'invited']]);
    await database.db()('meeting_invitations').where({ meeting_id: id }).update({ sent_at: null });
    await someCame(database.db(), id, { [membership]: 'excused' });
    expect(issuesOf(await remove(1))).toEqual([['', 'has-attendance']]);
    await database.db()('attendances').where({ meeting_id: id }).delete();
    expect((await remove(1)).body).toEqual({ itemsToBacklog: 1 });
    const backlog = (await coordinator.get(`/api/v1/bodies/${body}/agenda-items`)).body as { items: AgendaItem[] };
    expect(backlog.items.map(({ title }) => title)).toEqual(['wartet', 'kommt zurück']);
    expect((await remove(1)).status).toBe(404);
    const held = await aMeeting(database.db(), body);
    expect(issuesOf(await coordinator.delete(`/api/v1/meetings/${held}`, { version: 1 }))).toEqual([['', 'not-planned']]);
  });

  it('are suggested by the rhythm of the body, and added together, all or none', async () => {
    const body = await aBody(database.db(), { validTo: '2027-06-30' });
    await aMeeting(database.db(), body, { heldOn: '2027-03-09', state: 'planned' });
    await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'cancelled' });
    const suggested = await coordinator.get(`/api/v1/bodies/${body}/meeting-dates?first=2026-12-08&until=2027-12-31`);
    // Quarterly on the second Tuesday; the body ends before September.
    expect((suggested.body as MeetingDates).items).toEqual([
      { heldOn: '2026-12-08', taken: false },
      { heldOn: '2027-03-09', taken: true },
      { heldOn: '2027-06-08', taken: false },
    ]);
    const series = (days: string[], more = {}) => coordinator.post('/api/v1/meeting-series', { body, days, ...more });
    expect(issuesOf(await series(['2026-12-08', '2027-03-09', '2027-07-01', '2026-12-08']))).toEqual([
      ['days.1', 'taken'],
      ['days.2', 'after-body'],
      ['days.3', 'twice'],
    ]);
    const added = await series(['2027-06-08', '2026-12-08'], { begins: '10:00', place: 'Rathaus' });
    expect(added.status).toBe(201);
    expect((added.body as { items: MeetingRow[] }).items.map(({ heldOn, begins, place }) => [heldOn, begins, place])).toEqual([
      ['2026-12-08', '10:00', 'Rathaus'],
      ['2027-06-08', '10:00', 'Rathaus'],
    ]);
  });

  it('tell before they are moved who would be no member, and make guests of who came', async () => {
    const body = await aBody(database.db());
    const [ada, bo] = [await aPerson(database.db(), 'Ada Erle'), await aPerson(database.db(), 'Bo Fichte')];
    const leaving = await aMembership(database.db(), body, { person: ada, validTo: '2026-09-30' });
    const joining = await aMembership(database.db(), body, { person: bo, organisation: 'verein', validFrom: '2026-10-01' });
    const id = await aMeeting(database.db(), body, { heldOn: '2026-09-29' });
    await someCame(database.db(), id, { [leaving]: 'present' });
    const told = (await coordinator.get(`/api/v1/meetings/${id}/move?to=2026-10-06`)).body as MoveConsequences;
    expect([told.leaving.map(({ person }) => person), told.joining.map(({ membership }) => membership), told.invited]).toEqual([
      ['Ada Erle'],
      [joining],
      0,
    ]);
    expect((await patch(id, { version: 1, heldOn: '2026-10-06' })).status).toBe(200);
    const { members, guests } = (await coordinator.get(`/api/v1/meetings/${id}/attendance`)).body as {
      members: { membership: string; state: string }[];
      guests: { person: { name: string } }[];
    };
    expect(members.map(({ membership, state }) => [membership, state])).toEqual([[joining, 'not_recorded']]);
    expect(guests.map(({ person }) => person.name)).toEqual(['Ada Erle']);
  });

  it('keep their body from becoming shorter, unless they are cancelled', async () => {
    const body = await aBody(database.db());
    await aMeeting(database.db(), body, { heldOn: '2027-01-12', state: 'planned' });
    await aMeeting(database.db(), body, { heldOn: '2027-02-09', state: 'cancelled' });
    const refused = await coordinator.patch(`/api/v1/bodies/${body}`, { version: 1, validTo: '2026-12-31' });
    expect([refused.status, issuesOf(refused)]).toEqual([409, [['validTo', 'meetings-after']]]);
    expect((refused.body as Problem).issues?.[0]?.params).toEqual({ days: ['2027-01-12'] });
    expect((await coordinator.patch(`/api/v1/bodies/${body}`, { version: 1, validTo: '2027-01-12' })).status).toBe(200);
  });

  it('name the ones before and after them', async () => {
    const body = await aBody(database.db());
    const [first, second, third] = [
      await aMeeting(database.db(), body, { heldOn: '2026-03-10' }),
      await aMeeting(database.db(), body, { heldOn: '2026-06-09' }),
      await aMeeting(database.db(), body, { heldOn: '2026-09-08' }),
    ];
    const { previous, next } = await get(second);
    expect([previous?.id, next?.id]).toEqual([first, third]);
  });
});
