import type { Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson, aSeat } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

describe('Two people at the same moment', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let one: TestClient;
  let other: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    one = await app.signedIn({ roles: ['coordinator'] });
    other = await app.signedIn({ roles: ['coordinator'] });
  });

  const statuses = async (...answers: Promise<{ status: number }>[]) => (await Promise.all(answers)).map(({ status }) => status).toSorted();

  it('fill a vacant seat once', async () => {
    const code = await aBody(database.db());
    const seat = await aSeat(database.db(), code);
    const draft = { organisation: 'traeger', role: 'member', seat, validFrom: '2026-01-01' };
    const address = `/api/v1/bodies/${code}/memberships`;
    expect(await statuses(one.post(address, draft), other.post(address, draft))).toEqual([201, 409]);
  });

  it('end a body and add a membership that would outlast it: one of them is refused', async () => {
    const code = await aBody(database.db());
    const [ended, added] = await Promise.all([
      one.patch(`/api/v1/bodies/${code}`, { version: 1, validTo: '2026-12-31' }),
      other.post(`/api/v1/bodies/${code}/memberships`, {
        organisation: 'traeger',
        role: 'member',
        validFrom: '2026-01-01',
        validTo: '2027-06-30',
      }),
    ]);
    expect([ended.status === 200, added.status === 201].filter(Boolean).length).toBe(1);
  });

  it('let two bodies belong to each other: one of them is refused', async () => {
    const [first, second] = [await aBody(database.db()), await aBody(database.db())];
    expect(
      await statuses(
        one.patch(`/api/v1/bodies/${first}`, { version: 1, parent: second }),
        other.patch(`/api/v1/bodies/${second}`, { version: 1, parent: first }),
      ),
    ).toEqual([200, 400]);
  });

  it('add two seats after each other', async () => {
    const code = await aBody(database.db());
    const address = `/api/v1/bodies/${code}/seats`;
    expect(await statuses(one.post(address, { name: 'A' }), other.post(address, { name: 'B' }))).toEqual([201, 201]);
    const places = await database.db()('seats').where({ body_code: code }).orderBy('position').pluck<number[]>('position');
    expect(places).toEqual([0, 1]);
  });

  it('erase a person and let them join a body: whoever comes first, nobody nameless joins', async () => {
    const code = await aBody(database.db());
    const person = await aPerson(database.db(), 'Jo Ahorn');
    const [erased, joined] = await Promise.all([
      one.post(`/api/v1/people/${person}/erasure`, { version: 1 }),
      other.post(`/api/v1/bodies/${code}/memberships`, { organisation: 'traeger', person, role: 'member', validFrom: '2026-01-01' }),
    ]);
    expect(erased.status).toBe(200);
    expect(joined.status === 201 || (joined.body as Problem).issues?.[0]?.code === 'person-erased').toBeTrue();
  });

  it('change one membership: the second has to look again', async () => {
    const code = await aBody(database.db());
    const id = await aMembership(database.db(), code);
    const address = `/api/v1/bodies/${code}/memberships/${id}`;
    expect(
      await statuses(one.patch(address, { version: 1, role: 'chair' }), other.patch(address, { version: 1, validTo: '2026-12-31' })),
    ).toEqual([200, 409]);
  });
});
