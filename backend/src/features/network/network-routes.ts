import { network, networkQuery } from '#contract/network.ts';
import { bodyOverlapQuery, bodyOverlaps, offerOverlapQuery, offerOverlaps } from '#contract/overlap.ts';
import type { Clock } from '../../clock.ts';
import { route, type Route } from '../../http/route.ts';
import { asOfDay } from '../bodies/as-of.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import type { MeasureMapReadModel } from '../measures/measure-map-read-model.ts';
import { networkExamples } from './network-examples.ts';
import type { NetworkReadModel } from './network-read-model.ts';
import { networkOf } from './network-response.ts';
import { bodyOverlapsOf, offerOverlapsOf, sharedPeople } from './overlap-response.ts';

interface NetworkRouteDeps {
  readonly networks: NetworkReadModel;
  readonly places: MeasureMapReadModel;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
  readonly clock: Clock;
}

const TAG = 'Network';

/** Who is linked with whom, and what is done twice or by nobody. */
export function networkRoutes({ networks, places, districts, installation, clock }: NetworkRouteDeps): Route[] {
  const levelBelowTheWhole = async (date: string): Promise<string> => {
    const whole = await installation.whole();
    const [part = whole] = await districts.list({ parentId: whole.id, date });
    return part.level;
  };
  return [
    route({
      method: 'get',
      path: '/network',
      permission: 'network.read',
      tag: TAG,
      summary: 'Organisations and bodies with what links them on a day, where each of them stands, and what is remarkable',
      query: networkQuery,
      response: network,
      errors: [401, 403],
      example: networkExamples.network,
      handle: async ({ query }) => {
        const day = asOfDay(query.asOf, clock);
        return networkOf(await networks.facts(day), day);
      },
    }),
    route({
      method: 'get',
      path: '/overlap/bodies',
      permission: 'network.read',
      tag: TAG,
      summary: 'Which bodies share organisations, people or fields of action on a day',
      query: bodyOverlapQuery,
      response: bodyOverlaps,
      errors: [401, 403],
      example: networkExamples.bodies,
      handle: async ({ query }) => {
        const day = asOfDay(query.asOf, clock);
        const facts = await networks.facts(day);
        const { shared, ids } = sharedPeople(facts);
        return bodyOverlapsOf(facts, day, shared, await networks.peopleNames(ids));
      },
    }),
    route({
      method: 'get',
      path: '/overlap/offers',
      permission: 'network.read',
      tag: TAG,
      summary:
        'Who offers what where on a day, by field of action and district of a level: where several do the same, and where nobody does',
      query: offerOverlapQuery,
      response: offerOverlaps,
      errors: [401, 403],
      example: networkExamples.offers,
      handle: async ({ query }) => {
        const day = asOfDay(query.asOf, clock);
        const level = query.level ?? (await levelBelowTheWhole(day));
        const [facts, mapped, fields, ofLevel] = await Promise.all([
          networks.facts(day),
          places.measures({ level, day, field: null }),
          networks.fieldsOfAction(),
          districts.list({ level, date: day }),
        ]);
        const partsOf = new Map(mapped.map(({ code, parts }) => [code, parts]));
        const measures = facts.measures.map((measure) => ({ ...measure, parts: partsOf.get(measure.code) ?? [] }));
        return offerOverlapsOf(facts, measures, { asOf: day, level, fields, districts: ofLevel });
      },
    }),
  ];
}
