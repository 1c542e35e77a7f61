import type { BodyMemberships, DatedMemberships, Membership, Seat } from '#contract/membership.ts';
import type { Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

// Today is 2026-11-22.
describe('memberships', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'verein', { name: 'Verein' });
    await anOrganisation(database.db(), 'theater', { name: 'Theater', closedOn: '2026-03-31' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  /** A body with a seat that foresees a deputy. */
  async function withSeat(life: { validFrom?: string; validTo?: string | null } = {}) {
    const code = await aBody(database.db(), life);
    const seat = await aSeat(database.db(), code, { name: 'Vereine', hasDeputy: true, validFrom: life.validFrom ?? '2024-01-01' });
    return { code, seat, address: `/api/v1/bodies/${code}/memberships` };
  }
  const draft = (given: object = {}) => ({ organisation: 'verein', role: 'member', validFrom: '2025-01-01', ...given });
  const of = (answer: Answer) => answer.body as BodyMemberships;
  const firstSeat = (answer: Answer) => of(answer).seats[0] as Seat;
  const holderOf = (answer: Answer) => firstSeat(answer).holder as Membership;
  const refusalOf = (answer: Answer) => {
    const [issue] = (answer.body as Problem).issues ?? [];
    return [answer.status, issue?.path, issue?.code];
  };

  it('are added on a seat and without one, with the vote of the seat', async () => {
    const { address, seat } = await withSeat();
    const person = await aPerson(database.db(), 'Jo Ahorn', 'verein');
    const added = await coordinator.post(address, draft({ seat, person, engagement: 'voluntary' }));
    expect(added.status).toBe(201);
    const { person: who, organisation, votingRight, engagement, role, validFrom, validTo } = holderOf(added);
    expect([who?.name, organisation.name, votingRight, engagement, role, validFrom, validTo]).toEqual([
      'Jo Ahorn',
      'Verein',
      true,
      'voluntary',
      'member',
      '2025-01-01',
      null,
    ]);
    const guest = await coordinator.post(address, draft({ role: 'guest' }));
    expect(of(guest).others.map((other) => [other.role, other.votingRight])).toEqual([['guest', false]]);
  });

  it('end with the seat or the body where no last day is given', async () => {
    const { address, seat } = await withSeat({ validTo: '2027-06-30' });
    expect(holderOf(await coordinator.post(address, draft({ seat }))).validTo).toBe('2027-06-30');
  });

  it('lie within the life of the body', async () => {
    const { address } = await withSeat({ validFrom: '2025-01-01', validTo: '2026-12-31' });
    expect(refusalOf(await coordinator.post(address, draft({ validFrom: '2024-12-31' })))).toEqual([400, 'validFrom', 'before-body']);
    expect(refusalOf(await coordinator.post(address, draft({ validTo: '2027-01-01' })))).toEqual([400, 'validTo', 'after-body']);
    expect(refusalOf(await coordinator.post(address, draft({ validFrom: '2027-01-01' })))).toEqual([400, 'validFrom', 'after-body']);
    expect((await coordinator.post(address, draft({ validFrom: '2025-01-01', validTo: '2026-12-31' }))).status).toBe(201);
  });

  it('lie within the life of the seat', async () => {
    const { code, address } = await withSeat();
    const seat = await aSeat(database.db(), code, { validFrom: '2025-02-01', validTo: '2025-12-31' });
    expect(refusalOf(await coordinator.post(address, draft({ seat })))).toEqual([400, 'validFrom', 'before-seat']);
    expect(refusalOf(await coordinator.post(address, draft({ seat, validFrom: '2025-02-01', validTo: '2026-01-01' })))).toEqual([
      400,
      'validTo',
      'after-seat',
    ]);
  });

  it('are one at a time on a seat, and one deputy beside it', async () => {
    const { address, seat } = await withSeat();
    await coordinator.post(address, draft({ seat, validTo: '2025-06-30' }));
    const second = await coordinator.post(address, draft({ seat, validFrom: '2025-06-30' }));
    expect(refusalOf(second)).toEqual([409, 'seat', 'seat-taken']);
    expect((second.body as Problem).detail).toBe('This seat is held by Verein from 2025-01-01 to 2025-06-30.');
    expect((await coordinator.post(address, draft({ seat, validFrom: '2025-07-01' }))).status).toBe(201);
    expect((await coordinator.post(address, draft({ seat, role: 'deputy' }))).status).toBe(201);
    expect(refusalOf(await coordinator.post(address, draft({ seat, role: 'deputy', validFrom: '2026-01-01' })))).toEqual([
      409,
      'seat',
      'deputy-taken',
    ]);
  });

  it('of deputies need a seat that foresees one', async () => {
    const { code, address } = await withSeat();
    expect(refusalOf(await coordinator.post(address, draft({ role: 'deputy' })))).toEqual([400, 'seat', 'deputy-without-seat']);
    const seat = await aSeat(database.db(), code);
    expect(refusalOf(await coordinator.post(address, draft({ role: 'deputy', seat })))).toEqual([400, 'seat', 'no-deputy-foreseen']);
  });

  it('of guests have neither seat nor vote', async () => {
    const { address, seat } = await withSeat();
    expect(refusalOf(await coordinator.post(address, draft({ role: 'guest', seat })))).toEqual([400, 'seat', 'guest-with-seat']);
    expect(refusalOf(await coordinator.post(address, draft({ role: 'guest', votingRight: true })))).toEqual([
      400,
      'votingRight',
      'guest-with-vote',
    ]);
  });

  it('begin on behalf of an organisation as long as it is open', async () => {
    const { address } = await withSeat();
    expect(refusalOf(await coordinator.post(address, draft({ organisation: 'theater', validFrom: '2026-04-01' })))).toEqual([
      400,
      'organisation',
      'organisation-closed',
    ]);
    expect((await coordinator.post(address, draft({ organisation: 'theater', validFrom: '2026-03-31' }))).status).toBe(201);
  });

  it('name what there is: organisation, person, seat and body', async () => {
    const { address } = await withSeat();
    const other = await withSeat();
    const wrong = await coordinator.post(address, draft({ organisation: 'weg', person: '999999', seat: other.seat }));
    expect((wrong.body as Problem).issues?.map(({ path }) => path)).toEqual(['person', 'organisation', 'seat']);
    expect((await coordinator.post('/api/v1/bodies/weg/memberships', draft())).status).toBe(404);
  });

  it('are ended with a date and kept', async () => {
    const { code, seat, address } = await withSeat();
    const id = await aMembership(database.db(), code, { seat });
    const ended = await coordinator.patch(`${address}/${id}`, { version: 1, validTo: '2026-10-31' });
    expect([firstSeat(ended).holder, firstSeat(ended).vacantSince]).toEqual([null, '2026-11-01']);
    expect(of(ended).ended.map((membership) => [membership.id, membership.validTo])).toEqual([[id, '2026-10-31']]);
    expect(holderOf(await coordinator.get(`${address}?asOf=2026-10-31`)).id).toBe(id);
  });

  it('are changed from the version that was seen', async () => {
    const { code, address } = await withSeat();
    const id = await aMembership(database.db(), code);
    expect((await coordinator.patch(`${address}/${id}`, { version: 1, role: 'chair' })).status).toBe(200);
    expect((await coordinator.patch(`${address}/${id}`, { version: 1, role: 'member' })).status).toBe(409);
    expect((await coordinator.delete(`${address}/${id}`, { version: 1 })).status).toBe(409);
  });

  it('move to a seat that is free then, and not to one that is held', async () => {
    const { code, seat, address } = await withSeat();
    await aMembership(database.db(), code, { seat, validTo: '2025-12-31' });
    const id = await aMembership(database.db(), code, { organisation: 'verein' });
    expect(refusalOf(await coordinator.patch(`${address}/${id}`, { version: 1, seat }))).toEqual([409, 'seat', 'seat-taken']);
    const moved = await coordinator.patch(`${address}/${id}`, { version: 1, seat, validFrom: '2026-01-01' });
    expect([moved.status, holderOf(moved).organisation.code]).toEqual([200, 'verein']);
  });

  it('are removed where they were entered today or have not begun; what has been is ended with a date', async () => {
    const { code, address } = await withSeat();
    const entered = await coordinator.post(address, draft());
    const { id } = of(entered).others[0] as Membership;
    expect(of(await coordinator.delete(`${address}/${id}`, { version: 1 })).others).toEqual([]);
    const coming = await aMembership(database.db(), code, { validFrom: '2027-01-01' });
    expect((await coordinator.delete(`${address}/${coming}`, { version: 1 })).status).toBe(200);
    const running = await aMembership(database.db(), code);
    const refused = await coordinator.delete(`${address}/${running}`, { version: 1 });
    expect([refused.status, (refused.body as Problem).detail]).toEqual([
      409,
      `Träger has belonged to "Gremium ${code}"; that is kept. End it with a date instead.`,
    ]);
  });

  it('are listed as seen from a day: held, ended, coming', async () => {
    const { code, address } = await withSeat();
    const before = await aMembership(database.db(), code, { validTo: '2025-12-31' });
    const now = await aMembership(database.db(), code, { validFrom: '2026-01-01', validTo: '2027-02-22' });
    const later = await aMembership(database.db(), code, { validFrom: '2027-02-23' });
    const today = of(await coordinator.get(address));
    expect([today.ended, today.others, today.coming].map((list) => list.map(({ id }) => id))).toEqual([[before], [now], [later]]);
    // Three months after 22 November is 22 February.
    expect(today.others[0]?.endingSoon).toBeTrue();
    const past = of(await coordinator.get(`${address}?asOf=2025-06-01`));
    expect([past.asOf, past.others[0]?.id, past.coming.map(({ id }) => id)]).toEqual(['2025-06-01', before, [now, later]]);
  });

  it('are not known of days to come', async () => {
    const { address } = await withSeat();
    expect(refusalOf(await coordinator.get(`${address}?asOf=2026-11-23`))).toEqual([400, 'asOf', 'in-the-future']);
    expect((await coordinator.get(`${address}?asOf=2026-11-22`)).status).toBe(200);
  });

  it('are listed for an organisation and for a person over all bodies', async () => {
    const first = await aBody(database.db(), { name: 'Beirat' });
    const second = await aBody(database.db(), { name: 'AG Arbeit' });
    await anOrganisation(database.db(), 'werkstatt', { name: 'Werkstatt' });
    const person = await aPerson(database.db(), 'Kim Esche');
    for (const code of [first, second]) await aMembership(database.db(), code, { organisation: 'werkstatt', person });
    await aMembership(database.db(), first, { organisation: 'werkstatt', validFrom: '2024-01-01', validTo: '2024-12-31' });
    const ofOrganisation = (await coordinator.get('/api/v1/organisations/werkstatt/memberships')).body as DatedMemberships;
    expect(ofOrganisation.current.map(({ body }) => body.name)).toEqual(['AG Arbeit', 'Beirat']);
    expect(ofOrganisation.ended.map(({ body }) => body.name)).toEqual(['Beirat']);
    const ofPerson = (await coordinator.get(`/api/v1/people/${person}/memberships?asOf=2024-06-01`)).body as DatedMemberships;
    expect([ofPerson.asOf, ofPerson.current.length, ofPerson.ended.length]).toEqual(['2024-06-01', 2, 0]);
    expect((await coordinator.get('/api/v1/organisations/weg/memberships')).status).toBe(404);
    expect((await coordinator.get('/api/v1/people/999999/memberships')).status).toBe(404);
  });

  it('stand in the history of the body, without names of persons', async () => {
    const { code, seat, address } = await withSeat();
    const person = await aPerson(database.db(), 'Robin Linde');
    const { id } = holderOf(await coordinator.post(address, draft({ seat, person })));
    await coordinator.patch(`${address}/${id}`, { version: 1, validTo: '2026-12-31' });
    await coordinator.patch(`${address}/${id}`, { version: 2, validTo: '2026-12-31' });
    await coordinator.delete(`${address}/${id}`, { version: 2 });
    const events = await database
      .db()('audit_events')
      .where({ object_type: 'body', object_id: code })
      .orderBy('id')
      .select<{ action: string; object_label: string; changes: unknown }[]>('action', 'object_label', 'changes');
    expect(events.map(({ action }) => action)).toEqual(['membership_added', 'membership_changed', 'membership_removed']);
    expect(events[1]).toEqual({
      action: 'membership_changed',
      object_label: `Gremium ${code} · Verein, Vereine`,
      changes: [{ field: 'validTo', before: null, after: '2026-12-31' }],
    });
    expect(JSON.stringify(events)).toContain(`Person ${person}`);
    expect(JSON.stringify(events)).not.toContain('Robin');
  });
});
