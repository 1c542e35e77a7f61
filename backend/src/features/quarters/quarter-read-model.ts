import { formatPeriod, period, shift } from '#contract/period.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { Quarter } from './quarter.ts';

/** Questions about quarters. */
export interface QuarterReadModel {
  get(quarter: string): Promise<Quarter>;
  /** From `newest` back to the first one with a report, newest first. */
  listFrom(newest: string): Promise<Quarter[]>;
  /** The quarter as it stays until the transaction ends: nobody locks or opens it meanwhile. */
  hold(quarter: string): Promise<Quarter>;
}

/** Whoever holds a quarter keeps those waiting who lock it, and not each other. */
export const quarterKey = `hashtext('gesamtbild quarter ' || ?)`;

interface LockRow {
  quarter: string;
  locked_at: Date | null;
  locked_by: string | null;
}

export class KnexQuarterReadModel implements QuarterReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async get(quarter: string): Promise<Quarter> {
    const rows = await rowsOf<LockRow>(this.#db, 'SELECT q.quarter, q.locked_at, q.locked_by FROM quarters AS q WHERE q.quarter = ?', [
      quarter,
    ]);
    return toQuarter(quarter, rows[0]);
  }

  async listFrom(newest: string): Promise<Quarter[]> {
    const [locks, [reported]] = await Promise.all([
      rowsOf<LockRow>(this.#db, 'SELECT q.quarter, q.locked_at, q.locked_by FROM quarters AS q'),
      rowsOf<{ first: string | null }>(this.#db, 'SELECT min(r.quarter) AS first FROM status_reports AS r'),
    ]);
    const first = reported?.first ?? newest;
    const quarters = [newest];
    for (let next = newest; next > first; quarters.push(next)) next = formatPeriod(shift(period(next), -1));
    const lockOf = new Map(locks.map((row) => [row.quarter, row]));
    return quarters.map((quarter) => toQuarter(quarter, lockOf.get(quarter)));
  }

  async hold(quarter: string): Promise<Quarter> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock_shared(${quarterKey})`, [quarter]);
    return this.get(quarter);
  }
}

const toQuarter = (quarter: string, row: LockRow | undefined): Quarter => {
  const lockedAt = row?.locked_at ?? null;
  return { quarter, locked: lockedAt !== null, lockedAt: lockedAt?.toISOString() ?? null, lockedBy: row?.locked_by ?? null };
};
