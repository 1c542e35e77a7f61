import { Conflict } from '../errors/app-error.ts';
import type { ReadDb, WriteDb } from './knex.ts';
import { isDeadlock } from './violations.ts';

/** Runs work in one transaction on services that were built from that transaction. A throw rolls everything back. */
export type UnitOfWork<S> = <R>(work: (scope: S) => Promise<R>) => Promise<R>;

/**
 * The only place where a writable handle is made. Of two pieces of work that wait for each other PostgreSQL calls one off: a `Conflict`, and not
 * tried again by us, because work may have sent mails.
 */
export function unitOfWork<S>(db: ReadDb, build: (db: WriteDb) => S): UnitOfWork<S> {
  return async (work) => {
    try {
      return await db.transaction((trx) => work(build(trx as WriteDb)));
    } catch (error) {
      if (!isDeadlock(error)) throw error;
      throw new Conflict('Somebody else was changing the same things at this moment. Nothing was stored; try again.', { cause: error });
    }
  };
}
