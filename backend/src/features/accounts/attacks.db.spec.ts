import type { SessionResponse } from '#contract/account.ts';
import type { Problem } from '#contract/common.ts';
import { SmtpMailer } from '../../mail/smtp-mailer.ts';
import { useMailServer } from '../../../testing/mail-server.ts';
import { movableClock } from '../../../testing/movable-clock.ts';
import { PASSWORD, TODAY, useApp } from '../../../testing/test-app.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { hashPassword } from './password-hash.ts';
import { removeForgottenFailures } from './sign-in-throttle-store.ts';

/**
 * How much longer the one kind of answer may take than the other. Hashing takes some 50 to 100 ms; leaving it out would make an answer ten
 * times as fast. What a busy computer does to the median of a few tries stays far below that.
 */
const FACTOR = 2.5;
const TRIES = 7;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians of both, tried in turns so that a slow moment hits both. */
async function timesOf(one: (round: number) => Promise<unknown>, other: (round: number) => Promise<unknown>): Promise<[number, number]> {
  const [first, second]: [number[], number[]] = [[], []];
  const timed = async (work: (round: number) => Promise<unknown>, round: number, into: number[]) => {
    const start = performance.now();
    await work(round);
    into.push(performance.now() - start);
  };
  for (let round = 0; round <= TRIES; round += 1) {
    await timed(one, round, first);
    await timed(other, round, second);
  }
  // The first round warms up.
  return [median(first.slice(1)), median(second.slice(1))];
}

