import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import { ContentHash } from './content-hash.ts';
import { SNAPSHOT_PARTS, type Snapshot, type SnapshotPartName } from './snapshot.ts';

/** A row as it was kept. */
export interface KeptRow<Content = Record<string, unknown>> {
  readonly key: string;
  readonly place: string | null;
  readonly content: Content;
}

/** Which rows of a part. */
export interface KeptRowFilter {
  /** References of districts. */
  readonly places?: readonly string[] | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly limit?: number;
  readonly offset?: number;
}

/** Questions about quarters as they stood when they were adopted. */
export interface SnapshotReadModel {
  /** All of a quarter, newest version first. */
  versions(quarter: string): Promise<Snapshot[]>;
  /** The newest version, or the one asked for. Throws `NotFound` where the quarter was never adopted. */
  get(quarter: string, version?: number): Promise<Snapshot>;
  /** In the order in which they were kept. Whoever asks knows what the part holds. */
  rows<Content = Record<string, unknown>>(id: string, part: SnapshotPartName, filter?: KeptRowFilter): Promise<KeptRow<Content>[]>;
  count(id: string, part: SnapshotPartName, filter?: KeptRowFilter): Promise<number>;
  /** The hash of the content as it lies there now. */
  computedHash(id: string): Promise<string>;
}

const COLUMNS = `s.id, s.quarter, s.version, s.as_of AS "asOf", s.adopted_at AS "adoptedAt", s.adopted_by AS "adoptedBy", s.reason,
  s.content_hash AS "contentHash", s.counts`;
const WHERE = `WHERE r.snapshot_id = :id AND r.part = :part
  AND (:places::text[] IS NULL OR r.place = ANY(:places)) AND (:keys::text[] IS NULL OR r.key = ANY(:keys))`;

/** So many rows are hashed at once. */
const ROWS_AT_ONCE = 1000;

export class KnexSnapshotReadModel implements SnapshotReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async versions(quarter: string): Promise<Snapshot[]> {
    const rows = await rowsOf<Omit<Snapshot, 'adoptedAt'> & { adoptedAt: Date }>(
      this.#db,
      `SELECT ${COLUMNS} FROM snapshots AS s WHERE s.quarter = ? ORDER BY s.version DESC`,
      [quarter],
    );
    return rows.map((row) => ({ ...row, adoptedAt: row.adoptedAt.toISOString() }));
  }

  async get(quarter: string, version?: number): Promise<Snapshot> {
    const versions = await this.versions(quarter);
    const snapshot = version === undefined ? versions[0] : versions.find((each) => each.version === version);
    if (snapshot !== undefined) return snapshot;
    throw new NotFound(
      versions.length === 0
        ? `${quarter} has not been adopted: there is nothing that was kept of it.`
        : `There is no version ${version} of ${quarter}.`,
    );
  }

  async rows<Content>(id: string, part: SnapshotPartName, filter: KeptRowFilter = {}): Promise<KeptRow<Content>[]> {
    const { limit = null, offset = 0 } = filter;
    return rowsOf(
      this.#db,
      `SELECT r.key, r.place, r.content FROM snapshot_rows AS r ${WHERE} ORDER BY r.position LIMIT :limit OFFSET :offset`,
      { ...bindingsOf(id, part, filter), limit, offset },
    );
  }

  async count(id: string, part: SnapshotPartName, filter: KeptRowFilter = {}): Promise<number> {
    const [row] = await rowsOf<{ total: number }>(
      this.#db,
      `SELECT count(*)::integer AS total FROM snapshot_rows AS r ${WHERE}`,
      bindingsOf(id, part, filter),
    );
    return row?.total ?? 0;
  }

  async computedHash(id: string): Promise<string> {
    const hash = new ContentHash();
    for (const part of SNAPSHOT_PARTS) {
      for (let offset = 0; ; offset += ROWS_AT_ONCE) {
        const rows = await rowsOf<{ key: string; content: object }>(
          this.#db,
          `SELECT r.key, r.content FROM snapshot_rows AS r
            WHERE r.snapshot_id = ? AND r.part = ? AND r.position >= ? AND r.position < ? ORDER BY r.position`,
          [id, part, offset, offset + ROWS_AT_ONCE],
        );
        for (const row of rows) hash.add(part, row);
        if (rows.length < ROWS_AT_ONCE) break;
      }
    }
    return hash.digest();
  }
}

const bindingsOf = (id: string, part: SnapshotPartName, { places, keys }: KeptRowFilter) => ({
  id,
  part,
  places: places ?? null,
  keys: keys ?? null,
});
