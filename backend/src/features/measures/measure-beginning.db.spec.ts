import type { Problem } from '#contract/common.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measures';
const MEASURE = { title: 'Sprachcafé', fieldOfAction: 'language', duty: 'voluntary', leadOrganisation: 'traeger' };

describe('The beginning of a measure', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const refused = (answer: Answer) => [answer.status, (answer.body as Problem).issues?.map(({ path }) => path)];

  it('is a proposal of today', async () => {
    const { body } = await coordinator.post(ADDRESS, MEASURE);
    const { status, statusSince } = body as MeasureResponse;
    expect([status, statusSince]).toEqual(['proposed', '2026-11-22']);
  });

  it('is where it stands when the coordination takes over one that is there already', async () => {
    const { body } = await coordinator.post(ADDRESS, { ...MEASURE, status: 'running', statusSince: '2023-03-01' });
    const { status, statusSince, statusHistory } = body as MeasureResponse;
    expect([status, statusSince]).toEqual(['running', '2023-03-01']);
    expect(statusHistory.map(({ from, to, on }) => [from, to, on])).toEqual([[null, 'running', '2023-03-01']]);
  });

  it('asks about one that has ended already after 6 and 12 months', async () => {
    const { body } = await coordinator.post(ADDRESS, { ...MEASURE, status: 'completed', statusSince: '2026-03-31' });
    expect((body as MeasureResponse).followUps.map(({ dueOn }) => dueOn)).toEqual(['2026-09-30', '2027-03-31']);
  });

  it('lies not in the future', async () => {
    const answer = await coordinator.post(ADDRESS, { ...MEASURE, status: 'running', statusSince: '2026-11-23' });
    expect(refused(answer)).toEqual([400, ['statusSince']]);
  });

  it('needs a reason where the status does', async () => {
    const paused = { ...MEASURE, status: 'paused', statusSince: '2026-01-01' };
    expect(refused(await coordinator.post(ADDRESS, paused))).toEqual([400, ['statusReason']]);
    expect((await coordinator.post(ADDRESS, { ...paused, statusReason: 'Umbau' })).status).toBe(201);
  });

  it('is a proposal for an integration officer', async () => {
    const officer = await app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
    expect(refused(await officer.post(ADDRESS, { ...MEASURE, status: 'running' }))).toEqual([403, ['status']]);
    expect((await officer.post(ADDRESS, MEASURE)).status).toBe(201);
  });

  it('of a successor is where its predecessor stands, when the coordination says so', async () => {
    const { code, version } = (await coordinator.post(ADDRESS, { ...MEASURE, status: 'running', statusSince: '2024-01-01' }))
      .body as MeasureResponse;
    const successor = { ...MEASURE, code: 'NACH-1', title: 'Sprachcafé am Abend', status: 'running', statusSince: '2026-11-01' };
    const answer = await coordinator.post('/api/v1/measure-successions', {
      kind: 'superseded',
      predecessors: [{ code, version }],
      successors: [successor],
    });
    expect(answer.status).toBe(201);
    expect(((await coordinator.get(`${ADDRESS}/NACH-1`)).body as MeasureResponse).status).toBe('running');
  });
});
