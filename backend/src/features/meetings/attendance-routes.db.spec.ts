import type { AttendanceList, OrganisationAttendanceList } from '#contract/attendance.ts';
import type { Page, Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, someCame } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

describe('attendance', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let body: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    for (const code of ['verein', 'kammer', 'schule']) await anOrganisation(database.db(), code, { name: code });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });
  beforeEach(async () => {
    body = await aBody(database.db());
  });

  const list = (answer: Answer) => answer.body as AttendanceList & { becameGuests: string[] };
  const issuesOf = (answer: Answer) => ((answer.body as Problem).issues ?? []).map(({ path, code }) => [path, code]);
  const get = async (meeting: string) => list(await coordinator.get(`/api/v1/meetings/${meeting}/attendance`));
  const put = (meeting: string, given: object) => coordinator.put(`/api/v1/meetings/${meeting}/attendance`, { version: 1, ...given });

  it('lists the members of the day by seat, with their deputies, guests and the seats on which nobody sat', async () => {
    const db = database.db();
    const [first, second] = [await aSeat(db, body, { name: 'Schulen', hasDeputy: true }), await aSeat(db, body, { name: 'Kammern' })];
    await aSeat(db, body, { name: 'Später', validFrom: '2026-10-01' });
    const loose = await aMembership(db, body, { role: 'coordinator' });
    const seated = await aMembership(db, body, { seat: first, organisation: 'schule', person: await aPerson(db, 'Ada Erle') });
    const deputy = await aMembership(db, body, { seat: first, role: 'deputy', organisation: 'verein' });
    await aMembership(db, body, { seat: second, validTo: '2026-09-07' });
    await aMembership(db, body, { role: 'guest' });
    const meeting = await aMeeting(db, body);
    await someCame(db, meeting, { [seated]: 'deputy' });
    const { members, guests, vacantSeats, version } = await get(meeting);
    expect(
      members.map(({ membership, person, seat, state, deputyCame, deputy: standIn }) => [
        membership,
        person?.name,
        seat,
        state,
        deputyCame,
        standIn?.membership,
      ]),
    ).toEqual([
      [seated, 'Ada Erle', 'Schulen', 'excused', true, deputy],
      [loose, undefined, null, 'not_recorded', false, undefined],
    ]);
    expect([guests, vacantSeats, version]).toEqual([[], ['Kammern'], 1]);
  });

  it('is recorded in bulk; who is not named stays, and only guests make it a new version', async () => {
    const db = database.db();
    const [one, two] = [await aMembership(db, body), await aMembership(db, body, { organisation: 'verein' })];
    const meeting = await aMeeting(db, body);
    await put(meeting, { members: [{ membership: one, state: 'present' }] });
    const after = list(await put(meeting, { members: [{ membership: two, state: 'absent' }] }));
    expect(after.members.map(({ state }) => state)).toEqual(['present', 'absent']);
    expect(after.version).toBe(1);
    const person = await aPerson(db, 'Bo Ahorn');
    const withGuests = list(await put(meeting, { guests: [{ person }, { organisation: 'kammer' }, { organisation: 'kammer' }] }));
    expect(withGuests.guests).toEqual([
      { person: { id: person, name: 'Bo Ahorn' }, organisation: null },
      { person: null, organisation: { code: 'kammer', name: 'kammer' } },
    ]);
    expect(withGuests.version).toBe(2);
    expect((await put(meeting, { guests: [] })).status).toBe(409);
    const history = (await coordinator.get(`/api/v1/history?objectType=meeting&objectId=${meeting}`)).body as Page<{ changes: unknown }>;
    expect(JSON.stringify(history)).not.toContain('Bo Ahorn');
    expect(history.items[1]?.changes).toEqual([
      {
        field: 'attendance',
        before: [{ organisation: 'verein', state: 'not_recorded', deputyCame: false }],
        after: [{ organisation: 'verein', state: 'absent', deputyCame: false }],
      },
    ]);
    // Whoever was there and is erased since still counts, and the list can be saved again.
    await coordinator.post(`/api/v1/people/${person}/erasure`, { version: 1 });
    const again = await put(meeting, { version: 2, guests: [{ person }] });
    expect(list(again).guests).toEqual([{ person: { id: person, name: null }, organisation: null }]);
  });

  it('names another guest instead of one, and the trail says so without a name', async () => {
    const meeting = await aMeeting(database.db(), body);
    await put(meeting, { guests: [{ organisation: 'verein' }] });
    const replaced = list(await put(meeting, { version: 2, guests: [{ organisation: 'kammer' }] }));
    expect([replaced.guests.map(({ organisation }) => organisation?.code), replaced.version]).toEqual([['kammer'], 3]);
    await put(meeting, { version: 3, guests: [{ organisation: 'kammer' }] });
    const history = (await coordinator.get(`/api/v1/history?objectType=meeting&objectId=${meeting}`)).body as Page<{ changes: unknown }>;
    expect(history.items.map(({ changes }) => changes)).toEqual([
      [{ field: 'guests', before: 1, after: 1 }],
      [{ field: 'guests', before: 0, after: 1 }],
    ]);
  });

  it('tells once of guests whose organisations have become one', async () => {
    const meeting = await aMeeting(database.db(), body);
    const guest = { meeting_id: meeting, organisation_code: 'verein' };
    await database.db()('meeting_guests').insert([guest, guest]);
    expect((await get(meeting)).guests).toEqual([{ person: null, organisation: { code: 'verein', name: 'verein' } }]);
  });

  it('makes a guest of who came by a membership that did not hold, and says so', async () => {
    const db = database.db();
    const ended = await aMembership(db, body, { person: await aPerson(db, 'Cleo Esche'), validTo: '2026-08-31' });
    const meeting = await aMeeting(db, body);
    const answer = list(await put(meeting, { members: [{ membership: ended, state: 'present' }] }));
    expect([answer.becameGuests, answer.members, answer.guests.map(({ person }) => person?.name)]).toEqual([[ended], [], ['Cleo Esche']]);
  });

  it('refuses what cannot be, each with its place', async () => {
    const db = database.db();
    const seat = await aSeat(db, body, { hasDeputy: true });
    const ada = await aPerson(db, 'Ada Buche');
    const [member, alone] = [await aMembership(db, body, { seat, person: ada }), await aMembership(db, body)];
    const deputy = await aMembership(db, body, { seat, role: 'deputy' });
    const elsewhere = await aMembership(db, await aBody(db));
    const erased = await aPerson(db, 'Wird gelöscht');
    await coordinator.post(`/api/v1/people/${erased}/erasure`, { version: 1 });
    const meeting = await aMeeting(db, body);
    const refused = await put(meeting, {
      members: [
        { membership: member, state: 'present', deputyCame: true },
        { membership: alone, state: 'excused', deputyCame: true },
        { membership: deputy, state: 'present' },
        { membership: elsewhere, state: 'present' },
        { membership: alone, state: 'present' },
      ],
      guests: [{}, { person: ada }, { person: erased }, { organisation: 'weg' }],
    });
    expect([refused.status, issuesOf(refused)]).toEqual([
      400,
      [
        ['members.0.deputyCame', 'deputy-beside-member'],
        ['members.1.deputyCame', 'no-deputy'],
        ['members.2.membership', 'deputy-of-a-member'],
        ['members.3.membership', 'no-such-membership'],
        ['members.4.membership', 'member-twice'],
        ['guests.0', 'nobody'],
        ['guests.1.person', 'guest-is-member'],
        ['guests.2.person', 'person-erased'],
        ['guests.3.organisation', 'organisation-unknown'],
      ],
    ]);
    const coming = await aMeeting(db, body, { heldOn: '2026-11-23', state: 'planned' });
    expect(issuesOf(await put(coming, { members: [{ membership: alone, state: 'absent' }] }))).toEqual([
      ['members.0.state', 'in-the-future'],
    ]);
    expect((await put(coming, { members: [{ membership: alone, state: 'excused' }] })).status).toBe(200);
    const cancelled = await aMeeting(db, body, { state: 'cancelled' });
    expect(issuesOf(await put(cancelled, { members: [{ membership: alone, state: 'absent' }] }))).toEqual([['members', 'cancelled']]);
  });

  it('keeps a membership that a meeting knows from being removed as a mistake', async () => {
    const db = database.db();
    const id = await aMembership(db, body, { createdAt: '2026-11-22T09:00:00Z' });
    await someCame(db, await aMeeting(db, body), { [id]: 'present' });
    const refused = await coordinator.delete(`/api/v1/bodies/${body}/memberships/${id}`, { version: 1 });
    expect([refused.status, issuesOf(refused)]).toEqual([409, [['', 'in-meetings']]]);
  });

  describe('of organisations', () => {
    const figures = async (query: string) =>
      ((await coordinator.get(`/api/v1/attendance?body=${body}&${query}`)).body as OrganisationAttendanceList).items.map(
        ({ organisation, held, recorded, present, deputyCame, excused, absent, share }) => [
          organisation.code,
          held,
          recorded,
          present,
          deputyCame,
          excused,
          absent,
          share,
        ],
      );

    it('counts each membership in each meeting that was held within it, and only recorded ones below the line', async () => {
      const db = database.db();
      const seat = await aSeat(db, body);
      const [one, two] = [
        await aMembership(db, body, { organisation: 'verein', seat }),
        await aMembership(db, body, { organisation: 'verein', validFrom: '2026-06-01' }),
      ];
      await aMembership(db, body, { organisation: 'kammer', seat, role: 'deputy' });
      const school = await aMembership(db, body, { organisation: 'schule', validTo: '2026-03-31' });
      const [march, june, september] = [
        await aMeeting(db, body, { heldOn: '2026-03-10' }),
        await aMeeting(db, body, { heldOn: '2026-06-09' }),
        await aMeeting(db, body, { heldOn: '2026-09-08' }),
      ];
      await aMeeting(db, body, { heldOn: '2026-10-13', state: 'planned' });
      await someCame(db, await aMeeting(db, body, { heldOn: '2026-08-11', state: 'cancelled' }), { [one]: 'excused' });
      await someCame(db, march, { [one]: 'present' });
      await someCame(db, june, { [one]: 'deputy', [two]: 'absent' });
      await someCame(db, september, { [one]: 'excused' });
      // Recorded before the membership was corrected; it does not count.
      await someCame(db, september, { [school]: 'absent' });
      // verein: one in three meetings, two in two: 5 held, 4 recorded, 1 present and 1 stood in for: 50 %. schule: March, not recorded.
      expect(await figures('')).toEqual([
        ['verein', 5, 4, 1, 1, 1, 1, 50],
        ['schule', 1, 0, 0, 0, 0, 0, null],
      ]);
      expect(await figures('from=2026-06-01&to=2026-06-30&organisation=verein')).toEqual([['verein', 2, 2, 0, 1, 0, 1, 50]]);
      expect(await figures('from=2027-01-01&to=2027-12-31')).toEqual([['verein', 0, 0, 0, 0, 0, 0, null]]);
    });

    it('is of the last year when no days are given', async () => {
      const { from, to } = (await coordinator.get('/api/v1/attendance')).body as OrganisationAttendanceList;
      expect([from, to]).toEqual(['2025-11-23', '2026-11-22']);
      expect(issuesOf(await coordinator.get('/api/v1/attendance?from=2026-12-01'))).toEqual([['to', 'ends-before-it-begins']]);
    });
  });
});
