import type { OwnAccount, RecoveryCodes, SecondFactorSetup, SessionResponse } from '#contract/account.ts';
import type { Problem } from '#contract/common.ts';
import { Secret, TOTP } from 'otpauth';
import { movableClock } from '../../../testing/movable-clock.ts';
import { PASSWORD, TODAY, useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

const OWN = '/api/v1/own-account';

describe('a second factor', () => {
  const database = useTestDatabase();
  const clock = movableClock(TODAY);
  const app = useApp(database, { clock });

  const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() });
  const begin = async (person: TestClient): Promise<SecondFactorSetup> =>
    (await person.post(`${OWN}/second-factor`)).body as SecondFactorSetup;
  const setUp = async (person: TestClient): Promise<{ secret: string; codes: string[] }> => {
    const { secret } = await begin(person);
    const { body } = await person.post(`${OWN}/second-factor/confirmation`, { code: codeOf(secret) });
    // The code that confirmed it has been used.
    clock.forward(60);
    return { secret, codes: (body as RecoveryCodes).codes };
  };
  const demandFrom = (secondFactorRoles: string[]) =>
    database
      .db()('settings')
      .insert({ key: 'security', value: JSON.stringify({ secondFactorRoles }) })
      .onConflict('key')
      .merge();

  afterEach(async () => {
    await demandFrom([]);
  });

  it('begins with a secret, an address and a picture for the app', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    const { secret, address, qrCode } = await begin(person);
    // 20 bytes in base 32.
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(address).toContain(`otpauth://totp/Gesamtbild:${encodeURIComponent(email)}?`);
    expect(address).toContain(`secret=${secret}`);
    expect(qrCode).toMatch(/^<svg/);
    const row = await database.db()('accounts').where({ email }).first<{ totp_secret: string }>('totp_secret');
    expect(row.totp_secret).not.toContain(secret);
  });

  it('counts only once its first code has confirmed it', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    const { secret } = await begin(person);
    expect((await app.stranger().signIn(email, PASSWORD)).status).toBe(200);
    const wrong = await person.post(`${OWN}/second-factor/confirmation`, { code: codeOf(secret) === '000000' ? '000001' : '000000' });
    expect((wrong.body as Problem).issues?.[0]?.path).toBe('code');
    const right = await person.post(`${OWN}/second-factor/confirmation`, { code: codeOf(secret).replace(/^.../, '$& ') });
    expect(right.status).toBe(201);
    const { codes } = right.body as RecoveryCodes;
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-tv-z0-9]{4}-){3}[a-hjkmnp-tv-z0-9]{4}$/);
    expect(((await app.stranger().signIn(email, PASSWORD)).body as Problem).type).toContain('second-factor-required');
    expect((await person.post(`${OWN}/second-factor`)).status).toBe(409);
  });

  it('is asked for at the sign-in, and its code works once', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    const { secret } = await setUp(person);
    const code = codeOf(secret);
    expect((await app.stranger().signIn(email, PASSWORD, code)).status).toBe(200);
    const again = await app.stranger().signIn(email, PASSWORD, code);
    expect(again.status).toBe(401);
    expect((again.body as Problem).type).toContain('second-factor-refused');
  });

  it('can be replaced by a recovery code, each once', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    const { codes } = await setUp(person);
    const [code = ''] = codes;
    expect((await app.stranger().signIn(email, PASSWORD, code.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await app.stranger().signIn(email, PASSWORD, code)).status).toBe(401);
    const renewed = ((await person.post(`${OWN}/recovery-codes`, { password: PASSWORD })).body as RecoveryCodes).codes;
    expect((await app.stranger().signIn(email, PASSWORD, codes[1])).status).toBe(401);
    expect((await app.stranger().signIn(email, PASSWORD, renewed[1])).status).toBe(200);
  });

  it('gives new recovery codes for the password or a code, not to a stranger at an open browser', async () => {
    const person = await app.signedIn();
    const { secret } = await setUp(person);
    const renew = async (proof?: object) => (await person.post(`${OWN}/recovery-codes`, proof)).status;
    expect(await renew()).toBe(400);
    expect(await renew({ password: 'geraten' })).toBe(400);
    expect(await renew({ code: '12345' })).toBe(400);
    expect(await renew({ password: PASSWORD })).toBe(201);
    expect(await renew({ code: codeOf(secret) })).toBe(201);
  });

  it('ends the sessions that began without it', async () => {
    const email = await app.account();
    const [laptop, phone] = [app.stranger(), app.stranger()];
    await Promise.all([laptop.signIn(email, PASSWORD), phone.signIn(email, PASSWORD)]);
    await setUp(laptop);
    expect((await laptop.get(OWN)).status).toBe(200);
    expect((await phone.get(OWN)).status).toBe(401);
  });

  it('that a role demands is owed before anything else, and then the session works at once', async () => {
    const person = await app.signedIn({ roles: ['steering'] });
    await demandFrom(['steering']);
    expect((await person.get('/api/v1/indicators')).status).toBe(403);
    expect(((await person.get('/api/v1/session')).body as SessionResponse).required).toBe('second-factor');
    await setUp(person);
    expect((await person.get('/api/v1/indicators')).status).toBe(200);
    expect(((await person.get('/api/v1/session')).body as SessionResponse).required).toBeNull();
  });

  it('that a role demands cannot be removed', async () => {
    const person = await app.signedIn({ roles: ['steering'] });
    await setUp(person);
    await demandFrom(['steering']);
    expect((await person.delete(`${OWN}/second-factor`, { password: PASSWORD })).status).toBe(409);
  });

  it('is removed by password or code, not without', async () => {
    const [one, other] = [await app.signedIn(), await app.signedIn()];
    const [, { secret }] = [await setUp(one), await setUp(other)];
    expect((await one.delete(`${OWN}/second-factor`)).status).toBe(400);
    expect((await one.delete(`${OWN}/second-factor`, { password: 'geraten' })).status).toBe(400);
    expect((await other.delete(`${OWN}/second-factor`, { code: '12345' })).status).toBe(400);
    const answers = [
      await one.delete(`${OWN}/second-factor`, { password: PASSWORD }),
      await other.delete(`${OWN}/second-factor`, { code: codeOf(secret) }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect((body as OwnAccount).hasSecondFactor).toBeFalse();
    }
  });

  it('that is lost is removed by an administrator, which ends all sessions', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    await setUp(person);
    const { id } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    const admin = await app.signedIn({ roles: ['admin'] });
    expect((await admin.delete(`/api/v1/accounts/${id}/second-factor`)).status).toBe(200);
    expect((await person.get(OWN)).status).toBe(401);
    expect((await app.stranger().signIn(email, PASSWORD)).status).toBe(200);
  });

  it('leaves no secret and no code in the audit trail', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    const { secret, codes } = await setUp(person);
    const { id } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    const events = await database.db()('audit_events').where({ object_id: id }).orderBy('id');
    expect(events.map(({ action }: { action: string }) => action)).toEqual(['signed_in', 'second_factor_set_up']);
    for (const hidden of [secret, ...codes]) expect(JSON.stringify(events)).not.toContain(hidden);
  });

  it('cannot be guessed: wrong codes are slowed down like wrong passwords', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    await setUp(person);
    const statuses = [];
    for (let code = 111_111; statuses.length < 7; code += 1)
      statuses.push((await app.stranger().signIn(email, PASSWORD, `${code}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    // The password alone must not take the failures back.
    clock.forward(3);
    expect((await app.stranger().signIn(email, PASSWORD)).status).toBe(401);
    expect((await app.stranger().signIn(email, PASSWORD, '222222')).status).toBe(429);
  });

  it('does not use up the attempts of an address behind which many people sit', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    const { secret } = await setUp(person);
    const count = async () =>
      (await database.db()('sign_in_failures').where('subject', 'like', 'address:%').first<{ failures: number }>('failures')).failures;
    const before = await count();
    await app.stranger().signIn(email, PASSWORD);
    await app.stranger().signIn(email, PASSWORD, codeOf(secret));
    expect(await count()).toBe(before);
  });
});
