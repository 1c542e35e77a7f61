import type { Page, Problem } from '#contract/common.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aBody, aMembership } from '../../../testing/bodies.ts';
import { insertBoundary, insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';
import type { Answer, TestClient } from '../../../testing/test-client.ts';

const ADDRESS = '/api/v1/organisations';

describe('the register of organisations', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let coordinator: TestClient;
  let names = 0;

  beforeAll(async () => {
    await insertPlaces(database.db());
    coordinator = await app.signedIn({ roles: ['coordinator'] });
  });

  const organisationOf = (answer: Answer) => answer.body as OrganisationResponse;
  const problemOf = (answer: Answer) => answer.body as Problem;
  const add = async (draft: Record<string, unknown> = {}): Promise<OrganisationResponse> => {
    const answer = await coordinator.post(ADDRESS, { name: `Verein ${++names}`, sector: 'volunteer_initiative', ...draft });
    expect(answer.status).withContext(JSON.stringify(answer.body)).toBe(201);
    return organisationOf(answer);
  };
  const eventsOf = (code: string) =>
    database.db()('audit_events').where({ object_type: 'organisation', object_id: code }).orderBy('id').select('action', 'changes');

  it('takes a point within the parts of the whole, and says what is wrong with another one', async () => {
    const place = (latitude: number, longitude: number) =>
      coordinator.post(ADDRESS, { name: `Punkt ${++names}`, sector: 'health', point: { latitude, longitude } });
    // Nobody knows the boundary yet.
    expect((await place(48, 11)).status).toBe(201);
    for (const [index, key] of ['01', '02', '11'].entries())
      await insertBoundary(database.db(), `stadtbezirk:${key}`, [13 + index, 52, 14 + index, 53]);
    expect((await place(52.5, 15.5)).status).toBe(201);
    const codes = async (latitude: number, longitude: number) =>
      problemOf(await place(latitude, longitude)).issues?.map(({ path, code }) => [path, code]);
    expect(await codes(48, 11)).toEqual([['point', 'point-outside']]);
    expect(await codes(13.5, 52.5)).toEqual([['point', 'point-swapped']]);
    expect((await place(95, 13)).status).toBe(400);
  });

  it('refuses to close an organisation before its membership in a body ends', async () => {
    const { code } = await add();
    await aMembership(database.db(), await aBody(database.db(), { name: 'Runde' }), { organisation: code });
    const refused = await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, closedOn: '2026-12-31' });
    expect([refused.status, problemOf(refused).issues?.[0]?.code]).toEqual([400, 'membership-after']);
  });

  it('gives an organisation a code from its name', async () => {
    const added = await add({ name: 'Integrationsbüro Süd', shortName: 'IB Süd', districts: ['11', 'stadtbezirk:02'] });
    expect(added.code).toBe('integrationsbuero-sued');
    // 11 is Berlin as a whole, the highest level that has the key.
    expect(added.districts).toEqual(['land:11', 'stadtbezirk:02']);
    expect(added.districtNames['stadtbezirk:02']?.de).toBe('Friedrichshain-Kreuzberg');
    const { status, body, headers } = await coordinator.get(`${ADDRESS}/integrationsbuero-sued`);
    expect([status, headers.get('etag')]).toEqual([200, jasmine.stringMatching(/^"1-/)]);
    expect(body).toEqual(added);
  });

  it('counts on where the code is taken, and refuses one that was asked for', async () => {
    await add({ name: 'Haus Nord' });
    expect((await add({ name: 'Haus: Nord' })).code).toBe('haus-nord-2');
    const refused = await coordinator.post(ADDRESS, { name: 'Nordhaus', sector: 'health', code: 'haus-nord' });
    expect([refused.status, problemOf(refused).issues?.[0]?.path]).toEqual([409, 'code']);
  });

  it('refuses a name that there is, whatever its capitals', async () => {
    await add({ name: 'Stimmen der Vielfalt' });
    const refused = await coordinator.post(ADDRESS, { name: 'STIMMEN der Vielfalt', sector: 'health' });
    expect([refused.status, problemOf(refused).issues?.[0]?.path]).toEqual([409, 'name']);
    const other = await add();
    const renamed = await coordinator.patch(`${ADDRESS}/${other.code}`, { version: 1, name: 'stimmen der vielfalt' });
    expect([renamed.status, problemOf(renamed).issues?.[0]?.path]).toEqual([409, 'name']);
  });

  it('names the place of what is wrong', async () => {
    const wrong = {
      name: ' ',
      sector: 'circus',
      districts: ['stadtbezirk:01'],
      website: 'javascript:alert(1)',
      phone: '<b>abc</b>',
      postalCode: 'ABC',
      closedOn: '31.12.2026',
      extra: 1,
    };
    const shape = await coordinator.post(ADDRESS, wrong);
    expect(shape.status).toBe(400);
    expect(new Set(problemOf(shape).issues?.map(({ path }) => path))).toEqual(
      new Set(['name', 'sector', 'website', 'phone', 'postalCode', 'closedOn', 'extra']),
    );
    const place = await coordinator.post(ADDRESS, { name: 'Ohne Ort', sector: 'health', districts: ['01', 'stadtbezirk:77', 'mond:1'] });
    expect(place.status).toBe(400);
    expect(
      problemOf(place)
        .issues?.map(({ path }) => path)
        .sort(),
    ).toEqual(['districts.1', 'districts.2']);
  });

  it('refuses values of another type and texts that are too long', async () => {
    const { code } = await add();
    for (const wrong of [
      { name: 7 },
      { name: ['a'] },
      { name: null },
      { description: {} },
      { districts: '01' },
      { website: 1 },
      { version: '1' },
    ]) {
      const { status } = await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, ...wrong });
      expect(status).withContext(JSON.stringify(wrong)).toBe(400);
    }
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, description: 'x'.repeat(4001) })).status).toBe(400);
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, description: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  it('gives back HTML and SQL as the text that they are', async () => {
    const html = `<script>alert(1)</script> "><img src=x onerror=alert(1)>`;
    const sql = `'; DROP TABLE organisations; -- \\ % _ $1 ? :key`;
    const added = await add({ name: html, shortName: sql.slice(0, 40), description: sql, website: 'https://example.org/?q=<b>&r=%27--' });
    const { body } = await coordinator.get(`${ADDRESS}?text=${encodeURIComponent(sql)}`);
    expect((body as Page<OrganisationResponse>).items).toEqual([added]);
    expect([added.name, added.description, added.website]).toEqual([html, sql, 'https://example.org/?q=<b>&r=%27--']);
  });

  it('refuses characters that no database keeps', async () => {
    for (const wrong of [{ name: 'a\u0000b' }, { description: 'a\u0000b' }, { website: 'https://example.org/\u0000' }])
      expect((await coordinator.post(ADDRESS, { name: 'Nul', sector: 'health', ...wrong })).status)
        .withContext(JSON.stringify(wrong))
        .toBe(400);
    expect((await coordinator.get(`${ADDRESS}?text=%00`)).status).toBe(400);
  });

  it('changes what is said, clears with null, and leaves the rest', async () => {
    const { code, name } = await add({ description: 'Alt', website: 'https://example.org/' });
    const changed = await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, description: 'Neu', website: null });
    expect(changed.status).toBe(200);
    expect(organisationOf(changed)).toEqual(jasmine.objectContaining({ name, description: 'Neu', website: null, version: 2 }));
  });

  it('refuses a change from a stale version, and one that does not say which', async () => {
    const { code } = await add();
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, description: 'Erste' })).status).toBe(200);
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, description: 'Zweite' })).status).toBe(409);
    expect((await coordinator.patch(`${ADDRESS}/${code}`, { description: 'Dritte' }, { headers: { 'if-match': '"1"' } })).status).toBe(409);
    const without = await coordinator.patch(`${ADDRESS}/${code}`, { description: 'Vierte' });
    expect([without.status, problemOf(without).issues?.[0]?.path]).toEqual([400, 'version']);
    const fitting = await coordinator.patch(`${ADDRESS}/${code}`, { description: 'Fünfte' }, { headers: { 'if-match': '"2"' } });
    expect([fitting.status, organisationOf(fitting).description, fitting.headers.get('etag')]).toEqual([200, 'Fünfte', '"3"']);
  });

  it('lets one of two changes win that come at the same moment', async () => {
    const { code } = await add();
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((text) => coordinator.patch(`${ADDRESS}/${code}`, { version: 1, description: text })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('takes down every change with before and after, and nothing where nothing changed', async () => {
    const { code, name } = await add({ districts: ['stadtbezirk:01', 'stadtbezirk:02'] });
    await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, name, districts: ['stadtbezirk:02', 'stadtbezirk:01'] });
    await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, sector: 'faith', closedOn: '2026-12-31' });
    const [created, changed, ...more] = await eventsOf(code);
    expect(created?.action).toBe('created');
    expect(changed).toEqual({
      action: 'changed',
      changes: [
        { field: 'sector', before: 'volunteer_initiative', after: 'faith' },
        { field: 'closedOn', before: null, after: '2026-12-31' },
      ],
    });
    expect(more).toEqual([]);
  });

  describe('for an integration officer', () => {
    it('is open in description and website of the own organisation', async () => {
      const { code } = await add();
      const officer = await app.signedIn({ roles: ['officer'], organisations: [code] });
      const changed = await officer.patch(`${ADDRESS}/${code}`, {
        version: 1,
        description: 'Wir beraten.',
        website: 'https://example.org/',
      });
      expect([changed.status, organisationOf(changed).description]).toEqual([200, 'Wir beraten.']);
    });

    it('is closed in everything else, by the name of the field', async () => {
      const { code } = await add();
      const officer = await app.signedIn({ roles: ['officer'], organisations: [code] });
      for (const field of [{ name: 'Anders' }, { sector: 'health' }, { districts: [] }, { closedOn: null }, { shortName: 'A' }]) {
        const refused = await officer.patch(`${ADDRESS}/${code}`, { version: 1, description: 'Auch', ...field });
        expect([refused.status, problemOf(refused).issues?.[0]?.path]).toEqual([403, Object.keys(field)[0]]);
      }
      expect(organisationOf(await officer.get(`${ADDRESS}/${code}`)).description).toBeNull();
      expect((await officer.post(ADDRESS, { name: 'Neu', sector: 'health' })).status).toBe(403);
    });

    it('is closed in the organisations of others, also with a guessed code', async () => {
      const [own, other] = [await add(), await add()];
      const officer = await app.signedIn({ roles: ['officer'], organisations: [own.code] });
      expect((await officer.patch(`${ADDRESS}/${other.code}`, { version: 1, description: 'Fremd' })).status).toBe(403);
      expect((await officer.patch(`${ADDRESS}/gibt-es-nicht`, { version: 1, description: 'Fremd' })).status).toBe(404);
    });
  });

  it('is read by everybody but the council and the public, and changed by nobody else', async () => {
    const { code } = await add();
    const statuses = async (client: TestClient) => [
      (await client.get(ADDRESS)).status,
      (await client.get(`${ADDRESS}/${code}`)).status,
      (await client.post(ADDRESS, { name: 'X', sector: 'health' })).status,
      (await client.patch(`${ADDRESS}/${code}`, { version: 1, name: 'X' })).status,
    ];
    expect(await statuses(app.stranger())).toEqual([401, 401, 401, 401]);
    expect(await statuses(await app.signedIn({ roles: ['council'] }))).toEqual([403, 403, 403, 403]);
    expect(await statuses(await app.signedIn({ roles: ['steering'] }))).toEqual([200, 200, 403, 403]);
    expect(await statuses(await app.signedIn({ roles: ['admin'] }))).toEqual([200, 200, 403, 403]);
  });

  it('refuses a change that does not carry the token of the session', async () => {
    const { code } = await add();
    const forged = await coordinator.patch(`${ADDRESS}/${code}`, { version: 1, name: 'X' }, { headers: { 'x-csrf-token': 'geraten' } });
    expect(forged.status).toBe(403);
  });

  describe('as a list', () => {
    const found = async (query: string): Promise<string[]> => {
      const { status, body } = await coordinator.get(`${ADDRESS}?text=liste&${query}`);
      expect(status).toBe(200);
      return (body as Page<OrganisationResponse>).items.map(({ name }) => name);
    };

    beforeAll(async () => {
      await add({ name: 'Liste Berlin', sector: 'council', districts: ['land:11'] });
      await add({ name: 'Liste Mitte', sector: 'health', districts: ['stadtbezirk:01'] });
      await add({ name: 'Liste Zentrum', shortName: 'LZ', sector: 'health', districts: ['prognoseraum:0110'] });
      await add({ name: 'Liste Lichtenberg', sector: 'health', districts: ['stadtbezirk:11'] });
      await add({ name: 'Liste beendet', sector: 'health', closedOn: '2026-11-21' });
      await add({ name: 'Liste letzter Tag', sector: 'faith', closedOn: '2026-11-22' });
    });

    it('shows those that are open, by name', async () => {
      expect(await found('state=open')).toEqual(['Liste Berlin', 'Liste letzter Tag', 'Liste Lichtenberg', 'Liste Mitte', 'Liste Zentrum']);
      expect(await found('state=closed')).toEqual(['Liste beendet']);
      expect((await found('state=all')).length).toBe(6);
      // Whoever looks for a text finds closed ones as well.
      expect((await found('')).length).toBe(6);
    });

    it('finds who serves a district, a part of it, or what it lies in', async () => {
      expect(await found('district=stadtbezirk:01')).toEqual(['Liste Berlin', 'Liste Mitte', 'Liste Zentrum']);
      expect(await found('district=prognoseraum:0110')).toEqual(['Liste Berlin', 'Liste Mitte', 'Liste Zentrum']);
      expect(await found('district=stadtbezirk:11')).toEqual(['Liste Berlin', 'Liste Lichtenberg']);
      expect(await found('district=11')).toEqual(['Liste Berlin', 'Liste Lichtenberg', 'Liste Mitte', 'Liste Zentrum']);
    });

    it('narrows by sector and by words in the names', async () => {
      expect(await found('sector=council')).toEqual(['Liste Berlin']);
      const { body } = await coordinator.get(`${ADDRESS}?text=LZ`);
      expect((body as Page<OrganisationResponse>).items.map(({ name }) => name)).toEqual(['Liste Zentrum']);
    });

    it('comes in pages', async () => {
      const first = (await coordinator.get(`${ADDRESS}?text=liste&state=open&limit=2`)).body as Page<OrganisationResponse>;
      expect([first.items.length, first.nextCursor, first.total]).toEqual([2, '2', 5]);
      const last = (await coordinator.get(`${ADDRESS}?text=liste&state=open&limit=2&cursor=4`)).body as Page<OrganisationResponse>;
      expect([last.items.map(({ name }) => name), last.nextCursor]).toEqual([['Liste Zentrum'], null]);
    });

    it('refuses filters that there are not', async () => {
      for (const query of ['sector=circus', 'state=maybe', 'organisation=1', 'limit=5001', 'district=a%20b'])
        expect((await coordinator.get(`${ADDRESS}?${query}`)).status)
          .withContext(query)
          .toBe(400);
    });
  });
});
