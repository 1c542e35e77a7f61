import { COMMAND_LINE } from '#backend/audit/actor.ts';
import { rowsOf, type ReadDb, type WriteDb } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { RuleViolation } from '#backend/errors/app-error.ts';
import { KnexImportRunReadModel } from '#backend/features/imports/import-run-read-model.ts';
import type { ImportRunResponse, ImportState } from '#contract/import-run.ts';
import type { Logger } from 'pino';
import { updateComputedFigures } from '#backend/figures/computed-figures.ts';
import { recordUndone } from './import-audit.ts';
import { waitForTurn } from '#backend/figures/figure-turn.ts';
import { ALL_SOURCES } from '../sources/all-sources.ts';
import { districtObstacle, undoDistricts } from './undo-districts.ts';
import { figureObstacle, undoFigures } from './undo-figures.ts';

/** Why a run cannot be undone. */
export type UndoObstacle =
  | { readonly why: 'not-loaded'; readonly state: ImportState }
  /** Later runs replaced what this one had loaded. */
  | { readonly why: 'replaced'; readonly laterRuns: readonly string[] }
  /** Figures, also past ones, targets or other districts refer to the districts that the run added. */
  | { readonly why: 'in-use'; readonly districts: readonly string[] }
  /** Measures go on after they were loaded: people report on them and change them. */
  | { readonly why: 'measures' };

/** The run cannot be undone as things are. */
export class UndoRefused extends RuleViolation {
  readonly runId: string;
  readonly obstacle: UndoObstacle;

  constructor(runId: string, obstacle: UndoObstacle) {
    super(`Import run ${runId} cannot be undone: ${sentenceOf(obstacle)}`);
    this.runId = runId;
    this.obstacle = obstacle;
  }
}

function sentenceOf(obstacle: UndoObstacle): string {
  switch (obstacle.why) {
    case 'not-loaded':
      return `it is not loaded (its state is ${obstacle.state}).`;
    case 'replaced':
      return `later runs replaced what it had loaded. Undo them first: ${obstacle.laterRuns.join(', ')}.`;
    case 'measures':
      return 'measures go on after they were loaded. Change them, or load an earlier file.';
    case 'in-use':
      return `figures (also past ones), targets or other districts refer to its districts: ${obstacle.districts.join(', ')}.`;
  }
}

/**
 * Brings back the state before a run. The rows of the run are closed, not removed, and those that it had replaced come back as new rows:
 * what was shown between stays known. Throws `NotFound` and `UndoRefused`.
 */
export async function undoRun(db: ReadDb, runId: string, { now, logger }: { now: () => Date; logger: Logger }): Promise<ImportRunResponse> {
  const undone = await unitOfWork(
    db,
    (trx: WriteDb) => trx,
  )(async (trx) => {
    await waitForTurn(trx);
    const { state, source } = await new KnexImportRunReadModel(trx).get(runId);
    const obstacle: UndoObstacle | undefined =
      state === 'loaded'
        ? (measuresObstacle(source) ?? (await figureObstacle(trx, runId)) ?? (await districtObstacle(trx, runId)))
        : { why: 'not-loaded', state };
    if (obstacle !== undefined) throw new UndoRefused(runId, obstacle);
    const at = now();
    await undoFigures(trx, runId, at);
    await undoDistricts(trx, runId);
    await rowsOf(trx, "UPDATE import_runs SET state = 'undone', reason = ?, pending = true WHERE id = ?", [
      `Undone at ${at.toISOString()}.`,
      runId,
    ]);
    await updateComputedFigures(trx, { at, runId });
    const run = await new KnexImportRunReadModel(trx).get(runId);
    await recordUndone(trx, run, COMMAND_LINE, at);
    return run;
  });
  logger.info({ runId, source: undone.source, fileName: undone.fileName }, 'import undone');
  return undone;
}

const measuresObstacle = (source: string): UndoObstacle | undefined =>
  ALL_SOURCES.find(({ id }) => id === source)?.kind === 'measures' ? { why: 'measures' } : undefined;
