import type { Page, Problem } from '#contract/common.ts';
import type { InstallationResponse } from '#contract/district.ts';
import type { LevelItem, ReferenceItem } from '#contract/reference-data.ts';
import { seedReference } from '#db/seeds/reference/seed-reference.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { insertDistricts } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';

const LISTS = ['fields-of-action', 'target-groups', 'levels'] as const;

describe('reference data', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  /** The lists before any spec has changed them. */
  let shipped: ReferenceItem[][];

  beforeAll(async () => {
    await unitOfWork(database.db(), (trx) => trx)(seedReference);
    await insertDistricts(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
    shipped = await Promise.all(LISTS.map((path) => list(path)));
  });

  const list = async <T = ReferenceItem>(path: string): Promise<T[]> =>
    ((await app.stranger().get(`/api/v1/${path}`)).body as Page<T>).items;
  const itemOf = async (path: string, code: string): Promise<ReferenceItem> => {
    const item = (await list(path)).find((each) => each.code === code);
    if (item === undefined) throw new Error(`There is no ${code} in ${path}.`);
    return item;
  };
  const orderOf = (items: readonly ReferenceItem[]) => ({ items: items.map(({ code, version }) => ({ code, version })) });

  it('is read by everybody, in its order', async () => {
    const [fields, groups, levels] = shipped;
    // db/seeds/reference: thirteen fields of action, ten target groups, eight levels.
    expect([fields?.length, groups?.length, levels?.length]).toEqual([13, 10, 8]);
    expect(groups?.[0]).toEqual({
      code: 'newly-arrived',
      name: { de: 'Neu zugewanderte Menschen', en: 'Newly arrived people' },
      position: 1,
      active: true,
      version: 1,
    });
    expect(levels?.[3]).toEqual(
      jasmine.objectContaining({ code: 'stadtbezirk', plural: { de: 'Stadtbezirke', en: 'Boroughs' }, position: 4 }),
    );
  });

  it('is changed by coordination and administration only', async () => {
    const draft = { name: { de: 'Versuch', en: '' }, plural: { de: 'Versuche', en: '' } };
    for (const path of LISTS) {
      const body = path === 'levels' ? draft : { name: draft.name };
      expect((await app.stranger().post(`/api/v1/${path}`, body)).status).toBe(401);
      for (const role of ['council', 'steering', 'officer'] as const) {
        const somebody = await app.signedIn({ roles: [role] });
        expect((await somebody.post(`/api/v1/${path}`, body)).status).toBe(403);
        expect((await somebody.put(`/api/v1/${path}/order`, { items: [{ code: 'x', version: 1 }] })).status).toBe(403);
        expect((await somebody.patch(`/api/v1/${path}/work`, { version: 1, active: false })).status).toBe(403);
        expect((await somebody.delete(`/api/v1/${path}/work`, { version: 1 })).status).toBe(403);
      }
    }
    const admin = await app.signedIn({ roles: ['admin'] });
    expect((await admin.post('/api/v1/target-groups', { name: { de: 'Verwaltungsgruppe', en: '' } })).status).toBe(201);
  });

  it('grows at its end, with a code from the name', async () => {
    const before = await list('fields-of-action');
    const { status, body } = await coordinator.post('/api/v1/fields-of-action', { name: { de: 'Mobilität & Wege', en: 'Mobility' } });
    expect([status, body]).toEqual([
      201,
      { code: 'mobilitaet-wege', name: { de: 'Mobilität & Wege', en: 'Mobility' }, position: before.length + 1, active: true, version: 1 },
    ]);
    const level = await coordinator.post('/api/v1/levels', { name: { de: 'Sozialraum 2', en: '' }, plural: { de: 'Sozialräume', en: '' } });
    // Codes of levels stand in references of districts and have letters only.
    expect((level.body as LevelItem).code).toBe('sozialraum');
  });

  it('has each name once', async () => {
    const again = await coordinator.post('/api/v1/target-groups', { name: { de: 'FRAUEN', en: 'Women' } });
    expect([again.status, (again.body as Problem).issues?.[0]?.path]).toEqual([409, 'name.de']);
  });

  it('is renamed and deactivated, from the version that was seen', async () => {
    const { version } = await itemOf('target-groups', 'older-people');
    const path = '/api/v1/target-groups/older-people';
    const renamed = await coordinator.patch(path, { version, name: { de: 'Menschen ab 65', en: '' } });
    expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, `"${version + 1}"`]);
    expect((await coordinator.patch(path, { version, active: false })).status).toBe(409);
    expect((await coordinator.patch(path, { active: false })).status).toBe(400);
    const off = await coordinator.patch(path, { active: false }, { headers: { 'if-match': `"${version + 1}"` } });
    expect(off.body).toEqual(jasmine.objectContaining({ name: { de: 'Menschen ab 65', en: '' }, active: false, version: version + 2 }));
    expect((await coordinator.patch('/api/v1/target-groups/gibt-es-nicht', { version: 1, active: false })).status).toBe(404);
  });

  it('is put into another order in one request', async () => {
    const before = await list('target-groups');
    const turned = [...before].reverse();
    const { status, body } = await coordinator.put('/api/v1/target-groups/order', orderOf(turned));
    expect(status).toBe(200);
    expect((body as Page<ReferenceItem>).items.map(({ code }) => code)).toEqual(turned.map(({ code }) => code));
    expect((await coordinator.put('/api/v1/target-groups/order', orderOf(before))).status)
      .withContext('from versions that are stale now')
      .toBe(409);
    const short = await coordinator.put('/api/v1/target-groups/order', orderOf((await list('target-groups')).slice(1)));
    expect(short.status).withContext('without one of them').toBe(409);
  });

  it('leaves what is not used, and keeps what is in use with a sentence that says what to do', async () => {
    const work = await itemOf('fields-of-action', 'work');
    const refused = await coordinator.delete('/api/v1/fields-of-action/work', { version: work.version });
    expect(refused.status).toBe(409);
    expect((refused.body as Problem).detail).toMatch(/is in use and cannot be removed\. Deactivate it/);
    expect(
      (await coordinator.delete('/api/v1/levels/stadtbezirk', { version: (await itemOf('levels', 'stadtbezirk')).version })).status,
    ).toBe(409);
    const added = (await coordinator.post('/api/v1/target-groups', { name: { de: 'Kurz da', en: '' } })).body as ReferenceItem;
    expect((await coordinator.delete(`/api/v1/target-groups/${added.code}`)).status).toBe(400);
    const removed = await coordinator.delete(`/api/v1/target-groups/${added.code}`, { version: 1 });
    expect((removed.body as Page<ReferenceItem>).items.some(({ code }) => code === added.code)).toBeFalse();
  });

  it('takes down who changed what', async () => {
    const added = (await coordinator.post('/api/v1/target-groups', { name: { de: 'Alleinerziehende', en: '' } })).body as ReferenceItem;
    await coordinator.patch(`/api/v1/target-groups/${added.code}`, { version: 1, active: false });
    await coordinator.delete(`/api/v1/target-groups/${added.code}`, { version: 2 });
    const events = await database.db()('audit_events').where({ object_type: 'target_group', object_id: added.code }).orderBy('id');
    expect(events.map(({ action }: { action: string }) => action)).toEqual(['created', 'changed', 'removed']);
    expect(events[1]).toEqual(jasmine.objectContaining({ changes: [{ field: 'active', before: true, after: false }] }));
  });

  it('refuses another shape, and gives back HTML and SQL as text', async () => {
    for (const wrong of [
      {},
      { name: 'Text' },
      { name: { de: '', en: '' } },
      { name: { de: 'a' } },
      { name: { de: 'a\u0000', en: '' } },
      { name: { de: 'x'.repeat(121), en: '' } },
    ])
      expect((await coordinator.post('/api/v1/target-groups', wrong)).status)
        .withContext(JSON.stringify(wrong))
        .toBe(400);
    const name = { de: `<b onclick=alert(1)>'; DELETE FROM levels; --`, en: '${1+1} {{2}} ? :name %s' };
    const added = (await coordinator.post('/api/v1/target-groups', { name })).body as ReferenceItem;
    expect((await itemOf('target-groups', added.code)).name).toEqual(name);
  });

  describe('levels', () => {
    it('keep what contains above what is contained', async () => {
      const levels = await list('levels');
      const turned = [...levels].sort((a, b) => Number(b.code === 'stadtbezirk') - Number(a.code === 'stadtbezirk'));
      const refused = await coordinator.put('/api/v1/levels/order', orderOf(turned));
      expect(refused.status).toBe(409);
      expect((refused.body as Problem).detail).toBe(
        '"Stadtbezirk" cannot stand above "Land": its districts lie in districts of that level.',
      );
      expect((refused.body as Problem).issues?.map(({ path }) => path)).toEqual(['items']);
    });

    it('are not offered any more when they are not active, except that of the whole', async () => {
      await database
        .db()('settings')
        .insert({ key: 'whole', value: JSON.stringify('land:11') });
      const offered = async () =>
        ((await coordinator.get('/api/v1/installation')).body as InstallationResponse).levels.map(({ level }) => level);
      expect(await offered()).toEqual(['land', 'stadtbezirk', 'prognoseraum']);
      const { version } = await itemOf('levels', 'prognoseraum');
      expect((await coordinator.patch('/api/v1/levels/prognoseraum', { version, active: false })).status).toBe(200);
      expect(await offered()).toEqual(['land', 'stadtbezirk']);
      const land = await itemOf('levels', 'land');
      const refused = await coordinator.patch('/api/v1/levels/land', { version: land.version, active: false });
      expect(refused.status).toBe(409);
      expect((refused.body as Problem).issues?.map(({ path }) => path)).toEqual(['active']);
    });
  });
});
