import { rowsOf, type ReadDb } from '../../db/knex.ts';

/** Does work unless somebody else does it for the same meeting at this moment, also in another program; then it answers `false`. */
export type SendingLock = (meetingId: string, work: () => Promise<void>) => Promise<boolean>;

/** Holds a connection while the work is done, and by it the lock: it cannot survive a program that was killed. */
export const sendingLock =
  (db: ReadDb): SendingLock =>
  (meetingId, work) =>
    db.transaction(async (trx) => {
      const [row] = await rowsOf<{ taken: boolean }>(trx, 'SELECT pg_try_advisory_xact_lock(hashtext(?)) AS taken', [
        `gesamtbild invitations ${meetingId}`,
      ]);
      if (row?.taken !== true) return false;
      await work();
      return true;
    });
