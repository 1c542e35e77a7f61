import type { BodyMemberships, Seat } from '#contract/membership.ts';
import type { Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aSeat } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

// Today is 2026-11-22.
describe('seats', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await insertPlaces(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const seatsAt = (code: string) => `/api/v1/bodies/${code}/seats`;
  const seatsIn = (answer: Answer) => (answer.body as BodyMemberships).seats;
  const firstIn = (answer: Answer) => seatsIn(answer)[0] as Seat;
  const refusalOf = (answer: Answer) => {
    const [issue] = (answer.body as Problem).issues ?? [];
    return [answer.status, issue?.path, issue?.code];
  };

  it('are added after the others and begin with their body', async () => {
    const code = await aBody(database.db(), { validFrom: '2025-03-01' });
    await coordinator.post(seatsAt(code), { name: 'Zuerst' });
    const added = await coordinator.post(seatsAt(code), {
      name: 'Mitte, junge Menschen',
      sector: 'migrant_organisation',
      district: '01',
      targetGroup: 'youth',
      votingRight: false,
      hasDeputy: true,
    });
    expect(added.status).toBe(201);
    expect(seatsIn(added).map(({ name }) => name)).toEqual(['Zuerst', 'Mitte, junge Menschen']);
    const { id: _, ...seat } = seatsIn(added)[1] as Seat;
    expect(seat).toEqual({
      name: 'Mitte, junge Menschen',
      sector: 'migrant_organisation',
      district: 'stadtbezirk:01',
      districtName: { de: 'Mitte', en: 'Mitte' },
      targetGroup: 'youth',
      votingRight: false,
      hasDeputy: true,
      validFrom: '2025-03-01',
      validTo: null,
      holder: null,
      deputy: null,
      fits: null,
      vacantSince: '2025-03-01',
      version: 1,
    });
  });

  it('lie within the life of their body and refer to what there is', async () => {
    const code = await aBody(database.db(), { validFrom: '2025-01-01', validTo: '2026-12-31' });
    expect(refusalOf(await coordinator.post(seatsAt(code), { name: 'A', validFrom: '2024-12-31' }))).toEqual([
      400,
      'validFrom',
      'before-body',
    ]);
    expect(refusalOf(await coordinator.post(seatsAt(code), { name: 'A', validTo: '2027-01-01' }))).toEqual([400, 'validTo', 'after-body']);
    expect(refusalOf(await coordinator.post(seatsAt(code), { name: 'A', validTo: '2024-12-31' }))).toEqual([
      400,
      'validTo',
      'ends-before-it-begins',
    ]);
    expect(refusalOf(await coordinator.post(seatsAt(code), { name: 'A', validFrom: '2027-01-01' }))).toEqual([
      400,
      'validFrom',
      'after-body',
    ]);
    const wrong = await coordinator.post(seatsAt(code), { name: 'A', district: '99', targetGroup: 'weg' });
    expect((wrong.body as Problem).issues?.map(({ path }) => path)).toEqual(['district', 'targetGroup']);
    expect((await coordinator.post(seatsAt('weg'), { name: 'A' })).status).toBe(404);
  });

  it('are changed from the version that was seen', async () => {
    const code = await aBody(database.db());
    const id = await aSeat(database.db(), code, { district: 'stadtbezirk:01' });
    const changed = await coordinator.patch(`${seatsAt(code)}/${id}`, { version: 1, name: 'Umbenannt', district: null });
    expect([firstIn(changed).name, firstIn(changed).district, firstIn(changed).version]).toEqual(['Umbenannt', null, 2]);
    expect((await coordinator.patch(`${seatsAt(code)}/${id}`, { version: 1, name: 'Zu spät' })).status).toBe(409);
    expect((await coordinator.patch(`${seatsAt(await aBody(database.db()))}/${id}`, { version: 2, name: 'X' })).status).toBe(404);
  });

  it('do not become shorter than their memberships need', async () => {
    const code = await aBody(database.db());
    const id = await aSeat(database.db(), code);
    await aMembership(database.db(), code, { seat: id });
    const shorter = await coordinator.patch(`${seatsAt(code)}/${id}`, { version: 1, validFrom: '2024-02-01', validTo: '2026-12-31' });
    expect((shorter.body as Problem).issues?.map(({ path, code: why, params }) => [path, why, params?.['names']])).toEqual([
      ['validFrom', 'in-the-way-before', ['Träger']],
      ['validTo', 'in-the-way-after', ['Träger']],
    ]);
    expect(shorter.status).toBe(409);
  });

  it('keep their deputy while there is one; a former one is not in the way', async () => {
    const code = await aBody(database.db());
    const id = await aSeat(database.db(), code, { hasDeputy: true });
    const deputy = await aMembership(database.db(), code, { seat: id, role: 'deputy' });
    expect(refusalOf(await coordinator.patch(`${seatsAt(code)}/${id}`, { version: 1, hasDeputy: false }))).toEqual([
      409,
      'hasDeputy',
      'has-deputy',
    ]);
    await database.db()('memberships').where({ id: deputy }).update({ valid_to: '2026-11-21' });
    expect((await coordinator.patch(`${seatsAt(code)}/${id}`, { version: 1, hasDeputy: false })).status).toBe(200);
  });

  it('are removed as long as nobody ever sat there', async () => {
    const code = await aBody(database.db());
    const [held, never] = [await aSeat(database.db(), code, { name: 'Schulen' }), await aSeat(database.db(), code)];
    await aMembership(database.db(), code, { seat: held, validTo: '2025-12-31' });
    const refused = await coordinator.delete(`${seatsAt(code)}/${held}`, { version: 1 });
    expect([refused.status, (refused.body as Problem).detail]).toEqual([
      409,
      '"Schulen" is kept because of who sat or sits there: Träger. End it with a date instead.',
    ]);
    expect((await coordinator.delete(`${seatsAt(code)}/${never}`, { version: 2 })).status).toBe(409);
    expect(seatsIn(await coordinator.delete(`${seatsAt(code)}/${never}`, { version: 1 })).map(({ id }) => id)).toEqual([held]);
  });

  it('stand in the history of the body', async () => {
    const code = await aBody(database.db(), { name: 'Rat' });
    const { id } = firstIn(await coordinator.post(seatsAt(code), { name: 'Kammern' }));
    await coordinator.patch(`${seatsAt(code)}/${id}`, { version: 1, votingRight: false });
    await coordinator.delete(`${seatsAt(code)}/${id}`, { version: 2 });
    const events = await database
      .db()('audit_events')
      .where({ object_type: 'body', object_id: code })
      .orderBy('id')
      .select<{ action: string; object_label: string; changes: unknown }[]>('action', 'object_label', 'changes');
    expect(events.map(({ action }) => action)).toEqual(['seat_added', 'seat_changed', 'seat_removed']);
    expect(events[1]).toEqual({
      action: 'seat_changed',
      object_label: 'Rat · Kammern',
      changes: [{ field: 'votingRight', before: true, after: false }],
    });
  });
});
