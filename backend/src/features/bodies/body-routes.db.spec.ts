import type { BodyDetail, BodyRow } from '#contract/body.ts';
import type { Page, Problem } from '#contract/common.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership, aSeat } from '../../../testing/bodies.ts';
import { insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const DRAFT = { name: 'AG Sprache', kind: 'working_group', rhythm: 'quarterly', validFrom: '2024-03-01' };

describe('bodies', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;

  beforeAll(async () => {
    await insertMeasureBasics(database.db());
    await insertPlaces(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const detail = (answer: Answer) => answer.body as BodyDetail;
  const issuesOf = (answer: Answer) => ((answer.body as Problem).issues ?? []).map(({ path, code }) => [path, code]);
  const names = (answer: Answer) => (answer.body as Page<BodyRow>).items.map(({ name }) => name);

  it('are added with their mandate, and get the next free number', async () => {
    const added = await coordinator.post('/api/v1/bodies', {
      ...DRAFT,
      mandate: 'Sprachförderung abstimmen',
      tasks: ['Angebote sichten'],
      resolutions: [
        { title: 'Erweiterung', decidedOn: '2025-01-20', link: null },
        { title: 'Einrichtung', decidedOn: '2024-02-01', link: 'https://rat.example/12' },
      ],
      fieldsOfAction: ['language'],
      targetGroups: ['women'],
      districts: ['01', 'stadtbezirk:02'],
    });
    expect(added.status).toBe(201);
    const { code, districts, districtNames, resolutions, figures, permitted, asOf, version } = detail(added);
    expect(code).toMatch(/^G-\d{3}$/);
    expect(districts).toEqual(['stadtbezirk:01', 'stadtbezirk:02']);
    expect(districtNames['stadtbezirk:01']).toEqual({ de: 'Mitte', en: 'Mitte' });
    expect(resolutions.map(({ title }) => title)).toEqual(['Einrichtung', 'Erweiterung']);
    expect([figures.seats, permitted.edit, asOf, version]).toEqual([0, true, '2026-11-22', 1]);
    expect((await coordinator.get(`/api/v1/bodies/${code}`)).body).toEqual(added.body);
  });

  it('are listed by kind, then by name, with how their seats stand', async () => {
    const code = await aBody(database.db(), { name: 'Zahlenrunde', mandate: 'Zählt Köpfe' });
    const [held, ending, vacant] = [await aSeat(database.db(), code), await aSeat(database.db(), code, { hasDeputy: true }), null];
    await aSeat(database.db(), code);
    await aSeat(database.db(), code, { validTo: '2025-12-31' });
    await aMembership(database.db(), code, { seat: held });
    await aMembership(database.db(), code, { seat: ending, validTo: '2027-02-22' });
    await aMembership(database.db(), code, { seat: ending, role: 'deputy', validTo: '2027-02-23' });
    await aMembership(database.db(), code, { seat: vacant, role: 'guest', validTo: '2026-11-22' });
    await aMembership(database.db(), code, { seat: vacant, validTo: '2026-11-21' });
    await aMembership(database.db(), code, { seat: vacant });
    const [row] = ((await coordinator.get('/api/v1/bodies?text=köpfe')).body as Page<BodyRow>).items;
    // Three seats are there, the third is vacant; two on seats and one without are members; the second and the guest leave within three months.
    expect(row?.figures).toEqual({ seats: 3, vacant: 1, members: 3, endingSoon: 2 });
    expect(detail(await coordinator.get(`/api/v1/bodies/${code}?asOf=2025-12-31`)).figures).toEqual({
      seats: 4,
      vacant: 2,
      members: 4,
      endingSoon: 0,
    });
    for (const [name, kind] of [
      ['B-Rat', 'advisory_council'],
      ['A-Konferenz', 'conference'],
      ['C-Steuerung', 'steering_group'],
      ['a-Arbeit', 'working_group'],
    ] as const)
      await aBody(database.db(), { name: `Ordnung ${name}`, kind });
    expect(names(await coordinator.get('/api/v1/bodies?text=ordnung'))).toEqual([
      'Ordnung C-Steuerung',
      'Ordnung A-Konferenz',
      'Ordnung a-Arbeit',
      'Ordnung B-Rat',
    ]);
  });

  it('are found by kind, field of action, district and whether they go on', async () => {
    await aBody(database.db(), { name: 'Suche Sprache Mitte', fieldsOfAction: ['language'], districts: ['stadtbezirk:01'] });
    await aBody(database.db(), { name: 'Suche Arbeit überall', fieldsOfAction: ['work'], kind: 'conference' });
    await aBody(database.db(), { name: 'Suche vorbei', validTo: '2025-12-31', districts: ['stadtbezirk:02'] });
    await aBody(database.db(), { name: 'Suche geplant', validFrom: '2027-01-01' });
    const found = async (query: string) => names(await coordinator.get(`/api/v1/bodies?text=suche&${query}`));
    expect(await found('kind=conference')).toEqual(['Suche Arbeit überall']);
    expect(await found('field=language')).toEqual(['Suche Sprache Mitte']);
    expect(await found('district=prognoseraum:0110')).toEqual(['Suche Arbeit überall', 'Suche Sprache Mitte']);
    expect(await found('district=stadtbezirk:02')).toEqual(['Suche Arbeit überall']);
    expect(await found('state=ended')).toEqual(['Suche vorbei']);
    expect(await found('state=all')).toEqual(['Suche Arbeit überall', 'Suche geplant', 'Suche Sprache Mitte', 'Suche vorbei']);
    expect(await found('asOf=2025-12-31')).toEqual(['Suche Arbeit überall', 'Suche Sprache Mitte', 'Suche vorbei']);
    expect((await coordinator.get('/api/v1/bodies?asOf=2026-11-23')).status).toBe(400);
  });

  it('are changed from the version that was seen; what is absent stays', async () => {
    const { code } = detail(await coordinator.post('/api/v1/bodies', { ...DRAFT, mandate: 'Abstimmen' }));
    const changed = await coordinator.patch(`/api/v1/bodies/${code}`, { version: 1, rhythm: 'monthly', validTo: '2027-12-31' });
    const { mandate, rhythm, validTo, version } = detail(changed);
    expect([mandate, rhythm, validTo, version]).toEqual(['Abstimmen', 'monthly', '2027-12-31', 2]);
    expect((await coordinator.patch(`/api/v1/bodies/${code}`, { version: 1, rhythm: 'yearly' })).status).toBe(409);
    expect((await coordinator.patch('/api/v1/bodies/weg', { version: 1 })).status).toBe(404);
  });

  it('refer to what there is, and to no day that has not been', async () => {
    const refused = await coordinator.post('/api/v1/bodies', {
      ...DRAFT,
      fieldsOfAction: ['weg'],
      targetGroups: ['weg'],
      districts: ['99'],
      resolutions: [{ title: 'Morgen', decidedOn: '2026-11-23', link: null }],
      validTo: '2024-02-29',
      parent: 'weg',
    });
    expect(refused.status).toBe(400);
    expect(issuesOf(refused).map(([path]) => path)).toEqual([
      'fieldsOfAction.0',
      'targetGroups.0',
      'districts.0',
      'resolutions.0.decidedOn',
      'validTo',
      'parent',
    ]);
  });

  it('have not begun before anybody can remember', async () => {
    const refused = await coordinator.post('/api/v1/bodies', { ...DRAFT, validFrom: '0202-03-01' });
    expect([refused.status, issuesOf(refused)]).toEqual([400, [['validFrom', 'too-early']]]);
  });

  it('are not added twice under one code', async () => {
    const code = await aBody(database.db());
    const refused = await coordinator.post('/api/v1/bodies', { ...DRAFT, code });
    expect([refused.status, issuesOf(refused)]).toEqual([409, [['code', undefined]]]);
  });

  it('belong to each other, but not in a circle', async () => {
    const top = await aBody(database.db(), { name: 'Oben' });
    const middle = await aBody(database.db(), { name: 'Mitte', parent: top });
    const bottom = await aBody(database.db(), { name: 'Unten', parent: middle, validTo: '2026-06-30' });
    expect(detail(await coordinator.get(`/api/v1/bodies/${middle}`)).children).toEqual([]);
    expect(detail(await coordinator.get(`/api/v1/bodies/${middle}?asOf=2026-06-30`)).children.map(({ code }) => code)).toEqual([bottom]);
    const refused = await coordinator.patch(`/api/v1/bodies/${top}`, { version: 1, parent: bottom });
    expect([refused.status, issuesOf(refused)]).toEqual([400, [['parent', 'circle']]]);
    expect((refused.body as Problem).issues?.[0]?.message).toBe(
      'Each of these bodies would belong to the next one: Oben → Unten → Mitte → Oben.',
    );
    expect((await coordinator.patch(`/api/v1/bodies/${top}`, { version: 1, parent: top })).status).toBe(400);
  });

  it('do not become shorter than their seats and memberships need', async () => {
    const code = await aBody(database.db());
    await aSeat(database.db(), code, { name: 'Kammern', validTo: '2026-12-31' });
    await aSeat(database.db(), code, { name: 'Schulen' });
    await aSeat(database.db(), code, { name: 'Künftige', validFrom: '2027-01-01' });
    await aMembership(database.db(), code, { validTo: '2025-12-31' });
    await aMembership(database.db(), code);
    const refused = await coordinator.patch(`/api/v1/bodies/${code}`, { version: 1, validFrom: '2024-02-01', validTo: '2026-11-30' });
    expect(refused.status).toBe(409);
    expect((refused.body as Problem).issues?.map(({ path, code: why, params }) => [path, why, params?.['names']])).toEqual([
      ['validFrom', 'in-the-way-before', ['Kammern', 'Schulen', 'Träger']],
      ['validTo', 'in-the-way-after', ['Kammern', 'Künftige', 'Träger']],
    ]);
  });

  it('stand in the history with what changed', async () => {
    const { code } = detail(await coordinator.post('/api/v1/bodies', DRAFT));
    await coordinator.patch(`/api/v1/bodies/${code}`, { version: 1, name: 'AG Sprachen' });
    await coordinator.patch(`/api/v1/bodies/${code}`, { version: 2, name: 'AG Sprachen' });
    const history = (await coordinator.get(`/api/v1/history?objectType=body&objectId=${code}`)).body as Page<{
      action: string;
      changes: unknown;
    }>;
    expect(history.items.map(({ action }) => action)).toEqual(['changed', 'created']);
    expect(history.items[0]?.changes).toEqual([{ field: 'name', before: 'AG Sprache', after: 'AG Sprachen' }]);
  });
});
