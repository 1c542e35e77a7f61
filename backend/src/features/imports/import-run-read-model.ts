import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';

export type ImportState = 'running' | 'loaded' | 'unchanged' | 'rejected' | 'dry_run' | 'undone';

/** One reading of one file, with where the file came from. Times are ISO 8601 in UTC. */
interface ImportRun {
  readonly id: string;
  readonly source: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly state: ImportState;
  readonly reason: string | null;
  readonly read: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly address: string;
  readonly attribution: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

interface ImportRejection {
  readonly line: number | null;
  readonly column: string | null;
  readonly raw: string | null;
  readonly reason: string;
}

/** A slice of a list and how long the list is. */
interface Slice<T> {
  readonly items: T[];
  readonly total: number;
}

/** What there is to know about imports of files. */
export interface ImportRunReadModel {
  /** Newest first. */
  list(filter: { source?: string | undefined; state?: ImportState | undefined; limit: number; offset: number }): Promise<Slice<ImportRun>>;
  /** Throws `NotFound`. */
  get(id: string): Promise<ImportRun>;
  rejections(id: string, limit: number, offset: number): Promise<Slice<ImportRejection>>;
}

interface ImportRunRow extends Omit<ImportRun, 'startedAt' | 'finishedAt'> {
  startedAt: Date;
  finishedAt: Date | null;
}

const COLUMNS = `r.id, r.source, r.file_name AS "fileName", r.file_sha256 AS "fileSha256", r.state, r.reason, r.read, r.inserted, r.changed,
  r.unchanged, r.rejected, r.publisher, r.title, r.licence, r.licence_url AS "licenceUrl", r.address, r.attribution,
  r.started_at AS "startedAt", r.finished_at AS "finishedAt"`;

export class KnexImportRunReadModel implements ImportRunReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list({ source, state, limit, offset }: Parameters<ImportRunReadModel['list']>[0]): Promise<Slice<ImportRun>> {
    const rows = await rowsOf<ImportRunRow & { total: string }>(
      this.#db,
      `SELECT ${COLUMNS}, count(*) OVER () AS total
         FROM import_runs AS r
        WHERE r.kind = 'file' AND (:source::text IS NULL OR r.source = :source) AND (:state::text IS NULL OR r.state = :state)
        ORDER BY r.id DESC
        LIMIT :limit OFFSET :offset`,
      { source: source ?? null, state: state ?? null, limit, offset },
    );
    return { items: rows.map(toImportRun), total: Number(rows[0]?.total ?? 0) };
  }

  async get(id: string): Promise<ImportRun> {
    const [row] = await rowsOf<ImportRunRow>(this.#db, `SELECT ${COLUMNS} FROM import_runs AS r WHERE r.id = ? AND r.kind = 'file'`, [id]);
    if (row === undefined) throw new NotFound(`There is no import run ${id}.`);
    return toImportRun(row);
  }

  async rejections(id: string, limit: number, offset: number): Promise<Slice<ImportRejection>> {
    await this.get(id);
    const rows = await rowsOf<ImportRejection & { total: string }>(
      this.#db,
      `SELECT j.line, j.column_name AS column, j.raw, j.reason, count(*) OVER () AS total
         FROM import_rejections AS j
        WHERE j.import_run_id = ?
        ORDER BY j.id
        LIMIT ? OFFSET ?`,
      [id, limit, offset],
    );
    return { items: rows.map(({ line, column, raw, reason }) => ({ line, column, raw, reason })), total: Number(rows[0]?.total ?? 0) };
  }
}

function toImportRun({ startedAt, finishedAt, ...row }: ImportRunRow): ImportRun {
  const { total: _, ...run } = row as typeof row & { total?: string };
  return { ...run, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}
