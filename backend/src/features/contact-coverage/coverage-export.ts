import type { Actor, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { csvFile } from '../../files/csv-file.ts';
import { xlsxFile } from '../../files/xlsx-file.ts';
import { coverageTable } from './coverage-file.ts';
import type { Coverage } from './coverage.ts';

/** Hands the coverage out as a file, and takes down that it did: there are names in it. */
export class CoverageExport {
  readonly #inTransaction: UnitOfWork<AuditLog>;
  readonly #clock: Clock;

  constructor(inTransaction: UnitOfWork<AuditLog>, clock: Clock) {
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  /** As of the day. */
  async file(coverage: Coverage, day: string, format: 'csv' | 'xlsx', by: Actor): Promise<Uint8Array> {
    const { headings, kinds, rows } = coverageTable(coverage);
    const file = format === 'csv' ? csvFile([headings, ...rows]) : await xlsxFile('Ansprechpersonen', headings, kinds, rows);
    await this.#inTransaction((audit) =>
      audit.record(
        by,
        {
          action: 'exported',
          objectType: 'contact_coverage',
          objectId: format,
          objectLabel: 'Ansprechpersonen',
          changes: [{ field: 'asOf', before: null, after: day }],
        },
        this.#clock.now(),
      ),
    );
    return file;
  }
}
