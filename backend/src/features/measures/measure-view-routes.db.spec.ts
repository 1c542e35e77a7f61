import type { Problem } from '#contract/common.ts';
import type { MeasureView } from '#contract/measure-view.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/measure-views';

describe('saved views of the measures', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let officer: TestClient;

  beforeAll(async () => {
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    officer = await app.signedIn({ roles: ['officer'] });
  });

  const viewOf = (answer: Answer) => answer.body as MeasureView;
  const namesOf = async (client: TestClient) =>
    ((await client.get(ADDRESS)).body as { items: MeasureView[] }).items.map(({ name }) => name);
  const pathsOf = (answer: Answer) => [answer.status, ...((answer.body as Problem).issues ?? []).map(({ path }) => path)];
  const events = (id: string) =>
    database.db()('audit_events').where({ object_type: 'measure_view', object_id: id }).orderBy('id').pluck('action');

  it('are kept by account, and by name', async () => {
    const kept = viewOf(await officer.post(ADDRESS, { name: 'Meine laufenden', query: 'status=running&responsible=me' }));
    expect(kept).toEqual({
      id: kept.id,
      name: 'Meine laufenden',
      query: 'status=running&responsible=me',
      shared: false,
      own: true,
      version: 1,
    });
    await officer.post(ADDRESS, { name: 'alle', query: '' });
    expect((await namesOf(officer)).filter((name) => /alle|laufend/.test(name))).toEqual(['alle', 'Meine laufenden']);
    expect(await namesOf(coordinator)).not.toContain('Meine laufenden');
    expect(pathsOf(await officer.post(ADDRESS, { name: 'alle', query: 'a=b' }))).toEqual([409, 'name']);
    expect((await coordinator.post(ADDRESS, { name: 'alle', query: 'a=b' })).status).toBe(201);
  });

  it('are shared by the coordination alone, and seen by everybody who reads measures', async () => {
    const { id } = viewOf(await coordinator.post(ADDRESS, { name: 'Sprache', query: 'field=language', shared: true }));
    const steering = await app.signedIn({ roles: ['steering'] });
    const seen = ((await steering.get(ADDRESS)).body as { items: MeasureView[] }).items;
    expect(seen.map(({ name, own, shared }) => [name, own, shared])).toEqual([['Sprache', false, true]]);
    expect(pathsOf(await officer.post(ADDRESS, { name: 'Für alle', query: '', shared: true }))).toEqual([403, 'shared']);
    expect((await officer.patch(`${ADDRESS}/${id}`, { version: 1, name: 'Anders' })).status).toBe(403);
    expect((await officer.delete(`${ADDRESS}/${id}`)).status).toBe(403);
  });

  it('leave a trace in the audit trail where others see them', async () => {
    const own = viewOf(await coordinator.post(ADDRESS, { name: 'Nur ich', query: '' }));
    expect(await events(own.id)).toEqual([]);
    await coordinator.patch(`${ADDRESS}/${own.id}`, { version: 1, shared: true });
    await coordinator.patch(`${ADDRESS}/${own.id}`, { version: 2, query: 'status=paused' });
    await coordinator.delete(`${ADDRESS}/${own.id}`);
    expect(await events(own.id)).toEqual(['changed', 'changed', 'removed']);
  });

  it('are changed from the version that was seen', async () => {
    const { id } = viewOf(await officer.post(ADDRESS, { name: 'Zwei Fenster', query: 'a=1' }));
    expect(viewOf(await officer.patch(`${ADDRESS}/${id}`, { version: 1, query: 'a=2' })).version).toBe(2);
    expect((await officer.patch(`${ADDRESS}/${id}`, { version: 1, query: 'a=3' })).status).toBe(409);
    expect(pathsOf(await officer.patch(`${ADDRESS}/${id}`, { query: 'a=3' }))).toEqual([400, 'version']);
  });

  it('of others that are not shared are not there', async () => {
    const { id } = viewOf(await officer.post(ADDRESS, { name: 'Geheim', query: '' }));
    expect((await coordinator.patch(`${ADDRESS}/${id}`, { version: 1, name: 'Meins' })).status).toBe(404);
    expect((await coordinator.delete(`${ADDRESS}/${id}`)).status).toBe(404);
    expect((await coordinator.delete(`${ADDRESS}/999999`)).status).toBe(404);
  });

  it('have a name and a query, and are no more than fifty', async () => {
    expect(pathsOf(await officer.post(ADDRESS, { name: ' ', query: 'a b' }))).toEqual([400, 'name', 'query']);
    const collector = await app.signedIn({ roles: ['officer'] });
    for (let number = 1; number <= 50; number += 1) await collector.post(ADDRESS, { name: `Nummer ${number}`, query: '' });
    expect((await collector.post(ADDRESS, { name: 'Nummer 51', query: '' })).status).toBe(409);
  });
});
