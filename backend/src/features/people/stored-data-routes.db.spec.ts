import type { BodyMemberships, Composition } from '#contract/membership.ts';
import type { StoredData } from '#contract/personal-data.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { aTopicContact, insertDepartments } from '../../../testing/contact-coverage.ts';
import { anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting, someCame } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

// Today is 2026-11-22.
describe('what is stored about a person', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let body: string;
  let id: string;
  let email: string;
  let people = 0;

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await insertDepartments(db);
    await anOrganisation(db, 'verein', { name: 'Verein' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  // Each spec has a person of its own: one of them is erased.
  beforeEach(async () => {
    const db = database.db();
    email = `jo-${++people}@verein.example`;
    body = await aBody(db, { name: 'Beirat' });
    id = await aPerson(db, 'Jo Ahorn', 'verein');
    const contact = { email, legal_basis: 'consent', purpose: 'Einladungen', retain_until: '2027-12-31' };
    await db('people')
      .where({ id })
      .update({ ...contact, created_at: '2024-01-01T09:00:00Z' });
    await app.account({ email, roles: ['officer'] });
    const seat = await aSeat(db, body, { name: 'Sitz 1' });
    const membership = await aMembership(db, body, { person: id, organisation: 'verein', seat, engagement: 'voluntary' });
    await aTopicContact(db, id, { trainings: ['2026-02-01'] });
    const [meeting, other] = await db('meetings')
      .insert([
        { body_code: body, held_on: '2026-09-17', state: 'held' },
        { body_code: body, held_on: '2026-03-01', state: 'held', title: 'Klausur' },
      ])
      .returning<{ id: string }[]>('id');
    await db('attendances').insert({ meeting_id: meeting?.id, membership_id: membership, state: 'present' });
    await db('meeting_guests').insert({ meeting_id: other?.id, person_id: id });
    const sent = { sequence: 0, sent_at: new Date() };
    await db('meeting_invitations').insert({ meeting_id: meeting?.id, membership_id: membership, person_id: id, ...sent });
    await db('agenda_items').insert({ body_code: body, position: 0, title: 'Dolmetschpool', presenter_person_id: id });
    await coordinator.patch(`/api/v1/people/${id}`, { version: 1, function: 'Vorsitz' });
  });

  const stored = async () => (await coordinator.get(`/api/v1/people/${id}/stored-data`)).body as StoredData;

  it('stands on one page, wherever it is kept', async () => {
    const { at, retention, ...data } = await stored();
    expect([at, retention]).toEqual(['2026-11-22T12:00:00.000Z', []]);
    expect(data).toEqual({
      person: { id, name: 'Jo Ahorn', function: 'Vorsitz', organisation: 'Verein', recordedOn: '2024-01-01', erasedOn: null },
      contact: { email, phone: null, legalBasis: 'consent', purpose: 'Einladungen', retainUntil: '2027-12-31', since: null },
      memberships: [
        {
          body: { code: body, name: 'Beirat' },
          seat: 'Sitz 1',
          organisation: 'Verein',
          role: 'member',
          votingRight: true,
          engagement: 'voluntary',
          validFrom: '2024-01-01',
          validTo: null,
        },
      ],
      contactFor: [
        {
          department: { de: 'Jugendamt', en: '' },
          topic: { de: 'Kinderrechte', en: '' },
          validFrom: '2024-01-01',
          validTo: null,
          trainings: [{ title: 'Grundlagen', attendedOn: '2026-02-01' }],
        },
      ],
      meetings: [
        { body: 'Beirat', title: null, heldOn: '2026-09-17', attendance: 'present' },
        { body: 'Beirat', title: 'Klausur', heldOn: '2026-03-01', attendance: 'guest' },
      ],
      agendaItems: [{ body: 'Beirat', title: 'Dolmetschpool', heldOn: null }],
      invitations: 1,
      accounts: [{ name: `Person ${email}`, email, roles: ['officer'], state: 'active' }],
      historyEntries: 1,
    });
    expect((await coordinator.get('/api/v1/people/999999/stored-data')).status).toBe(404);
  });

  it('says since when there is contact data that was entered later than the person, also in what is handed out', async () => {
    const later = await aPerson(database.db(), 'Kim Birke');
    const contact = { email: 'kim@verein.example', phone: null, legalBasis: 'consent', purpose: 'Einladungen', retainUntil: '2027-12-31' };
    await coordinator.patch(`/api/v1/people/${later}`, { version: 1, contact });
    const { body: data } = await coordinator.get(`/api/v1/people/${later}/stored-data`);
    expect((data as StoredData).contact?.since).toBe('2026-11-22');
    const { body: csv } = await coordinator.get(`/api/v1/people/${later}/stored-data/export?format=csv`);
    expect(String(csv)).toContain('Kontaktdaten;Eingetragen am;22.11.2026\r\n');
  });

  it('has the meetings to which they came as the deputy of a member', async () => {
    const db = database.db();
    const deputy = await aPerson(db, 'Kim Birke');
    const seat = await aSeat(db, body, { name: 'Sitz 2', hasDeputy: true });
    const member = await aMembership(db, body, { seat });
    await aMembership(db, body, { seat, role: 'deputy', person: deputy, validTo: '2026-08-31' });
    const [came, notCame, tooLate] = [
      await aMeeting(db, body, { heldOn: '2026-08-31' }),
      await aMeeting(db, body, { heldOn: '2026-06-01' }),
      await aMeeting(db, body, { heldOn: '2026-09-01' }),
    ];
    for (const meeting of [came, tooLate]) await someCame(db, meeting, { [member]: 'deputy' });
    await someCame(db, notCame, { [member]: 'excused' });
    const { body: data } = await coordinator.get(`/api/v1/people/${deputy}/stored-data`);
    expect((data as StoredData).meetings).toEqual([{ body: 'Beirat', title: null, heldOn: '2026-08-31', attendance: 'as_deputy' }]);
  });

  it('is handed out for programs and for people, which the audit trail takes down without a name', async () => {
    const data = await stored();
    const json = await coordinator.get(`/api/v1/people/${id}/stored-data/export`);
    expect([json.status, json.headers.get('cache-control'), json.headers.get('content-disposition')]).toEqual([
      200,
      'no-store',
      `attachment; filename="person-${id}-2026-11-22.json"`,
    ]);
    expect(json.body).toEqual(data);
    const { body: csv } = await coordinator.get(`/api/v1/people/${id}/stored-data/export?format=csv`);
    expect(String(csv)).toContain('Mitgliedschaft;Beirat;Mitglied, Sitz 1, für Verein, mit Stimmrecht, ehrenamtlich, seit 01.01.2024\r\n');
    expect(String(csv)).toContain('Kontaktdaten;Rechtsgrundlage;Einwilligung der Person (Art. 6 Abs. 1 Buchst. a DSGVO)\r\n');
    expect((await coordinator.get(`/api/v1/people/${id}/stored-data/export?format=xlsx`)).status).toBe(200);
    const events = await database.db()('audit_events').where({ object_type: 'person', object_id: id, action: 'exported' }).select('*');
    expect(events.length).toBe(3);
    expect(JSON.stringify(events)).not.toContain('Ahorn');
  });

  it('can be erased, and composition, attendance and coverage count as before', async () => {
    const counts = async () => {
      const get = async (path: string) => (await coordinator.get(`/api/v1${path}`)).body;
      const attendance = await database.db()('attendances').select('state').count({ count: '*' }).groupBy('state');
      const guests = await database.db()('meeting_guests').count({ count: '*' });
      const coverage = (await get('/contact-coverage')) as { counts: unknown };
      return [(await get(`/bodies/${body}/composition`)) as Composition, attendance, guests, coverage.counts];
    };
    const before = await counts();
    expect((await coordinator.post(`/api/v1/people/${id}/erasure`, { version: 2 })).status).toBe(200);
    expect(await counts()).toEqual(before);
    const { person, contact, accounts, memberships, meetings } = await stored();
    expect([person.name, person.function, person.organisation, person.erasedOn, contact, accounts]).toEqual([
      null,
      null,
      null,
      '2026-11-22',
      null,
      [],
    ]);
    expect([memberships.length, meetings.length]).toEqual([1, 2]);
    const { seats } = (await coordinator.get(`/api/v1/bodies/${body}/memberships`)).body as BodyMemberships;
    expect(seats[0]?.holder?.person?.name).toBeNull();
  });
});
