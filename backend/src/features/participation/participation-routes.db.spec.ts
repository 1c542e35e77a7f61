import type { Problem } from '#contract/common.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { Participation, ParticipationList } from '#contract/participation.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const HEARD = { kind: 'survey', who: 'Eltern an Grundschulen', heardOn: '2026-03-12', people: 140, whatChanged: 'Es beginnt später.' };

describe('who was heard', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let officer: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await anOrganisation(database.db(), 'nachbarn');
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    officer = await app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
  });

  const ofRecommendation = async () => `/api/v1/recommendations/${await aRecommendation(database.db())}/participation`;
  const ofMeasure = async (leadOrganisation = 'traeger') =>
    `/api/v1/measures/${await aMeasure(database.db(), { leadOrganisation })}/participation`;
  const itemsOf = (answer: Answer) => (answer.body as ParticipationList).items;
  const firstOf = (answer: Answer) => itemsOf(answer)[0] as Participation;
  const issueOf = (answer: Answer) => (answer.body as Problem).issues?.[0]?.path;

  it('is kept for recommendations and for measures, newest day first', async () => {
    for (const address of [await ofRecommendation(), await ofMeasure()]) {
      await coordinator.post(address, HEARD);
      const added = await coordinator.post(address, { kind: 'youth_group', who: 'Jugendrat', heardOn: '2026-06-01' });
      expect(added.status).toBe(201);
      expect(itemsOf(added).map(({ who, people, whatChanged }) => [who, people, whatChanged])).toEqual([
        ['Jugendrat', null, null],
        ['Eltern an Grundschulen', 140, 'Es beginnt später.'],
      ]);
      expect((await coordinator.get(address)).body).toEqual(added.body);
    }
  });

  it('says so when there is no such recommendation or measure', async () => {
    for (const type of ['recommendations', 'measures']) {
      expect((await coordinator.get(`/api/v1/${type}/weg/participation`)).status).toBe(404);
      expect((await coordinator.post(`/api/v1/${type}/weg/participation`, HEARD)).status).toBe(404);
    }
  });

  it('is told later what changed, from the version that was seen', async () => {
    const address = await ofRecommendation();
    const { id } = firstOf(await coordinator.post(address, { ...HEARD, whatChanged: null }));
    const told = await coordinator.patch(`${address}/${id}`, { version: 1, whatChanged: 'Es gibt Kinderbetreuung.' });
    expect([told.status, firstOf(told).whatChanged, firstOf(told).people]).toEqual([200, 'Es gibt Kinderbetreuung.', 140]);
    expect((await coordinator.patch(`${address}/${id}`, { version: 1, people: 20 })).status).toBe(409);
    expect((await coordinator.delete(`${address}/${id}`, { version: 1 })).status).toBe(409);
    expect(itemsOf(await coordinator.delete(`${address}/${id}`, { version: 2 }))).toEqual([]);
  });

  it('does not lie in the future, when it is added or changed', async () => {
    const address = await ofMeasure();
    const early = await coordinator.post(address, { ...HEARD, heardOn: '2026-11-23' });
    expect([early.status, issueOf(early)]).toEqual([400, 'heardOn']);
    const { id } = firstOf(await coordinator.post(address, HEARD));
    expect((await coordinator.patch(`${address}/${id}`, { version: 1, heardOn: '2026-11-23' })).status).toBe(400);
  });

  it('belongs to what it was recorded for', async () => {
    const { id } = firstOf(await coordinator.post(await ofMeasure(), HEARD));
    for (const other of [await ofMeasure(), await ofRecommendation()])
      expect((await coordinator.patch(`${other}/${id}`, { version: 1, people: 5 })).status).toBe(404);
  });

  it('is recorded by officers for measures that they may change, and for no others', async () => {
    expect((await officer.post(await ofMeasure(), HEARD)).status).toBe(201);
    expect((await officer.post(await ofMeasure('nachbarn'), HEARD)).status).toBe(403);
    expect((await officer.post(await ofRecommendation(), HEARD)).status).toBe(403);
    const foreign = await ofMeasure('nachbarn');
    const { id } = firstOf(await coordinator.post(foreign, HEARD));
    expect((await officer.patch(`${foreign}/${id}`, { version: 1, people: 5 })).status).toBe(403);
    expect((await officer.delete(`${foreign}/${id}`, { version: 1 })).status).toBe(403);
    expect((await officer.get(foreign)).status).toBe(200);
  });

  it('closes a gap of the measure', async () => {
    const address = await ofMeasure();
    const gaps = async () => ((await coordinator.get(address.replace('/participation', ''))).body as MeasureResponse).hints;
    expect(await gaps()).toContain('participation');
    await coordinator.post(address, HEARD);
    expect(await gaps()).not.toContain('participation');
  });

  it('stands in the history of the recommendation or the measure', async () => {
    const address = await ofMeasure();
    const { id } = firstOf(await coordinator.post(address, HEARD));
    await coordinator.patch(`${address}/${id}`, { version: 1, people: 150 });
    await coordinator.patch(`${address}/${id}`, { version: 2, people: 150 });
    await coordinator.delete(`${address}/${id}`, { version: 2 });
    const events = await database
      .db()('audit_events')
      .where({ object_type: 'measure', object_id: address.split('/')[4] })
      .orderBy('id')
      .select();
    expect((events as { action: string }[]).map(({ action }) => action)).toEqual([
      'participation_added',
      'participation_changed',
      'participation_removed',
    ]);
    expect((events as { changes: unknown }[])[1]?.changes).toEqual([{ field: 'people', before: 140, after: 150 }]);
  });
});
