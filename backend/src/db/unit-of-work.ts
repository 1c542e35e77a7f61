import type { ReadDb, WriteDb } from './knex.ts';

/** Runs work in one transaction on services that were built from that transaction. A throw rolls everything back. */
export type UnitOfWork<S> = <R>(work: (scope: S) => Promise<R>) => Promise<R>;

/** The only place where a writable handle is made. */
export function unitOfWork<S>(db: ReadDb, build: (db: WriteDb) => S): UnitOfWork<S> {
  return (work) => db.transaction((trx) => work(build(trx as WriteDb)));
}
