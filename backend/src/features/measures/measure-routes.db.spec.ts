import type { Page, Problem } from '#contract/common.ts';
import type { MeasureResponse, MeasureSummary } from '#contract/measure.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, anOrganisation, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measures';

describe('Measures', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertPlaces(database.db());
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const measureOf = (answer: Answer) => answer.body as MeasureResponse;
  const pathsOf = (answer: Answer): [number, (string | undefined)?] => [answer.status, (answer.body as Problem).issues?.[0]?.path];
  const draft = { title: 'Sprachcafé', fieldOfAction: 'language', duty: 'voluntary', leadOrganisation: 'traeger' };
  const add = async (more: Record<string, unknown> = {}, by = coordinator): Promise<MeasureResponse> => {
    const answer = await by.post(ADDRESS, { ...draft, ...more });
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return measureOf(answer);
  };
  const listed = async (query: string, by = coordinator): Promise<string[]> => {
    const answer = await by.get(`${ADDRESS}?${query}`);
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(200);
    return (answer.body as Page<MeasureSummary>).items.map(({ code }) => code);
  };

  it('are proposed with the next free number', async () => {
    const first = await add();
    const second = await add({ code: 'M-041' });
    const third = await add();
    expect([first.code, second.code, third.code]).toEqual(['M-001', 'M-041', 'M-042']);
    expect([first.status, first.statusSince, first.version, first.released]).toEqual(['proposed', '2026-11-22', 1, ['core']]);
    const { status, headers, body } = await coordinator.get(`${ADDRESS}/M-001`);
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
    expect(body).toEqual(first);
  });

  it('are listed in a place when they work there, in a part of it, or in what it is part of', async () => {
    await anOrganisation(database.db(), 'ort');
    const whole = await aMeasure(database.db(), { leadOrganisation: 'ort', districts: ['land:11'] });
    const mitte = await aMeasure(database.db(), { leadOrganisation: 'ort', districts: ['stadtbezirk:01'] });
    const zentrum = await aMeasure(database.db(), { leadOrganisation: 'ort', districts: ['prognoseraum:0110'] });
    const lichtenberg = await aMeasure(database.db(), { leadOrganisation: 'ort', districts: ['stadtbezirk:11'] });
    expect(await listed('lead=ort&district=stadtbezirk:01')).toEqual([whole, mitte, zentrum]);
    expect(await listed('lead=ort&district=prognoseraum:0110')).toEqual([whole, mitte, zentrum]);
    expect(await listed('lead=ort&district=11')).toEqual([whole, mitte, zentrum, lichtenberg]);
  });

  it('are not kept with an end before the start', async () => {
    const refused = await coordinator.post(ADDRESS, { ...draft, startsOn: '2026-05-01', endsOn: '2026-04-30' });
    expect(pathsOf(refused)).toEqual([400, 'endsOn']);
  });
});
