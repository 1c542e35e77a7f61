import { rowsOf, type WriteDb } from '../../db/knex.ts';
import type { AdoptionDecision, FrozenRow } from './snapshot.ts';

/** What is known of a snapshot when all of its rows are written. */
export interface FinishedSnapshot extends AdoptionDecision {
  readonly version: number;
  readonly asOf: string;
  readonly contentHash: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Plain writes of snapshots. */
export interface SnapshotStore {
  /** Whether the decision has been carried out. */
  isDone(adoption: string): Promise<boolean>;
  /** A number for a new snapshot. */
  nextId(): Promise<string>;
  /** The version that adopting the quarter has led to, by its steps. */
  versionOf(quarter: string): Promise<number>;
  /** Adds rows of a part from a position on. */
  addRows(id: string, part: string, from: number, rows: readonly FrozenRow[]): Promise<void>;
  /** Ends the snapshot: it takes no more rows. */
  finish(id: string, snapshot: FinishedSnapshot): Promise<void>;
}

export class KnexSnapshotStore implements SnapshotStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async isDone(adoption: string): Promise<boolean> {
    return (await this.#db('snapshots').where({ adoption }).first('id')) !== undefined;
  }

  async nextId(): Promise<string> {
    const [row] = await rowsOf<{ id: string }>(this.#db, `SELECT nextval(pg_get_serial_sequence('snapshots', 'id'))::text AS id`);
    return (row as { id: string }).id;
  }

  async versionOf(quarter: string): Promise<number> {
    const [row] = await rowsOf<{ version: number }>(
      this.#db,
      `SELECT count(*)::integer AS version FROM quarter_steps AS s WHERE s.quarter = ? AND s.to_state = 'adopted'`,
      [quarter],
    );
    return Math.max(1, row?.version ?? 1);
  }

  async addRows(id: string, part: string, from: number, rows: readonly FrozenRow[]): Promise<void> {
    const given = rows.map(({ key, place, content }, index) => ({ position: from + index, key, place, content }));
    await rowsOf(
      this.#db,
      `INSERT INTO snapshot_rows (snapshot_id, part, position, key, place, content)
       SELECT :id, :part, r.position, r.key, r.place, r.content
         FROM jsonb_to_recordset(:rows::jsonb) AS r (position integer, key text, place text, content jsonb)`,
      { id, part, rows: JSON.stringify(given) },
    );
  }

  async finish(id: string, { quarter, version, adoption, asOf, at, by, reason, contentHash, counts }: FinishedSnapshot): Promise<void> {
    await rowsOf(
      this.#db,
      `INSERT INTO snapshots (id, quarter, version, adoption, as_of, adopted_at, adopted_by, reason, content_hash, counts)
       OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, quarter, version, adoption, asOf, at, by, reason, contentHash, JSON.stringify(counts)],
    );
  }
}
