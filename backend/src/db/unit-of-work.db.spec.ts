import { useTestDatabase } from '#db/testing/test-database.ts';
import { Conflict } from '../errors/app-error.ts';
import { rowsOf } from './knex.ts';
import { unitOfWork } from './unit-of-work.ts';

describe('A unit of work', () => {
  const database = useTestDatabase();

  it('that waits for another one which waits for it ends as a conflict, and the other one succeeds', async () => {
    const inTransaction = unitOfWork(database.db(), (db) => db);
    const hold = 'SELECT pg_advisory_xact_lock(?)';
    const both = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()] as const;
    const work = (own: 0 | 1) =>
      inTransaction(async (db) => {
        const other = own === 0 ? 1 : 0;
        await rowsOf(db, hold, [own]);
        both[own].resolve(undefined);
        await both[other].promise;
        await rowsOf(db, hold, [other]);
      });
    const ends = await Promise.allSettled([work(0), work(1)]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(refused).toEqual([jasmine.any(Conflict)]);
  });
});
