import { systemClock } from '#backend/clock.ts';
import { readConfig } from '#backend/config.ts';
import { connect, type Database } from '#backend/db/database.ts';
import { NotFound } from '#backend/errors/app-error.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { resolve } from 'node:path';
import pino from 'pino';
import { parseCommand, USAGE, UsageError, type Command } from './command-line/arguments.ts';
import { importReport, noSuchFileSentence, sourceList, undoneSentence, undoRefusedSentence } from './command-line/import-report.ts';
import { localFile, NoSuchFile } from './load/file-to-import.ts';
import { finishBatch, importFile, importFileOfBatch, type ImportJob, type ImportOptions } from './load/import-file.ts';
import type { ImportResult } from './load/import-run-record.ts';
import { undoRun, UndoRefused } from './load/undo-run.ts';
import { WrongSetting } from './settings.ts';
import { ALL_SOURCES, sourceFor } from './sources/all-sources.ts';

/** Where a command finds its surroundings. Paths are relative to `folder`. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
  /** Asks to end after the file that is being loaded. */
  readonly signal?: AbortSignal;
}

/** 0: loaded or nothing to do; 1: rejected; 2: the command made no sense. */
export type ExitStatus = 0 | 1 | 2;

/** What takes longer than this to prepare deserves a word. */
const PATIENCE = 1500;

/** The command `npm run import`. */
export async function runImport(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { out, err } = surroundings;
  try {
    const command = parseCommand(args);
    if (command.kind === 'help') out.write(USAGE);
    else if (command.kind === 'list') out.write(sourceList(ALL_SOURCES));
    else return await withDatabase(surroundings, (database) => carryOut(command, database, surroundings));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function withDatabase(surroundings: Surroundings, work: (database: Database) => Promise<ExitStatus>): Promise<ExitStatus> {
  const config = readConfig(surroundings.env);
  const database = await connect(config, 'gesamtbild import');
  const patience = setTimeout(() => surroundings.err.write('Die Datenbank wird vorbereitet …\n'), PATIENCE);
  try {
    await prepareInstallation(database.db, { demo: config.demo, clock: systemClock, logger: LOGGER });
    clearTimeout(patience);
    return await work(database);
  } finally {
    clearTimeout(patience);
    await database.close();
  }
}

/** The report says what there is to say; the log is for what nobody expects. */
const LOGGER = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }));

type WithDatabase = Extract<Command, { kind: 'import' | 'undo' }>;

function carryOut(command: WithDatabase, database: Database, surroundings: Surroundings): Promise<ExitStatus> {
  return command.kind === 'undo' ? undo(command, database, surroundings) : importAll(command, database, surroundings);
}

async function undo(
  { runId, json }: Extract<Command, { kind: 'undo' }>,
  { db }: Database,
  { out, err }: Surroundings,
): Promise<ExitStatus> {
  try {
    const run = await undoRun(db, runId, { now: () => new Date(), logger: LOGGER });
    out.write(json ? `${JSON.stringify(run)}\n` : undoneSentence(run));
    return 0;
  } catch (error) {
    if (error instanceof UndoRefused) err.write(`${undoRefusedSentence(runId, error.obstacle)}\n`);
    else if (error instanceof NotFound) err.write(`Einen Lauf ${runId} gibt es nicht.\n`);
    else throw error;
    return error instanceof NotFound ? 2 : 1;
  }
}

async function importAll(command: Extract<Command, { kind: 'import' }>, { db }: Database, surroundings: Surroundings): Promise<ExitStatus> {
  const options: ImportOptions = { dryRun: command.dryRun, tolerance: command.tolerance, now: () => new Date(), logger: LOGGER };
  // A single file comes with everything that follows from it, in one transaction.
  const load = (job: ImportJob): Promise<ImportResult> =>
    command.files.length === 1 ? importFile(db, job, options) : importFileOfBatch(db, job, options);
  let worst: ExitStatus = 0;
  for (const path of command.files) {
    if (surroundings.signal?.aborted === true) break;
    const status = await importOne(path, command, surroundings, load);
    if (status > worst) worst = status;
  }
  await finishBatch(db, options);
  return surroundings.signal?.aborted === true ? 1 : worst;
}

async function importOne(
  path: string,
  { source: name, settings, json }: Extract<Command, { kind: 'import' }>,
  { folder, out, err }: Surroundings,
  load: (job: ImportJob) => Promise<ImportResult>,
): Promise<ExitStatus> {
  const source = sourceFor(path, name);
  if (source === undefined) {
    const known = ALL_SOURCES.map(({ id }) => id).join(', ');
    err.write(
      name === undefined
        ? `Zu ${path} passt dem Namen nach keine Quelle. Bitte eine nennen: --source ${known}\n`
        : `Eine Quelle ${name} gibt es nicht. Bekannt sind: ${known}\n`,
    );
    return 2;
  }
  try {
    const result = await load({ source, settings, file: await localFile(resolve(folder, path)) });
    if (json) out.write(`${JSON.stringify(result.run)}\n`);
    // Whoever reads JSON gets the reasons as well, beside it.
    if (!json) out.write(importReport(result, source.kind));
    else if (result.rejections.length > 0) err.write(importReport(result, source.kind));
    return result.run.state === 'rejected' ? 1 : 0;
  } catch (error) {
    if (error instanceof NoSuchFile) err.write(`${noSuchFileSentence(error)}\n`);
    else if (error instanceof WrongSetting) err.write(`${path}: ${error.message}\n`);
    else throw error;
    return 2;
  }
}
