import { fullCost, fullCostQuery } from '#contract/measure-cost.ts';
import { lastDay, period } from '#contract/period.ts';
import { route, type Route } from '../../http/route.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { fullCostExamples } from './full-cost-examples.ts';
import type { FullCostReadModel } from './full-cost-read-model.ts';
import { fullCostOf } from './full-cost.ts';
import { placeOf } from './measure-place.ts';

interface FullCostRouteDeps {
  readonly costs: FullCostReadModel;
  readonly settings: SettingsReadModel;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
}

/** What measures cost in full. */
export function fullCostRoutes({ costs, settings, districts, installation }: FullCostRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/full-cost',
      permission: 'measures.read',
      tag: 'Measures',
      summary: 'What the measures of a year cost in full, and who pays; the year of the newest completed quarter when none is asked for',
      query: fullCostQuery,
      response: fullCost,
      errors: [401, 403, 404],
      example: fullCostExamples.fullCost,
      handle: async ({ query: { year, district, field = null } }) => {
        const quarterEnd = lastDay(period(installation.defaultQuarter()));
        const place = await placeOf(districts, district);
        const [facts, { volunteerHourRate: hourlyRate }, parts] = await Promise.all([
          costs.facts(),
          settings.measures(),
          place === null ? null : costs.partsOf(place),
        ]);
        const question = { year: year ?? Number(quarterEnd.slice(0, 4)), hourlyRate, place: parts, field, quarterEnd };
        const answer = fullCostOf(facts, question);
        return { ...answer, districtNames: await costs.namesOf(answer.byDistrict.map(({ key }) => key)) };
      },
    }),
  ];
}
