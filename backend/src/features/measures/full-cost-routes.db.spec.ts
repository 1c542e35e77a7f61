import type { FullCost } from '#contract/measure-cost.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';

describe('the full cost over HTTP', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  const cost = async (query = ''): Promise<FullCost> => {
    const { status, body } = await app.get(`/api/v1/full-cost${query}`);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body as FullCost;
  };

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    await aMeasure(db, {
      code: 'A',
      duty: 'mandatory',
      districts: ['prognoseraum:0110', 'stadtbezirk:02'],
      costLines: [
        { year: 2026, planned: 1000.1, actual: 900 },
        { year: 2026, kind: 'volunteer', source: 'provider', planned: 10 },
        { year: 2025, planned: 800 },
      ],
    });
    await aMeasure(db, {
      code: 'B',
      fieldOfAction: 'work',
      districts: ['land:11'],
      costLines: [{ year: 2026, source: 'eu', programme: 'Brücken', planned: 5000, fundedUntil: '2026-12-31' }],
    });
  });

  it('takes the year of the newest completed quarter, the rate of the settings and the names of districts', async () => {
    const { year, years, hourlyRate, total, byDuty, districtNames, measures, ending } = await cost();
    expect([year, years, hourlyRate]).toEqual([2026, [2025, 2026], 15]);
    // 1,000.10 + 10 hours at 15 euros + 5,000.
    expect([total.planned, total.plannedVolunteer, total.actual]).toEqual([6150.1, 150, 900]);
    expect(byDuty.map(({ key, sum }) => [key, sum.planned])).toEqual([
      ['mandatory', 1150.1],
      ['voluntary', 5000],
    ]);
    expect(districtNames['prognoseraum:0110']).toEqual({ de: 'Zentrum', en: 'Zentrum' });
    expect(measures.map(({ code, externalShare }) => [code, externalShare])).toEqual([
      ['A', 0],
      ['B', 1],
    ]);
    expect(ending.map(({ code, programme }) => [code, programme])).toEqual([['B', 'Brücken']]);
  });

  it('values hours at the rate that is decided', async () => {
    const admin = await app.signedIn({ roles: ['admin'] });
    await admin.patch('/api/v1/settings/measures', { version: 0, volunteerHourRate: 20.5 });
    const { hourlyRate, total } = await cost();
    expect([hourlyRate, total.plannedVolunteer]).toEqual([20.5, 205]);
    await admin.patch('/api/v1/settings/measures', { version: 1, volunteerHourRate: 15 });
  });

  it('counts of a place what falls to it and its parts', async () => {
    // Half of A lies in a part of Mitte; B works in the whole of Berlin.
    expect((await cost('?district=stadtbezirk:01')).total.planned).toBe(575.05);
    expect((await cost('?district=land:11&field=work')).total.planned).toBe(5000);
    expect((await app.get('/api/v1/full-cost?district=mond:1')).status).toBe(404);
  });

  it('refuses a year that is none', async () => {
    expect((await app.get('/api/v1/full-cost?year=0')).status).toBe(400);
  });
});
