import type { Actor, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { csvFile } from '../../files/csv-file.ts';
import { xlsxFile } from '../../files/xlsx-file.ts';
import { COLUMNS } from './organisation-file-columns.ts';
import type { OrganisationFileReadModel } from './organisation-file-read-model.ts';
import type { OrganisationFilter, OrganisationReadModel } from './organisation-read-model.ts';

/** Hands organisations out as a file that can be read in again, and takes down that it did. */
export class OrganisationExport {
  readonly #organisations: OrganisationReadModel;
  readonly #files: OrganisationFileReadModel;
  readonly #inTransaction: UnitOfWork<AuditLog>;
  readonly #clock: Clock;

  constructor(organisations: OrganisationReadModel, files: OrganisationFileReadModel, inTransaction: UnitOfWork<AuditLog>, clock: Clock) {
    this.#organisations = organisations;
    this.#files = files;
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  /** Those that the filter leaves. Throws `RuleViolation` where a text is too long for a spreadsheet. */
  async file(filter: OrganisationFilter, format: 'csv' | 'xlsx', by: Actor): Promise<Uint8Array> {
    const codes = await this.#organisations.codes(filter);
    const [organisations, names] = await Promise.all([this.#files.organisations(codes), this.#files.names()]);
    const headings = COLUMNS.map(({ heading }) => heading);
    const rows = organisations.map((organisation) => COLUMNS.map(({ write }) => write(organisation, names)));
    const kinds = COLUMNS.map(({ kind }) => kind);
    const file = format === 'csv' ? csvFile([headings, ...rows]) : await xlsxFile('Organisationen', headings, kinds, rows);
    const { today: _, ...asked } = filter;
    const chosen = Object.entries(asked).filter(([, value]) => value !== undefined);
    await this.#inTransaction((audit) =>
      audit.record(
        by,
        {
          action: 'exported',
          objectType: 'organisation_file',
          objectId: format,
          objectLabel: 'Organisationen',
          changes: [
            { field: 'organisations', before: null, after: rows.length },
            { field: 'filter', before: null, after: Object.fromEntries(chosen) },
          ],
        },
        this.#clock.now(),
      ),
    );
    return file;
  }
}