describe('an attack on accounts', () => {
  const database = useTestDatabase();
  const mails = useMailServer();
  const clock = movableClock(TODAY);
  const app = useApp(database, () => ({
    clock,
    mailer: new SmtpMailer(mails.url(), 'noreply@stadt.example'),
    publicUrl: 'https://gesamtbild.stadt.example',
  }));

  /** Forgets what was counted, so that specs do not slow each other down. */
  afterEach(async () => {
    clock.set(TODAY);
    await database.db()('sign_in_failures').delete();
  });

  const failures = async (email: string, times: number): Promise<number[]> => {
    const statuses = [];
    for (let attempt = 0; attempt < times; attempt += 1) statuses.push((await app.stranger().signIn(email, `geraten ${attempt}`)).status);
    return statuses;
  };

  it('by guessing a password waits longer each time, and the right password waits as well', async () => {
    const email = await app.account();
    expect(await failures(email, 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const refused = await app.stranger().signIn(email, PASSWORD);
    expect(refused.status).toBe(429);
    // After the fifth failure two seconds, after the sixth four.
    expect(refused.headers.get('retry-after')).toBe('2');
    clock.forward(2);
    expect(await failures(email, 2)).toEqual([401, 429]);
    expect((await app.stranger().signIn(email, PASSWORD)).headers.get('retry-after')).toBe('4');
    clock.forward(4);
    expect((await app.stranger().signIn(email, PASSWORD)).status).toBe(200);
    expect(await failures(email, 5)).toEqual([401, 401, 401, 401, 401]);
  });

  it('by guessing many passwords at once gets no further', async () => {
    const email = await app.account();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, attempt) => app.stranger().signIn(email, `geraten ${attempt}`)));
    expect(answers.filter(({ status }) => status === 401).length).toBe(5);
    expect(answers.filter(({ status }) => status === 429).length).toBe(7);
  });

  it('by trying one password on many accounts is slowed down by its address', async () => {
    const statuses = [];
    for (let person = 0; person < 22; person += 1)
      statuses.push((await app.stranger().signIn(`spray-${person}@example.org`, PASSWORD)).status);
    expect(statuses.slice(0, 20)).toEqual(Array<number>(20).fill(401));
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  const from = (address: string, email: string) =>
    app.stranger().post('/api/v1/session', { email, password: PASSWORD }, { headers: { 'x-forwarded-for': address } });

  it('is taken for one visitor in all of the addresses that an IPv6 network is given', async () => {
    const statuses = [];
    for (let host = 1; host <= 21; host += 1) statuses.push((await from(`2001:db8::${host}`, `spray-${host}@example.org`)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(401), 429]);
    expect((await from('2001:db8:0:1::1', 'spray-22@example.org')).status).toBe(401);
  });

  it('locks nobody out any more from an address that has to wait', async () => {
    const email = await app.account();
    for (let person = 0; person < 20; person += 1) await from('198.51.100.7', `spray-${person}@example.org`);
    for (let attempt = 0; attempt < 6; attempt += 1) expect((await from('198.51.100.7', email)).status).toBe(429);
    expect(
      await database
        .db()('sign_in_failures')
        .where({ subject: `account:${email}` }),
    ).toEqual([]);
  });

  it('leaves nothing behind that slows nobody down any more', async () => {
    const db = database.db();
    await app.stranger().signIn('somebody@example.org', 'geraten');
    clock.forward(7000);
    expect(await removeForgottenFailures(db, clock.now())).toBe(0);
    clock.forward(300);
    // The account and the address.
    expect(await removeForgottenFailures(db, clock.now())).toBe(2);
  });

  it('with an address that is none is slowed down like any other', async () => {
    const email = await app.account();
    for (const address of ['fe80::1%eth0', '198.51.100.8:5123', '[2001:db8::8]:5123', 'unknown', "'; DROP TABLE accounts"])
      expect((await from(address, email)).status)
        .withContext(address)
        .toBe(200);
    const events = await database.db()('audit_events').where({ action: 'signed_in' }).orderBy('id', 'desc').limit(5);
    expect(events.map(({ remote_address: address }: { remote_address: string | null }) => address)).toEqual([
      null,
      null,
      '2001:db8::8',
      '198.51.100.8',
      'fe80::1',
    ]);
  });

  it('cannot tell by the time whether there is an account', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const known: string[] = [];
    for (let person = 0; person <= TRIES; person += 1) known.push(await app.account());
    await database.db()('accounts').whereIn('email', known).update({ password_hash: passwordHash });
    const [wrong, unknown] = await timesOf(
      (round) => app.stranger().signIn(known[round] ?? '', 'falsch geraten'),
      (round) => app.stranger().signIn(`unknown-${round}@example.org`, 'falsch geraten'),
    );
    expect(Math.max(wrong, unknown) / Math.min(wrong, unknown))
      .withContext(`${wrong} ms and ${unknown} ms`)
      .toBeLessThan(FACTOR);
  });

  it('cannot tell by the time of a forgotten password whether there is an account', async () => {
    const known: string[] = [];
    for (let person = 0; person <= TRIES; person += 1) known.push(await app.account());
    const ask = (email: string) => app.stranger().post('/api/v1/forgotten-password', { email });
    const [there, unknown] = await timesOf(
      (round) => ask(known[round] ?? ''),
      (round) => ask(`unknown-${round}@example.org`),
    );
    await Promise.all(known.map((email) => mails.mailTo(email)));
    // A mail server alone takes longer than the rest together; a few milliseconds of noise say nothing.
    expect(Math.abs(there - unknown))
      .withContext(`${there} ms and ${unknown} ms`)
      .toBeLessThan(Math.max(15, 1.5 * unknown));
  });

  it('with a cookie planted before the sign-in has nothing afterwards', async () => {
    const email = await app.account({ roles: ['steering'] });
    const somebody = app.stranger();
    somebody.cookie = 'gesamtbild_session=s%3Aplanted.c2lnbmF0dXJl';
    const planted = somebody.cookie;
    await somebody.signIn(email, PASSWORD);
    const first = somebody.cookie;
    expect(first).not.toBe(planted);
    // Whoever signs in once more gets another session again, and the one before is gone.
    await somebody.signIn(email, PASSWORD);
    expect(somebody.cookie).not.toBe(first);
    for (const cookie of [planted, first]) {
      const thief = app.stranger();
      thief.cookie = cookie;
      expect((await thief.get('/api/v1/indicators')).status).toBe(401);
    }
  });

  it('with a malformed cookie is a stranger, not an error', async () => {
    for (const cookie of [
      'gesamtbild_session=',
      'gesamtbild_session=s%3A',
      'gesamtbild_session=%E0%A4%A',
      'gesamtbild_session=s:a.b; x=1',
    ]) {
      const somebody = app.stranger();
      const { status, body } = await somebody.get('/api/v1/session', { cookie });
      expect(status).withContext(cookie).toBe(200);
      expect((body as SessionResponse).account).toBeNull();
    }
  });

  it('with a change that another site sends is refused', async () => {
    const person = await app.signedIn({ roles: ['admin'] });
    const token = person.csrfToken;
    for (const wrong of ['', 'x', `${token}x`, token.toUpperCase()]) {
      person.csrfToken = wrong;
      expect((await person.patch('/api/v1/own-account', { name: 'X', version: 1 })).status)
        .withContext(wrong)
        .toBe(403);
    }
    person.csrfToken = token;
    const foreign = { headers: { origin: 'https://evil.example' } };
    expect((await person.patch('/api/v1/own-account', { name: 'X', version: 1 }, foreign)).status).toBe(403);
    for (const path of ['/api/v1/session', '/api/v1/account-links', '/api/v1/forgotten-password'])
      expect((await app.stranger().post(path, {}, foreign)).status)
        .withContext(path)
        .toBe(403);
  });

  it('by raising one’s own role meets a wall at every door', async () => {
    const officer = await app.signedIn({ email: 'officer@example.org', roles: ['officer'] });
    const { id } = await database.db()('accounts').where({ email: 'officer@example.org' }).first<{ id: string }>('id');
    expect((await officer.patch('/api/v1/own-account', { roles: ['admin'], version: 1 })).status).toBe(400);
    expect((await officer.patch(`/api/v1/accounts/${id}`, { roles: ['admin'], version: 1 })).status).toBe(403);
    expect((await officer.post(`/api/v1/accounts/${id}/link`)).status).toBe(403);
    expect((await officer.delete(`/api/v1/accounts/${id}/second-factor`)).status).toBe(403);
    const { body } = await officer.get('/api/v1/session');
    expect((body as SessionResponse).account?.roles).toEqual(['officer']);
  });

  it('with a malformed token of a link finds nothing', async () => {
    for (const token of ['..%2F..%2Fsession', 'x'.repeat(200), `${'a'.repeat(20)}%00`, "' OR 1=1 --'''''''''''''"]) {
      const { status, body } = await app.stranger().get(`/api/v1/account-links/${token}`);
      expect([400, 404]).withContext(token).toContain(status);
      expect(JSON.stringify(body)).not.toMatch(/select|syntax|postgres/i);
    }
    for (const body of [{ token: 7 }, { token: 'short', password: PASSWORD }, { token: ['x'.repeat(43)], password: PASSWORD }])
      expect((await app.stranger().post('/api/v1/account-links', body)).status).toBe(400);
  });

  it('with a huge password or body is refused before anything is hashed', async () => {
    const email = await app.account();
    const { status, body } = await app.stranger().signIn(email, 'x'.repeat(257));
    expect(status).toBe(400);
    expect((body as Problem).issues?.[0]?.path).toBe('password');
    expect((await app.stranger().signIn(email, 'x'.repeat(2_000_000))).status).toBe(413);
    expect(
      (await app.stranger().post('/api/v1/session', undefined, { rawBody: '{"email":', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(400);
  });
});
