import type { Page } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aPerson } from '../../../testing/bodies.ts';
import { aMeasure, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { anAgendaItem, aMeeting } from '../../../testing/meetings.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

describe('a link or a saved view with the code of an organisation that was merged into another one', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await anOrganisation(db, 'stiftung', { name: 'Stiftung' });
    await anOrganisation(db, 'haus', { name: 'Haus', mergedInto: 'stiftung' });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const codes = async (address: string) => {
    const { status, body } = await coordinator.get(`/api/v1/${address}`);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return (body as Page<{ code: string }>).items.map(({ code }) => code);
  };

  it('finds the measures of the one that stays, and none for a code that nobody has', async () => {
    const led = await aMeasure(database.db(), { leadOrganisation: 'stiftung' });
    const shared = await aMeasure(database.db(), { partners: ['stiftung'] });
    expect(await codes('measures?organisation=haus')).toEqual([led, shared]);
    expect(await codes('measures?lead=haus')).toEqual([led]);
    expect(await codes('measures?organisation=nirgends')).toEqual([]);
  });

  it('finds the decisions, the people and the attendance of the one that stays', async () => {
    const db = database.db();
    const body = await aBody(db, {});
    const item = await anAgendaItem(db, body, await aMeeting(db, body, { state: 'held' }));
    const decided = await coordinator.post(`/api/v1/agenda-items/${item}/decisions`, {
      kind: 'decision',
      wording: 'Ja.',
      responsible: 'stiftung',
    });
    expect(decided.status).withContext(JSON.stringify(decided.body)).toBe(201);
    expect((await codes('decisions?organisation=haus')).length).toBe(1);
    const person = await aPerson(db, 'Jo Ahorn', 'stiftung');
    const people = (await coordinator.get('/api/v1/people?organisation=haus')).body as Page<{ id: string }>;
    expect(people.items.map(({ id }) => id)).toEqual([person]);
    await aMembership(db, body, { organisation: 'stiftung' });
    const shares = (await coordinator.get('/api/v1/attendance?organisation=haus')).body as { items: unknown[] };
    expect(shares.items.length).toBe(1);
  });
});
