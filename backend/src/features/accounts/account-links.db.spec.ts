import type { AccountLink, LinkInfo } from '#contract/account.ts';
import type { Problem } from '#contract/common.ts';
import { SmtpMailer } from '../../mail/smtp-mailer.ts';
import { useMailServer } from '../../../testing/mail-server.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { PASSWORD, TODAY, useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

const NEW_PASSWORD = 'sieben kleine wolken';
const PUBLIC_URL = 'https://gesamtbild.stadt.example';
const HOUR = 3600;
const NOTHING = { roles: ['steering'], organisations: [], districts: [] };

const tokenOf = (text: string): string => /\/(?:einladung|neues-passwort)\/([\w-]{43})/.exec(text)?.[1] ?? '';

describe('a link to an account', () => {
  const database = useTestDatabase();
  const clock = movableClock(TODAY);
  const app = useApp(database, { clock });
  let admin: TestClient;

  beforeAll(async () => {
    admin = await app.signedIn({ roles: ['admin'] });
  });
  afterEach(() => clock.set(TODAY));

  const invite = async (email: string): Promise<{ id: string; token: string }> => {
    const { body } = await admin.post('/api/v1/accounts', { email, name: 'Eingeladene Person', ...NOTHING });
    const { account, link } = body as AccountLink;
    return { id: account.id, token: tokenOf(link ?? '') };
  };
  const redeem = (token: string, password = NEW_PASSWORD) => app.stranger().post('/api/v1/account-links', { token, password });
  const look = (token: string) => app.stranger().get(`/api/v1/account-links/${token}`);

  it('tells what it is for', async () => {
    const { token } = await invite('told@example.org');
    const { status, body } = await look(token);
    expect(status).toBe(200);
    expect(body as LinkInfo).toEqual({
      purpose: 'invitation',
      name: 'Eingeladene Person',
      email: 'told@example.org',
      minimumPasswordLength: 12,
    });
  });

  it('sets the password and makes the invited account active, without signing in', async () => {
    const { token } = await invite('accepts@example.org');
    const person = app.stranger();
    const { status, body, headers } = await person.post('/api/v1/account-links', { token, password: NEW_PASSWORD });
    expect({ status, body }).toEqual({ status: 200, body: { email: 'accepts@example.org' } });
    expect(headers.get('set-cookie')).toBeNull();
    expect((await person.get('/api/v1/indicators')).status).toBe(401);
    expect((await person.signIn('accepts@example.org', NEW_PASSWORD)).status).toBe(200);
    expect((await person.get('/api/v1/indicators')).status).toBe(200);
  });

  it('works once, also when two use it at the same moment', async () => {
    const { token } = await invite('once@example.org');
    const answers = await Promise.all([redeem(token), redeem(token, 'acht kleine wolken')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await redeem(token)).status).toBe(404);
  });

  it('answers alike whether it is unknown, used, or has ended', async () => {
    const [used, ended] = [await invite('used@example.org'), await invite('ended@example.org')];
    await redeem(used.token);
    clock.forward(7 * 24 * HOUR);
    const answers = await Promise.all([look('x'.repeat(43)), look(used.token), look(ended.token)]);
    const [unknown, ...others] = answers.map(({ status, body }) => ({ status, body: { ...(body as Problem), instance: '' } }));
    expect(unknown?.status).toBe(404);
    for (const other of others) expect(other).toEqual(unknown as never);
    expect((await redeem(ended.token)).status).toBe(404);
  });

  it('holds for seven days as an invitation, and for an hour as a reset', async () => {
    const { token } = await invite('seven-days@example.org');
    const email = await app.account();
    const { id } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    const reset = tokenOf(((await admin.post(`/api/v1/accounts/${id}/link`)).body as AccountLink).link ?? '');
    clock.forward(HOUR - 1);
    expect((await look(reset)).status).toBe(200);
    clock.forward(1);
    expect((await look(reset)).status).toBe(404);
    clock.forward(6 * 24 * HOUR);
    expect((await look(token)).status).toBe(200);
  });

  it('ends when a new one is made', async () => {
    const { id, token } = await invite('renewed@example.org');
    const renewed = tokenOf(((await admin.post(`/api/v1/accounts/${id}/link`)).body as AccountLink).link ?? '');
    expect((await look(token)).status).toBe(404);
    expect((await look(renewed)).status).toBe(200);
  });

  it('ends when the address of the account changes', async () => {
    const { id, token } = await invite('old-address@example.org');
    await admin.patch(`/api/v1/accounts/${id}`, { email: 'new-address@example.org', version: 1 });
    expect((await look(token)).status).toBe(404);
  });

  it('ends all sessions of the account when it is used, and replaces the old password', async () => {
    const email = await app.account({ roles: ['steering'] });
    const somebody = app.stranger();
    await somebody.signIn(email, PASSWORD);
    const { id } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    const { link } = (await admin.post(`/api/v1/accounts/${id}/link`)).body as AccountLink;
    expect(link).toContain('/neues-passwort/');
    await redeem(tokenOf(link ?? ''));
    expect((await somebody.get('/api/v1/indicators')).status).toBe(401);
    expect((await app.stranger().signIn(email, PASSWORD)).status).toBe(401);
    expect((await app.stranger().signIn(email, NEW_PASSWORD)).status).toBe(200);
  });

  it('stays good when the password is refused', async () => {
    const { token } = await invite('refused@example.org');
    for (const password of ['zu kurz', 'passwordpassword', 'refused@example.org', 'Eingeladene Person!']) {
      const { status, body } = await redeem(token, password);
      expect(status).withContext(password).toBe(400);
      expect((body as Problem).issues?.[0]?.path).toBe('password');
    }
    expect((await redeem(token)).status).toBe(200);
  });

  it('leaves no password and no token in the audit trail', async () => {
    const { id, token } = await invite('audited@example.org');
    await redeem(token);
    const events = await database.db()('audit_events').where({ object_type: 'account', object_id: id }).orderBy('id');
    expect(events.map(({ action }: { action: string }) => action)).toEqual(['created', 'invited', 'invitation_accepted']);
    const text = JSON.stringify(events);
    expect(text).not.toContain(NEW_PASSWORD);
    expect(text).not.toContain(token);
    expect(text).not.toContain('argon2');
  });
});

