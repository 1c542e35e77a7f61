import { indicatorOverviewResponse, overviewQuery, type IndicatorOverviewResponse } from '#contract/indicator-overview.ts';
import { route, type Route } from '../../http/route.ts';
import { toDistrictResponse } from '../districts/district-response.ts';
import { overviewExample } from './indicator-examples.ts';
import type { FrozenOverview } from '../snapshots/frozen-overview.ts';
import { refuseFilters } from '../snapshots/refused-filters.ts';
import type { IndicatorOverview, Overview } from './indicator-overview.ts';

export function overviewRoutes({ overview, frozen }: { readonly overview: IndicatorOverview; readonly frozen: FrozenOverview }): Route[] {
  return [
    route({
      method: 'get',
      path: '/indicator-overview',
      permission: 'working-data.read',
      tag: 'Indicators',
      summary: 'Indicators of a place in a quarter, all or one: newest value, trend, spread across districts, assessment',
      query: overviewQuery,
      response: indicatorOverviewResponse,
      errors: [404],
      example: overviewExample,
      handle: async ({ query }) => {
        if (query.asOf === undefined) return toResponse(await overview.of(query));
        refuseFilters(query, ['quarter']);
        return toResponse(await frozen.of({ ...query, quarter: query.asOf }));
      },
    }),
  ];
}

function toResponse({ quarter, district, compared, rows, withoutValues }: Overview): IndicatorOverviewResponse {
  const refOf = new Map(compared.map(({ id, ref }) => [id, ref]));
  return {
    quarter,
    district: toDistrictResponse(district),
    compared: compared.map(toDistrictResponse),
    rows: rows.map(({ indicator: { code, updateInterval: _, relevantChange: __, ...indicator }, row: { spread, breaks, ...row } }) => ({
      indicator: code,
      ...indicator,
      ...row,
      breaks: [...breaks],
      spread: {
        ...spread,
        items: spread.items.map(({ districtId, value, period }) => ({ district: refOf.get(districtId) ?? '', value, period })),
        expected: compared.length,
      },
    })),
    withoutValues,
  };
}
