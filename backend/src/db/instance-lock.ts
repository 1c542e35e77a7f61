import pg from 'pg';

/** Any number that only this lock uses. */
const LOCK = 7_240_613;

/** Held as long as its connection lives, so that it cannot survive a program that was killed. */
interface InstanceLock {
  release(): Promise<void>;
}

/** Takes the right to serve from a database; `undefined` when another program has it. */
export async function takeInstanceLock(url: string): Promise<InstanceLock | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'gesamtbild lock', keepAlive: true });
  client.on('error', () => undefined); // A lost connection shows in the queries of the pool.
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK]);
  if (rows[0]?.taken === true) return { release: () => client.end() };
  await client.end();
  return undefined;
}
