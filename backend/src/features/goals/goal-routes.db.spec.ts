import type { Problem } from '#contract/common.ts';
import type { GoalList, GoalResponse } from '#contract/goal.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, insertMeasureBasics } from '../../../testing/measures.ts';
import { aRecommendation } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/goals';

describe('the tree of goals', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    const db = database.db();
    await insertMeasureBasics(db);
    await aMeasure(db, { code: 'M-2', title: 'Sprachcafé' });
    await aMeasure(db, { code: 'M-10' });
    await aRecommendation(db, {
      code: 'E-1',
      responses: [
        { response: 'noted', decidedOn: '2026-01-15' },
        { response: 'accepted', decidedOn: '2026-06-15' },
      ],
    });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });
  // Each fact begins without goals.
  beforeEach(() => database.db().raw('TRUNCATE goals CASCADE'));

  const goalOf = (answer: Answer) => answer.body as GoalResponse;
  const problemOf = (answer: Answer) => answer.body as Problem;
  const add = async (draft: Record<string, unknown>): Promise<GoalResponse> => {
    const answer = await coordinator.post(ADDRESS, { title: 'Ein Ziel', ...draft });
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return goalOf(answer);
  };
  const change = (code: string, changed: object, version = 1) => coordinator.patch(`${ADDRESS}/${code}`, { version, ...changed });
  const tree = async (): Promise<string[]> => ((await coordinator.get(ADDRESS)).body as GoalList).items.map(({ code }) => code);
  /** Vision V, goal G below it, sub-goal S below that. */
  const threeLevels = async (): Promise<void> => {
    await add({ code: 'V' });
    await add({ code: 'G', parentCode: 'V' });
    await add({ code: 'S', parentCode: 'G' });
  };

  it('gives a goal the next number and says what it is by how deep it stands', async () => {
    await add({ code: 'Z-006', title: 'Zusammenhalt' });
    const goal = await add({ title: 'Sprache im Alltag', parentCode: 'Z-006', description: 'Deutsch lernt, wer spricht.' });
    expect(goal).toEqual(jasmine.objectContaining({ code: 'Z-007', kind: 'goal', position: 0, version: 1, permitted: { edit: true } }));
    const subGoal = await add({ title: 'Orte zum Üben', parentCode: 'Z-007' });
    expect(subGoal.above).toEqual([
      { code: 'Z-006', title: 'Zusammenhalt', kind: 'vision' },
      { code: 'Z-007', title: 'Sprache im Alltag', kind: 'goal' },
    ]);
    expect(goalOf(await coordinator.get(`${ADDRESS}/Z-007`)).below).toEqual([{ code: 'Z-008', title: 'Orte zum Üben', kind: 'sub_goal' }]);
  });

  it('refuses a circle and names it', async () => {
    await threeLevels();
    const refused = await change('V', { parentCode: 'S' });
    expect(refused.status).toBe(400);
    expect(problemOf(refused).issues).toEqual([
      { path: 'parentCode', message: 'Each of these goals would stand below the next one: V → S → G → V.' },
    ]);
    expect((await change('V', { parentCode: 'V' })).status).toBe(400);
  });

  it('refuses a fourth level, also for what stands below a goal that moves', async () => {
    await threeLevels();
    const below = await coordinator.post(ADDRESS, { title: 'Zu tief', parentCode: 'S' });
    await add({ code: 'W' });
    await add({ code: 'H', parentCode: 'W' });
    const moved = await change('G', { parentCode: 'H' });
    for (const refused of [below, moved]) expect([refused.status, problemOf(refused).issues?.[0]?.path]).toEqual([400, 'parentCode']);
  });

  it('lets one of two moves win that would make a circle together', async () => {
    for (const code of ['A', 'B']) await add({ code });
    const answers = await Promise.all([change('A', { parentCode: 'B' }), change('B', { parentCode: 'A' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('is tied to recommendations from both ends at once, and nobody waits for ever', async () => {
    const db = database.db();
    const [one, other] = [await aRecommendation(db), await aRecommendation(db)];
    await add({ code: 'A' });
    await add({ code: 'B' });
    const versionOf = async (address: string) => ((await coordinator.get(address)).body as { version: number }).version;
    const tie = async (address: string, links: object) => {
      const version = await versionOf(address);
      return (await coordinator.patch(address, { version, ...links })).status;
    };
    for (let round = 0; round < 6; round++) {
      const why = `Runde ${round}`;
      const link = (code: string) => ({ code, why });
      const statuses = await Promise.all([
        tie(`${ADDRESS}/A`, { recommendations: [link(one), link(other)] }),
        tie(`${ADDRESS}/B`, { recommendations: [link(other), link(one)] }),
        tie(`/api/v1/recommendations/${one}`, { goals: [link('A'), link('B')], correspondences: [link(other)] }),
        tie(`/api/v1/recommendations/${other}`, { correspondences: [link(one)] }),
        tie(`/api/v1/recommendations/${other}`, { goals: [link('B'), link('A')] }),
      ]);
      // Who read before another one wrote is told so; whoever had to be broken off would get 500.
      expect(statuses.filter((status) => ![200, 409].includes(status))).toEqual([]);
      expect(statuses).toContain(200);
    }
  });

  it('takes along what stands below a goal that moves', async () => {
    await threeLevels();
    await add({ code: 'W' });
    await change('G', { parentCode: 'W' });
    expect(await tree()).toEqual(['V', 'W', 'G', 'S']);
  });

  it('puts a goal at the place that was wished for, and a new one last', async () => {
    for (const code of ['A', 'B', 'C']) await add({ code });
    await add({ code: 'D', position: 1 });
    expect(await tree()).toEqual(['A', 'D', 'B', 'C']);
    await change('A', { position: 2 });
    expect(await tree()).toEqual(['D', 'B', 'A', 'C']);
    // Nobody changed C: whoever has it open may go on.
    expect((await change('C', { title: 'Anders' })).status).toBe(200);
  });

  it('shows what is attached, why, and where that stands, by code', async () => {
    await add({ code: 'Z' });
    const goal = goalOf(
      await change('Z', {
        recommendations: [{ code: 'E-1', why: 'Sie nennt den Weg.' }],
        measures: [{ code: 'M-10' }, { code: 'M-2', why: 'Hier wird geübt.' }],
      }),
    );
    expect(goal.recommendations).toEqual([{ code: 'E-1', title: 'Empfehlung E-1', response: 'accepted', why: 'Sie nennt den Weg.' }]);
    expect(goal.measures.map(({ code, status, why }) => [code, status, why])).toEqual([
      ['M-2', 'running', 'Hier wird geübt.'],
      ['M-10', 'running', null],
    ]);
    const [node] = ((await coordinator.get(ADDRESS)).body as GoalList).items;
    expect([node?.recommendations, node?.measures, node?.indicators]).toEqual([1, 2, 0]);
    expect(goalOf(await change('Z', { measures: [] }, 2)).measures).toEqual([]);
  });

  it('counts the version of a recommendation that it takes on or lets go, because that one shows the goal, too', async () => {
    const version = async () =>
      (await database.db()<{ code: string; version: number }>('recommendations').where({ code: 'E-1' }).first('version'))?.version ?? NaN;
    const before = await version();
    await add({ code: 'Z', recommendations: [{ code: 'E-1' }] });
    await change('Z', { title: 'Anders' });
    expect(await version()).toBe(before + 1);
    await change('Z', { recommendations: [] }, 2);
    expect(await version()).toBe(before + 2);
  });

  it('names the place of an attachment that there is not, or that is named twice', async () => {
    const refused = await coordinator.post(ADDRESS, {
      title: 'Ein Ziel',
      parentCode: 'weg',
      recommendations: [{ code: 'E-77' }],
      measures: [{ code: 'M-2' }, { code: 'M-2' }],
      indicators: [{ code: 'X99' }],
    });
    expect([refused.status, problemOf(refused).issues?.map(({ path }) => path)]).toEqual([
      400,
      ['parentCode', 'recommendations.0.code', 'measures.1.code', 'indicators.0.code'],
    ]);
  });

  it('refuses to change what somebody else has changed, and a code that is taken', async () => {
    await add({ code: 'Z' });
    await change('Z', { title: 'Neu' });
    expect((await change('Z', { title: 'Anders' })).status).toBe(409);
    const taken = await coordinator.post(ADDRESS, { title: 'Noch eins', code: 'Z' });
    expect([taken.status, problemOf(taken).issues?.[0]?.path]).toEqual([409, 'code']);
  });

  it('removes a goal only when nothing stands below it and nothing is attached to it', async () => {
    await add({ code: 'V' });
    await add({ code: 'G', parentCode: 'V', measures: [{ code: 'M-2' }] });
    const remove = (code: string, version = 1) => coordinator.delete(`${ADDRESS}/${code}`, { version });
    const parent = await remove('V');
    const busy = await remove('G');
    expect([parent.status, problemOf(parent).detail.includes('G')]).toEqual([409, true]);
    expect([busy.status, problemOf(busy).detail.includes('M-2')]).toEqual([409, true]);
    await change('G', { measures: [] });
    const removed = await remove('G', 2);
    expect([removed.status, (removed.body as GoalList).items.map(({ code }) => code)]).toEqual([200, ['V']]);
  });

  it('keeps in the audit trail what was added, changed and removed, and nothing where nothing changed', async () => {
    await add({ code: 'ENTFERNT', title: 'Ein Ziel' });
    await change('ENTFERNT', { title: 'Ein Ziel' });
    await change('ENTFERNT', { measures: [{ code: 'M-2' }] });
    await change('ENTFERNT', { measures: [] }, 2);
    await coordinator.delete(`${ADDRESS}/ENTFERNT`, { version: 3 });
    const events = await database.db()('audit_events').where({ object_type: 'goal', object_id: 'ENTFERNT' }).orderBy('id').select();
    expect((events as { action: string; changes: unknown }[]).map(({ action, changes }) => [action, changes])).toEqual([
      ['created', [{ field: 'title', before: null, after: 'Ein Ziel' }]],
      ['changed', [{ field: 'measures', before: [], after: [{ code: 'M-2', why: null }] }]],
      ['changed', [{ field: 'measures', before: [{ code: 'M-2', why: null }], after: [] }]],
      ['removed', [{ field: 'title', before: 'Ein Ziel', after: null }]],
    ]);
  });

  it('is read by the steering group and officers, who may not change it', async () => {
    await add({ code: 'Z' });
    for (const role of ['steering', 'officer'] as const) {
      const person = await app.signedIn({ roles: [role] });
      expect(goalOf(await person.get(`${ADDRESS}/Z`)).permitted).toEqual({ edit: false });
      expect((await person.patch(`${ADDRESS}/Z`, { version: 1, title: 'Neu' })).status).toBe(403);
    }
  });
});
