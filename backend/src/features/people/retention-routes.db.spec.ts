import { setTimeout } from 'node:timers/promises';
import type { Page, Problem } from '#contract/common.ts';
import type { RetentionEntry, RetentionProposal } from '#contract/personal-data.ts';
import type { PersonResponse } from '#contract/person.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { openAsProgram, rowsOf } from '../../db/knex.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { aMeeting } from '../../../testing/meetings.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { TODAY, useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const PROPOSALS = '/api/v1/retention-proposals';

// Today is 2026-11-22.
describe('contact data whose time is over', () => {
  const database = useTestDatabase();
  const clock = movableClock(TODAY);
  const app = useApp(database, { clock });
  let coordinator: TestClient;
  let body: string;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    body = await aBody(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });
  afterEach(async () => {
    clock.set(TODAY);
    await database.db()('people').update({ email: null, legal_basis: null, purpose: null, retain_until: null });
  });

  /** Somebody who can be reached, a member since 2024 unless said otherwise. */
  const reachable = async (retain_until: string, membership: object | null = {}) => {
    const id = await aPerson(database.db(), 'Jo Ahorn');
    const contact = { email: 'jo@verein.example', legal_basis: 'consent', purpose: 'Einladungen', retain_until };
    await database.db()('people').where({ id }).update(contact);
    if (membership !== null) await aMembership(database.db(), body, { person: id, ...membership });
    return id;
  };
  const job = () => app.daily('retention of contact data');
  const itemsOf = ({ body: page }: Answer) => (page as Page<RetentionProposal>).items;
  const open = async () => itemsOf(await coordinator.get(PROPOSALS));
  const log = async (person: string) =>
    ((await coordinator.get('/api/v1/retention-log?limit=500')).body as Page<RetentionEntry>).items
      .filter((entry) => entry.person === person)
      .map(({ event, reason, until, actor }) => [event, reason, until, actor]);
  const contactOf = async (id: string) => ((await coordinator.get(`/api/v1/people/${id}`)).body as PersonResponse).contact;

  it('is proposed the day after its last one, once, however many programs look at the same moment', async () => {
    const over = await reachable('2026-11-21');
    await reachable('2026-11-22');
    expect((await Promise.all([job(), job(), job()])).toSorted()).toEqual([0, 0, 1]);
    expect(await job()).toBe(0);
    expect(await open()).toEqual([
      jasmine.objectContaining({
        person: { id: over, name: 'Jo Ahorn', function: null, organisation: null, version: 1 },
        reason: 'retention_over',
        since: '2026-11-21',
        proposedOn: '2026-11-22',
      }),
    ]);
    expect(await log(over)).toEqual([['proposed', 'retention_over', null, 'Gesamtbild']]);
  });

  it('is proposed when the person has taken part in nothing for the months of the settings', async () => {
    // Twelve months before 22 November 2026.
    const long = await reachable('2030-12-31', { validTo: '2025-11-21' });
    await reachable('2030-12-31', { validTo: '2025-11-22' });
    await reachable('2030-12-31', {});
    const never = await reachable('2030-12-31', null);
    await database.db()('people').where({ id: never }).update({ created_at: '2025-01-01T10:00:00Z' });
    await database.db()('people').where({ id: long }).update({ created_at: '2024-01-01T10:00:00Z' });
    await database.db()('people').whereNotIn('id', [never, long]).update({ created_at: '2024-01-01T10:00:00Z' });
    await job();
    expect((await open()).map(({ person, reason, since }) => [person.id, reason, since])).toEqual([
      [never, 'no_part', '2025-01-01'],
      [long, 'no_part', '2025-11-21'],
    ]);
    await aMembership(database.db(), body, { person: long, validFrom: '2026-11-01' });
    expect((await open()).map(({ person }) => person.id))
      .withContext('who takes part again is proposed no longer')
      .toEqual([never]);
  });

  it('is not proposed of those who came as a guest, presented an item or stood in for a member meanwhile', async () => {
    const db = database.db();
    const ids = await Promise.all(Array.from({ length: 4 }, () => reachable('2030-12-31', null)));
    const [guest, presenter, deputy, calledOff] = ids;
    await db('people').whereIn('id', ids).update({ created_at: '2024-01-01T10:00:00Z' });
    const [held, cancelled] = [await aMeeting(db, body), await aMeeting(db, body, { state: 'cancelled' })];
    await db('meeting_guests').insert({ meeting_id: held, person_id: guest });
    const presented = { body_code: body, position: 0, title: 'Dolmetschpool' };
    await db('agenda_items').insert([
      { ...presented, meeting_id: held, presenter_person_id: presenter },
      { ...presented, meeting_id: cancelled, presenter_person_id: calledOff },
      { ...presented, meeting_id: null, presenter_person_id: calledOff },
    ]);
    const seat = await aSeat(db, body, { hasDeputy: true });
    const member = await aMembership(db, body, { seat });
    await aMembership(db, body, { seat, role: 'deputy', person: deputy ?? null, validTo: '2026-10-31' });
    await db('attendances').insert({ meeting_id: held, membership_id: member, state: 'excused', deputy_came: true });
    await job();
    expect((await open()).map(({ person, since }) => [person.id, since])).toEqual([[calledOff ?? '', '2024-01-01']]);
  });

  it('is deleted when the coordination says so, and the log says so without saying who it was', async () => {
    const id = await reachable('2026-10-31');
    await job();
    const [proposal] = await open();
    const address = `${PROPOSALS}/${proposal?.id}/deletion`;
    expect((await coordinator.post(address, { version: 7 })).status).toBe(409);
    expect(itemsOf(await coordinator.post(address, { version: 1 }))).toEqual([]);
    expect(await contactOf(id)).toBeNull();
    expect((await coordinator.post(address, { version: 2 })).status).toBe(404);
    const [removed] = await log(id);
    expect(removed?.slice(0, 3)).toEqual(['contact_removed', 'retention_over', null]);
    const traces = await Promise.all([
      database.db()('retention_log').where({ person_id: id }).select('*'),
      database.db()('audit_events').where({ object_type: 'person', object_id: id }).select('*'),
    ]);
    expect(traces.map((rows) => rows.length)).toEqual([2, 2]);
    expect(/ahorn|verein\.example|einladungen/i.test(JSON.stringify(traces))).toBeFalse();
  });

  it('is kept until another day from tomorrow on, for a reason, and proposed again when that is over', async () => {
    const id = await reachable('2026-10-31');
    await job();
    const [proposal] = await open();
    const prolong = (retainUntil: string) =>
      coordinator.post(`${PROPOSALS}/${proposal?.id}/prolongation`, { version: 1, reason: 'consent_renewed', retainUntil });
    const refused = await prolong('2026-11-22');
    expect([refused.status, (refused.body as Problem).issues?.[0]?.path]).toEqual([400, 'retainUntil']);
    expect(itemsOf(await prolong('2027-12-31'))).toEqual([]);
    expect((await contactOf(id))?.retainUntil).toBe('2027-12-31');
    expect((await log(id))[0]?.slice(0, 3)).toEqual(['prolonged', 'consent_renewed', '2027-12-31']);
    await job();
    expect(await open()).toEqual([]);
    // As if that day had gone by.
    await database.db()('people').where({ id }).update({ retain_until: '2026-11-01' });
    await job();
    expect((await open()).map(({ since }) => since)).toEqual(['2026-11-01']);
  });

  it('is no proposal any more once it was deleted or the person erased by hand, which the log takes down as well', async () => {
    const [one, other] = [await reachable('2026-10-31'), await reachable('2026-10-30')];
    await job();
    await coordinator.patch(`/api/v1/people/${one}`, { version: 1, contact: null });
    await coordinator.post(`/api/v1/people/${other}/erasure`, { version: 1 });
    expect(await open()).toEqual([]);
    expect((await log(one))[0]?.slice(0, 2)).toEqual(['contact_removed', 'by_hand']);
    expect((await log(other))[0]?.slice(0, 2)).toEqual(['erased', 'by_hand']);
    const waiting = await database.db()('retention_proposals').whereIn('person_id', [one, other]).whereNull('decision');
    expect(waiting).toEqual([]);
  });

  it('is proposed again when it was entered anew after a deletion and another twelve months went by', async () => {
    const id = await reachable('2030-12-31', { validTo: '2025-01-31' });
    await database.db()('people').where({ id }).update({ created_at: '2024-01-01T10:00:00Z' });
    await job();
    const [proposal] = await open();
    await coordinator.post(`${PROPOSALS}/${proposal?.id}/deletion`, { version: 1 });
    const contact = { email: 'jo@verein.example', phone: null, legalBasis: 'consent', purpose: 'Einladungen', retainUntil: '2030-12-31' };
    expect((await coordinator.patch(`/api/v1/people/${id}`, { version: 2, contact })).status).toBe(200);
    await job();
    expect(await open())
      .withContext('on the day itself')
      .toEqual([]);
    clock.set('2027-11-23T12:00:00Z');
    const later = await app.signedIn({ roles: ['coordinator'] });
    await later.patch(`/api/v1/people/${id}`, { version: 3, function: 'Vorsitz' });
    await job();
    expect(itemsOf(await later.get(PROPOSALS)).map(({ person, since }) => [person.id, since])).toEqual([[id, '2026-11-22']]);
  });

  it('is decided on without a deadlock while somebody changes the person, who locks the person before the proposals', async () => {
    const id = await reachable('2026-10-31');
    await job();
    const [proposal] = await open();
    const waiting = `SELECT FROM pg_stat_activity AS a WHERE a.datname = current_database() AND a.wait_event_type = 'Lock'`;
    const trx = await database.db().transaction();
    await trx.raw('SELECT FROM people AS p WHERE p.id = ? FOR NO KEY UPDATE', [id]);
    const deletion = coordinator.post(`${PROPOSALS}/${proposal?.id}/deletion`, { version: 1 });
    while ((await rowsOf(database.db(), waiting)).length === 0) await setTimeout(10);
    await trx('retention_proposals').where({ person_id: id }).update({ decision: 'deleted', decided_at: new Date() });
    await trx.commit();
    expect((await deletion).status).toBe(404);
  });

  it('leaves a log that the program can only add to', async () => {
    const program = openAsProgram(database.url(), 'gesamtbild test');
    try {
      for (const change of [
        program('retention_log').update({ actor: 'niemand' }),
        program('retention_log').delete(),
        program('retention_log').truncate(),
      ])
        await expectAsync(Promise.resolve(change)).toBeRejectedWithError(/permission denied/);
    } finally {
      await program.destroy();
    }
  });
});
