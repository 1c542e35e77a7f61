import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { WatchedState } from './alert-watch.ts';

const NEWEST_REPORTS = `
  SELECT DISTINCT ON (r.measure_code) 'measure' AS kind, r.measure_code AS code, r.outlook AS state
    FROM status_reports AS r
    JOIN measures AS m ON m.code = r.measure_code AND m.status IN ('running', 'paused') AND m.superseded_on IS NULL
   WHERE NOT EXISTS (SELECT FROM status_reports AS c WHERE c.corrects = r.id)
   ORDER BY r.measure_code, r.quarter DESC, r.id DESC`;

/** Plain reads and writes of how things stood when they were looked at last, and of what has crossed a limit since. */
export class AlertStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Of several that look at once one goes first. */
  async lock(): Promise<void> {
    await this.#db.raw(`SELECT pg_advisory_xact_lock(hashtext('gesamtbild alerts'))`);
  }

  /** What the newest report of each measure under way says. */
  measures(): Promise<WatchedState[]> {
    return rowsOf<WatchedState>(this.#db, NEWEST_REPORTS);
  }

  known(): Promise<WatchedState[]> {
    return rowsOf<WatchedState>(this.#db, 'SELECT w.kind, w.code, w.state FROM watched_states AS w');
  }

  async remember({ kind, code, state }: WatchedState): Promise<void> {
    await this.#db('watched_states').insert({ kind, code, state }).onConflict(['kind', 'code']).merge();
  }

  async crossed({ kind, code }: WatchedState, crossing: string, day: string): Promise<void> {
    await this.#db('alerts').insert({ kind, code, crossing, crossed_on: day });
  }
}
