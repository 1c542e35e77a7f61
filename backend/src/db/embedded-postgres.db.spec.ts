import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { connect, connectToServe } from './database.ts';
import { isPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { rowsOf } from './knex.ts';

const processOf = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
describe('the embedded PostgreSQL', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gesamtbild-embedded-'));
  });

  afterEach(async () => {
    const server = await startEmbeddedPostgres(join(dataDir, 'postgres'));
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  const configuration = () => readConfig({ DATA_DIR: dataDir });

  it('ends with the program that started it', async () => {
    const database = await connectToServe(configuration());
    const pid = await processOf(dataDir);
    await database.close();
    expect(await isPostgres(pid)).toBeFalse();
  }, 60_000);

  it('refuses a second program on the same data folder and leaves the first alone', async () => {
    const first = await connectToServe(configuration());
    await expectAsync(connectToServe(configuration())).toBeRejectedWithError(/Another Gesamtbild already works with the data folder/);
    expect(await rowsOf(first.db, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.close();
  }, 60_000);

  it('goes on with a server that an ended program left running', async () => {
    const server = await startEmbeddedPostgres(join(dataDir, 'postgres'));
    const orphan = await processOf(dataDir);
    const database = await connectToServe(configuration());
    expect(await processOf(dataDir)).toBe(orphan);
    await database.close();
    expect(await isPostgres(orphan)).toBeFalse();
    expect(server.urlOf('x')).toContain('127.0.0.1');
  }, 60_000);

  it('keeps what was committed before the server was killed, and starts over its stale lock', async () => {
    const before = await connect(configuration());
    await before.db.raw('CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await processOf(dataDir);
    process.kill(pid, 'SIGKILL');
    await before.db.destroy();
    const after = await connect(configuration());
    expect(await rowsOf(after.db, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await after.close();
  }, 60_000);

  it('ignores a lock whose process id meanwhile belongs to another program', async () => {
    await (await connect(configuration())).close();
    await writeFile(join(dataDir, 'postgres/cluster/postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5999\n`);
    const database = await connect(configuration());
    expect(await processOf(dataDir)).not.toBe(process.pid);
    await database.close();
  }, 60_000);

  it('stays for a command that still uses it', async () => {
    const serving = await connectToServe(configuration());
    const importing = await connect(configuration(), 'gesamtbild import');
    await importing.db.raw('SELECT 1');
    await serving.close();
    expect(await rowsOf(importing.db, 'SELECT 2 AS two')).toEqual([{ two: 2 }]);
    await importing.close();
  }, 60_000);
});
