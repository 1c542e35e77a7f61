import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import type { Route } from '../../http/route.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexMeasureMapReadModel } from '../measures/measure-map-read-model.ts';
import { KnexNetworkReadModel } from './network-read-model.ts';
import { networkRoutes } from './network-routes.ts';

/** The slice of networks and overlaps. It only reads. */
export function composeNetwork({
  db,
  clock,
  districts,
  installation,
}: {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
}): { routes: Route[] } {
  return {
    routes: networkRoutes({
      networks: new KnexNetworkReadModel(db),
      places: new KnexMeasureMapReadModel(db),
      districts,
      installation,
      clock,
    }),
  };
}
