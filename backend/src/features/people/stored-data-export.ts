import type { Actor, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { csvFile } from '../../files/csv-file.ts';
import { xlsxFile } from '../../files/xlsx-file.ts';
import { personLabel } from './person-audit.ts';
import { HEADINGS, storedDataTable } from './stored-data-file.ts';
import type { StoredData } from './stored-data.ts';

/** Hands out what is stored about a person, for that person (Art. 15 and 20 GDPR), and takes down that it did. */
export class StoredDataExport {
  readonly #inTransaction: UnitOfWork<AuditLog>;
  readonly #clock: Clock;

  constructor(inTransaction: UnitOfWork<AuditLog>, clock: Clock) {
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  async file(data: StoredData & { readonly at: string }, format: 'json' | 'csv' | 'xlsx', by: Actor): Promise<Uint8Array> {
    const file = await write(data, format);
    const { id } = data.person;
    await this.#inTransaction((audit) =>
      audit.record(by, { action: 'exported', objectType: 'person', objectId: id, objectLabel: personLabel(id) }, this.#clock.now()),
    );
    return file;
  }
}

function write(data: StoredData & { readonly at: string }, format: 'json' | 'csv' | 'xlsx'): Promise<Uint8Array> | Uint8Array {
  if (format === 'json') return Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
  const rows = storedDataTable(data);
  if (format === 'csv') return csvFile([HEADINGS, ...rows]);
  return xlsxFile('Gespeicherte Daten', HEADINGS, ['text', 'text', 'text'], rows);
}
