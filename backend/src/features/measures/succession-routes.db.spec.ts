import type { Problem } from '#contract/common.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

describe('measures that become other ones', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const some = (...codes: string[]) => codes.map((code) => ({ code, version: 1 }));
  const follow = (wish: object, client = coordinator) => client.post('/api/v1/measure-successions', wish);
  const measure = async (code: string) => (await coordinator.get(`/api/v1/measures/${code}`)).body as MeasureResponse;
  const pathsOf = ({ status, body }: Answer) => [status, ...((body as Problem).issues ?? []).map(({ path }) => path)];
  const added = { title: 'Neues Haus', fieldOfAction: 'language', duty: 'voluntary', leadOrganisation: 'traeger' };

  it('are merged into a new one that takes over nothing by itself', async () => {
    const db = database.db();
    const a = await aMeasure(db, { code: 'NORD', title: 'Café Nord', places: 10 });
    const b = await aMeasure(db, { code: 'SUED', title: 'Café Süd', status: 'paused' });
    await aStatusReport(db, a, { quarter: '2026-Q2' });
    const { status, body } = await follow({
      kind: 'merged',
      predecessors: some(a, b),
      successors: [{ ...added, title: 'Café' }],
      on: '2026-11-01',
      reason: 'Ein Träger',
    });
    expect(status).withContext(JSON.stringify(body)).toBe(201);
    const [code = ''] = (body as { successors: string[] }).successors;
    const successor = await measure(code);
    expect([successor.title, successor.status, successor.places, successor.report]).toEqual(['Café', 'proposed', null, null]);
    expect(successor.predecessors.map(({ kind, on, reason, predecessor }) => [kind, on, reason, predecessor.code])).toEqual([
      ['merged', '2026-11-01', 'Ein Träger', a],
      ['merged', '2026-11-01', 'Ein Träger', b],
    ]);
    const old = await measure(a);
    expect([old.status, old.supersededOn, old.report?.quarter, old.version, old.mayEdit]).toEqual([
      'running',
      '2026-11-01',
      '2026-Q2',
      2,
      false,
    ]);
    expect((await measure(b)).status).toBe('paused');
    const events = await db('audit_events').whereIn('object_id', [a, b, code]).orderBy('id').select('action', 'object_id');
    expect(events).toEqual([
      { action: 'created', object_id: code },
      { action: 'merged', object_id: a },
      { action: 'merged', object_id: b },
      { action: 'succeeded', object_id: code },
    ]);
  });

  it('are split, and replaced by one that is there already', async () => {
    const db = database.db();
    const [whole, part, other] = [await aMeasure(db), await aMeasure(db), await aMeasure(db)];
    const split = await follow({ kind: 'split', predecessors: some(whole), successors: [part, { ...added, code: 'TEIL-2' }] });
    expect([split.status, split.body]).toEqual([201, { predecessors: [whole], successors: [part, 'TEIL-2'] }]);
    // Without a day it is today's.
    expect((await measure(whole)).supersededOn).toBe('2026-11-22');
    expect((await follow({ kind: 'superseded', predecessors: some(part), successors: [other] })).status).toBe(201);
    expect((await measure(other)).predecessors.map(({ predecessor }) => predecessor.code)).toEqual([part]);
  });

  it('are not followed twice, and nobody follows who was followed: a circle cannot close', async () => {
    const db = database.db();
    const [a, b, c] = [await aMeasure(db), await aMeasure(db), await aMeasure(db)];
    await follow({ kind: 'superseded', predecessors: some(a), successors: [b] });
    const again = await follow({ kind: 'superseded', predecessors: [{ code: a, version: 2 }], successors: [c] });
    expect(pathsOf(again)).toEqual([409, 'predecessors.0.code']);
    const circle = await follow({ kind: 'superseded', predecessors: some(b), successors: [a] });
    expect(pathsOf(circle)).toEqual([409, 'successors.0']);
  });

  it('are refused with the place of what is wrong, and nothing of it is kept', async () => {
    const db = database.db();
    const [a, b] = [await aMeasure(db, { statusSince: '2026-06-01' }), await aMeasure(db)];
    const superseded = { kind: 'superseded', predecessors: some(a), successors: [b] };
    expect(pathsOf(await follow({ ...superseded, successors: [a] }))).toEqual([400, 'successors.0']);
    expect(pathsOf(await follow({ ...superseded, kind: 'merged' }))).toEqual([400, 'predecessors']);
    expect(pathsOf(await follow({ ...superseded, successors: ['M-404'] }))).toEqual([400, 'successors.0']);
    expect(pathsOf(await follow({ ...superseded, on: '2026-11-23' }))).toEqual([400, 'on']);
    expect(pathsOf(await follow({ ...superseded, on: '2026-05-31' }))).toEqual([400, 'on']);
    expect(pathsOf(await follow({ ...superseded, predecessors: [{ code: a, version: 7 }] }))).toEqual([409, 'predecessors.0.code']);
    const wrong = { ...added, code: 'FALSCH', fieldOfAction: 'mond' };
    expect(pathsOf(await follow({ ...superseded, successors: [wrong] }))).toEqual([400, 'successors.0.fieldOfAction']);
    const taken = { ...added, code: b };
    expect(pathsOf(await follow({ ...superseded, successors: [taken] }))).toEqual([409, 'successors.0.code']);
    expect([(await measure(a)).supersededOn, (await measure(b)).predecessors]).toEqual([null, []]);
  });

  it('are the coordination’s to decide on', async () => {
    const officer = await app.signedIn({ roles: ['officer'], organisations: ['traeger'] });
    const [a, b] = [await aMeasure(database.db()), await aMeasure(database.db())];
    expect((await follow({ kind: 'superseded', predecessors: some(a), successors: [b] }, officer)).status).toBe(403);
  });
});
