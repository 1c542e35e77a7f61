import type { Page, Problem } from '#contract/common.ts';
import type { BodyMemberships } from '#contract/membership.ts';
import type { PersonResponse } from '#contract/person.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const PEOPLE = '/api/v1/people';
const CONTACT = {
  email: 'Jo.Ahorn@Verein.example',
  phone: null,
  legalBasis: 'consent',
  purpose: 'Einladungen',
  retainUntil: '2027-12-31',
} as const;
const JO = { name: 'Jo Ahorn', function: 'Vorsitz', organisation: 'verein', contact: CONTACT };

// Today is 2026-11-22.
describe('persons of the network', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'verein', { name: 'Verein' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const person = (answer: Answer) => answer.body as PersonResponse;
  const names = (answer: Answer) => (answer.body as Page<PersonResponse>).items.map(({ name }) => name);
  const pathOf = (answer: Answer) => [answer.status, (answer.body as Problem).issues?.[0]?.path];
  const added = async (given: object = {}) => person(await coordinator.post(PEOPLE, { ...JO, ...given }));

  it('are added with contact data, its reason and its last day', async () => {
    const answer = await coordinator.post(PEOPLE, JO);
    expect(answer.status).toBe(201);
    const { id, ...rest } = person(answer);
    expect(rest).toEqual({
      name: 'Jo Ahorn',
      function: 'Vorsitz',
      organisation: { code: 'verein', name: 'Verein' },
      contact: { ...CONTACT, email: 'jo.ahorn@verein.example' },
      permitted: { seeContact: true, edit: true },
      demo: false,
      version: 1,
    });
    expect((await coordinator.get(`${PEOPLE}/${id}`)).body).toEqual(answer.body);
  });

  it('have contact data that says how to reach them, and that may be kept from today on', async () => {
    expect(pathOf(await coordinator.post(PEOPLE, { ...JO, contact: { ...CONTACT, email: null } }))).toEqual([400, 'contact.email']);
    expect(pathOf(await coordinator.post(PEOPLE, { ...JO, contact: { ...CONTACT, retainUntil: '2026-11-21' } }))).toEqual([
      400,
      'contact.retainUntil',
    ]);
    expect((await added({ contact: { ...CONTACT, retainUntil: '2026-11-22' } })).contact?.retainUntil).toBe('2026-11-22');
  });

  it('belong to an organisation that there is, or to none', async () => {
    expect(pathOf(await coordinator.post(PEOPLE, { ...JO, organisation: 'weg' }))).toEqual([400, 'organisation']);
    expect((await added({ organisation: null })).organisation).toBeNull();
  });

  it('are shown with contact data to officers of their organisation, and to others without', async () => {
    const { id } = await added();
    const own = await app.signedIn({ roles: ['officer'], organisations: ['verein'] });
    const other = await app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
    const steering = await app.signedIn({ roles: ['steering'] });
    const seen = async (client: TestClient) => {
      const { name, contact, permitted } = person(await client.get(`${PEOPLE}/${id}`));
      return [name, contact?.email, permitted.seeContact, permitted.edit];
    };
    expect(await seen(own)).toEqual(['Jo Ahorn', 'jo.ahorn@verein.example', true, false]);
    for (const client of [other, steering]) {
      expect(await seen(client)).toEqual(['Jo Ahorn', undefined, false, false]);
      const { items } = (await client.get(`${PEOPLE}?text=jo ahorn`)).body as Page<PersonResponse>;
      expect(items.filter(({ contact }) => contact !== null)).toEqual([]);
    }
  });

  it('are found by name, function and organisation, and by nothing of their contact data', async () => {
    await added({ name: 'Suche Birke', function: 'Kassenwart' });
    await added({ name: 'Suche Ahorn', organisation: 'traeger', contact: { ...CONTACT, email: 'geheim@verein.example' } });
    const found = async (query: string) => names(await coordinator.get(`${PEOPLE}?${query}`));
    expect(await found('text=suche')).toEqual(['Suche Ahorn', 'Suche Birke']);
    expect(await found('text=kassen')).toEqual(['Suche Birke']);
    expect(await found('text=suche&organisation=traeger')).toEqual(['Suche Ahorn']);
    expect(await found('text=geheim')).toEqual([]);
    expect(await found('text=suche&limit=1&cursor=1')).toEqual(['Suche Birke']);
  });

  it('are changed from the version that was seen; contact data as null is removed', async () => {
    const { id } = await added();
    const changed = await coordinator.patch(`${PEOPLE}/${id}`, { version: 1, contact: null });
    expect([changed.status, person(changed).contact, person(changed).function, person(changed).version]).toEqual([200, null, 'Vorsitz', 2]);
    expect((await coordinator.patch(`${PEOPLE}/${id}`, { version: 1, name: 'Jo' })).status).toBe(409);
    expect(await database.db()('people').where({ id }).first('email', 'phone', 'legal_basis', 'purpose', 'retain_until')).toEqual({
      email: null,
      phone: null,
      legal_basis: null,
      purpose: null,
      retain_until: null,
    });
  });

  it('may keep contact data that has run out while something else is changed', async () => {
    const id = await aPerson(database.db(), 'Alt Esche');
    const kept = { email: 'alt@verein.example', legal_basis: 'consent', purpose: 'Einladungen', retain_until: '2026-01-31' };
    await database.db()('people').where({ id }).update(kept);
    expect((await coordinator.patch(`${PEOPLE}/${id}`, { version: 1, function: 'Beisitz' })).status).toBe(200);
  });

  it('are erased for good: what they took part in still counts', async () => {
    const { id } = await added({ name: 'Robin Linde' });
    const body = await aBody(database.db());
    const seat = await aSeat(database.db(), body);
    await aMembership(database.db(), body, { seat, person: id });
    const before = (await coordinator.get(`/api/v1/bodies/${body}/composition`)).body;

    expect((await coordinator.post(`${PEOPLE}/${id}/erasure`, { version: 7 })).status).toBe(409);
    const erased = await coordinator.post(`${PEOPLE}/${id}/erasure`, { version: 1 });
    const { name, function: what, organisation, contact, permitted } = person(erased);
    expect([erased.status, name, what, organisation, contact, permitted.edit]).toEqual([200, null, null, null, null, false]);

    const { seats } = (await coordinator.get(`/api/v1/bodies/${body}/memberships`)).body as BodyMemberships;
    expect(seats[0]?.holder?.person).toEqual({ id, name: null, function: null });
    expect(seats[0]?.holder?.organisation.code).toBe('traeger');
    expect((await coordinator.get(`/api/v1/bodies/${body}/composition`)).body).toEqual(before);
    expect(names(await coordinator.get(`${PEOPLE}?text=robin`))).toEqual([]);
    expect((await coordinator.patch(`${PEOPLE}/${id}`, { version: 2, name: 'Robin' })).status).toBe(409);
    expect((await coordinator.post(`${PEOPLE}/${id}/erasure`, { version: 2 })).status).toBe(409);
    const membership = { organisation: 'traeger', person: id, role: 'member', validFrom: '2026-01-01' };
    expect(pathOf(await coordinator.post(`/api/v1/bodies/${body}/memberships`, membership))).toEqual([400, 'person']);
  });

  it('leave nothing in the audit trail that could not be erased', async () => {
    const { id } = await added({ name: 'Kim Weide' });
    await coordinator.patch(`${PEOPLE}/${id}`, { version: 1, name: 'Kim Ulme', organisation: 'traeger' });
    await coordinator.patch(`${PEOPLE}/${id}`, { version: 2, contact: { ...CONTACT, phone: '030 1234' } });
    await coordinator.post(`${PEOPLE}/${id}/erasure`, { version: 3 });
    const events = await database
      .db()('audit_events')
      .where({ object_type: 'person', object_id: id })
      .orderBy('id')
      .select<{ action: string; object_label: string; changes: { field: string; before: unknown; after: unknown }[] }[]>(
        'action',
        'object_label',
        'changes',
      );
    expect(events.map(({ action }) => action)).toEqual(['created', 'changed', 'changed', 'erased']);
    expect(events[1]?.changes).toEqual([
      { field: 'name', before: 'hidden', after: 'hidden' },
      { field: 'organisation', before: 'verein', after: 'traeger' },
    ]);
    expect(new Set(events.map(({ object_label }) => object_label))).toEqual(new Set([`Person ${id}`]));
    expect(/kim|ahorn|vorsitz|030|einladungen|verein\.example/i.test(JSON.stringify(events))).toBeFalse();
  });
});
