import { recommendationExportQuery, recommendationImportResponse } from '#contract/recommendation-file.ts';
import { FILE_TYPES, importQuery, MOST_FILE_BYTES } from '#contract/table-file.ts';
import * as z from 'zod/mini';
import { actorOf, doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { keptIf } from '../../files/all-or-none.ts';
import { readCsv } from '../../files/csv-file.ts';
import { importedResponse, isRefused } from '../../files/import-row.ts';
import { readXlsx } from '../../files/xlsx-file.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import type { RecommendationExport } from './recommendation-export.ts';
import { recommendationFileExamples } from './recommendation-file-examples.ts';
import { recommendationFilterOf } from './recommendation-filter.ts';
import type { RecommendationImportService } from './recommendation-import-service.ts';
import { recommendationView } from './recommendation-row.ts';

interface RecommendationFileRouteDeps {
  readonly exporting: RecommendationExport;
  readonly inTransaction: UnitOfWork<RecommendationImportService>;
  /** The newest completed quarter. */
  readonly defaultQuarter: () => string;
  readonly clock: Clock;
}

const TAG = 'Recommendations';

/** Recommendations as a file, and back. */
export function recommendationFileRoutes({ exporting, inTransaction, defaultQuarter, clock }: RecommendationFileRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/recommendations/export',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'The recommendations of the list with their source, as a file that can be imported again',
      query: recommendationExportQuery,
      response: z.string().check(z.describe('CSV with semicolons in UTF-8, or a workbook of the format XLSX.')),
      contentType: FILE_TYPES.csv,
      errors: [401, 403, 409],
      example: recommendationFileExamples.csv,
      handle: async ({ query: { format, ...query } }, { by, request }) => {
        const view = recommendationView(query.quarter, defaultQuarter(), clock.today());
        const file = await exporting.file({ filter: recommendationFilterOf(query), view, format }, actorOf(by, request));
        const name = `empfehlungen-${clock.today()}.${format}`;
        return new FileAnswer(file, FILE_TYPES[format], { 'Content-Disposition': `attachment; filename="${name}"` });
      },
    }),
    route({
      method: 'post',
      path: '/recommendations/import',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Reads a catalogue of recommendations: says of each row and new source what it would do, and does it, all or nothing',
      query: importQuery,
      body: z.instanceof(Uint8Array),
      rawBody: { types: Object.values(FILE_TYPES), maximumBytes: MOST_FILE_BYTES },
      response: recommendationImportResponse,
      errors: [401, 403, 409, 413, 415],
      example: recommendationFileExamples.imported,
      handle: async ({ query: { format, preview }, body }, { by, request }) => {
        // A number such as 3.2 is a text that a spreadsheet has taken for a number.
        const cells = format === 'csv' ? readCsv(body) : await readXlsx(body, String);
        const { rows, newSources, ignoredColumns } = await keptIf(
          inTransaction,
          (service) => service.take(cells, doingOf(by, request, clock)),
          (outcome) => !preview && !isRefused(outcome.rows),
        );
        const imported = !preview && !isRefused(rows);
        return {
          ...importedResponse(rows, imported),
          newSources: newSources.map(({ givenCode, code, ...source }) => ({ ...source, code: imported ? code : givenCode })),
          ignoredColumns: [...ignoredColumns],
        };
      },
    }),
  ];
}
