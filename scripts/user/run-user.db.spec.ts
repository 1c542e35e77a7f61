import { useApp } from '../../backend/testing/test-app.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { runUser } from './run-user.ts';

const PASSWORD = 'sieben kleine wolken';

describe('npm run user', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  async function run(args: readonly string[], typed?: readonly string[]): Promise<[status: number, out: string, err: string]> {
    const text = { out: '', err: '' };
    const answers = [...(typed ?? [])];
    const status = await runUser(args, {
      env: { DATABASE_URL: database.url(), DEMO: 'false', PUBLIC_URL: 'https://gesamtbild.stadt.example' },
      out: { write: (chunk: string) => (text.out += chunk) },
      err: { write: (chunk: string) => (text.err += chunk) },
      askHidden: typed === undefined ? undefined : async () => answers.shift() ?? '',
    });
    return [status, text.out, text.err];
  }

  const eventsOf = async (email: string) => {
    const { id } = await database.db()('accounts').where({ email }).first<{ id: string }>('id');
    return database.db()('audit_events').where({ object_id: id }).orderBy('id');
  };

  beforeAll(async () => {
    const [status] = await run(['add', 'erste@example.org', '--role', 'admin', '--name', 'Erste Administration']);
    expect(status).toBe(0);
  });

  it('adds an account and prints the link of its invitation', async () => {
    const [status, out] = await run(['add', 'Neu@Example.org', '--role', 'steering', '--role', 'council']);
    expect(status).toBe(0);
    expect(out).toContain('Einladung für neu@example.org');
    const [, token] = /https:\/\/gesamtbild\.stadt\.example\/einladung\/([\w-]{43})/.exec(out) ?? [];
    expect((await app.stranger().post('/api/v1/account-links', { token, password: PASSWORD })).status).toBe(200);
    expect((await app.stranger().signIn('neu@example.org', PASSWORD)).status).toBe(200);
    const [created] = await eventsOf('neu@example.org');
    expect(created).toEqual(jasmine.objectContaining({ action: 'created', actor: 'Befehlszeile', account_id: null }));
  });

  it('asks for the password at a terminal, twice, and the account works at once', async () => {
    const [status, out] = await run(['add', 'terminal@example.org', '--role', 'admin'], [PASSWORD, PASSWORD]);
    expect(status).toBe(0);
    expect(out).toBe('Das Konto terminal@example.org ist angelegt.\n');
    expect((await app.stranger().signIn('terminal@example.org', PASSWORD)).status).toBe(200);
  });

  it('prints a link where nothing is typed, and adds nothing for a weak or mistyped password', async () => {
    expect((await run(['add', 'leer@example.org', '--role', 'admin'], ['']))[1]).toContain('/einladung/');
    expect(await run(['add', 'kurz@example.org', '--role', 'admin'], ['kurz'])).toEqual([1, '', jasmine.stringContaining('mindestens 12')]);
    expect(await run(['add', 'kurz@example.org', '--role', 'admin'], [PASSWORD, 'anders'])).toEqual([
      1,
      '',
      jasmine.stringContaining('nicht gleich'),
    ]);
    expect(await database.db()('accounts').where({ email: 'kurz@example.org' })).toEqual([]);
  });

  it('refuses an account that is there, and places that are not', async () => {
    expect(await run(['add', 'erste@example.org', '--role', 'admin'])).toEqual([1, '', jasmine.stringContaining('gibt es schon')]);
    const [status, , err] = await run(['add', 'wo@example.org', '--role', 'officer', '--district', '99', '--organisation', 'nirgends']);
    expect(status).toBe(1);
    expect(err).toContain('Eine Organisation „nirgends“ gibt es nicht.');
    expect(err).toContain('Ein Gebiet „99“ gibt es nicht.');
  });

  it('sets rights anew', async () => {
    const email = await app.account({ roles: ['council'] });
    expect((await run(['rights', email, '--role', 'coordinator']))[0]).toBe(0);
    expect((await run(['list']))[1]).toMatch(new RegExp(`${email} .*aktiv +coordinator`));
  });

  it('disables an account', async () => {
    const email = await app.account();
    expect((await run(['disable', email]))[0]).toBe(0);
    expect((await run(['list']))[1]).toMatch(new RegExp(`${email} .*gesperrt`));
    expect(await run(['reset', email])).toEqual([1, '', jasmine.stringContaining('gesperrt')]);
  });

  it('prints a link for a new password', async () => {
    const [status, out] = await run(['reset', await app.account()]);
    expect(status).toBe(0);
    expect(out).toMatch(/https:\/\/gesamtbild\.stadt\.example\/neues-passwort\/[\w-]{43}\n$/);
  });

  it('does not disable the last administrator', async () => {
    const email = await app.account({ roles: ['admin'] });
    await database.db()('accounts').whereNot({ email }).update({ state: 'disabled' });
    expect(await run(['disable', email])).toEqual([1, '', jasmine.stringContaining('letzte aktive Administration')]);
    expect((await run(['rights', email, '--role', 'council']))[0]).toBe(1);
  });

  it('says that there is no such account', async () => {
    expect(await run(['disable', 'niemand@example.org'])).toEqual([1, '', 'Ein Konto niemand@example.org gibt es nicht.\n']);
  });

  for (const wrong of [
    ['add', 'a@example.org'],
    ['add', 'a@example.org', '--role', 'king'],
    ['add', 'no-address', '--role', 'admin'],
    ['add', 'a@example.org', '--role', 'officer', '--district', 'a b'],
    ['disable'],
    ['disable', 'a@example.org', '--role', 'admin'],
    ['rights', 'a@example.org', '--role', 'admin', '--name', 'X'],
    ['list', 'a@example.org'],
    ['remove', 'a@example.org'],
    ['add', 'a@example.org', '--roll', 'admin'],
  ])
    it(`does not understand “${wrong.join(' ')}” and ends with 2`, async () => {
      const [status, out, err] = await run(wrong);
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('Aufruf: npm run user');
    });

  it('explains itself', async () => {
    expect(await run(['--help'])).toEqual([0, jasmine.stringContaining('Aufruf: npm run user'), '']);
  });
});
