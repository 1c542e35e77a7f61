import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, startEmbeddedPostgres } from './embedded-postgres.ts';
import { openAsProgram, openDatabase, rowsOf } from './knex.ts';
import { migrate } from './migrate.ts';

jasmine.DEFAULT_TIMEOUT_INTERVAL = 120_000;

// A server of its own: roles belong to the whole server, and here there is none yet.
describe('The role of the program', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gesamtbild-role-'));
    server = await startEmbeddedPostgres(folder);
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** A database that belongs to a login without special rights beyond those given; answers its address. */
  const databaseOf = async (login: string, rights: string, before?: string): Promise<string> => {
    await ensureDatabase(server, login);
    const admin = openDatabase(server.urlOf(login));
    try {
      if (before !== undefined) await rowsOf(admin, before);
      await rowsOf(admin, `CREATE ROLE ${login} LOGIN PASSWORD 'geheim' ${rights}; ALTER DATABASE ${login} OWNER TO ${login}`);
      if (before !== undefined) await rowsOf(admin, `GRANT gesamtbild_program TO ${login}`);
    } finally {
      await admin.destroy();
    }
    return Object.assign(new URL(server.urlOf(login)), { username: login, password: 'geheim' }).href;
  };
  const roleAfterMigration = async (url: string): Promise<string | undefined> => {
    const owner = openDatabase(url);
    await migrate(owner).finally(() => owner.destroy());
    const program = openAsProgram(url);
    try {
      await rowsOf(program, 'SELECT 1 FROM accounts');
      return (await rowsOf<{ role: string }>(program, 'SELECT current_user AS role'))[0]?.role;
    } finally {
      await program.destroy();
    }
  };

  // The next spec begins without the role again.
  let used: string;
  afterEach(async () => {
    const admin = openDatabase(server.urlOf(used));
    await rowsOf(admin, 'DROP OWNED BY gesamtbild_program; DROP ROLE gesamtbild_program').finally(() => admin.destroy());
  });

  it('is made by a login that may make roles, and used by it', async () => {
    used = 'with_createrole';
    expect(await roleAfterMigration(await databaseOf(used, 'CREATEROLE'))).toBe('gesamtbild_program');
  });

  it('may have been made and given before to a login that may not', async () => {
    used = 'without_createrole';
    expect(await roleAfterMigration(await databaseOf(used, '', 'CREATE ROLE gesamtbild_program NOLOGIN'))).toBe('gesamtbild_program');
  });
});
