import { KnexAuditLog, type Actor } from '#backend/audit/audit-log.ts';
import { fixedClock } from '#backend/clock.ts';
import type { WriteDb } from '#backend/db/knex.ts';
import { InvalidInput } from '#backend/errors/app-error.ts';
import { checkMeasureForm } from '#backend/features/measures/compose-measure-form.ts';
import { unguarded } from '#backend/files/csv-file.ts';
import { KnexMeasureFileReadModel } from '#backend/features/measures/measure-file-read-model.ts';
import { MeasureImportService, type ImportedMeasure } from '#backend/features/measures/measure-import-service.ts';
import { KnexMeasureReferenceReadModel } from '#backend/features/measures/measure-reference-read-model.ts';
import { UNRESTRICTED } from '#backend/features/measures/measure-rights.ts';
import { MeasureService } from '#backend/features/measures/measure-service.ts';
import { KnexMeasureStore } from '#backend/features/measures/measure-store.ts';
import type { MeasureRow, MeasureSource } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { refuseTooManyRejections, type Loaded, type Loading } from './loading.ts';

/** Loads the measures of a file under the rules of a single change, on behalf of whoever loads it: all or none, whatever the tolerance. */
export async function loadMeasures(db: WriteDb, source: MeasureSource, loading: Loading, by: Actor): Promise<Loaded> {
  const { rejections, at } = loading;
  const rows = await readAll(source, loading);
  const [first] = rows;
  const headings = Object.keys(first?.cells ?? {});
  const taken = await take(db, [headings, ...rows.map(({ cells }) => headings.map((heading) => unguarded(cells[heading] ?? '')))], by, at);
  for (const { row, problems } of taken.filter(({ result }) => result === 'refused')) {
    // The heading is row 1 of the cells, the first measure row 2.
    const from = rows[row - 2];
    const [{ column } = { column: null }] = problems;
    const reason = problems.map((each) => (each.column === null ? each.reason : `${each.column}: ${each.reason}`)).join(' ');
    rejections.add({ line: from?.line ?? null, column, raw: (column === null ? null : from?.cells[column]) ?? null, reason });
  }
  const read = rows.length + rejections.count - count(taken, 'refused');
  refuseTooManyRejections({ ...loading, tolerance: 0 }, read, []);
  return {
    counts: {
      read,
      inserted: count(taken, 'new'),
      changed: count(taken, 'changed'),
      unchanged: count(taken, 'unchanged'),
      rejected: rejections.count,
    },
    remarks: [],
  };
}

async function readAll(source: MeasureSource, { content, meta, rejections }: Loading): Promise<MeasureRow[]> {
  const rows: MeasureRow[] = [];
  for await (const item of source.read(content, meta)) {
    if (item.kind === 'measure') rows.push(item);
    else rejections.add(item);
  }
  return rows;
}

async function take(db: WriteDb, cells: readonly (readonly string[])[], by: Actor, at: Date): Promise<ImportedMeasure[]> {
  const clock = fixedClock(at.toISOString());
  const measures = new MeasureService(new KnexMeasureStore(db), new KnexMeasureReferenceReadModel(db), new KnexAuditLog(db), clock);
  const importing = new MeasureImportService(measures, new KnexMeasureFileReadModel(db), checkMeasureForm);
  try {
    return await importing.take(cells, { editor: UNRESTRICTED, actor: by, at });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new UnreadableFile(
      [error.message, ...(error.issues ?? []).map(({ message }) => message)].join(' '),
      { line: 1 },
      { cause: error },
    );
  }
}

const count = (rows: readonly ImportedMeasure[], wanted: ImportedMeasure['result']): number =>
  rows.filter(({ result }) => result === wanted).length;
