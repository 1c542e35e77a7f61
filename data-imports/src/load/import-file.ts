import { COMMAND_LINE } from '#backend/audit/actor.ts';
import type { Actor } from '#backend/audit/audit-log.ts';
import { updateComputedFigures, type Recording } from '#backend/figures/computed-figures.ts';
import { noteNewFigures } from '#backend/figures/figure-statistics.ts';
import { markPending, waitForTurn } from '#backend/figures/figure-turn.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import type { ReadDb, WriteDb } from '#backend/db/knex.ts';
import type { ImportRunResponse } from '#contract/import-run.ts';
import type { Logger } from 'pino';
import { refuseUnknownSettings } from '../settings.ts';
import type { Source } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { contentOf, sha256Of, type FileToImport } from './file-to-import.ts';
import { finishRun, loadedBefore, NOTHING, startRun, type ImportResult, type RunEnd, type RunIdentity } from './import-run-record.ts';
import { recordLoaded } from './import-audit.ts';
import { loadDistricts } from './load-districts.ts';
import { loadFigures } from './load-figures.ts';
import { loadMeasures } from './load-measures.ts';
import { TooManyRejections, type Loaded, type Loading } from './loading.ts';
import { RejectionList } from './rejection-list.ts';

export interface ImportOptions {
  /** Whether to try everything and keep nothing but the record of the run. */
  readonly dryRun?: boolean;
  /** Share of rejected rows up to which the others are loaded, 0 to 1. By default one rejection keeps the whole file out. */
  readonly tolerance?: number;
  /** On whose behalf; by default that of whoever works on the command line. */
  readonly by?: Actor;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** A file and the source that reads it. */
export interface ImportJob {
  readonly source: Source;
  readonly file: FileToImport;
  /** Settings of the source (`--set key=value`). */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Loads one file as a whole or not at all, with the figures that are computed from it, in one transaction. What is wrong with the file
 * is in the result, not an exception; a wrong setting throws `WrongSetting`.
 */
export async function importFile(db: ReadDb, job: ImportJob, options: ImportOptions): Promise<ImportResult> {
  return run(db, job, options, updateComputedFigures);
}

/** The same for one of many files: the figures that are computed from it wait for `finishBatch`, or for the next import. */
export async function importFileOfBatch(db: ReadDb, job: ImportJob, options: ImportOptions): Promise<ImportResult> {
  return run(db, job, options, async () => undefined);
}

/** Computes what the files of a batch have left to be computed, and lets readers find the new figures fast. */
export async function finishBatch(db: ReadDb, { now }: Pick<ImportOptions, 'now'>): Promise<void> {
  await inTransaction(db, async (trx) => {
    await waitForTurn(trx);
    await updateComputedFigures(trx, { at: now(), runId: null });
  });
  await noteNewFigures(db);
}

/** Loads files one after the other, each as a whole or not at all, and computes sums and derived indicators once at the end. */
export async function* importFiles(
  db: ReadDb,
  jobs: Iterable<ImportJob> | AsyncIterable<ImportJob>,
  options: ImportOptions,
): AsyncGenerator<ImportResult> {
  for await (const job of jobs) yield await importFileOfBatch(db, job, options);
  await finishBatch(db, options);
}

const inTransaction = <R>(db: ReadDb, work: (trx: WriteDb) => Promise<R>): Promise<R> => unitOfWork(db, (trx) => trx)(work);

type FollowUp = (db: WriteDb, recording: Recording) => Promise<void>;

async function run(db: ReadDb, job: ImportJob, options: ImportOptions, followUp: FollowUp): Promise<ImportResult> {
  const { source, file } = job;
  refuseUnknownSettings(source.settings, job.settings);
  const identity: RunIdentity = {
    source,
    fileName: file.name,
    sha256: await sha256Of(file),
    settings: job.settings,
  };
  const result = await inTransaction(db, async (trx) => {
    await waitForTurn(trx);
    const before = await loadedBefore(trx, identity);
    const runId = await startRun(trx, identity, options.now());
    const end = before === undefined ? await load(trx, job, identity, runId, options, followUp) : known(before);
    const result = await finishRun(trx, runId, end, options.now());
    if (end.state === 'loaded') await recordLoaded(trx, result.run, options.by ?? COMMAND_LINE, options.now());
    return result;
  });
  const { id, state, read, inserted, changed, rejected, startedAt, finishedAt } = result.run;
  const milliseconds = Date.parse(finishedAt ?? startedAt) - Date.parse(startedAt);
  options.logger[state === 'rejected' ? 'warn' : 'info'](
    { runId: id, source: source.id, fileName: file.name, state, read, inserted, changed, rejected, milliseconds },
    'import ended',
  );
  return result;
}

/** Leaves the inner transaction of a dry run, so that nothing stays but the record in the outer one. */
class DryRunEnded extends Error {
  readonly end: RunEnd;

  constructor(end: RunEnd) {
    super('The dry run has ended.');
    this.end = end;
  }
}

async function load(
  db: WriteDb,
  { source, file }: ImportJob,
  { sha256, settings }: RunIdentity,
  runId: string,
  options: ImportOptions,
  followUp: FollowUp,
): Promise<RunEnd> {
  const at = options.now();
  const rejections = new RejectionList();
  const loading: Loading = {
    ...{ runId, at, rejections },
    content: contentOf(file, sha256),
    meta: { fileName: file.name, settings, sizeInBytes: file.sizeInBytes },
    tolerance: options.tolerance ?? 0,
  };
  try {
    return await inTransaction(db, async (trx) => {
      const { counts, remarks } = await loadInto(trx, source, loading, options.by ?? COMMAND_LINE);
      // No figure is computed from measures.
      if (source.kind !== 'measures') {
        await markPending(trx, runId);
        await followUp(trx, { at, runId });
      }
      const end: RunEnd = { state: 'loaded', reason: null, counts, rejections: rejections.kept, remarks };
      if (options.dryRun === true) throw new DryRunEnded({ ...end, state: 'dry_run' });
      return end;
    });
  } catch (error) {
    if (error instanceof DryRunEnded) return error.end;
    if (error instanceof UnreadableFile) return unreadable(error);
    if (error instanceof TooManyRejections) return tooManyRejections(error, rejections);
    throw error;
  }
}

function loadInto(db: WriteDb, source: Source, loading: Loading, by: Actor): Promise<Loaded> {
  switch (source.kind) {
    case 'observations':
      return loadFigures(db, source, loading);
    case 'districts':
      return loadDistricts(db, source, loading);
    case 'measures':
      return loadMeasures(db, source, loading, by);
  }
}

function known(before: ImportRunResponse): RunEnd {
  const { id, read, rejected } = before;
  return {
    state: 'unchanged',
    reason: `The same file was loaded before, by run ${id}. Nothing was changed.`,
    counts: { ...NOTHING, read, rejected, unchanged: read - rejected },
    rejections: [],
    remarks: [],
  };
}

function unreadable({ line, column, raw, reason }: UnreadableFile): RunEnd {
  return { state: 'rejected', reason, counts: { ...NOTHING, rejected: 1 }, rejections: [{ line, column, raw, reason }], remarks: [] };
}

function tooManyRejections({ message, read, remarks }: TooManyRejections, rejections: RejectionList): RunEnd {
  return {
    state: 'rejected',
    reason: message,
    counts: { ...NOTHING, read, rejected: rejections.count },
    rejections: rejections.kept,
    remarks,
  };
}
