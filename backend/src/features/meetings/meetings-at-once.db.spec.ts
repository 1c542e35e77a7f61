import type { AttendanceList } from '#contract/attendance.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, anAgendaItem } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

describe('Two people who work on meetings at the same moment', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let one: TestClient;
  let other: TestClient;
  let body: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    one = await app.signedIn({ roles: ['coordinator'] });
    other = await app.signedIn({ roles: ['coordinator'] });
  });
  beforeEach(async () => {
    body = await aBody(database.db());
  });

  const statuses = async (...answers: Promise<{ status: number }>[]) => (await Promise.all(answers)).map(({ status }) => status).toSorted();

  it('record who came: nothing is lost', async () => {
    const members = await Promise.all(Array.from({ length: 6 }, () => aMembership(database.db(), body)));
    const address = `/api/v1/meetings/${await aMeeting(database.db(), body)}/attendance`;
    const say = (who: TestClient, these: string[], state: string) =>
      who.put(address, { version: 1, members: these.map((membership) => ({ membership, state })) });
    expect(await statuses(say(one, members.slice(0, 3), 'present'), say(other, members.slice(3), 'absent'))).toEqual([200, 200]);
    const list = (await one.get(address)).body as AttendanceList;
    expect(list.members.map(({ state }) => state)).toEqual(['present', 'present', 'present', 'absent', 'absent', 'absent']);
  });

  it('write the list of guests: the second has to look again', async () => {
    const address = `/api/v1/meetings/${await aMeeting(database.db(), body)}/attendance`;
    const guests = [{ organisation: 'traeger' }];
    expect(await statuses(one.put(address, { version: 1, guests }), other.put(address, { version: 1, guests }))).toEqual([200, 409]);
  });

  it('approve the minutes and write in them: whoever comes first, nothing is written after the approval', async () => {
    const meeting = await aMeeting(database.db(), body);
    const item = await anAgendaItem(database.db(), body, meeting, { minutes: 'Vorher.' });
    const [approved, written] = await Promise.all([
      one.post(`/api/v1/meetings/${meeting}/approval`, { version: 1, on: '2026-11-10' }),
      other.patch(`/api/v1/agenda-items/${item}`, { version: 1, minutes: 'Nachher.' }),
    ]);
    expect(approved.status).toBe(200);
    const [minutes] = await database.db()('agenda_items').where({ id: item }).pluck<string[]>('minutes');
    expect(minutes).toBe(written.status === 200 ? 'Nachher.' : 'Vorher.');
    expect([200, 409]).toContain(written.status);
  });

  it('put two items of the backlog on one agenda, after each other', async () => {
    const meeting = await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' });
    const [first, second] = [await anAgendaItem(database.db(), body, null), await anAgendaItem(database.db(), body, null)];
    expect(
      await statuses(
        one.patch(`/api/v1/agenda-items/${first}`, { version: 1, meeting }),
        other.patch(`/api/v1/agenda-items/${second}`, { version: 1, meeting }),
      ),
    ).toEqual([200, 200]);
    expect(await database.db()('agenda_items').where({ meeting_id: meeting }).orderBy('position').pluck<number[]>('position')).toEqual([
      0, 1,
    ]);
  });

  it('swap items between two meetings without waiting for each other forever', async () => {
    const [a, b] = [
      await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' }),
      await aMeeting(database.db(), body, { heldOn: '2027-01-12', state: 'planned' }),
    ];
    const [first, second] = [await anAgendaItem(database.db(), body, a), await anAgendaItem(database.db(), body, b)];
    expect(
      await statuses(
        one.patch(`/api/v1/agenda-items/${first}`, { version: 1, meeting: b }),
        other.patch(`/api/v1/agenda-items/${second}`, { version: 1, meeting: a }),
      ),
    ).toEqual([200, 200]);
  });

  it('move a meeting: the second has to look again', async () => {
    const address = `/api/v1/meetings/${await aMeeting(database.db(), body, { heldOn: '2026-12-08', state: 'planned' })}`;
    expect(
      await statuses(one.patch(address, { version: 1, heldOn: '2026-12-09' }), other.patch(address, { version: 1, heldOn: '2026-12-10' })),
    ).toEqual([200, 409]);
  });

  it('end the body and plan a meeting after its end: one of them is refused', async () => {
    const [ended, planned] = await Promise.all([
      one.patch(`/api/v1/bodies/${body}`, { version: 1, validTo: '2026-12-31' }),
      other.post('/api/v1/meetings', { body, heldOn: '2027-01-12' }),
    ]);
    expect([ended.status === 200, planned.status === 201].filter(Boolean).length).toBe(1);
  });
});
