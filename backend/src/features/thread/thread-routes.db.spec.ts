import type { Problem } from '#contract/common.ts';
import type { ThreadResponse } from '#contract/thread.ts';
import { useDemoDatabase } from '#db/testing/demo-database.ts';
import { aMeasure, aStatusReport } from '../../../testing/measures.ts';
import { aGoal, aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';

const LEAD = 'haus-der-wege';

describe('the thread', () => {
  const database = useDemoDatabase();
  const app = useApp(database);

  const ask = async (query: string): Promise<ThreadResponse> => {
    const { status, body } = await app.get(`/api/v1/thread${query}`);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body as ThreadResponse;
  };

  beforeAll(async () => {
    const db = database.db();
    await aMeasure(db, {
      code: 'X-1',
      leadOrganisation: LEAD,
      steps: [
        { to: 'decided', on: '2026-02-01' },
        { to: 'running', on: '2026-05-01' },
      ],
    });
    await db('measure_indicators').insert({ measure_code: 'X-1', indicator_code: 'D02' });
    await aStatusReport(db, 'X-1', { quarter: '2026-Q2', percent: 20 });
    await aStatusReport(db, 'X-1', { quarter: '2026-Q3', percent: 35 });
    // Its own ones work in Lichtenberg: nothing but that, so that it is not what another place asks for.
    await aMeasure(db, { code: 'X-2', leadOrganisation: LEAD, fieldOfAction: 'work', districts: ['stadtbezirk:11'] });
    await aMeasure(db, { code: 'X-3', leadOrganisation: LEAD, fieldOfAction: 'work', districts: ['stadtbezirk:11'] });
    await aGoal(db, 'X-Z');
    await db('goal_measures').insert({ goal_code: 'X-Z', measure_code: 'X-3' });
    await aRecommendation(db, {
      code: 'X-E',
      districts: ['stadtbezirk:01'],
      indicators: ['D02'],
      measures: [{ code: 'X-1', weight: 2, why: 'Hier wird geübt.' }],
      responses: [{ response: 'accepted', decidedOn: '2026-04-15' }],
    });
  });

  it('ties a recommendation to its need, its decision and its measures', async () => {
    const { recommendations, measures } = await ask('?recommendation=X-E');
    expect(recommendations.map(({ code, response, respondedOn, state }) => [code, response, respondedOn, state])).toEqual([
      ['X-E', 'accepted', '2026-04-15', 'under_way'],
    ]);
    expect(recommendations[0]?.measures.map(({ code, weight, why }) => [code, weight, why])).toEqual([['X-1', 2, 'Hier wird geübt.']]);
    expect(measures.map(({ code, status, percent, indicators }) => [code, status, percent, indicators])).toEqual([
      ['X-1', 'running', 35, ['D02']],
    ]);
  });

  it('shows how its indicators stand in the place', async () => {
    // berlin-lor-population-2024-02-t1-districts.csv, line 2: 147,951 of 397,004 in Mitte
    const { indicators, district } = await ask('?recommendation=X-E&district=stadtbezirk:01');
    expect(district).toBe('stadtbezirk:01');
    expect(indicators.map(({ code, period }) => [code, period])).toEqual([['D02', '2024-H2']]);
    expect(indicators[0]?.value).toBeCloseTo((147951 / 397004) * 100, 8);
  });

  it('shows measure and response as they were in an earlier quarter', async () => {
    const { recommendations, measures } = await ask('?recommendation=X-E&quarter=2026-Q1');
    expect(recommendations.map(({ response, state }) => [response, state])).toEqual([['open', 'unanswered']]);
    expect(measures.map(({ status, percent }) => [status, percent])).toEqual([['decided', null]]);
  });

  it('has the measures of a place that no recommendation asks for, and how many goals they serve', async () => {
    const { measures } = await ask('?district=stadtbezirk:11&field=work');
    const own = measures.filter(({ code }) => code.startsWith('X-'));
    expect(own.map(({ code, recommendations, goals }) => [code, recommendations, goals])).toEqual([
      ['X-2', [], 0],
      ['X-3', [], 1],
    ]);
  });

  it('leaves out what belongs to another place or field', async () => {
    const elsewhere = await ask('?district=stadtbezirk:02');
    expect(elsewhere.recommendations.map(({ code }) => code)).not.toContain('X-E');
    expect(elsewhere.measures.map(({ code }) => code)).not.toContain('X-2');
    expect((await ask('?field=health')).measures.map(({ code }) => code)).not.toContain('X-2');
  });

  it('says that there is no such recommendation', async () => {
    const { status, body } = await app.get('/api/v1/thread?recommendation=X-9');
    expect(status).toBe(404);
    expect((body as Problem).detail).toBe('There is no recommendation "X-9".');
  });

  it('is for those who work on recommendations', async () => {
    const council = await app.signedIn({ roles: ['council'] });
    expect((await council.get('/api/v1/thread')).status).toBe(403);
    const officer = await app.signedIn({ roles: ['officer'] });
    expect((await officer.get('/api/v1/thread')).status).toBe(200);
  });
});
