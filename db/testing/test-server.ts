import { startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isAlive, withProcessLock } from './process-lock.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A PostgreSQL server for specs. */
export interface TestServer {
  /** Connection address of a database of the server. */
  urlOf(database: string): string;
  /** A connection to the server's own database, for creating and dropping others. */
  readonly admin: pg.Client;
  /** Leaves the server, and ends it when we started it and nobody else uses it. */
  stop(): Promise<void>;
}

/**
 * The server of `TEST_DATABASE_SERVER_URL` where a test script has started one, otherwise one of our own. Its cluster stays in the
 * temporary folder, one for each copy of the repository, so that the next run finds its templates again.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_SERVER_URL'];
  return given === undefined || given === '' ? startOwn() : useGiven(given);
}

async function useGiven(url: string): Promise<TestServer> {
  const urlOf = (database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const admin = await connectAdmin(urlOf('postgres'));
  return { urlOf, admin, stop: () => admin.end() };
}

async function startOwn(): Promise<TestServer> {
  const copy = createHash('sha256').update(ROOT).digest('hex').slice(0, 8);
  const directory = join(tmpdir(), `gesamtbild-test-${copy}-${userInfo().username}`);
  await mkdir(directory, { recursive: true });
  const lock = join(directory, 'lock');
  // Connected inside the lock, so that another run that ends now sees that the server is still in use.
  const { server, admin } = await withProcessLock(lock, async () => {
    const server = await startEmbeddedPostgres(directory);
    return { server, admin: await connectAdmin(server.urlOf('postgres')) };
  });
  await preferSpeed(admin);
  await dropLeftovers(admin);
  return {
    urlOf: server.urlOf,
    admin,
    async stop() {
      await withProcessLock(lock, async () => {
        await admin.end();
        await server.stop();
      });
    },
  };
}

async function connectAdmin(url: string): Promise<pg.Client> {
  const admin = new pg.Client({ connectionString: url, application_name: 'gesamtbild test' });
  admin.on('error', () => undefined); // The query that failed already rejects.
  await admin.connect();
  return admin;
}

/** Nothing of a test has to survive a power cut. */
async function preferSpeed(admin: pg.Client): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) await admin.query(`ALTER SYSTEM SET ${setting} = off`);
  await admin.query('SELECT pg_reload_conf()');
}

/** Databases of specs whose process was killed before it could drop them. Their names carry the process id. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(String.raw`SELECT datname FROM pg_database WHERE datname ~ '^test_\d+_\d+$'`);
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[1]))) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}
