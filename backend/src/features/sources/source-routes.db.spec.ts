import type { Page, Problem } from '#contract/common.ts';
import type { SourceResponse } from '#contract/source.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/sources';

describe('Sources of recommendations', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const draft = { kind: 'study', title: 'Studie Ankommen' };
  const sourceOf = (answer: Answer) => answer.body as SourceResponse;
  const refused = (answer: Answer) => ({ status: answer.status, at: (answer.body as Problem).issues?.map(({ path }) => path) ?? [] });
  const add = async (more: Record<string, unknown> = {}): Promise<SourceResponse> => {
    const answer = await coordinator.post(ADDRESS, { ...draft, ...more });
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return sourceOf(answer);
  };

  it('get the next free number, whatever else there is', async () => {
    await add({ code: 'Q-041' });
    await add({ code: 'Rahmen.2020' });
    expect((await add()).code).toBe('Q-042');
    expect(refused(await coordinator.post(ADDRESS, { ...draft, code: 'Q-041' }))).toEqual({ status: 409, at: ['code'] });
  });

  it('keep all that was said about them', async () => {
    const said = {
      kind: 'framework',
      frameworkLevel: 'state',
      title: 'Rahmenkonzept',
      publisher: 'Land',
      published: '2024-05',
      link: 'https://land.example/rahmen',
      note: 'Erste Zeile\nzweite <b>Zeile</b>',
    };
    const added = await add(said);
    expect(added).toEqual(jasmine.objectContaining({ ...said, recommendations: 0, demo: false, version: 1 }));
    const { body, headers } = await coordinator.get(`${ADDRESS}/${added.code}`);
    expect([body, headers.get('etag')]).toEqual([added, jasmine.stringMatching(/^"1-/)]);
  });

  it('are a framework exactly when they say of which level', async () => {
    expect(refused(await coordinator.post(ADDRESS, { ...draft, kind: 'framework' }))).toEqual({ status: 400, at: ['frameworkLevel'] });
    expect(refused(await coordinator.post(ADDRESS, { ...draft, frameworkLevel: 'federal' }))).toEqual({
      status: 400,
      at: ['frameworkLevel'],
    });
    const { code, version } = await add({ kind: 'framework', frameworkLevel: 'federal' });
    expect(refused(await coordinator.patch(`${ADDRESS}/${code}`, { version, kind: 'survey' })).at).toEqual(['frameworkLevel']);
    const changed = await coordinator.patch(`${ADDRESS}/${code}`, { version, kind: 'survey', frameworkLevel: null });
    expect([changed.status, sourceOf(changed).version]).toEqual([200, 2]);
  });

  it('refuse what no source has', async () => {
    for (const [wrong, path] of [
      [{ kind: 'rumour' }, 'kind'],
      [{ title: ' ' }, 'title'],
      [{ title: 'a\u0000b' }, 'title'],
      [{ published: '2024-13' }, 'published'],
      [{ published: '2024-02-30' }, 'published'],
      [{ link: 'javascript:alert(1)' }, 'link'],
      [{ code: 'a b' }, 'code'],
    ] as const)
      expect(refused(await coordinator.post(ADDRESS, { ...draft, ...wrong })))
        .withContext(JSON.stringify(wrong))
        .toEqual({ status: 400, at: [path] });
  });

  it('are not overwritten by who has seen an older one', async () => {
    const { code } = await add();
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, title: 'Neu' })).status).toBe(200);
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, title: 'Alt' })).status).toBe(409);
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { title: 'Alt' }, { headers: { 'if-match': '"1"' } })).status).toBe(409);
    expect(refused(await coordinator.patch(`${ADDRESS}/${code}`, { title: 'Alt' }))).toEqual({ status: 400, at: ['version'] });
    expect(sourceOf(await coordinator.get(`${ADDRESS}/${code}`)).title).toBe('Neu');
  });

  it('are removed, but not when something was recommended there', async () => {
    const [empty, used] = [await add(), await add()];
    await database.db()('recommendations').insert({
      code: 'E-900',
      source_code: used.code,
      title: 'T',
      wording: 'W',
      field_of_action: 'language',
      addressee_level: 'municipality',
    });
    expect((await coordinator.delete(`${ADDRESS}/${empty.code}`, { version: 1 })).status).toBe(200);
    expect((await coordinator.get(`${ADDRESS}/${empty.code}`)).status).toBe(404);
    expect((await coordinator.delete(`${ADDRESS}/${empty.code}`, { version: 1 })).status).toBe(404);
    const answer = await coordinator.delete(`${ADDRESS}/${used.code}`, { version: 1 });
    expect([answer.status, (answer.body as Problem).detail]).toEqual([409, jasmine.stringContaining('has recommendations (1)')]);
    expect(sourceOf(await coordinator.get(`${ADDRESS}/${used.code}`)).recommendations).toBe(1);
  });

  it('are removed as they were seen, and stay when somebody has changed them meanwhile', async () => {
    const { code } = await add();
    await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, title: 'Neu' });
    expect((await coordinator.delete(`${ADDRESS}/${code}`, { version: 1 })).status).toBe(409);
    expect((await coordinator.delete(`${ADDRESS}/${code}`)).status).toBe(400);
    expect((await coordinator.delete(`${ADDRESS}/${code}`, { version: 2 })).status).toBe(200);
  });

  it('are numbered anew also after the newest was removed, because papers may cite it', async () => {
    const { code } = await add();
    await coordinator.delete(`${ADDRESS}/${code}`, { version: 1 });
    expect((await add()).code).toBe(`Q-${String(Number(code.slice(2)) + 1).padStart(3, '0')}`);
  });

  it('leave in the audit trail what happened to them, in words that were there', async () => {
    const { code } = await add({ publisher: 'Amt' });
    await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, publisher: null });
    await coordinator.patch(`${ADDRESS}/${code}`, { version: 2, publisher: null });
    await coordinator.delete(`${ADDRESS}/${code}`, { version: 2 });
    const events = await database
      .db()('audit_events')
      .where({ object_type: 'source', object_id: code })
      .orderBy('id')
      .select('action', 'changes');
    expect(events.map(({ action }: { action: string }) => action)).toEqual(['created', 'changed', 'removed']);
    expect((events[1] as { changes: unknown }).changes).toEqual([{ field: 'publisher', before: 'Amt', after: null }]);
  });

  it('are for readers of recommendations, and changed by the coordination alone', async () => {
    const { code } = await add();
    const statuses = async (client: TestClient) => [
      (await client.get(ADDRESS)).status,
      (await client.get(`${ADDRESS}/${code}`)).status,
      (await client.post(ADDRESS, draft)).status,
      (await client.patch(`${ADDRESS}/${code}`, { version: 1, title: 'X' })).status,
      (await client.delete(`${ADDRESS}/${code}`, { version: 1 })).status,
    ];
    expect(await statuses(app.stranger())).toEqual([401, 401, 401, 401, 401]);
    expect(await statuses(await app.signedIn({ roles: ['council'] }))).toEqual([403, 403, 403, 403, 403]);
    expect(await statuses(await app.signedIn({ roles: ['officer'] }))).toEqual([200, 200, 403, 403, 403]);
    expect(await statuses(await app.signedIn({ roles: ['steering'] }))).toEqual([200, 200, 403, 403, 403]);
  });

  describe('as a list', () => {
    beforeAll(async () => {
      await add({ title: 'Liste ohne Tag' });
      await add({ title: 'Liste Mai', published: '2024-05' });
      await add({ title: 'Liste 17. Mai', published: '2024-05-17', kind: 'workshop' });
      await add({ title: 'Liste Jahr', published: '2025', publisher: 'Hochschule' });
    });
    const listed = async (query: string): Promise<string[]> =>
      ((await coordinator.get(`${ADDRESS}?${query}`)).body as Page<SourceResponse>).items.map(({ title }) => title);

    it('come newest first, those without a date last', async () => {
      expect(await listed('text=liste')).toEqual(['Liste Jahr', 'Liste 17. Mai', 'Liste Mai', 'Liste ohne Tag']);
    });

    it('are narrowed by kind and words, and come in pages', async () => {
      expect(await listed('text=liste&kind=workshop')).toEqual(['Liste 17. Mai']);
      expect(await listed('text=HOCHSCHULE')).toEqual(['Liste Jahr']);
      expect(await listed('text=liste&limit=2&cursor=2')).toEqual(['Liste Mai', 'Liste ohne Tag']);
    });
  });
});
