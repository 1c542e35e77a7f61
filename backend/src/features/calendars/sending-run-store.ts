import { randomUUID } from 'node:crypto';
import { rowsOf, type ReadDb } from '../../db/knex.ts';

/**
 * Does work unless somebody else does it for the same meeting at this moment, also in another program; then it answers `false`. The work says now
 * and then that it goes on, by what it is handed: `false` means that others may have taken over, and that it has to stop.
 */
export type SendingRun = (meetingId: string, work: (goesOn: () => Promise<boolean>) => Promise<void>) => Promise<boolean>;

/**
 * How long a run counts as alive without saying so. A mail server is given up after far less ({@link SmtpMailer}), and of a program that was
 * killed nobody has to wait longer.
 */
const SECONDS = 120;

const TAKE = `
  INSERT INTO invitation_runs AS r (meeting_id, token, held_until)
  VALUES (:meetingId, :token, clock_timestamp() + make_interval(secs => :seconds))
  ON CONFLICT (meeting_id) DO UPDATE SET token = excluded.token, held_until = excluded.held_until WHERE r.held_until <= clock_timestamp()
  RETURNING 1`;

const GO_ON = `
  UPDATE invitation_runs AS r SET held_until = clock_timestamp() + make_interval(secs => :seconds)
   WHERE r.meeting_id = :meetingId AND r.token = :token
  RETURNING 1`;

/** By a row, not by a lock of a connection: a pool that waits for mail servers would have none left for people. */
export const sendingRun =
  (db: ReadDb): SendingRun =>
  async (meetingId, work) => {
    const run = { meetingId, token: randomUUID(), seconds: SECONDS };
    const isOurs = async (sql: string): Promise<boolean> => (await rowsOf(db, sql, run)).length > 0;
    if (!(await isOurs(TAKE))) return false;
    try {
      await work(() => isOurs(GO_ON));
    } finally {
      await db('invitation_runs').where({ meeting_id: meetingId, token: run.token }).delete();
    }
    return true;
  };
