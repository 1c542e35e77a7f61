import { storedData, storedDataExportQuery, type StoredData as StoredDataResponse } from '#contract/personal-data.ts';
import { personId } from '#contract/person.ts';
import { FILE_TYPES } from '#contract/table-file.ts';
import * as z from 'zod/mini';
import { actorOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import { personExamples } from './person-examples.ts';
import type { StoredDataExport } from './stored-data-export.ts';
import type { StoredDataReadModel } from './stored-data-read-model.ts';

interface StoredDataRouteDeps {
  readonly stored: StoredDataReadModel;
  readonly exporting: StoredDataExport;
  readonly clock: Clock;
}

const TYPES = { json: 'application/json', ...FILE_TYPES } as const;
const ONE = {
  method: 'get',
  permission: 'network.edit',
  confidential: true,
  tag: 'People',
  params: z.object({ id: personId }),
  errors: [401, 403, 404],
} as const;

/** What is stored about a person, and the same as a file for that person. */
export function storedDataRoutes({ stored, exporting, clock }: StoredDataRouteDeps): Route[] {
  // What is read is data of the domain; the API answers with lists of its own.
  const asIs = async (id: string) => ({ at: clock.now().toISOString(), ...(await stored.of(id)) }) as StoredDataResponse;
  return [
    route({
      ...ONE,
      path: '/people/{id}/stored-data',
      summary: 'Everything that is stored about a person (Art. 15 GDPR)',
      response: storedData,
      example: personExamples.stored,
      handle: ({ params: { id } }) => asIs(id),
    }),
    route({
      ...ONE,
      path: '/people/{id}/stored-data/export',
      summary: 'The same as a file: JSON for programs (Art. 20 GDPR), CSV or XLSX for people; that it was asked for becomes an event',
      query: storedDataExportQuery,
      response: z.string().check(z.describe('JSON, CSV with semicolons in UTF-8, or a workbook of the format XLSX.')),
      contentType: TYPES.json,
      example: JSON.stringify(personExamples.stored),
      handle: async ({ params: { id }, query: { format } }, { by, request }) => {
        const file = await exporting.file(await asIs(id), format, actorOf(by, request));
        const name = `person-${id}-${clock.today()}.${format}`;
        return new FileAnswer(file, TYPES[format], { 'Content-Disposition': `attachment; filename="${name}"` });
      },
    }),
  ];
}
