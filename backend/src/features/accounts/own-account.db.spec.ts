import type { OpenSession, OwnAccount } from '#contract/account.ts';
import type { Page, Problem } from '#contract/common.ts';
import { PASSWORD, useApp } from '../../../testing/test-app.ts';
import type { TestClient } from '../../../testing/test-client.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';

const NEW_PASSWORD = 'sieben kleine wolken';
const OWN = '/api/v1/own-account';

describe('one’s own account', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  const own = async (person: TestClient): Promise<OwnAccount> => (await person.get(OWN)).body as OwnAccount;

  it('is for everybody who is signed in', async () => {
    const person = await app.signedIn();
    expect((await own(person)).roles).toEqual([]);
    expect((await app.stranger().get(OWN)).status).toBe(401);
  });

  it('has a name that its owner may change', async () => {
    const person = await app.signedIn();
    const { version } = await own(person);
    const { status, body } = await person.patch(OWN, { name: '  Neuer Name ', version });
    expect(status).toBe(200);
    expect((body as OwnAccount).name).toBe('Neuer Name');
    expect((await person.patch(OWN, { name: 'Noch einer', version })).status).toBe(409);
  });

  it('gets a new password for the present one, which ends all other sessions', async () => {
    const email = await app.account();
    const [laptop, phone] = [app.stranger(), app.stranger()];
    await Promise.all([laptop.signIn(email, PASSWORD), phone.signIn(email, PASSWORD)]);
    const { version, id } = await own(laptop);
    const { status } = await laptop.patch(OWN, { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, version });
    expect(status).toBe(200);
    expect((await phone.get(OWN)).status).toBe(401);
    expect((await laptop.get(OWN)).status).toBe(200);
    expect((await app.stranger().signIn(email, PASSWORD)).status).toBe(401);
    expect((await app.stranger().signIn(email, NEW_PASSWORD)).status).toBe(200);
    const events = await database.db()('audit_events').where({ object_id: id, action: 'password_changed' });
    expect(events.length).toBe(1);
    expect(JSON.stringify(events)).not.toContain(NEW_PASSWORD);
  });

  it('keeps its password when the present one is missing or wrong, or the new one is weak', async () => {
    const person = await app.signedIn();
    const { version } = await own(person);
    const pathOf = async (change: object) => ((await person.patch(OWN, { ...change, version })).body as Problem).issues?.[0]?.path;
    expect(await pathOf({ newPassword: NEW_PASSWORD })).toBe('currentPassword');
    expect(await pathOf({ newPassword: NEW_PASSWORD, currentPassword: 'geraten' })).toBe('currentPassword');
    expect(await pathOf({ newPassword: 'password2026!', currentPassword: PASSWORD })).toBe('newPassword');
  });

  it('gets no password that nobody decided about where its owner comes by single sign-on', async () => {
    const email = await app.account();
    const person = app.stranger();
    await person.signIn(email, PASSWORD);
    await database.db()('accounts').where({ email }).update({ password_hash: null, sso_issuer: 'https://id.example', sso_subject: email });
    const { version } = await own(person);
    expect((await person.patch(OWN, { newPassword: NEW_PASSWORD, version })).status).toBe(409);
    expect((await person.patch(OWN, { name: 'Neuer Name', version })).status).toBe(200);
  });

  it('slows down whoever guesses the present password at an open browser', async () => {
    const person = await app.signedIn();
    const { version } = await own(person);
    const statuses = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      statuses.push((await person.patch(OWN, { newPassword: NEW_PASSWORD, currentPassword: 'geraten', version })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });

  for (const field of ['roles', 'organisations', 'districts', 'state', 'email', 'permissions'])
    it(`takes no ${field} from its owner`, async () => {
      const person = await app.signedIn({ roles: ['officer'] });
      const { version } = await own(person);
      const { status, body } = await person.patch(OWN, { [field]: ['admin'], version });
      expect(status).toBe(400);
      expect((body as Problem).issues?.[0]?.path).toBe(field);
      expect((await own(person)).roles).toEqual(['officer']);
    });

  it('shows where one is signed in, and ends the others one by one', async () => {
    const email = await app.account();
    const [laptop, phone] = [app.stranger(), app.stranger()];
    await laptop.signIn(email, PASSWORD);
    await phone.signIn(email, PASSWORD);
    const { items } = (await laptop.get(`${OWN}/sessions`)).body as Page<OpenSession>;
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const handleOf = (current: boolean) => items.find((session) => session.current === current)?.handle;
    expect((await laptop.delete(`${OWN}/sessions/${handleOf(true)}`)).status).toBe(409);
    const left = await laptop.delete(`${OWN}/sessions/${handleOf(false)}`);
    expect((left.body as Page<OpenSession>).total).toBe(1);
    expect((await phone.get(OWN)).status).toBe(401);
  });

  it('cannot end a session of somebody else', async () => {
    const [one, other] = [await app.signedIn(), await app.signedIn()];
    const { items } = (await other.get(`${OWN}/sessions`)).body as Page<OpenSession>;
    expect((await one.delete(`${OWN}/sessions/${items[0]?.handle}`)).status).toBe(404);
    expect((await other.get(OWN)).status).toBe(200);
  });
});
