import type { SessionResponse } from '#contract/account.ts';
import type { Problem } from '#contract/common.ts';
import { PASSWORD, useApp } from '../../../testing/test-app.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

describe('a session', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  it('is nobody’s before a sign-in', async () => {
    const { status, body } = await app.stranger().get('/api/v1/session');
    expect(status).toBe(200);
    expect(body).toEqual({ account: null, permissions: ['public'], csrfToken: null, required: null, endsAt: null });
  });

  it('begins with the right password, in a cookie that scripts cannot read', async () => {
    const email = await app.account({ roles: ['steering'] });
    const somebody = app.stranger();
    const { status, headers, body } = await somebody.signIn(email, PASSWORD);
    expect(status).toBe(200);
    expect((body as SessionResponse).account?.email).toBe(email);
    expect((body as SessionResponse).permissions).toContain('working-data.read');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect(((await somebody.get('/api/v1/session')).body as SessionResponse).account?.roles).toEqual(['steering']);
  });

  it('answers an unknown address, a wrong password and a disabled account alike', async () => {
    const [active, disabled] = [await app.account(), await app.account({ state: 'disabled' })];
    const answers = await Promise.all([
      app.stranger().signIn('nobody@example.org', PASSWORD),
      app.stranger().signIn(active, 'falsch geraten'),
      app.stranger().signIn(disabled, PASSWORD),
    ]);
    const [first, ...others] = answers.map(({ status, body }) => ({ status, body: { ...(body as Problem), instance: '' } }));
    expect(first?.status).toBe(401);
    expect(first?.body.type).toContain('sign-in-refused');
    for (const other of others) expect(other).toEqual(first as never);
  });

  it('ends with the sign-out, whoever kept the cookie', async () => {
    const somebody = await app.signedIn({ roles: ['steering'] });
    const kept = somebody.cookie;
    expect((await somebody.delete('/api/v1/session')).status).toBe(200);
    const thief = app.stranger();
    thief.cookie = kept;
    expect((await thief.get('/api/v1/indicators')).status).toBe(401);
  });

  it('is needed for working data', async () => {
    const { status, body } = await app.stranger().get('/api/v1/indicators');
    expect(status).toBe(401);
    expect((body as Problem).type).toContain('sign-in-required');
  });

  it('is not enough for working data without a role that may read them', async () => {
    const council = await app.signedIn({ roles: ['council'] });
    expect((await council.get('/api/v1/indicators')).status).toBe(403);
  });

  it('loses a right as soon as it is taken away', async () => {
    const email = await app.account({ roles: ['steering'] });
    const somebody = app.stranger();
    await somebody.signIn(email, PASSWORD);
    await database.db()('accounts').where({ email }).update({ state: 'disabled' });
    expect((await somebody.get('/api/v1/indicators')).status).toBe(401);
  });

  it('is kept alive by its use', async () => {
    const somebody = await app.signedIn({ roles: ['steering'] });
    const inTwoMinutes = "now() + interval '2 minutes'";
    const sessions = () =>
      database
        .db()('sessions')
        .orderBy('expire')
        .first<{ left: number }>(database.db().raw('extract(epoch FROM expire - now())::int AS "left"'));
    await database.db().raw(`UPDATE sessions SET expire = ${inTwoMinutes}`);
    await somebody.get('/api/v1/session');
    await database.db().raw(`DELETE FROM sessions WHERE expire <= ${inTwoMinutes}`);
    // An hour without use ends a session, unless the settings say otherwise.
    expect((await sessions()).left).toBeGreaterThan(3500);
  });

  it('ends when it was not used for long enough', async () => {
    const somebody = await app.signedIn({ roles: ['steering'] });
    await database.db().raw("UPDATE sessions SET expire = now() - interval '1 second'");
    expect((await somebody.get('/api/v1/indicators')).status).toBe(401);
  });
});
