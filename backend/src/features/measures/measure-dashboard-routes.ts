import { measureDashboard, measureDashboardQuery, measureMap, measureMapQuery } from '#contract/measure-dashboard.ts';
import { lastDay, period } from '#contract/period.ts';
import type { Clock } from '../../clock.ts';
import { route, type Route } from '../../http/route.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { measureDashboardExamples } from './measure-dashboard-examples.ts';
import type { MeasureDashboardReadModel } from './measure-dashboard-read-model.ts';
import { dashboardOf, dashboardTime } from './measure-dashboard.ts';
import type { MeasureMapReadModel } from './measure-map-read-model.ts';
import { mapOf } from './measure-map.ts';
import { placeOf } from './measure-place.ts';

interface MeasureDashboardRouteDeps {
  readonly dashboard: MeasureDashboardReadModel;
  readonly map: MeasureMapReadModel;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
  readonly clock: Clock;
}

/** How the measures of a place stand. */
export function measureDashboardRoutes({ dashboard, map, districts, installation, clock }: MeasureDashboardRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/measure-dashboard',
      permission: 'measures.read',
      tag: 'Measures',
      summary: 'Measures of a place at the end of a quarter, beside the end of the one before',
      query: measureDashboardQuery,
      response: measureDashboard,
      errors: [401, 403, 404],
      example: measureDashboardExamples.dashboard,
      handle: async ({ query: { quarter, district } }) => {
        const time = dashboardTime(quarter ?? installation.defaultQuarter(), clock.today());
        return dashboardOf(await dashboard.facts(time, await placeOf(districts, district)), time);
      },
    }),
    route({
      method: 'get',
      path: '/measure-map',
      permission: 'measures.read',
      tag: 'Measures',
      summary: 'Running measures and their places by district of a level, and where measures take place',
      query: measureMapQuery,
      response: measureMap,
      errors: [401, 403],
      example: measureDashboardExamples.map,
      handle: async ({ query: { quarter = installation.defaultQuarter(), level, field = null } }) => {
        const filter = { level, day: lastDay(period(quarter)), field };
        const [measures, refs] = await Promise.all([map.measures(filter), map.districts(filter)]);
        return { quarter, ...mapOf(measures, refs) };
      },
    }),
  ];
}
