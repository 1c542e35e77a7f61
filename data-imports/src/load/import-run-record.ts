import { KnexImportRunReadModel } from '#backend/features/imports/import-run-read-model.ts';
import type { ImportRejectionResponse, ImportRunResponse, ImportState } from '#contract/import-run.ts';
import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import { provenanceOf } from '../provenance.ts';
import type { Source } from '../source.ts';

/** What tells one reading of a file from another. */
export interface RunIdentity {
  readonly source: Source;
  readonly fileName: string;
  readonly sha256: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Figures, districts or measures of a file, by what became of them. */
export interface RunCounts {
  readonly read: number;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export const NOTHING: RunCounts = { read: 0, inserted: 0, changed: 0, unchanged: 0, rejected: 0 };

/** How a run ended. */
export interface RunEnd {
  readonly state: ImportState;
  readonly reason: string | null;
  readonly counts: RunCounts;
  readonly rejections: readonly ImportRejectionResponse[];
  readonly remarks: readonly string[];
}

/** A run as it is stored, with the rejections that are kept and the remarks. */
export interface ImportResult {
  readonly run: ImportRunResponse;
  readonly rejections: readonly ImportRejectionResponse[];
  readonly remarks: readonly string[];
}

/** The run that has loaded the very same file, in the same way. */
export async function loadedBefore(db: WriteDb, { source, sha256, settings }: RunIdentity): Promise<ImportRunResponse | undefined> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    "SELECT id FROM import_runs WHERE source = ? AND file_sha256 = ? AND settings = ?::jsonb AND state = 'loaded'",
    [source.id, sha256, JSON.stringify(settings)],
  );
  return row === undefined ? undefined : new KnexImportRunReadModel(db).get(row.id);
}

export async function startRun(db: WriteDb, { source, fileName, sha256, settings }: RunIdentity, at: Date): Promise<string> {
  const provenance = provenanceOf(source, settings);
  const [row] = await rowsOf<{ id: string }>(
    db,
    `INSERT INTO import_runs (source, file_name, file_sha256, settings, state, publisher, title, licence, licence_url, address, attribution, demo, started_at)
     VALUES (:source, :fileName, :sha256, :settings, 'running', :publisher, :title, :licence, :licenceUrl, :address, :attribution, :demo, :at)
     RETURNING id`,
    {
      ...provenance,
      ...{ fileName, sha256, at },
      demo: source.demo,
      source: source.id,
      settings: JSON.stringify(settings),
    },
  );
  if (row === undefined) throw new Error('The run was not recorded.');
  return row.id;
}

export async function finishRun(db: WriteDb, runId: string, end: RunEnd, at: Date): Promise<ImportResult> {
  const { state, reason, counts, rejections, remarks } = end;
  await rowsOf(
    db,
    `UPDATE import_runs
        SET state = :state, reason = :reason, read = :read, inserted = :inserted, changed = :changed, unchanged = :unchanged,
            rejected = :rejected, remarks = :remarks, finished_at = :at
      WHERE id = :runId`,
    { ...counts, state, reason, remarks, at, runId },
  );
  await rowsOf(
    db,
    `INSERT INTO import_rejections (import_run_id, line, column_name, raw, reason)
     SELECT :runId, r.line, r."column", r.raw, r.reason
       FROM jsonb_to_recordset(:rejections::jsonb) AS r (line integer, "column" text, raw text, reason text)`,
    { runId, rejections: JSON.stringify(rejections) },
  );
  return { run: await new KnexImportRunReadModel(db).get(runId), rejections, remarks };
}
