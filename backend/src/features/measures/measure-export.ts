import type { Actor, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { csvFile } from '../../files/csv-file.ts';
import { xlsxFile } from '../../files/xlsx-file.ts';
import { COLUMNS } from './measure-file-columns.ts';
import type { MeasureFileReadModel } from './measure-file-read-model.ts';
import type { MeasureFilter, MeasureReadModel } from './measure-read-model.ts';
import type { MeasureView } from './measure-row.ts';

/** What a file is to have, and in which format. */
export interface ExportWish {
  readonly filter: MeasureFilter;
  readonly view: MeasureView;
  readonly format: 'csv' | 'xlsx';
}

/** Hands measures out as a file that can be read in again, and takes down that it did. */
export class MeasureExport {
  readonly #measures: MeasureReadModel;
  readonly #files: MeasureFileReadModel;
  readonly #inTransaction: UnitOfWork<AuditLog>;
  readonly #clock: Clock;

  constructor(measures: MeasureReadModel, files: MeasureFileReadModel, inTransaction: UnitOfWork<AuditLog>, clock: Clock) {
    this.#measures = measures;
    this.#files = files;
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  /** Contacts are in it for those who may see contacts. Throws `RuleViolation` where a list is too long for a spreadsheet. */
  async file({ filter, view, format }: ExportWish, by: Actor): Promise<Uint8Array> {
    const listed = await this.#measures.list(filter, view);
    const [measures, names] = await Promise.all([this.#files.measures(listed.map(({ code }) => code)), this.#files.names()]);
    const columns = COLUMNS.filter(({ confidential }) => !confidential || view.editor.permissions.has('contacts.read'));
    const headings = columns.map(({ heading }) => heading);
    const rows = measures.map((measure) => columns.map(({ write }) => write(measure, names)));
    const kinds = columns.map(({ kind }) => kind);
    const file = format === 'csv' ? csvFile([headings, ...rows]) : await xlsxFile('Maßnahmen', headings, kinds, rows);
    const chosen = Object.entries(filter).filter(([, value]) => value !== undefined);
    await this.#inTransaction((audit) =>
      audit.record(
        by,
        {
          action: 'exported',
          objectType: 'measure_file',
          objectId: format,
          objectLabel: 'Maßnahmen',
          changes: [
            { field: 'measures', before: null, after: rows.length },
            { field: 'filter', before: null, after: Object.fromEntries(chosen) },
          ],
        },
        this.#clock.now(),
      ),
    );
    return file;
  }
}
