import type { WriteDb } from '#backend/db/knex.ts';
import type { ObservationSource } from '../source.ts';
import { checkFigures } from './figure-check.ts';
import { remarksOnJumps } from './figure-jumps.ts';
import { mergeFigures } from './figure-merge.ts';
import { remarksOnReplacedEntries } from './replaced-entries.ts';
import { stageFigures } from './figure-staging.ts';
import { updateStatistics } from '#backend/figures/figure-statistics.ts';
import { refuseTooManyRejections, type Loaded, type Loading } from './loading.ts';

/** Loads the figures of a file: staged, checked as a whole, merged. */
export async function loadFigures(db: WriteDb, source: ObservationSource, loading: Loading): Promise<Loaded> {
  const { content, meta, rejections, runId, at } = loading;
  const staged = await stageFigures(db, source.read(content, meta), source.districtsAsOf, rejections);
  const read = staged.figures + rejections.count;
  await checkFigures(db, rejections, source.columnsOf?.(meta.fileName));
  refuseTooManyRejections(loading, read, staged.remarks);
  await updateStatistics(db);
  const merged = await mergeFigures(db, runId, at);
  const remarks = [...staged.remarks, ...(await remarksOnReplacedEntries(db, runId)), ...(await remarksOnJumps(db, runId))];
  return { counts: { read, ...merged, rejected: rejections.count }, remarks };
}
