import { Conflict } from '../errors/app-error.ts';
import type { ReadDb, WriteDb } from './knex.ts';
import { isDeadlock, namesMergedOrganisation } from './violations.ts';

/** Runs work in one transaction on services that were built from that transaction. A throw rolls everything back. */
export type UnitOfWork<S> = <R>(work: (scope: S) => Promise<R>) => Promise<R>;

const DEADLOCK = 'Somebody else was changing the same things at this moment. Nothing was stored; try again.';
const MERGED =
  'An organisation that is named here was merged into another one at this moment. Nothing was stored; load it again and try again.';

/**
 * The only place where a writable handle is made. Of two pieces of work that wait for each other PostgreSQL calls one off: a `Conflict`, and not
 * tried again by us, because work may have sent mails. The same where an organisation that is named is merged at this moment: those who checked
 * it before could not know.
 */
export function unitOfWork<S>(db: ReadDb, build: (db: WriteDb) => S): UnitOfWork<S> {
  return async (work) => {
    try {
      return await db.transaction((trx) => work(build(trx as WriteDb)));
    } catch (error) {
      const reason = isDeadlock(error) ? DEADLOCK : namesMergedOrganisation(error) ? MERGED : undefined;
      if (reason === undefined) throw error;
      throw new Conflict(reason, { cause: error });
    }
  };
}

/**
 * The same for work that reads much and has to see one moment: nothing that others commit meanwhile. The lock, a key for `pg_advisory_lock` in SQL,
 * is had before that moment and until after the end, so that what its holders did is seen, and nobody who waits for it comes between.
 */
export async function atOneMoment<R>(
  db: ReadDb,
  lock: { readonly key: string; readonly bindings: readonly string[] },
  work: (db: WriteDb) => Promise<R>,
): Promise<R> {
  const client = db.client as { acquireConnection(): Promise<unknown>; releaseConnection(connection: unknown): Promise<void> };
  const connection = await client.acquireConnection();
  const bindings = [...lock.bindings];
  try {
    await db.raw(`SELECT pg_advisory_lock(${lock.key})`, bindings).connection(connection);
    try {
      return await db.transaction((trx) => work(oneByOne(trx as WriteDb)), { connection, isolationLevel: 'repeatable read' });
    } finally {
      await db.raw(`SELECT pg_advisory_unlock(${lock.key})`, bindings).connection(connection);
    }
  } finally {
    await client.releaseConnection(connection);
  }
}

/**
 * The transaction with its queries one after another. Read models ask several at once, which a pool answers by several connections; a transaction
 * has one, and the driver will no longer queue for it.
 */
function oneByOne(trx: WriteDb): WriteDb {
  const client = trx.client as { query(connection: unknown, asked: unknown): Promise<unknown> };
  const query = client.query.bind(client);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const done = (): void => void (waiting -= 1);
  client.query = (connection, asked) => {
    // At once where it can be: the end of a transaction counts from the moment it is asked for.
    const answer = waiting === 0 ? query(connection, asked) : last.then(() => query(connection, asked));
    waiting += 1;
    last = answer.then(done, done);
    return answer;
  };
  return trx;
}
