import type { Problem } from '#contract/common.ts';
import type { ContactCoverage, CoverageCell } from '#contract/contact-coverage.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aPerson } from '../../../testing/bodies.ts';
import { aTopicContact, insertDepartments } from '../../../testing/contact-coverage.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const COVERAGE = '/api/v1/contact-coverage';
const CONTACTS = `${COVERAGE}/contacts`;

// Today is 2026-11-22.
describe('contact persons of departments', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertDepartments(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });
  afterEach(() => database.db()('topic_contacts').delete());

  const person = (name = 'Jo Ahorn') => aPerson(database.db(), name);
  const named = async (given: object = {}) => ({
    department: 'jugendamt',
    topic: 'kinderrechte',
    person: await person(),
    validFrom: '2024-02-01',
    ...given,
  });
  const coverage = async (query = '') => (await coordinator.get(`${COVERAGE}${query}`)).body as ContactCoverage;
  const cellIn = ({ cells }: ContactCoverage, department = 'jugendamt', topic = 'kinderrechte'): CoverageCell =>
    cells.find((cell) => cell.department === department && cell.topic === topic) as CoverageCell;
  const refused = ({ status, body }: Answer) => [status, ...((body as Problem).issues ?? []).map(({ path, code }) => [path, code])];

  it('are gaps while nobody is named, for each department and topic', async () => {
    const { cells, topics, counts } = await coverage();
    expect(cells.map(({ department, topic, state }) => `${department} ${topic} ${state}`)).toEqual([
      'jugendamt kinderrechte gap',
      'jugendamt sprache gap',
      'buergeramt kinderrechte gap',
      'buergeramt sprache gap',
    ]);
    expect(counts).toEqual({ trained: 0, expiring: 0, expired: 0, untrained: 0, gap: 4 });
    expect(topics.map(({ code, trainingMonths, gap }) => [code, trainingMonths, gap])).toEqual([
      ['kinderrechte', 24, 2],
      ['sprache', null, 2],
    ]);
  });

  it('are named with their trainings, changed, and say how they stand', async () => {
    const trainings = [{ title: 'Kinderrechte im Amt', attendedOn: '2025-05-01' }];
    const added = await coordinator.post(CONTACTS, await named({ trainings }));
    expect(added.status).toBe(201);
    const cell = cellIn(added.body as ContactCoverage);
    // 24 months after 1 May 2025.
    expect([cell.state, cell.trainedUntil]).toEqual(['trained', '2027-05-01']);
    const [contact] = cell.contacts;
    expect(contact).toEqual(jasmine.objectContaining({ trainings, validFrom: '2024-02-01', validTo: null, version: 1 }));
    const change = { version: 1, trainings: [{ title: 'Kinderrechte im Amt', attendedOn: '2024-10-01' }] };
    const changed = await coordinator.patch(`${CONTACTS}/${contact?.id}`, change);
    expect(cellIn(changed.body as ContactCoverage)).toEqual(jasmine.objectContaining({ state: 'expired', trainedUntil: '2026-10-01' }));
    expect((await coordinator.patch(`${CONTACTS}/${contact?.id}`, change)).status).toBe(409);
    const events = await database
      .db()('audit_events')
      .where({ object_type: 'topic_contact', object_id: contact?.id })
      .orderBy('id')
      .select('*');
    expect(events.map(({ action, object_label }) => `${action} ${object_label}`)).toEqual([
      'created Kinderrechte · Jugendamt',
      'changed Kinderrechte · Jugendamt',
    ]);
    expect(JSON.stringify(events)).not.toContain('Ahorn');
  });

  it('stand as they stood on the day that is asked for', async () => {
    await aTopicContact(database.db(), await person('Kim Ulme'), { validTo: '2025-06-30', trainings: ['2024-02-01'] });
    await aTopicContact(database.db(), await person(), { validFrom: '2026-12-01' });
    const then = cellIn(await coverage('?asOf=2025-06-30'));
    expect([then.state, then.contacts[0]?.person.name]).toEqual(['trained', 'Kim Ulme']);
    const now = cellIn(await coverage());
    expect([now.state, now.contacts.length, now.last?.person.name, now.coming[0]?.person.name]).toEqual(['gap', 0, 'Kim Ulme', 'Jo Ahorn']);
    expect((await coordinator.get(`${COVERAGE}?asOf=2026-11-23`)).status).toBe(400);
  });

  it('are refused at the field that is wrong', async () => {
    const tomorrow = [{ title: 'Grundlagen', attendedOn: '2026-11-23' }];
    expect(refused(await coordinator.post(CONTACTS, await named({ trainings: tomorrow })))).toEqual([
      400,
      ['trainings.0.attendedOn', 'training-to-come'],
    ]);
    expect(refused(await coordinator.post(CONTACTS, await named({ validTo: '2024-01-31' })))).toEqual([
      400,
      ['validTo', 'ends-before-it-begins'],
    ]);
    expect(refused(await coordinator.post(CONTACTS, await named({ department: 'weg', topic: 'weg', person: '999' })))).toEqual([
      400,
      ['department', undefined],
      ['topic', undefined],
      ['person', undefined],
    ]);
    const erased = await person();
    await database.db()('people').where({ id: erased }).update({ name: null, erased_at: '2026-01-01T10:00:00Z' });
    expect(refused(await coordinator.post(CONTACTS, await named({ person: erased })))).toEqual([400, ['person', 'person-erased']]);
  });

  it('are refused for what is not active; those that there are stay without being expected', async () => {
    await aTopicContact(database.db(), await person(), { department: 'buergeramt', topic: 'sprache', trainings: ['2020-01-01'] });
    await database.db()('departments').where({ code: 'buergeramt' }).update({ active: false });
    expect(refused(await coordinator.post(CONTACTS, await named({ department: 'buergeramt' })))).toEqual([
      400,
      ['department', 'department-inactive'],
    ]);
    const { cells, counts } = await coverage();
    expect(cells.map(({ department, topic }) => `${department} ${topic}`)).toEqual([
      'jugendamt kinderrechte',
      'jugendamt sprache',
      'buergeramt sprache',
    ]);
    expect(counts).toEqual({ trained: 0, expiring: 0, expired: 0, untrained: 0, gap: 2 });
    await database.db()('departments').where({ code: 'buergeramt' }).update({ active: true });
  });

  it('are each there once at a time, also when two name them at the same moment', async () => {
    const content = await named({ validTo: '2024-12-31' });
    const answers = await Promise.all([coordinator.post(CONTACTS, content), coordinator.post(CONTACTS, content)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(refused(await coordinator.post(CONTACTS, { ...content, validFrom: '2024-12-31', validTo: null }))).toEqual([
      409,
      ['person', 'contact-twice'],
    ]);
    expect((await coordinator.post(CONTACTS, { ...content, validFrom: '2025-01-01', validTo: null })).status).toBe(201);
    expect((await coordinator.post(CONTACTS, await named({ validFrom: '2024-06-01' }))).status)
      .withContext('somebody else')
      .toBe(201);
  });

  it('are removed while that is a mistake, and ended otherwise', async () => {
    const old = await aTopicContact(database.db(), await person());
    const kept = await coordinator.delete(`${CONTACTS}/${old}`, { version: 1 });
    expect(refused(kept)).toEqual([409, ['validTo', 'contact-kept']]);
    const ended = await coordinator.patch(`${CONTACTS}/${old}`, { version: 1, validTo: '2026-11-21' });
    expect(cellIn(ended.body as ContactCoverage).state).toBe('gap');
    const added = await coordinator.post(CONTACTS, await named());
    const [mistake] = cellIn(added.body as ContactCoverage).contacts;
    expect((await coordinator.delete(`${CONTACTS}/${mistake?.id}`, { version: 1 })).status).toBe(200);
  });

  it('count as before when the person is erased, without a name, and leave a gap from the day after', async () => {
    const id = await person('Robin Erle');
    const contact = await aTopicContact(database.db(), id, { trainings: ['2026-01-15'] });
    const before = await coverage();
    expect((await coordinator.post(`/api/v1/people/${id}/erasure`, { version: 1 })).status).toBe(200);
    const after = await coverage();
    expect([after.counts, after.topics]).toEqual([before.counts, before.topics]);
    expect(cellIn(after).contacts[0]).toEqual(
      jasmine.objectContaining({ person: { id, name: null, function: null }, validTo: '2026-11-22', state: 'trained' }),
    );
    expect((await coordinator.patch(`${CONTACTS}/${contact}`, { version: 1, validTo: '2026-10-01' })).status).toBe(409);
    // As if that had been done a day earlier.
    await database.db()('people').where({ id }).update({ erased_at: '2026-11-21T20:00:00Z' });
    const next = cellIn(await coverage());
    expect([next.state, next.last?.person.name, next.last?.validTo]).toEqual(['gap', null, '2026-11-21']);
  });

  it('are handed out as a file, with a row for each gap, which the audit trail takes down', async () => {
    await aTopicContact(database.db(), await aPerson(database.db(), '=Jo()'), { trainings: ['2025-01-01'] });
    const { status, headers, body } = await coordinator.get(`${COVERAGE}/export?format=csv`);
    expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="ansprechpersonen-2026-11-22.csv"']);
    const [, first, ...gaps] = String(body).trim().split('\r\n');
    // 24 months after 1 January 2025; no formula begins a cell.
    expect(first).toBe("Jugendamt;Kinderrechte;Schulung läuft ab;'=Jo();;01.01.2024;;Grundlagen;01.01.2025;01.01.2027");
    expect(gaps).toEqual(['Jugendamt;Sprache;Lücke;;;;;;;', 'Bürgeramt;Kinderrechte;Lücke;;;;;;;', 'Bürgeramt;Sprache;Lücke;;;;;;;']);
    expect((await coordinator.get(`${COVERAGE}/export?format=xlsx`)).status).toBe(200);
    const events = await database.db()('audit_events').where({ object_type: 'contact_coverage' }).select('action', 'object_id');
    expect(events).toEqual([
      { action: 'exported', object_id: 'csv' },
      { action: 'exported', object_id: 'xlsx' },
    ]);
  });
});

