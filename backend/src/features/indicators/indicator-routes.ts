import { isoTime, page, paging } from '#contract/common.ts';
import { districtReference } from '#contract/district.ts';
import { indicatorCode, indicatorResponse, observationResponse, provenanceResponse, targetResponse } from '#contract/indicator.ts';
import { periodText } from '#contract/period-schema.ts';
import * as z from 'zod/mini';
import { offsetOf, pageOf, sliceOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import { districtReferenceOf } from '../districts/district.ts';
import type { ImportRunReadModel } from '../imports/import-run-read-model.ts';
import { indicatorExample, observationExample, provenanceExample, targetExample } from './indicator-examples.ts';
import type { IndicatorReadModel } from './indicator-read-model.ts';
import type { ObservationReadModel } from './observation-read-model.ts';

interface IndicatorRouteDeps {
  readonly indicators: IndicatorReadModel;
  readonly observations: ObservationReadModel;
  readonly districts: DistrictReadModel;
  readonly runs: ImportRunReadModel;
}

const byCode = z.object({ code: indicatorCode });

const observationQuery = z.strictObject({
  district: z.optional(districtReference),
  level: z.optional(z.string()),
  from: z.optional(periodText),
  to: z.optional(periodText),
  breakdown: z.optional(
    z
      .string()
      .check(
        z.regex(/^(?:all|[A-Za-z]+|[A-Za-z]+=[\w+-]+(?:\|[A-Za-z]+=[\w+-]+)*)$/),
        z.describe('Absent: totals. A dimension: its members. dimension=member pairs joined by |: exactly these. all: everything.'),
      ),
  ),
  asOf: z.optional(isoTime.check(z.describe('What was known at this moment.'))),
  ...paging(1000, 10_000),
});

export function indicatorRoutes({ indicators, observations, districts, runs }: IndicatorRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/indicators',
      permission: 'working-data.read',
      tag: 'Indicators',
      summary: 'The catalogue of indicators, by field of action',
      query: z.strictObject({ ...paging(500, 1000), fieldOfAction: z.optional(z.string()) }),
      response: page(indicatorResponse),
      example: { items: [indicatorExample], nextCursor: null, total: 1 },
      handle: async ({ query }) => sliceOf(query, await indicators.list({ fieldOfAction: query.fieldOfAction })),
    }),
    route({
      method: 'get',
      path: '/indicators/{code}',
      permission: 'working-data.read',
      tag: 'Indicators',
      summary: 'One indicator with its definition, source and series breaks',
      params: byCode,
      response: indicatorResponse,
      errors: [404],
      example: indicatorExample,
      handle: ({ params }) => indicators.get(params.code),
    }),
    route({
      method: 'get',
      path: '/indicators/{code}/observations',
      permission: 'working-data.read',
      tag: 'Indicators',
      summary: 'Figures of an indicator by district, breakdown and period; also as they were known at a moment in the past',
      params: byCode,
      query: observationQuery,
      response: page(observationResponse),
      errors: [404],
      example: { items: [observationExample], nextCursor: null, total: 1 },
      handle: async ({ params, query }) => {
        const [, districtIds] = await Promise.all([indicators.get(params.code), idsOf(districts, query)]);
        const { items, total } = await observations.list({
          ...query,
          level: query.level,
          code: params.code,
          districtIds,
          offset: offsetOf(query),
        });
        return pageOf(query, items, total);
      },
    }),
    route({
      method: 'get',
      path: '/indicators/{code}/targets',
      permission: 'working-data.read',
      tag: 'Indicators',
      summary: 'Targets of an indicator; without a district they apply to all',
      params: byCode,
      query: z.strictObject(paging(500, 1000)),
      response: page(targetResponse),
      errors: [404],
      example: { items: [targetExample], nextCursor: null, total: 1 },
      handle: async ({ params, query }) => sliceOf(query, await indicators.targets(params.code)),
    }),
    route({
      method: 'get',
      path: '/observations/{id}/provenance',
      permission: 'working-data.read',
      tag: 'Indicators',
      summary: 'Where a figure comes from: file and line, the person who entered it, or the figures it was computed from',
      params: z.object({ id: z.string().check(z.regex(/^\d{1,18}$/)) }),
      response: provenanceResponse,
      errors: [404],
      example: provenanceExample,
      handle: async ({ params }) => {
        const provenance = await observations.provenance(params.id);
        const { importId } = provenance.observation;
        const run = provenance.method === 'reported' && importId !== null ? await runs.get(importId) : null;
        return {
          ...provenance,
          importRun: run && {
            id: run.id,
            fileName: run.fileName,
            fileSha256: run.fileSha256,
            publisher: run.publisher,
            title: run.title,
            licence: run.licence,
            licenceUrl: run.licenceUrl,
            address: run.address,
            attribution: run.attribution,
            finishedAt: run.finishedAt ?? run.startedAt,
          },
        };
      },
    }),
  ];
}

/** Short lists are read whole and cut to the page. */
/** Every version of the named district: figures of a time before a reform belong to the district as it was then. */
async function idsOf(
  districts: DistrictReadModel,
  query: { district?: string | undefined; level?: string | undefined },
): Promise<string[] | undefined> {
  if (query.district === undefined) return undefined;
  const { level, key } = districtReferenceOf(query.district);
  const ref = level === null && query.level !== undefined ? `${query.level}:${key}` : query.district;
  return (await districts.everyVersion(ref)).map(({ id }) => id);
}
