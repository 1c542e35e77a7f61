import type { Page, Problem } from '#contract/common.ts';
import type { RecommendationRow } from '#contract/recommendation.ts';
import type { ProgressResponse } from '#contract/recommendation-progress.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const REASON = 'Die Gruppen haben noch keinen Raum.';

describe('the progress of a recommendation', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let steering: TestClient;
  let recommendations = 0;

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await aMeasure(db, { code: 'M-1', title: 'Sprachcafé', statusSince: '2026-04-01' });
    await aMeasure(db, { code: 'M-2', title: 'Lernpat:innen', statusSince: '2026-04-01' });
    const first = await aStatusReport(db, 'M-1', { quarter: '2026-Q3', percent: 90 });
    await aStatusReport(db, 'M-1', { quarter: '2026-Q3', percent: 40, corrects: first });
    await aStatusReport(db, 'M-2', { quarter: '2026-Q2', percent: 10 });
    await db('quarters').insert({ quarter: '2026-Q1', state: 'adopted' });
    const step = { from_state: 'in_review', to_state: 'adopted', stepped_by: 'Frau Probe', stepped_at: '2026-05-04T09:00:00Z' };
    await db('quarter_steps').insert({ quarter: '2026-Q1', ...step });
    steering = await app.signedIn({ roles: ['steering'] });
  });

  const addressOf = (code: string) => `/api/v1/recommendations/${code}`;
  const progressOf = (answer: Answer) => answer.body as ProgressResponse;
  const issueOf = (answer: Answer) => (answer.body as Problem).issues?.[0]?.path;
  const measures = [{ code: 'M-1', weight: 3 }, { code: 'M-2' }];
  const newOne = () => aRecommendation(database.db(), { code: `P-${++recommendations}`, measures });
  const set = (code: string, given: object = {}) =>
    steering.post(`${addressOf(code)}/progress-overrides`, { quarter: '2026-Q3', value: 20, reason: REASON, ...given });
  const withdraw = (code: string, id: string) => steering.delete(`${addressOf(code)}/progress-overrides/${id}`);
  const idOf = (answer: Answer) => progressOf(answer).progress.overridden?.id ?? '';

  it('follows from the newest counting reports of its measures by their weights, with how it was computed', async () => {
    const { quarter, progress, history } = progressOf(await steering.get(`${addressOf(await newOne())}/progress`));
    expect(quarter).toBe('2026-Q3');
    // The corrected report counts: (3 × 40 + 1 × 10) / 4 = 130 / 4.
    expect([progress.value, progress.derived, progress.overridden]).toEqual([32.5, 32.5, null]);
    expect(progress.derivation).toEqual({
      counted: 2,
      running: 2,
      weightSum: 4,
      items: [
        { code: 'M-1', title: 'Sprachcafé', status: 'running', percent: 40, weight: 3, counts: true, leftOut: null },
        { code: 'M-2', title: 'Lernpat:innen', status: 'running', percent: 10, weight: 1, counts: true, leftOut: null },
      ],
    });
    // In the second quarter only one had reported: (3 × 0 + 1 × 10) / 4.
    expect(history.map((each) => [each.quarter, each.value])).toEqual([
      ['2026-Q2', 2.5],
      ['2026-Q3', 32.5],
    ]);
  });

  it('follows in lists from the newest report, too, however long ago that was', async () => {
    const measure = await aMeasure(database.db(), { statusSince: '2024-01-01' });
    await aStatusReport(database.db(), measure, { quarter: '2024-Q1', percent: 20 });
    await aStatusReport(database.db(), measure, { quarter: '2024-Q2', percent: 35 });
    await aRecommendation(database.db(), { title: 'Lange still', measures: [{ code: measure }] });
    const list = (await steering.get('/api/v1/recommendations?text=lange+still')).body as Page<RecommendationRow>;
    expect(list.items[0]?.progress.value).toBe(35);
    const before = (await steering.get(`/api/v1/recommendations?quarter=2024-Q1&text=lange+still`)).body as Page<RecommendationRow>;
    expect(before.items[0]?.progress.value).toBe(20);
  });

  it('is no number without a measure that counts, and 404 where there is no recommendation', async () => {
    const code = await aRecommendation(database.db());
    const { progress, history } = progressOf(await steering.get(`${addressOf(code)}/progress`));
    expect([progress.value, progress.derivation.counted, history]).toEqual([null, 0, []]);
    expect((await steering.get(`${addressOf('weg')}/progress`)).status).toBe(404);
  });

  it('is what the steering group has set, in this quarter alone, with the derived one beside it', async () => {
    const code = await newOne();
    const answer = await set(code, { quarter: '2026-Q2', value: 0 });
    expect(answer.status).toBe(201);
    const { progress } = progressOf(answer);
    expect([progress.value, progress.derived, progress.overridden?.reason]).toEqual([0, 2.5, REASON]);
    const next = progressOf(await steering.get(`${addressOf(code)}/progress?quarter=2026-Q3`));
    expect([next.progress.value, next.progress.overridden]).toEqual([32.5, null]);
    expect(next.history.map(({ value, derived }) => [value, derived])).toEqual([
      [0, 2.5],
      [32.5, 32.5],
    ]);
  });

  it('is not set for an adopted quarter nor for one that has not begun', async () => {
    const code = await newOne();
    const adopted = await set(code, { quarter: '2026-Q1' });
    expect([adopted.status, issueOf(adopted)]).toEqual([409, 'quarter']);
    expect((adopted.body as Problem).detail).toContain('Frau Probe');
    const early = await set(code, { quarter: '2027-Q1' });
    expect([early.status, issueOf(early)]).toEqual([400, 'quarter']);
  });

  it('replaces what was set only when that is named', async () => {
    const code = await newOne();
    const first = idOf(await set(code, { value: 20 }));
    const unseen = await set(code, { value: 30 });
    expect([unseen.status, issueOf(unseen)]).toEqual([409, 'quarter']);
    const replaced = await set(code, { value: 30, replaces: first });
    expect([replaced.status, progressOf(replaced).progress.value]).toEqual([201, 30]);
    const stale = await set(code, { value: 40, replaces: first });
    expect([stale.status, issueOf(stale)]).toEqual([409, 'replaces']);
  });

  it('is kept once when two set it at the same moment', async () => {
    const code = await newOne();
    const answers = await Promise.all([set(code, { value: 10 }), set(code, { value: 90 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is the derived one again when what was set is withdrawn; that it was set stays', async () => {
    const code = await newOne();
    const id = idOf(await set(code));
    const withdrawn = await withdraw(code, id);
    expect([withdrawn.status, progressOf(withdrawn).progress.value]).toEqual([200, 32.5]);
    const rows: unknown[] = await database.db()('progress_overrides').where({ recommendation_code: code }).select('value', 'withdrawn_by');
    expect(rows).toEqual([{ value: 20, withdrawn_by: jasmine.any(String) }]);
    expect((await withdraw(code, id)).status).toBe(409);
    expect((await withdraw(await newOne(), id)).status).toBe(404);
  });

  it('stays as it was set once its quarter is adopted', async () => {
    const code = await newOne();
    const id = idOf(await set(code, { quarter: '2026-Q2' }));
    await database.db()('quarters').insert({ quarter: '2026-Q2', state: 'adopted' });
    const refused = await withdraw(code, id);
    await database.db()('quarters').where({ quarter: '2026-Q2' }).delete();
    expect([refused.status, issueOf(refused)]).toEqual([409, 'quarter']);
  });

  it('leaves in the audit trail who set what and why, and who withdrew it', async () => {
    const code = await newOne();
    await withdraw(code, idOf(await set(code)));
    const events = await database.db()('audit_events').where({ object_type: 'recommendation', object_id: code }).orderBy('id').select();
    expect((events as { action: string; changes: unknown }[]).map(({ action, changes }) => [action, changes])).toEqual([
      [
        'progress_set',
        [
          { field: 'quarter', before: null, after: '2026-Q3' },
          { field: 'setProgress', before: null, after: 20 },
          { field: 'reason', before: null, after: REASON },
        ],
      ],
      [
        'progress_withdrawn',
        [
          { field: 'quarter', before: '2026-Q3', after: null },
          { field: 'setProgress', before: 20, after: null },
          { field: 'reason', before: REASON, after: null },
        ],
      ],
    ]);
  });

  it('wants a reason and a whole number from 0 to 100', async () => {
    const code = await newOne();
    for (const wrong of [{ value: 101 }, { value: -1 }, { value: 33.3 }, { reason: ' ' }, { quarter: '2026' }])
      expect((await set(code, wrong)).status)
        .withContext(JSON.stringify(wrong))
        .toBe(400);
  });
});