describe('mail about an account', () => {
  const database = useTestDatabase();
  const server = useMailServer();
  const app = useApp(database, () => ({
    mailer: new SmtpMailer(server.url(), 'Gesamtbild <noreply@stadt.example>'),
    publicUrl: PUBLIC_URL,
  }));
  let admin: TestClient;

  beforeAll(async () => {
    admin = await app.signedIn({ roles: ['admin'] });
  });
  afterEach(() => server.refuse(false));

  it('brings the invitation in German and English, and the administrator does not see the link', async () => {
    const invitation = { email: 'mail@example.org', name: 'Anna <b>Ünal</b> & Co', ...NOTHING };
    const { body } = await admin.post('/api/v1/accounts', invitation);
    expect(body).toEqual(jasmine.objectContaining({ link: null, delivery: 'sent' }));
    const content = await server.mailTo('mail@example.org');
    expect(content).toContain('From: Gesamtbild <noreply@stadt.example>');
    expect(content).toContain('Subject: Einladung zu Gesamtbild');
    const [german, english] = [content.indexOf('Guten Tag Anna'), content.indexOf('Dear Anna')];
    expect(german).toBeGreaterThan(0);
    expect(english).toBeGreaterThan(german);
    expect(content).toContain('29. November 2026 um 13:00 Uhr');
    const token = tokenOf(content);
    expect(content).toContain(`${PUBLIC_URL}/einladung/${token}`);
    expect((await app.stranger().get(`/api/v1/account-links/${token}`)).status).toBe(200);
  });

  it('shows what people typed as text, never as markup', async () => {
    await admin.post('/api/v1/accounts', { email: 'markup@example.org', name: 'Eve <img src=x onerror=alert(1)>', ...NOTHING });
    const content = await server.mailTo('markup@example.org');
    const html = content.slice(content.indexOf('<!doctype html>'));
    expect(html).toContain('Eve &lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  it('that no server takes leaves the invitation as it is and hands the link over', async () => {
    server.refuse(true);
    const { status, body } = await admin.post('/api/v1/accounts', { email: 'by-hand@example.org', name: 'X', ...NOTHING });
    expect(status).toBe(201);
    const { link, delivery } = body as AccountLink;
    expect(delivery).toBe('failed');
    expect(link).toContain(`${PUBLIC_URL}/einladung/`);
    expect((await app.stranger().get(`/api/v1/account-links/${tokenOf(link ?? '')}`)).status).toBe(200);
  });

  it('helps whoever has forgotten a password', async () => {
    const email = await app.account();
    const { status, body } = await app.stranger().post('/api/v1/forgotten-password', { email: email.toUpperCase() });
    expect({ status, body }).toEqual({ status: 202, body: {} });
    const content = await server.mailTo(email);
    expect(content).toContain(`${PUBLIC_URL}/neues-passwort/`);
    const answer = await app.stranger().post('/api/v1/account-links', { token: tokenOf(content), password: NEW_PASSWORD });
    expect(answer.status).toBe(200);
    expect((await app.stranger().signIn(email, NEW_PASSWORD)).status).toBe(200);
  });

  it('never goes to an account that may not come in, and nobody can tell', async () => {
    const disabled = await app.account({ state: 'disabled' });
    for (const email of ['nobody-here@example.org', disabled]) {
      const { status, body } = await app.stranger().post('/api/v1/forgotten-password', { email });
      expect({ status, body }).toEqual({ status: 202, body: {} });
    }
    // Whoever comes last proves that nothing was on its way before.
    const last = await app.account();
    await app.stranger().post('/api/v1/forgotten-password', { email: last });
    expect(await server.mailTo(last)).toContain('Neues Passwort');
    expect(server.hasMailTo('nobody-here@example.org')).toBeFalse();
    expect(server.hasMailTo(disabled)).toBeFalse();
  });

  it('cannot be asked for again and again, whether or not there is such an account', async () => {
    const known = await app.account();
    for (const email of [known, 'again-and-again@example.org']) {
      const statuses = [];
      for (let attempt = 0; attempt < 4; attempt += 1)
        statuses.push((await app.stranger().post('/api/v1/forgotten-password', { email })).status);
      expect(statuses).withContext(email).toEqual([202, 202, 202, 429]);
    }
  });
});
