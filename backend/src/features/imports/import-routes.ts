import { page, paging } from '#contract/common.ts';
import { importRejectionResponse, importRunResponse, importState, type ImportRunResponse } from '#contract/import-run.ts';
import * as z from 'zod/mini';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import type { ImportRunReadModel } from './import-run-read-model.ts';

const run: ImportRunResponse = {
  id: '17',
  source: 'berlin-lor',
  fileName: 'berlin-lor-population-2024-02-t1-districts.csv',
  fileSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  state: 'loaded',
  reason: null,
  read: 12,
  inserted: 84,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  publisher: 'Amt für Statistik Berlin-Brandenburg',
  title: 'Einwohnerinnen und Einwohner in Berlin in LOR-Planungsräumen',
  licence: 'CC BY 3.0 DE',
  licenceUrl: 'https://creativecommons.org/licenses/by/3.0/de/',
  address: 'https://github.com/open-data-product/open-data-product-berlin-lor-population-source-aligned',
  attribution: 'Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE',
  startedAt: '2026-09-30T08:00:00.000Z',
  finishedAt: '2026-09-30T08:00:01.000Z',
};

const runId = z.object({ id: z.string().check(z.regex(/^\d{1,18}$/)) });

export function importRoutes({ runs }: { readonly runs: ImportRunReadModel }): Route[] {
  return [
    route({
      method: 'get',
      path: '/imports',
      permission: 'imports.read',
      tag: 'Imports',
      summary: 'Runs of imports, newest first',
      query: z.strictObject({ ...paging(100, 1000), source: z.optional(z.string()), state: z.optional(importState) }),
      response: page(importRunResponse),
      example: { items: [run], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        const { items, total } = await runs.list({ ...query, source: query.source, state: query.state, offset: offsetOf(query) });
        return pageOf(query, items, total);
      },
    }),
    route({
      method: 'get',
      path: '/imports/{id}',
      permission: 'imports.read',
      tag: 'Imports',
      summary: 'One run of an import',
      params: runId,
      response: importRunResponse,
      errors: [404],
      example: run,
      handle: ({ params }) => runs.get(params.id),
    }),
    route({
      method: 'get',
      path: '/imports/{id}/rejections',
      permission: 'imports.read',
      tag: 'Imports',
      summary: 'Rows that a run left out, with their place in the file and the reason',
      params: runId,
      query: z.strictObject(paging(100, 1000)),
      response: page(importRejectionResponse),
      errors: [404],
      example: { items: [{ line: 14, column: 'inhabitants', raw: '16.293', reason: 'This is not a number.' }], nextCursor: null, total: 1 },
      handle: async ({ params, query }) => {
        const { items, total } = await runs.rejections(params.id, query.limit, offsetOf(query));
        return pageOf(query, items, total);
      },
    }),
  ];
}
