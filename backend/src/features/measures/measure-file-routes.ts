import { measureExportQuery, measureImportResponse } from '#contract/measure-file.ts';
import { FILE_TYPES, importQuery, MOST_FILE_BYTES } from '#contract/table-file.ts';
import * as z from 'zod/mini';
import { actorOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { keptIf } from '../../files/all-or-none.ts';
import { readCsv } from '../../files/csv-file.ts';
import { importedResponse, isRefused } from '../../files/import-row.ts';
import { readXlsx } from '../../files/xlsx-file.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import { measureDoing } from './measure-doing.ts';
import type { MeasureEditorReadModel } from './measure-editor-read-model.ts';
import type { MeasureExport } from './measure-export.ts';
import { measureFileExamples } from './measure-file-examples.ts';
import { filterOf } from './measure-filter.ts';
import type { MeasureImportService } from './measure-import-service.ts';
import { viewIn } from './measure-row.ts';

interface MeasureFileRouteDeps {
  readonly exporting: MeasureExport;
  readonly inTransaction: UnitOfWork<MeasureImportService>;
  readonly editors: MeasureEditorReadModel;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

/** Measures as a file, and back. */
export function measureFileRoutes({ exporting, inTransaction, editors, defaultQuarter, clock }: MeasureFileRouteDeps): Route[] {
  const doing = measureDoing(editors, clock);
  return [
    route({
      method: 'get',
      path: '/measures/export',
      permission: 'measures.read',
      confidential: true,
      tag: 'Measures',
      summary: 'The measures of the list with all that can be edited, as a file that can be imported again',
      query: measureExportQuery,
      response: z.string().check(z.describe('CSV with semicolons in UTF-8, or a workbook of the format XLSX.')),
      contentType: FILE_TYPES.csv,
      errors: [401, 403, 409],
      example: measureFileExamples.csv,
      handle: async ({ query: { format, ...query } }, { by, request }) => {
        const view = { editor: await editors.editorOf(by), ...viewIn(query.quarter, defaultQuarter(), clock.today()) };
        const file = await exporting.file({ filter: filterOf(query, by.accountId), view, format }, actorOf(by, request));
        const name = `massnahmen-${clock.today()}.${format}`;
        return new FileAnswer(file, FILE_TYPES[format], { 'Content-Disposition': `attachment; filename="${name}"` });
      },
    }),
    route({
      method: 'post',
      path: '/measures/import',
      permission: 'measures.edit',
      tag: 'Measures',
      summary: 'Reads a file of measures: says of each row what it would do, and does it, all or nothing',
      query: importQuery,
      body: z.instanceof(Uint8Array),
      rawBody: { types: Object.values(FILE_TYPES), maximumBytes: MOST_FILE_BYTES },
      response: measureImportResponse,
      errors: [401, 403, 409, 413, 415],
      example: measureFileExamples.imported,
      handle: async ({ query: { format, preview }, body }, { by, request }) => {
        const cells = format === 'csv' ? readCsv(body) : await readXlsx(body);
        const who = await doing(by, request);
        const rows = await keptIf(
          inTransaction,
          (service) => service.take(cells, who),
          (outcome) => !preview && !isRefused(outcome),
        );
        return importedResponse(rows, !preview && !isRefused(rows));
      },
    }),
  ];
}
