import type { Problem } from '#contract/common.ts';
import { PASSWORD, useApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

const OWN = '/api/v1/own-account';

describe('the protection of the API', () => {
  const database = useTestDatabase();
  const app = useApp(database);
  const typeOf = (body: unknown): string => (body as Problem).type.split('/').at(-1) ?? '';

  it('refuses a change without the token of the session', async () => {
    const somebody = await app.signedIn();
    const { status, body } = await somebody.patch(OWN, { name: 'Anders', version: 1 }, { headers: { 'x-csrf-token': '' } });
    expect(status).toBe(403);
    expect((body as Problem).detail).toContain('X-CSRF-Token');
  });

  it('refuses the token of another session', async () => {
    const [somebody, attacker] = await Promise.all([app.signedIn(), app.signedIn()]);
    expect((await somebody.patch(OWN, { name: 'Anders', version: 1 }, { headers: { 'x-csrf-token': attacker.csrfToken } })).status).toBe(
      403,
    );
  });

  for (const [name, headers] of [
    ['a browser on another site', { 'sec-fetch-site': 'cross-site' }],
    ['a browser on a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['an older browser on another site', { origin: 'https://boese.example' }],
    ['a page without an origin', { origin: 'null' }],
  ] as const) {
    it(`takes no sign-in from ${name}`, async () => {
      const email = await app.account();
      const { status } = await app.stranger().post('/api/v1/session', { email, password: PASSWORD }, { headers });
      expect(status).toBe(403);
    });
  }

  it('takes the sign-in of its own page', async () => {
    const email = await app.account();
    const { status } = await app.stranger().post('/api/v1/session', { email, password: PASSWORD }, { headers: { origin: app.origin() } });
    expect(status).toBe(200);
  });

  it('gives a new id to the session that signs in, so that a planted one is worth nothing', async () => {
    const email = await app.account();
    const first = app.stranger();
    await first.signIn(email, PASSWORD);
    const planted = first.cookie;
    await first.signIn(email, PASSWORD);
    expect(first.cookie).not.toBe(planted);
    const attacker = app.stranger();
    attacker.cookie = planted;
    expect((await attacker.get(OWN)).status).toBe(401);
  });

  describe('against what is malformed', () => {
    const post = (client: TestClient, rawBody: string, type = 'application/json') =>
      client.send('POST', '/api/v1/session', undefined, { rawBody, headers: { 'content-type': type } });

    it('answers JSON that is none', async () => {
      const { status, body } = await post(app.stranger(), '{"email": ');
      expect(status).toBe(400);
      expect(typeOf(body)).toBe('bad-request');
    });

    it('answers a body that is too large, without reading on', async () => {
      const { status } = await post(app.stranger(), JSON.stringify({ email: 'a'.repeat(2_000_000) }));
      expect(status).toBe(413);
    });

    it('takes no form of a foreign page for JSON', async () => {
      const { status } = await post(app.stranger(), 'email=a@example.org&password=x', 'application/x-www-form-urlencoded');
      expect(status).toBe(400);
    });

    it('answers JSON that is no object', async () => {
      for (const body of ['[]', '"text"', 'null', '12'])
        expect((await post(app.stranger(), body)).status)
          .withContext(body)
          .toBe(400);
    });

    it('keeps prototypes out', async () => {
      const { status } = await post(app.stranger(), '{"__proto__": {"roles": ["admin"]}, "email": "a@example.org", "password": "x"}');
      expect([400, 401]).toContain(status);
      expect(({} as { roles?: unknown }).roles).toBeUndefined();
    });

    for (const cookie of [
      'gesamtbild_session=nonsense',
      'gesamtbild_session=s%3Anonsense.nonsense',
      'gesamtbild_session=%E0%A4%A',
      ';;;=',
      'a'.repeat(6000),
    ]) {
      it(`takes the cookie ${cookie.slice(0, 40)} for nobody`, async () => {
        const somebody = app.stranger();
        somebody.cookie = cookie;
        const { status, body } = await somebody.get('/api/v1/session');
        expect(status).toBe(200);
        expect((body as { account: unknown }).account).toBeNull();
      });
    }

    it('takes a cookie whose signature was changed for nobody', async () => {
      const somebody = await app.signedIn();
      somebody.cookie = somebody.cookie.slice(0, -3) + (somebody.cookie.endsWith('AAA') ? 'BBB' : 'AAA');
      expect((await somebody.get(OWN)).status).toBe(401);
    });
  });

  it('tells browsers to run nothing and to stand in no frame', async () => {
    const { headers } = await app.stranger().get('/api/v1/session');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('keeps answers out of caches that others share', async () => {
    const { headers } = await app.stranger().get('/api/v1/levels');
    expect(headers.get('cache-control')).toContain('private');
    expect(headers.get('vary')).toContain('Cookie');
  });

  it('keeps what names people or carries a secret out of every cache', async () => {
    const somebody = await app.signedIn({ roles: ['admin'] });
    for (const path of [
      'session',
      'own-account',
      'accounts',
      'audit-events',
      'audit-events/export',
      'history?objectType=account&objectId=1',
    ])
      expect((await somebody.get(`/api/v1/${path}`)).headers.get('cache-control'))
        .withContext(path)
        .toBe('no-store');
  });

  it('refuses the sign that no database keeps, wherever it stands', async () => {
    const somebody = await app.signedIn({ roles: ['admin'] });
    for (const path of [
      'history?objectType=account&objectId=%00',
      'audit-events?actor=%00',
      'audit-events?search=a%00b',
      'accounts?text=%00',
    ])
      expect((await somebody.get(`/api/v1/${path}`)).status)
        .withContext(path)
        .toBe(400);
    const person = { email: 'new@example.org', name: 'Neu', roles: [], organisations: ['\u0000'], districts: [] };
    expect((await somebody.post('/api/v1/accounts', person)).status).toBe(400);
  });

  it('takes text with SQL and HTML for text', async () => {
    const somebody = await app.signedIn();
    for (const [index, name] of [`Robert'); DROP TABLE accounts;--`, '<script>alert(1)</script>', '${7*7}{{7*7}}'].entries()) {
      const { status, body } = await somebody.patch(OWN, { name, version: index + 1 });
      expect(status).withContext(name).toBe(200);
      expect((body as { name: string }).name).toBe(name);
    }
  });

  it('refuses a change that was made from an older state', async () => {
    const somebody = await app.signedIn();
    expect((await somebody.patch(OWN, { name: 'Erste', version: 1 })).status).toBe(200);
    const { status, body } = await somebody.patch(OWN, { name: 'Zweite', version: 1 });
    expect(status).toBe(409);
    expect(typeOf(body)).toBe('conflict');
  });

  it('takes the version from If-Match as well', async () => {
    const somebody = await app.signedIn();
    expect((await somebody.patch(OWN, { name: 'Neu' }, { headers: { 'if-match': '"1"' } })).status).toBe(200);
    expect((await somebody.patch(OWN, { name: 'Neuer' }, { headers: { 'if-match': '"1"' } })).status).toBe(409);
  });

  it('has no way to take a role for oneself', async () => {
    const somebody = await app.signedIn({ roles: ['officer'] });
    expect((await somebody.patch(OWN, { roles: ['admin'], version: 1 })).status).toBe(400);
    expect((await somebody.patch('/api/v1/accounts/1', { roles: ['admin'], version: 1 })).status).toBe(403);
  });
});

describe('the API in production', () => {
  const database = useTestDatabase();
  const app = useApp(database, { production: true });

  it('sends the cookie of a session over encrypted connections only', async () => {
    const email = await app.account();
    const { headers } = await app
      .stranger()
      .post('/api/v1/session', { email, password: PASSWORD }, { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers.get('set-cookie')).toContain('; Secure');
  });

  it('asks browsers to come over encrypted connections only', async () => {
    expect((await app.stranger().get('/health/live')).headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});
