import type { Page, Problem } from '#contract/common.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, anAgendaItem, someCame } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

describe('minutes', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let body: string;
  let meeting: string;
  let item: string;
  let membership: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });
  beforeEach(async () => {
    body = await aBody(database.db());
    meeting = await aMeeting(database.db(), body);
    item = await anAgendaItem(database.db(), body, meeting, { title: 'Zahlen', minutes: 'Zur Kenntnis genommen.' });
    membership = await aMembership(database.db(), body);
    await someCame(database.db(), meeting, { [membership]: 'present' });
  });

  const detail = (answer: Answer) => answer.body as MeetingDetail;
  const issuesOf = (answer: Answer) => ((answer.body as Problem).issues ?? []).map(({ path, code }) => [path, code]);
  const approve = (given: object, id = meeting) => coordinator.post(`/api/v1/meetings/${id}/approval`, { version: 1, ...given });
  const add = (given: object) => coordinator.post(`/api/v1/meetings/${meeting}/addenda`, given);

  it('are approved in a later meeting of the body, and are locked with agenda and attendance', async () => {
    const next = await aMeeting(database.db(), body, { heldOn: '2026-11-10' });
    const approved = detail(await approve({ on: '2026-11-10', in: next }));
    expect([approved.minutesState, approved.approvedOn, approved.approvedIn, approved.version]).toEqual([
      'approved',
      '2026-11-10',
      { id: next, heldOn: '2026-11-10' },
      2,
    ]);
    const refused = [
      await coordinator.patch(`/api/v1/agenda-items/${item}`, { version: 1, minutes: 'Ganz anders.' }),
      await coordinator.post(`/api/v1/meetings/${meeting}/agenda-items`, { title: 'Nachgereicht' }),
      await coordinator.put(`/api/v1/meetings/${meeting}/agenda-order`, { version: 2, items: [item] }),
      await coordinator.put(`/api/v1/meetings/${meeting}/attendance`, { version: 2, members: [{ membership, state: 'absent' }] }),
      await coordinator.patch(`/api/v1/meetings/${meeting}`, { version: 2, place: 'Anderswo' }),
      await coordinator.delete(`/api/v1/agenda-items/${item}`, { version: 1 }),
      await approve({ version: 2, on: '2026-11-10' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 409));
    expect(refused.map((answer) => issuesOf(answer)[0]?.[1])).toEqual(refused.map(() => 'approved'));
    // The meeting that approved them keeps its day.
    expect(issuesOf(await coordinator.patch(`/api/v1/meetings/${next}`, { version: 1, heldOn: '2026-11-11' }))).toEqual([
      ['heldOn', 'approved-others'],
    ]);
  });

  it('can be approved in a meeting that is still planned, which then is held, and is not removed or planned again', async () => {
    const next = await aMeeting(database.db(), body, { heldOn: '2026-11-10', state: 'planned' });
    await approve({ on: '2026-11-10', in: next });
    const removed = await coordinator.delete(`/api/v1/meetings/${next}`, { version: 1 });
    expect([removed.status, issuesOf(removed)]).toEqual([409, [['', 'approved-others']]]);
    expect((await coordinator.patch(`/api/v1/meetings/${next}`, { version: 1, state: 'held' })).status).toBe(200);
    expect(issuesOf(await coordinator.patch(`/api/v1/meetings/${next}`, { version: 2, state: 'planned' }))).toEqual([
      ['state', 'approved-others'],
    ]);
  });

  it('are not changed by anybody else either once they are approved', async () => {
    await approve({ on: '2026-11-10' });
    for (const change of [
      database.db()('agenda_items').where({ id: item }).update({ minutes: 'Anders.' }),
      database.db()('attendances').where({ meeting_id: meeting }).update({ state: 'absent' }),
      database.db()('meeting_guests').insert({ meeting_id: meeting, organisation_code: 'traeger' }),
      database.db()('meetings').where({ id: meeting }).update({ held_on: '2026-09-09' }),
      database.db()('meetings').where({ id: meeting }).update({ approved_on: null }),
      database.db()('meetings').where({ id: meeting }).update({ place: 'Anderswo' }),
      database.db()('agenda_item_links').insert({ agenda_item_id: item, position: 0, measure_code: 'M-001' }),
    ])
      await expectAsync(Promise.resolve(change)).toBeRejectedWithError(/what comes later is an addendum/);
  });

  it('are approved after the meeting and not in the future, in a later meeting of the same body on its day', async () => {
    expect(issuesOf(await approve({ on: '2026-09-07' }))).toEqual([['on', 'before-meeting']]);
    expect(issuesOf(await approve({ on: '2026-11-23' }))).toEqual([['on', 'in-the-future']]);
    const other = await aMeeting(database.db(), await aBody(database.db()), { heldOn: '2026-11-10' });
    expect(issuesOf(await approve({ on: '2026-11-10', in: other }))).toEqual([['in', 'no-such-meeting']]);
    const earlier = await aMeeting(database.db(), body, { heldOn: '2026-06-09' });
    expect(issuesOf(await approve({ on: '2026-11-10', in: earlier }))).toEqual([['in', 'not-later']]);
    const cancelled = await aMeeting(database.db(), body, { heldOn: '2026-10-13', state: 'cancelled' });
    expect(issuesOf(await approve({ on: '2026-10-13', in: cancelled }))).toEqual([['in', 'cancelled']]);
    const later = await aMeeting(database.db(), body, { heldOn: '2026-11-10' });
    expect(issuesOf(await approve({ on: '2026-11-09', in: later }))).toEqual([['on', 'not-the-day-of-the-meeting']]);
  });

  it('are not approved where there are none, or where nobody has met yet', async () => {
    const planned = await aMeeting(database.db(), body, { heldOn: '2026-11-22', state: 'planned' });
    expect(issuesOf(await approve({ on: '2026-11-22' }, planned))).toEqual([['', 'not-held']]);
    const silent = await aMeeting(database.db(), body, { heldOn: '2026-10-06' });
    expect(issuesOf(await approve({ on: '2026-11-22' }, silent))).toEqual([['', 'no-minutes']]);
  });

  it('get addenda afterwards, with who added them; before, they are written themselves', async () => {
    expect(issuesOf(await add({ text: 'Zu früh' }))).toEqual([['', 'not-approved']]);
    await approve({ on: '2026-11-10' });
    const other = await anAgendaItem(database.db(), body, null);
    expect(issuesOf(await add({ item: other, text: 'Zum falschen Punkt' }))).toEqual([['item', 'no-such-item']]);
    await add({ item, text: 'Die Zahl der Plätze war 24.' });
    const added = await add({ text: 'Zum Ganzen.' });
    expect(added.status).toBe(201);
    expect(detail(added).addenda.map(({ item: about, text, by, at }) => [about, text, by.startsWith('Person '), at])).toEqual([
      [item, 'Die Zahl der Plätze war 24.', true, '2026-11-22T12:00:00.000Z'],
      [null, 'Zum Ganzen.', true, '2026-11-22T12:00:00.000Z'],
    ]);
    const history = (await coordinator.get(`/api/v1/history?objectType=meeting&objectId=${meeting}`)).body as Page<{
      action: string;
      objectLabel: string;
    }>;
    expect(history.items.map(({ action }) => action)).toEqual(['addendum_added', 'addendum_added', 'minutes_approved']);
    expect(history.items[1]?.objectLabel).toContain('08.09.2026 · Zahlen');
  });
});
