import type { AccountLink, AccountResponse } from '#contract/account.ts';
import type { Page, Problem } from '#contract/common.ts';
import type { AuditEvent } from '../../audit/audit-log.ts';
import { PASSWORD, useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

const NOTHING = { roles: [], organisations: [], districts: [] };

describe('keeping accounts', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  let admin: TestClient;

  beforeAll(async () => {
    const db = database.db();
    await db('levels').insert({
      level: 'stadtbezirk',
      position: 4,
      name_de: 'Bezirk',
      name_en: 'District',
      plural_de: 'Bezirke',
      plural_en: 'Districts',
    });
    await db('districts').insert({ level: 'stadtbezirk', key: '01', name_de: 'Mitte', name_en: 'Mitte' });
    await db('organisations').insert({ code: 'buero', name: 'Büro', sector: 'municipality' });
    admin = await app.signedIn({ email: 'admin@example.org', roles: ['admin'] });
  });

  const idOf = async (email: string): Promise<string> => (await database.db()('accounts').where({ email }).first<{ id: string }>('id')).id;
  const read = async (email: string): Promise<AccountResponse> =>
    (await admin.get(`/api/v1/accounts/${await idOf(email)}`)).body as AccountResponse;
  const eventsOf = async (email: string): Promise<(AuditEvent & { actor: string })[]> =>
    database
      .db()('audit_events')
      .where({ object_type: 'account', object_id: await idOf(email) })
      .orderBy('id');

  it('is for administrators', async () => {
    for (const roles of [['coordinator'], ['officer'], ['steering'], ['council']] as const) {
      const somebody = await app.signedIn({ roles });
      expect((await somebody.get('/api/v1/accounts')).status)
        .withContext(roles[0])
        .toBe(403);
      expect((await somebody.post('/api/v1/accounts', { email: 'x@example.org', name: 'X', ...NOTHING, roles: ['admin'] })).status).toBe(
        403,
      );
    }
    expect((await app.stranger().get('/api/v1/accounts')).status).toBe(401);
  });

  it('lists accounts by name, and finds them by part of name or address, role and state', async () => {
    await app.account({ email: 'find-me@example.org', roles: ['council'] });
    const found = async (query: string) =>
      ((await admin.get(`/api/v1/accounts?${query}`)).body as Page<AccountResponse>).items.map(({ email }) => email);
    expect(await found('text=FIND-ME')).toEqual(['find-me@example.org']);
    expect(await found('text=find-me&role=council&state=active')).toEqual(['find-me@example.org']);
    expect(await found('text=find-me&role=admin')).toEqual([]);
    expect(await found('text=find-me&state=disabled')).toEqual([]);
    expect(await found('text=find%25me')).toEqual([]);
  });

  it('lists page by page', async () => {
    await app.account();
    const first = (await admin.get('/api/v1/accounts?limit=1')).body as Page<AccountResponse>;
    expect(first.items.length).toBe(1);
    expect(first.total).toBeGreaterThan(1);
    const second = (await admin.get(`/api/v1/accounts?limit=1&cursor=${first.nextCursor}`)).body as Page<AccountResponse>;
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });

  it('invites a person with rights, and hands the link over where there is no mail server', async () => {
    const invitation = { email: 'Neu@Example.org', name: 'Neue Person', roles: ['officer'], organisations: ['buero'], districts: ['01'] };
    const { status, body } = await admin.post('/api/v1/accounts', invitation);
    expect(status).toBe(201);
    const { account, link, delivery, expiresAt } = body as AccountLink;
    expect(account).toEqual(
      jasmine.objectContaining({ email: 'neu@example.org', state: 'invited', districts: ['stadtbezirk:01'], organisations: ['buero'] }),
    );
    expect(delivery).toBe('no-mail-server');
    expect(link).toMatch(new RegExp(`^${app.origin()}/einladung/[\\w-]{43}$`));
    // Seven days after the day of the specs.
    expect(expiresAt).toBe('2026-11-29T12:00:00.000Z');
    expect(account.invitedUntil).toBe(expiresAt);
    const [created] = await eventsOf('neu@example.org');
    expect(created?.action).toBe('created');
    expect(created?.changes).toContain({ field: 'districts', before: null, after: ['stadtbezirk:01'] });
  });

  it('stores of a link nothing that opens it', async () => {
    const { body } = await admin.post('/api/v1/accounts', { email: 'hashed@example.org', name: 'H', ...NOTHING });
    const token = (body as AccountLink).link?.split('/').at(-1) ?? '';
    const rows = await database
      .db()('account_tokens')
      .where({ account_id: await idOf('hashed@example.org') });
    expect(rows.length).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await eventsOf('hashed@example.org'))).not.toContain(token);
  });

  it('refuses an address that is taken, on its field', async () => {
    await app.account({ email: 'taken@example.org' });
    const { status, body } = await admin.post('/api/v1/accounts', { email: 'taken@example.org', name: 'X', ...NOTHING });
    expect(status).toBe(409);
    expect((body as Problem).issues?.[0]?.path).toBe('email');
  });

  it('refuses rights for places that do not exist, each in its place', async () => {
    const rights = { roles: ['officer'], organisations: ['buero', 'nirgends'], districts: ['01', 'stadtbezirk:99'] };
    const { status, body } = await admin.post('/api/v1/accounts', { email: 'nowhere@example.org', name: 'X', ...rights });
    expect(status).toBe(400);
    expect((body as Problem).issues?.map(({ path }) => path)).toEqual(['organisations.1', 'districts.1']);
  });

  it('changes an account, says what was before and after, and counts the change', async () => {
    await app.account({ email: 'change@example.org', roles: ['council'] });
    const { id, version } = await read('change@example.org');
    const { status, body, headers } = await admin.patch(`/api/v1/accounts/${id}`, {
      roles: ['steering', 'council'],
      name: 'Anders',
      version,
    });
    expect(status).toBe(200);
    expect(body).toEqual(jasmine.objectContaining({ name: 'Anders', roles: ['council', 'steering'], version: version + 1 }));
    expect(headers.get('cache-control')).toBe('no-store');
    const [event] = await eventsOf('change@example.org');
    expect(event?.actor).toBe('Person admin@example.org');
    expect(event?.changes).toEqual([
      { field: 'name', before: 'Person change@example.org', after: 'Anders' },
      { field: 'roles', before: ['council'], after: ['council', 'steering'] },
    ]);
  });

  it('asks for the version, and refuses one that is stale', async () => {
    await app.account({ email: 'stale@example.org' });
    const { id, version } = await read('stale@example.org');
    expect((await admin.patch(`/api/v1/accounts/${id}`, { name: 'A' })).status).toBe(400);
    expect((await admin.patch(`/api/v1/accounts/${id}`, { name: 'A' }, { headers: { 'if-match': `"${version}"` } })).status).toBe(200);
    expect((await admin.patch(`/api/v1/accounts/${id}`, { name: 'B', version })).status).toBe(409);
    expect((await read('stale@example.org')).name).toBe('A');
  });

  it('ends all sessions of somebody who is disabled, and their links', async () => {
    const email = await app.account({ email: 'leaving@example.org', roles: ['steering'] });
    const leaving = app.stranger();
    await leaving.signIn(email, PASSWORD);
    const { id } = await read(email);
    const link = ((await admin.post(`/api/v1/accounts/${id}/link`)).body as AccountLink).link ?? '';
    const { version } = await read(email);
    await admin.patch(`/api/v1/accounts/${id}`, { state: 'disabled', version });
    expect((await leaving.get('/api/v1/indicators')).status).toBe(401);
    expect((await read(email)).openSessions).toBe(0);
    expect((await app.stranger().get(`/api/v1/account-links/${link.split('/').at(-1)}`)).status).toBe(404);
  });

  it('lets a disabled account that never had a password wait for its invitation again', async () => {
    await app.account({ email: 'waiting@example.org', state: 'invited' });
    await database.db()('accounts').where({ email: 'waiting@example.org' }).update({ password_hash: null });
    const { id, version } = await read('waiting@example.org');
    await admin.patch(`/api/v1/accounts/${id}`, { state: 'disabled', version });
    const { body } = await admin.patch(`/api/v1/accounts/${id}`, { state: 'active', version: version + 1 });
    expect((body as AccountResponse).state).toBe('invited');
  });

  it('lets nobody change their own rights, not even an administrator', async () => {
    const { id, version } = await read('admin@example.org');
    for (const change of [{ roles: ['admin', 'coordinator'] }, { state: 'disabled' }, { districts: ['01'] }]) {
      const { status, body } = await admin.patch(`/api/v1/accounts/${id}`, { ...change, version });
      expect(status).withContext(JSON.stringify(change)).toBe(409);
      expect((body as Problem).type).toContain('rule-violation');
    }
    expect((await admin.post(`/api/v1/accounts/${id}/link`)).status).toBe(409);
    expect((await admin.delete(`/api/v1/accounts/${id}/second-factor`)).status).toBe(409);
  });

  it('always leaves one active administrator, also when two disable each other at once', async () => {
    const [one, two] = ['one@example.org', 'two@example.org'];
    const [first, second] = [await app.signedIn({ email: one, roles: ['admin'] }), await app.signedIn({ email: two, roles: ['admin'] })];
    const [a, b] = [await read(one), await read(two)];
    await database.db()('accounts').where({ email: 'admin@example.org' }).update({ state: 'disabled' });
    try {
      const answers = await Promise.all([
        first.patch(`/api/v1/accounts/${b.id}`, { state: 'disabled', version: b.version }),
        second.patch(`/api/v1/accounts/${a.id}`, { roles: ['council'], version: a.version }),
      ]);
      expect(answers.filter(({ status }) => status === 200).length).toBe(1);
      const left = await database
        .db()('accounts as a')
        .join('account_roles as r', 'r.account_id', 'a.id')
        .where({ 'r.role': 'admin', 'a.state': 'active' });
      expect(left.length).toBe(1);
    } finally {
      await database.db()('accounts').where({ email: 'admin@example.org' }).update({ state: 'active' });
      admin = app.stranger();
      await admin.signIn('admin@example.org', PASSWORD);
    }
  });

  it('shows open sessions without their ids, and ends them', async () => {
    const email = await app.account({ email: 'sessions@example.org', roles: ['steering'] });
    const [laptop, phone] = [app.stranger(), app.stranger()];
    await Promise.all([laptop.signIn(email, PASSWORD), phone.signIn(email, PASSWORD)]);
    const id = await idOf(email);
    const sessions = (await admin.get(`/api/v1/accounts/${id}/sessions`)).body as Page<{ handle: string }>;
    expect(sessions.total).toBe(2);
    expect(JSON.stringify(sessions)).not.toContain(decodeURIComponent(laptop.cookie.split('=')[1] ?? '').slice(2, 20));
    const left = await admin.delete(`/api/v1/accounts/${id}/sessions/${sessions.items[0]?.handle}`);
    expect((left.body as Page<unknown>).total).toBe(1);
    await admin.delete(`/api/v1/accounts/${id}/sessions`);
    for (const device of [laptop, phone]) expect((await device.get('/api/v1/indicators')).status).toBe(401);
    expect((await eventsOf(email)).map(({ action }) => action)).toEqual(['signed_in', 'signed_in', 'session_ended', 'sessions_ended']);
  });

  it('takes text for text: SQL and HTML come back as they were typed', async () => {
    const name = `Robert'); DROP TABLE accounts;-- <img src=x onerror=alert(1)>`;
    const { status, body } = await admin.post('/api/v1/accounts', { email: 'text@example.org', name, ...NOTHING });
    expect(status).toBe(201);
    expect((body as AccountLink).account.name).toBe(name);
    const found = (await admin.get(`/api/v1/accounts?text=${encodeURIComponent(name)}`)).body as Page<AccountResponse>;
    expect(found.total).toBe(1);
    expect((await admin.post('/api/v1/accounts', { email: 'nul@example.org', name: 'a\u0000b', ...NOTHING })).status).toBe(400);
    expect((await admin.get('/api/v1/accounts?text=%00')).status).toBe(400);
  });
});
