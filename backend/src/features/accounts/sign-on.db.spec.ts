import type { AccountLink, SessionResponse, SignInOptions } from '#contract/account.ts';
import { useIdentityProvider } from '../../../testing/identity-provider.ts';
import { PASSWORD, useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

const PUBLIC_URL = 'https://gesamtbild.stadt.example';

describe('a single sign-on', () => {
  const database = useTestDatabase();
  const provider = useIdentityProvider(PUBLIC_URL);
  const app = useApp(database, () => ({ publicUrl: PUBLIC_URL, openId: provider.settings() }));
  let number = 0;

  const someone = () => ({
    sub: `subject-${++number}`,
    email: `someone-${number}@stadt.example`,
    email_verified: true,
    name: `Jemand ${number}`,
  });
  const account = async (person: TestClient) => ((await person.get('/api/v1/session')).body as SessionResponse).account;
  const eventsOf = (id: string | undefined) =>
    database.db()('audit_events').where({ object_type: 'account', object_id: id }).orderBy('id').pluck<string[]>('action');
  const accountsWith = async (email: string) => database.db()('accounts').where({ email });
  const map = (value: object) =>
    database
      .db()('settings')
      .insert({ key: 'singleSignOn', value: JSON.stringify(value) })
      .onConflict('key')
      .merge();

  afterEach(async () => {
    provider.goDown(false);
    await map({ roleClaim: null, roles: {} });
  });

  it('is offered', async () => {
    expect(((await app.stranger().get('/api/v1/session/options')).body as SignInOptions).singleSignOn).toBeTrue();
  });

  it('makes an account without rights for somebody new, and leads back', async () => {
    const [person, identity] = [app.stranger(), someone()];
    const { status, headers } = await provider.signOn(person, identity, '/indikatoren?lang=en');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/indikatoren?lang=en');
    expect(await account(person)).toEqual(
      jasmine.objectContaining({ email: identity.email, name: identity.name, roles: [], hasPassword: false }),
    );
    expect((await person.get('/api/v1/indicators')).status).toBe(403);
    expect(await eventsOf((await account(person))?.id)).toEqual(['created', 'signed_in']);
  });

  it('knows the person again when the address has changed', async () => {
    const identity = someone();
    const [first, second] = [app.stranger(), app.stranger()];
    await provider.signOn(first, identity);
    await provider.signOn(second, { ...identity, email: 'married@stadt.example' });
    expect((await account(second))?.id).toBe((await account(first))?.id);
  });

  it('links an account by its confirmed address and keeps its rights', async () => {
    const identity = someone();
    await app.account({ email: identity.email, roles: ['steering'] });
    const person = app.stranger();
    await provider.signOn(person, { ...identity, email: identity.email.toUpperCase() });
    expect((await account(person))?.roles).toEqual(['steering']);
    expect((await person.get('/api/v1/indicators')).status).toBe(200);
    expect(await eventsOf((await account(person))?.id)).toEqual(['single_sign_on_linked', 'signed_in']);
  });

  it('answers an invitation, whose link ends', async () => {
    const identity = someone();
    const admin = await app.signedIn({ roles: ['admin'] });
    const invitation = { email: identity.email, name: 'Eingeladen', roles: ['council'], organisations: [], districts: [] };
    const { link } = (await admin.post('/api/v1/accounts', invitation)).body as AccountLink;
    const person = app.stranger();
    await provider.signOn(person, identity);
    expect((await account(person))?.roles).toEqual(['council']);
    expect((await app.stranger().get(`/api/v1/account-links/${link?.split('/').at(-1)}`)).status).toBe(404);
  });

  it('takes no address that the provider does not confirm', async () => {
    const admin = await app.account({ roles: ['admin'] });
    for (const unconfirmed of [{ email_verified: false }, { email_verified: 'true' as unknown as boolean }]) {
      const person = app.stranger();
      const { headers } = await provider.signOn(person, { ...someone(), email: admin, ...unconfirmed });
      expect(headers.get('location')).toBe('/anmelden?fehler=keine-bestaetigte-adresse');
      expect(await account(person)).toBeNull();
    }
    const identity = { sub: 'without-address', name: 'Ohne Adresse' };
    expect((await provider.signOn(app.stranger(), identity)).headers.get('location')).toBe('/anmelden?fehler=keine-bestaetigte-adresse');
  });

  it('lets nobody in whose account is disabled, by subject or by address', async () => {
    const identity = someone();
    await provider.signOn(app.stranger(), identity);
    await database.db()('accounts').where({ email: identity.email }).update({ state: 'disabled' });
    const other = { ...someone(), email: await app.account({ state: 'disabled' }) };
    for (const refused of [identity, other]) {
      const person = app.stranger();
      expect((await provider.signOn(person, refused)).headers.get('location')).toBe('/anmelden?fehler=kein-zugang');
      expect(await account(person)).toBeNull();
      expect((await accountsWith(refused.email)).length).toBe(1);
    }
  });

  it('does not give an account to another person who got its address', async () => {
    const identity = someone();
    await provider.signOn(app.stranger(), identity);
    const successor = { ...someone(), email: identity.email };
    expect((await provider.signOn(app.stranger(), successor)).headers.get('location')).toBe('/anmelden?fehler=kein-zugang');
  });

  it('sets the roles by the claim at every sign-on, where the installation maps them', async () => {
    await map({ roleClaim: 'groups', roles: { koordination: ['coordinator'], leitung: ['steering'] } });
    const [identity, person] = [someone(), app.stranger()];
    const rolesWith = async (groups: string[]) => {
      await provider.signOn(person, { ...identity, groups });
      return (await account(person))?.roles;
    };
    expect(await rolesWith(['koordination', 'leitung', 'kantine'])).toEqual(['coordinator', 'steering']);
    expect(await rolesWith(['leitung'])).toEqual(['steering']);
    expect(await rolesWith([])).toEqual([]);
    expect((await eventsOf((await account(person))?.id)).filter((action) => action === 'changed').length).toBe(3);
  });

  it('never takes the last administrator away', async () => {
    await database.db()('account_roles').where({ role: 'admin' }).delete();
    const identity = someone();
    await app.account({ email: identity.email, roles: ['admin'] });
    await map({ roleClaim: 'groups', roles: { leitung: ['steering'] } });
    const person = app.stranger();
    await provider.signOn(person, { ...identity, groups: ['leitung'] });
    expect((await account(person))?.roles).toEqual(['admin', 'steering']);
  });

  it('leads to no other site', async () => {
    for (const elsewhere of ['https://evil.example', '//evil.example', String.raw`/\evil.example`]) {
      const { headers } = await provider.signOn(app.stranger(), someone(), elsewhere);
      expect(headers.get('location')).withContext(elsewhere).toBe('/');
    }
  });

  it('begins a session under a new id, whatever cookie was there before', async () => {
    const person = app.stranger();
    const back = await provider.comeBack(person, someone());
    const planted = person.cookie;
    expect(planted).not.toBe('');
    await person.get(back);
    expect(person.cookie).not.toBe(planted);
    expect(await account(person)).not.toBeNull();
    const thief = app.stranger();
    thief.cookie = planted;
    expect(await account(thief)).toBeNull();
  });

  it('takes an answer of the provider once, and from the browser that left for it', async () => {
    const [person, stranger] = [app.stranger(), app.stranger()];
    const back = await provider.comeBack(person, someone());
    expect((await stranger.get(back)).headers.get('location')).toBe('/anmelden?fehler=abgebrochen');
    expect((await person.get(back.replace(/state=[^&]+/, 'state=another'))).headers.get('location')).toBe(
      '/anmelden?fehler=fehlgeschlagen',
    );
    expect((await person.get(back)).headers.get('location')).toBe('/anmelden?fehler=abgebrochen');
    expect(await account(person)).toBeNull();
  });

  it('leads back to the sign-in page when the person gives up', async () => {
    const person = app.stranger();
    const { headers } = await person.get(await provider.comeBack(person, undefined, '/gebiete'));
    expect(headers.get('location')).toBe('/anmelden?fehler=abgebrochen&weiter=%2Fgebiete');
  });

  it('says so when the provider does not answer in the middle of it', async () => {
    const [person, identity] = [app.stranger(), someone()];
    const back = await provider.comeBack(person, identity);
    provider.goDown(true);
    expect((await person.get(back)).headers.get('location')).toBe('/anmelden?fehler=anbieter-nicht-erreichbar');
    provider.goDown(false);
    expect((await provider.signOn(person, identity)).headers.get('location')).toBe('/');
  });

  it('asks for no second factor of ours where the provider is the only way in', async () => {
    await database
      .db()('settings')
      .insert({ key: 'security', value: JSON.stringify({ secondFactorRoles: ['steering'] }) });
    const identity = someone();
    await map({ roleClaim: 'groups', roles: { leitung: ['steering'] } });
    const person = app.stranger();
    await provider.signOn(person, { ...identity, groups: ['leitung'] });
    expect((await person.get('/api/v1/indicators')).status).toBe(200);
    // With a password, which an administrator decides about, the account owes one.
    const { account } = (await person.get('/api/v1/session')).body as SessionResponse;
    const admin = await app.signedIn({ roles: ['admin'] });
    const { link } = (await admin.post(`/api/v1/accounts/${account?.id}/link`)).body as AccountLink;
    const token = link?.split('/').at(-1);
    expect((await app.stranger().post('/api/v1/account-links', { token, password: 'sieben kleine wolken' })).status).toBe(200);
    await provider.signOn(person, { ...identity, groups: ['leitung'] });
    expect((await person.get('/api/v1/indicators')).status).toBe(403);
    await database.db()('settings').where({ key: 'security' }).delete();
  });
});

describe('a single sign-on with a provider that is down from the start', () => {
  const database = useTestDatabase();
  const provider = useIdentityProvider(PUBLIC_URL);
  const app = useApp(database, () => ({ publicUrl: PUBLIC_URL, openId: provider.settings() }));

  it('says so in the address of the sign-in page, and works when the provider is back', async () => {
    provider.goDown(true);
    const { status, headers } = await app.stranger().get('/api/v1/session/sso?returnTo=/gebiete');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/anmelden?fehler=anbieter-nicht-erreichbar&weiter=%2Fgebiete');
    const email = await app.account();
    expect((await app.stranger().signIn(email, PASSWORD)).status).toBe(200);
    provider.goDown(false);
    const identity = { sub: 'later', email: 'later@stadt.example', email_verified: true };
    expect((await provider.signOn(app.stranger(), identity)).headers.get('location')).toBe('/');
  });
});

describe('an installation without single sign-on', () => {
  const app = useApp(useTestDatabase());

  it('does not offer one', async () => {
    expect(((await app.stranger().get('/api/v1/session/options')).body as SignInOptions).singleSignOn).toBeFalse();
    expect((await app.stranger().get('/api/v1/session/sso')).status).toBe(404);
    expect((await app.stranger().get('/api/v1/session/sso/callback?code=x&state=y')).status).toBe(404);
  });
});
