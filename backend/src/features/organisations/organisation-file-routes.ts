import { organisationExportQuery, organisationImportResponse } from '#contract/organisation-file.ts';
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
import type { OrganisationExport } from './organisation-export.ts';
import { organisationFileExamples } from './organisation-file-examples.ts';
import type { OrganisationImportService } from './organisation-import-service.ts';

interface OrganisationFileRouteDeps {
  readonly exporting: OrganisationExport;
  readonly inTransaction: UnitOfWork<OrganisationImportService>;
  readonly clock: Clock;
}

const TAG = 'Organisations';

/** Organisations as a file, and back. */
export function organisationFileRoutes({ exporting, inTransaction, clock }: OrganisationFileRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/organisations/export',
      permission: 'organisations.read',
      tag: TAG,
      summary: 'The organisations of the list, as a file that can be imported again',
      query: organisationExportQuery,
      response: z.string().check(z.describe('CSV with semicolons in UTF-8, or a workbook of the format XLSX.')),
      contentType: FILE_TYPES.csv,
      errors: [401, 403, 409],
      example: organisationFileExamples.csv,
      handle: async ({ query: { format, ...filter } }, { by, request }) => {
        const today = clock.today();
        const file = await exporting.file({ ...filter, today }, format, actorOf(by, request));
        const name = `organisationen-${today}.${format}`;
        return new FileAnswer(file, FILE_TYPES[format], { 'Content-Disposition': `attachment; filename="${name}"` });
      },
    }),
    route({
      method: 'post',
      path: '/organisations/import',
      permission: 'organisations.edit',
      tag: TAG,
      summary: 'Reads a file of organisations: says of each row what it would do, and does it, all or nothing',
      query: importQuery,
      body: z.instanceof(Uint8Array),
      rawBody: { types: Object.values(FILE_TYPES), maximumBytes: MOST_FILE_BYTES },
      response: organisationImportResponse,
      errors: [401, 403, 409, 413, 415],
      example: organisationFileExamples.imported,
      handle: async ({ query: { format, preview }, body }, { by, request }) => {
        const cells = format === 'csv' ? readCsv(body) : await readXlsx(body);
        const rows = await keptIf(
          inTransaction,
          (service) => service.take(cells, { editor: by, ...doingOf(by, request, clock) }),
          (outcome) => !preview && !isRefused(outcome),
        );
        return importedResponse(rows, !preview && !isRefused(rows));
      },
    }),
  ];
}
