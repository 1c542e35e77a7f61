import { cellChanges, cellsSaved, entryGrid, entryGridAddress, entryGridQuery, valueSubmission } from '#contract/value-entry.ts';
import type { Principal } from '../../access/principal.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import { measureDoing } from '../measures/measure-doing.ts';
import type { EntryGrids } from './entry-grid.ts';
import type { ValueEntryService } from './value-entry-service.ts';
import { valueEntryExamples } from './value-entry-examples.ts';

interface ValueEntryRouteDeps {
  readonly grids: EntryGrids;
  readonly editors: { editorOf(by: Principal): Promise<MeasureEditor> };
  readonly inTransaction: UnitOfWork<ValueEntryService>;
  readonly clock: Clock;
}

/** 10,000 cells with numbers, signs and short comments. */
const LARGEST_GRID = 4 * 1024 * 1024;

/** Entering values. */
export function valueEntryRoutes({ grids, editors, inTransaction, clock }: ValueEntryRouteDeps): Route[] {
  const doing = measureDoing(editors, clock);
  return [
    route({
      method: 'get',
      path: '/quarters/{quarter}/entry-grids/{code}',
      permission: 'quarters.read',
      tag: 'Value entry',
      summary: 'Districts × period of an indicator, with what was typed, the values before and what is usual',
      params: entryGridAddress,
      query: entryGridQuery,
      response: entryGrid,
      errors: [401, 403, 404],
      example: valueEntryExamples.grid,
      handle: async ({ params: { quarter, code }, query }, { by }) => grids.get(quarter, code, query.period, await editors.editorOf(by)),
    }),
    route({
      method: 'put',
      path: '/quarters/{quarter}/entry-grids/{code}/cells',
      permission: 'values.enter',
      tag: 'Value entry',
      summary: 'Saves cells as they are typed; each is stored or named with the reason why not',
      params: entryGridAddress,
      body: cellChanges,
      largestBody: LARGEST_GRID,
      response: cellsSaved,
      errors: [401, 403, 404, 413],
      example: valueEntryExamples.saved,
      handle: async ({ params: { quarter, code }, body }, { by, request }) => {
        const who = await doing(by, request);
        return inTransaction((service) => service.save(quarter, code, body.cells, who));
      },
    }),
    route({
      method: 'post',
      path: '/quarters/{quarter}/entry-grids/{code}/submissions',
      permission: 'values.enter',
      tag: 'Value entry',
      summary: 'Hands in filled cells, all or none',
      params: entryGridAddress,
      body: valueSubmission,
      largestBody: LARGEST_GRID,
      response: entryGrid,
      errors: [401, 403, 404, 409, 413],
      example: valueEntryExamples.grid,
      handle: async ({ params: { quarter, code }, body }, { by, request }) => {
        const who = await doing(by, request);
        const period = await inTransaction((service) => service.submit(quarter, code, body.deliveries, who));
        return grids.get(quarter, code, period, who.editor);
      },
    }),
  ];
}
