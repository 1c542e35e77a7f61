import { rowVersion } from '#contract/common.ts';
import { newSource, sourceChange, sourceCode, sourcePage, sourceQuery, sourceResponse } from '#contract/source.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import { sourceExamples } from './source-examples.ts';
import type { SourceReadModel } from './source-read-model.ts';
import type { SourceService } from './source-service.ts';

interface SourceRouteDeps {
  readonly sources: SourceReadModel;
  readonly inTransaction: UnitOfWork<SourceService>;
  readonly clock: Clock;
}

const TAG = 'Recommendations';
const byCode = z.object({ code: sourceCode });

/** Where recommendations come from. */
export function sourceRoutes({ sources, inTransaction, clock }: SourceRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/sources',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'Sources of recommendations, newest first',
      query: sourceQuery,
      response: sourcePage,
      errors: [401, 403],
      example: { items: [sourceExamples.source], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        const { items, total } = await sources.list({ ...query, offset: offsetOf(query) });
        return pageOf(query, items, total);
      },
    }),
    route({
      method: 'post',
      path: '/sources',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Adds a source; without a code it gets the next free number',
      body: newSource,
      status: 201,
      response: sourceResponse,
      errors: [401, 403, 409],
      example: sourceExamples.source,
      handle: async ({ body: { code, ...draft } }, { by, request }) =>
        sources.get(await inTransaction((service) => service.add(draft, { code }, doingOf(by, request, clock)))),
    }),
    route({
      method: 'get',
      path: '/sources/{code}',
      permission: 'recommendations.read',
      tag: TAG,
      summary: 'One source',
      params: byCode,
      response: sourceResponse,
      errors: [401, 403, 404],
      example: sourceExamples.source,
      handle: async ({ params }) => sources.get(params.code),
    }),
    route({
      method: 'patch',
      path: '/sources/{code}',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Changes a source',
      params: byCode,
      body: sourceChange,
      response: sourceResponse,
      errors: [401, 403, 404, 409],
      example: sourceExamples.source,
      handle: async ({ params: { code }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(code, changed, expected, doingOf(by, request, clock)));
        return sources.get(code);
      },
    }),
    route({
      method: 'delete',
      path: '/sources/{code}',
      permission: 'recommendations.edit',
      tag: TAG,
      summary: 'Removes a source without recommendations, and answers it as it was',
      params: byCode,
      body: z.strictObject({ version: rowVersion }),
      response: sourceResponse,
      errors: [401, 403, 404, 409],
      example: { ...sourceExamples.source, recommendations: 0 },
      handle: async ({ params: { code }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const source = await sources.get(code);
        await inTransaction((service) => service.remove(code, expected, doingOf(by, request, clock)));
        return source;
      },
    }),
  ];
}