describe('topics of contact persons', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  it('say for how long a training holds, and departments are in use with their contact persons', async () => {
    await insertDepartments(database.db());
    const coordinator = await app.signedIn({ roles: ['coordinator'] });
    const topics = '/api/v1/contact-topics';
    const added = await coordinator.post(topics, { name: { de: 'Barrierefreiheit', en: '' }, trainingMonths: 36 });
    expect(added.body).toEqual(jasmine.objectContaining({ code: 'barrierefreiheit', trainingMonths: 36, position: 3, version: 1 }));
    const changed = await coordinator.patch(`${topics}/barrierefreiheit`, { version: 1, trainingMonths: null });
    expect(changed.body).toEqual(jasmine.objectContaining({ trainingMonths: null, version: 2 }));
    expect((await coordinator.post(topics, { name: { de: 'Nie', en: '' }, trainingMonths: 0 })).status).toBe(400);
    expect((await coordinator.post('/api/v1/departments', { name: { de: 'Ordnungsamt', en: '' } })).status).toBe(201);
    await aTopicContact(database.db(), await aPerson(database.db(), 'Jo Ahorn'));
    expect((await coordinator.delete('/api/v1/departments/jugendamt', { version: 1 })).status).toBe(409);
    expect((await coordinator.delete('/api/v1/departments/buergeramt', { version: 1 })).status).toBe(200);
  });
});
