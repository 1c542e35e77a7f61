import type { Page, Problem } from '#contract/common.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { RecommendationDetail, RecommendationRow } from '#contract/recommendation.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { aGoal, aRecommendation, aSource } from '../../../testing/recommendations.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/recommendations';

describe('Recommendations', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    await aSource(db, 'Q-1');
    await aSource(db, 'Q-2');
    await aGoal(db, 'Z-1');
    await aGoal(db, 'Z-2', 'Z-1');
    await aGoal(db, 'Z-3', 'Z-2');
    await aMeasure(db, { code: 'M-1', title: 'Sprachcafé' });
    await aMeasure(db, { code: 'M-2', title: 'Patenschaften', status: 'decided' });
    await db('indicators').insert({
      code: 'X01',
      name_de: 'Kurse',
      name_en: 'Courses',
      kind: 'count',
      unit: 'courses',
      direction: 'neutral',
      decimals: 0,
      update_interval: 'annual',
      numerator_de: 'Kurse',
      numerator_en: 'Courses',
      source: 'Amt',
      smallest_level: 'land',
      field_of_action: 'language',
    });
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const draft = {
    source: 'Q-1',
    title: 'Orte für Begegnung',
    wording: 'Es soll Orte geben.',
    fieldOfAction: 'language',
    addresseeLevel: 'municipality',
  };
  const detailOf = (answer: Answer) => answer.body as RecommendationDetail;
  const refused = (answer: Answer) => ({ status: answer.status, at: (answer.body as Problem).issues?.map(({ path }) => path) ?? [] });
  const add = async (more: Record<string, unknown> = {}): Promise<RecommendationDetail> => {
    const answer = await coordinator.post(ADDRESS, { ...draft, ...more });
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return detailOf(answer);
  };
  const change = ({ code, version }: RecommendationDetail, changed: Record<string, unknown>, by = coordinator): Promise<Answer> =>
    by.patch(`${ADDRESS}/${code}`, { version, ...changed });
  const get = async (code: string, query = ''): Promise<RecommendationDetail> => {
    const answer = await coordinator.get(`${ADDRESS}/${code}${query}`);
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(200);
    return detailOf(answer);
  };
  const eventsOf = (code: string) =>
    database.db()('audit_events').where({ object_type: 'recommendation', object_id: code }).orderBy('id').select('action', 'changes');

  describe('that are added', () => {
    it('begin unanswered with the next free number', async () => {
      await add({ code: 'E-041' });
      const added = await add();
      expect([added.code, added.version, added.response, added.respondedOn, added.answer, added.answers]).toEqual([
        'E-042',
        1,
        'open',
        null,
        null,
        [],
      ]);
      expect([added.state, added.progress.value, added.timesHeard, added.quarter]).toEqual(['unanswered', null, 0, '2026-Q3']);
      expect(refused(await coordinator.post(ADDRESS, { ...draft, code: 'E-041' }))).toEqual({ status: 409, at: ['code'] });
    });

    it('get different numbers at the same moment', async () => {
      const codes = (await Promise.all(Array.from({ length: 8 }, () => add()))).map(({ code }) => code);
      expect(new Set(codes).size).toBe(8);
    });

    it('keep all that was said about them', async () => {
      const other = await add({ source: 'Q-2' });
      const added = await add({
        number: '3.2',
        wording: 'Erste Zeile\nzweite <b>Zeile</b>; DROP TABLE recommendations',
        points: ['Räume öffnen', 'Ehrenamtliche begleiten', 'Räume öffnen'],
        addresseeLevel: 'county',
        targetGroups: ['youth', 'women', 'youth'],
        districts: ['01', '11'],
        measures: [{ code: 'M-2' }, { code: 'M-1', weight: 2.5, why: 'Dort wird gesprochen.' }],
        indicators: [{ code: 'X01', why: 'Mehr Kurse' }],
        goals: [{ code: 'Z-3' }, { code: 'Z-1' }],
        correspondences: [{ code: other.code, why: 'Dasselbe' }],
      });
      expect(added.source).toEqual(jasmine.objectContaining({ code: 'Q-1', title: 'Werkstatt Q-1', kind: 'workshop' }));
      expect([added.number, added.wording]).toEqual(['3.2', 'Erste Zeile\nzweite <b>Zeile</b>; DROP TABLE recommendations']);
      expect(added.points).toEqual(['Räume öffnen', 'Ehrenamtliche begleiten', 'Räume öffnen']);
      expect([added.addresseeLevel, added.targetGroups]).toEqual(['county', ['women', 'youth']]);
      // 01 is the Bezirk Mitte, 11 the whole: the highest level that has the key.
      expect([added.districts, added.districtNames['stadtbezirk:01']]).toEqual([
        ['land:11', 'stadtbezirk:01'],
        { de: 'Mitte', en: 'Mitte' },
      ]);
      expect(added.measures).toEqual([
        { code: 'M-1', title: 'Sprachcafé', status: 'running', weight: 2.5, why: 'Dort wird gesprochen.' },
        { code: 'M-2', title: 'Patenschaften', status: 'decided', weight: 1, why: null },
      ]);
      expect(added.indicators).toEqual([{ code: 'X01', name: { de: 'Kurse', en: 'Courses' }, why: 'Mehr Kurse' }]);
      expect(added.goals).toEqual([
        { code: 'Z-1', title: 'Ziel Z-1', kind: 'vision', why: null },
        { code: 'Z-3', title: 'Ziel Z-3', kind: 'sub_goal', why: null },
      ]);
      expect(added.correspondences).toEqual([
        { code: other.code, title: 'Orte für Begegnung', response: 'open', why: 'Dasselbe', sourceTitle: 'Werkstatt Q-2' },
      ]);
      const { body, headers } = await coordinator.get(`${ADDRESS}/${added.code}`);
      expect([body, headers.get('etag')]).toEqual([added, jasmine.stringMatching(/^"1-/)]);
    });

    it('are refused with a sentence at each field that is wrong', async () => {
      const wrong = {
        source: 'Q-99',
        fieldOfAction: 'nirgends',
        targetGroups: ['women', 'niemand'],
        districts: ['stadtbezirk:77'],
        measures: [{ code: 'M-1' }, { code: 'M-99' }, { code: 'M-1' }],
        indicators: [{ code: 'X99' }],
        goals: [{ code: 'Z-99' }],
        correspondences: [{ code: 'E-9999' }],
      };
      const answer = await coordinator.post(ADDRESS, { ...draft, ...wrong });
      expect(answer.status).toBe(400);
      expect((answer.body as Problem).issues).toEqual([
        { path: 'source', message: 'There is no source "Q-99".' },
        { path: 'fieldOfAction', message: 'There is no field of action "nirgends".' },
        { path: 'targetGroups.1', message: 'There is no target group "niemand".' },
        { path: 'districts.0', message: 'There is no district "stadtbezirk:77".' },
        { path: 'measures.1.code', message: 'There is no measure "M-99".' },
        { path: 'measures.2.code', message: 'The measure "M-1" is named twice.' },
        { path: 'indicators.0.code', message: 'There is no indicator "X99".' },
        { path: 'goals.0.code', message: 'There is no goal "Z-99".' },
        { path: 'correspondences.0.code', message: 'There is no recommendation "E-9999".' },
      ]);
    });

    it('need measures with weights above 0', async () => {
      const weights = async (...all: number[]) =>
        refused(await coordinator.post(ADDRESS, { ...draft, measures: all.map((weight, index) => ({ code: `M-${index + 1}`, weight })) }));
      expect(await weights(0, 0)).toEqual({ status: 400, at: ['measures'] });
      expect(await weights(1, 0)).toEqual({ status: 400, at: ['measures.1.weight'] });
      expect(await weights(-1)).toEqual({ status: 400, at: ['measures.0.weight'] });
      expect(await weights(101)).toEqual({ status: 400, at: ['measures.0.weight'] });
    });

    it('refuse what no recommendation has', async () => {
      for (const [wrong, path] of [
        [{ title: ' ' }, 'title'],
        [{ wording: 'a\u0000b' }, 'wording'],
        [{ addresseeLevel: 'world' }, 'addresseeLevel'],
        [{ points: [''] }, 'points.0'],
        [{ goals: [{ code: 'Z-1', why: 'x'.repeat(301) }] }, 'goals.0.why'],
        [{ code: 'a b' }, 'code'],
      ] as const)
        expect(refused(await coordinator.post(ADDRESS, { ...draft, ...wrong })))
          .withContext(JSON.stringify(wrong))
          .toEqual({ status: 400, at: [path] });
    });

    it('have a number once in their source', async () => {
      await add({ number: '7' });
      expect(refused(await coordinator.post(ADDRESS, { ...draft, number: '7' }))).toEqual({ status: 409, at: ['number'] });
      expect((await add({ number: '7', source: 'Q-2' })).number).toBe('7');
    });
  });

  describe('that are changed', () => {
    it('keep what is not named, and lose what is emptied', async () => {
      const added = await add({ number: '9', points: ['Eins'], measures: [{ code: 'M-1' }], goals: [{ code: 'Z-1' }], districts: ['01'] });
      const changed = detailOf(await change(added, { number: null, measures: [], title: 'Neu' }));
      expect([changed.number, changed.measures, changed.title, changed.version]).toEqual([null, [], 'Neu', 2]);
      expect([changed.points, changed.goals.map(({ code }) => code), changed.districts]).toEqual([['Eins'], ['Z-1'], ['stadtbezirk:01']]);
    });

    it('are not overwritten by who has seen an older one', async () => {
      const added = await add();
      expect((await change(added, { title: 'Neu' })).status).toBe(200);
      expect((await change(added, { title: 'Alt' })).status).toBe(409);
      expect(refused(await coordinator.patch(`${ADDRESS}/${added.code}`, { title: 'Alt' }))).toEqual({ status: 400, at: ['version'] });
      expect((await coordinator.patch(`${ADDRESS}/E-9999`, { version: 1, title: 'X' })).status).toBe(404);
      expect((await get(added.code)).title).toBe('Neu');
    });

    it('do not correspond to themselves', async () => {
      const added = await add();
      const answer = await change(added, { correspondences: [{ code: added.code }] });
      expect(answer.status).toBe(400);
      expect((answer.body as Problem).issues).toEqual([
        { path: 'correspondences.0.code', message: 'A recommendation does not correspond to itself.' },
      ]);
    });

    it('correspond in both directions, and count the version at the other end', async () => {
      const [first, second] = [await add(), await add({ source: 'Q-2' })];
      await change(second, { correspondences: [{ code: first.code, why: 'Dasselbe' }] });
      const seen = await get(first.code);
      expect([seen.version, seen.correspondences.map(({ code, why }) => [code, why])]).toEqual([2, [[second.code, 'Dasselbe']]]);
      await change(seen, { correspondences: [] });
      expect([(await get(second.code)).version, (await get(second.code)).correspondences]).toEqual([3, []]);
    });

    it('correspond once, also when both say so at the same moment', async () => {
      const [first, second] = [await add(), await add()];
      const statuses = await Promise.all([
        change(first, { correspondences: [{ code: second.code }] }),
        change(second, { correspondences: [{ code: first.code }] }),
      ]);
      // Whoever came second has seen a version in which they did not correspond.
      expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await get(first.code)).correspondences.map(({ code }) => code)).toEqual([second.code]);
    });

    it('count the version of a goal that they join or leave', async () => {
      const versionOf = async () => ((await coordinator.get('/api/v1/goals/Z-2')).body as { version: number }).version;
      const before = await versionOf();
      const added = await add({ goals: [{ code: 'Z-2' }] });
      expect(await versionOf()).toBe(before + 1);
      await change(added, { title: 'Anders', goals: [{ code: 'Z-2' }] });
      expect(await versionOf()).toBe(before + 1);
    });

    it('leave in the audit trail what is different, and nothing when nothing is', async () => {
      const added = await add({ measures: [{ code: 'M-1', why: 'Darum' }], districts: ['01', '02'], targetGroups: ['women'] });
      await change(added, {
        title: draft.title,
        districts: ['02', '01'],
        targetGroups: ['women'],
        measures: [{ code: 'M-1', why: 'Darum' }],
      });
      expect((await get(added.code)).version).toBe(1);
      await change(added, { measures: [{ code: 'M-1', weight: 2 }] });
      const events = await eventsOf(added.code);
      expect(events.map(({ action }: { action: string }) => action)).toEqual(['created', 'changed']);
      expect((events[1] as { changes: unknown }).changes).toEqual([
        { field: 'measures', before: [{ code: 'M-1', weight: 1, why: 'Darum' }], after: [{ code: 'M-1', weight: 2 }] },
      ]);
      expect((events[0] as { changes: { field: string }[] }).changes.map(({ field }) => field)).not.toContain('goals');
    });
  });

  it('close the gap of the measures that answer them, with their goals', async () => {
    const measure = await aMeasure(database.db());
    const gapsOf = async () =>
      ((await coordinator.get(`/api/v1/measures/${measure}`)).body as MeasureResponse).hints.filter((hint) =>
        ['recommendation', 'goal'].includes(hint),
      );
    expect(await gapsOf()).toEqual(['recommendation', 'goal']);
    const added = await add({ measures: [{ code: measure }] });
    expect(await gapsOf()).toEqual(['goal']);
    await change(added, { goals: [{ code: 'Z-1' }] });
    expect(await gapsOf()).toEqual([]);
  });

  it('are read by those who work with them, and changed by the coordination alone', async () => {
    const { code } = await add();
    const statuses = async (client: TestClient) => [
      (await client.get(ADDRESS)).status,
      (await client.get(`${ADDRESS}/${code}`)).status,
      (await client.post(ADDRESS, draft)).status,
      (await client.patch(`${ADDRESS}/${code}`, { version: 1, title: 'X' })).status,
    ];
    expect(await statuses(app.stranger())).toEqual([401, 401, 401, 401]);
    expect(await statuses(await app.signedIn({ roles: ['council'] }))).toEqual([403, 403, 403, 403]);
    expect(await statuses(await app.signedIn({ roles: ['officer'] }))).toEqual([200, 200, 403, 403]);
    expect(await statuses(await app.signedIn({ roles: ['steering'] }))).toEqual([200, 200, 403, 403]);
    expect(await statuses(await app.signedIn({ roles: ['admin'] }))).toEqual([403, 403, 403, 403]);
    const permittedTo = async (role: 'coordinator' | 'steering' | 'officer') =>
      detailOf(await (await app.signedIn({ roles: [role] })).get(`${ADDRESS}/${code}`)).permitted;
    expect(await permittedTo('coordinator')).toEqual({ edit: true, respond: true, overrideProgress: true });
    expect(await permittedTo('steering')).toEqual({ edit: false, respond: true, overrideProgress: true });
    expect(await permittedTo('officer')).toEqual({ edit: false, respond: false, overrideProgress: false });
  });

  describe('of which progress is told', () => {
    it('follow from their measures, quarter by quarter', async () => {
      const db = database.db();
      const running = await aMeasure(db, {
        steps: [
          { to: 'proposed', on: '2026-01-10' },
          { to: 'running', on: '2026-04-01' },
        ],
      });
      const late = await aMeasure(db, { status: 'decided', statusSince: '2026-07-01' });
      await aStatusReport(db, running, { quarter: '2026-Q2', percent: 20 });
      await aStatusReport(db, running, { quarter: '2026-Q3', percent: 60 });
      await aStatusReport(db, running, { quarter: '2026-Q4', percent: 90 });
      const { code } = await add({ measures: [{ code: running, weight: 3 }, { code: late }] });
      const detail = await get(code);
      // Q3: (60 × 3 + 0 × 1) / 4 = 45. Before July the second one was not there: 20 in Q2, and 0 in Q1, when the first was a proposal.
      expect(detail.progress.value).toBe(45);
      expect(detail.progress.derivation).toEqual(jasmine.objectContaining({ counted: 2, running: 1, weightSum: 4 }));
      expect(detail.progressHistory.map(({ quarter, value }) => [quarter, value])).toEqual([
        ['2026-Q1', 0],
        ['2026-Q2', 20],
        ['2026-Q3', 45],
      ]);
      // The present quarter goes on: (90 × 3 + 0) / 4 = 67.5.
      expect((await get(code, '?quarter=2026-Q4')).progress.value).toBe(67.5);
      const row = ((await coordinator.get(`${ADDRESS}?measure=${running}`)).body as Page<RecommendationRow>).items[0];
      expect(row?.progress).toEqual({ value: 45, derived: 45, overridden: null });
    });

    it('show in a list what the steering group has set', async () => {
      const { code } = await add({ measures: [{ code: 'M-2' }] });
      await database.db()('progress_overrides').insert({
        recommendation_code: code,
        quarter: '2026-Q3',
        value: 30,
        reason: 'Grund',
        set_by: 'Person',
        set_at: '2026-10-12T09:30:00Z',
      });
      const rows = ((await coordinator.get(`${ADDRESS}?text=${code}`)).body as Page<RecommendationRow>).items;
      expect(rows[0]?.progress).toEqual(jasmine.objectContaining({ value: 30, derived: 0 }));
      expect((await get(code)).progress.overridden).toEqual(
        jasmine.objectContaining({ value: 30, reason: 'Grund', by: 'Person', at: '2026-10-12T09:30:00.000Z' }),
      );
    });
  });

  describe('as a list', () => {
    beforeAll(async () => {
      const db = database.db();
      await aSource(db, 'Q-L');
      const some = { source: 'Q-L', fieldOfAction: 'work' };
      const of = (code: string, more: Parameters<typeof aRecommendation>[1] = {}) => aRecommendation(db, { ...some, code, ...more });
      await of('L-10', { title: 'Zehnte', addresseeLevel: 'state' });
      await of('L-2', { number: '4.4', targetGroups: ['women'], districts: ['prognoseraum:0110'] });
      await of('L-3', {
        districts: ['stadtbezirk:11'],
        responses: [
          { response: 'accepted', decidedOn: '2026-05-05' },
          { response: 'rejected', decidedOn: '2026-11-01' },
        ],
        measures: [{ code: 'M-1' }],
      });
      await of('L-4', { goals: ['Z-3'], indicators: ['X01'], responses: [{ response: 'accepted', decidedOn: '2026-05-05' }] });
    });
    const rows = async (query: string): Promise<RecommendationRow[]> => {
      const answer = await coordinator.get(`${ADDRESS}?source=Q-L&${query}`);
      expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(200);
      return (answer.body as Page<RecommendationRow>).items;
    };
    const listed = async (query: string) => (await rows(query)).map(({ code }) => code);

    it('stand by code, numbers as numbers, in pages', async () => {
      expect(await listed('')).toEqual(['L-2', 'L-3', 'L-4', 'L-10']);
      const { items, nextCursor, total } = (await coordinator.get(`${ADDRESS}?source=Q-L&limit=2&cursor=1`))
        .body as Page<RecommendationRow>;
      expect([items.map(({ code }) => code), nextCursor, total]).toEqual([['L-3', 'L-4'], '3', 4]);
    });

    it('are narrowed by what they are about', async () => {
      expect(await listed('field=language')).toEqual([]);
      expect((await listed('field=language,work')).length).toBe(4);
      expect(await listed('addresseeLevel=state,federal')).toEqual(['L-10']);
      expect(await listed('targetGroup=women,youth')).toEqual(['L-2']);
      expect(await listed('text=ZEHNTE')).toEqual(['L-10']);
      expect(await listed('text=4.4')).toEqual(['L-2']);
      expect(await listed('text=100%25')).toEqual([]);
    });

    it('are for a district when they are for it, a part of it, what it is part of, or for all', async () => {
      expect(await listed('district=stadtbezirk:01')).toEqual(['L-2', 'L-4', 'L-10']);
      expect(await listed('district=stadtbezirk:11')).toEqual(['L-3', 'L-4', 'L-10']);
    });

    it('are narrowed by what they are linked to; a goal has those below it', async () => {
      expect(await listed('goal=Z-1')).toEqual(['L-4']);
      expect(await listed('goal=Z-3')).toEqual(['L-4']);
      expect(await listed('measure=M-1')).toEqual(['L-3']);
      expect(await listed('indicator=X01')).toEqual(['L-4']);
    });

    it('are narrowed by response and state', async () => {
      expect(await listed('response=open')).toEqual(['L-2', 'L-10']);
      expect(await listed('state=not_pursued,without_measure')).toEqual(['L-3', 'L-4']);
    });

    it('tell the response of the last day of the quarter that is asked for, and else the present one', async () => {
      const [now] = await rows('text=L-3');
      const [then] = await rows('text=L-3&quarter=2026-Q3');
      const [before] = await rows('text=L-3&quarter=2026-Q1');
      expect([now?.response, now?.respondedOn, now?.state]).toEqual(['rejected', '2026-11-01', 'not_pursued']);
      expect([then?.response, then?.respondedOn, then?.state]).toEqual(['accepted', '2026-05-05', 'under_way']);
      expect([before?.response, before?.respondedOn, before?.state]).toEqual(['open', null, 'unanswered']);
      expect((await get('L-3', '?quarter=2026-Q3')).answer?.response).toBe('accepted');
      expect((await get('L-3')).answer?.response).toBe('rejected');
    });

    it('refuse filters that there are not', async () => {
      for (const query of [
        'response=maybe',
        'state=late',
        'addresseeLevel=world',
        'quarter=2026',
        'field=%00',
        'text=%00',
        'what=1',
        'limit=5001',
      ])
        expect((await coordinator.get(`${ADDRESS}?${query}`)).status)
          .withContext(query)
          .toBe(400);
    });
  });
});
