import type { Clock } from './clock.ts';
import type { ReadDb } from './db/knex.ts';
import { KnexDistrictReadModel } from './features/districts/district-read-model.ts';
import { districtRoutes } from './features/districts/district-routes.ts';
import { KnexInstallationReadModel } from './features/districts/installation-read-model.ts';
import { KnexImportRunReadModel } from './features/imports/import-run-read-model.ts';
import { importRoutes } from './features/imports/import-routes.ts';
import { KnexIndicatorReadModel } from './features/indicators/indicator-read-model.ts';
import { indicatorRoutes } from './features/indicators/indicator-routes.ts';
import { KnexObservationReadModel } from './features/indicators/observation-read-model.ts';
import { KnexOverviewFigures } from './features/indicators/overview-figures.ts';
import { IndicatorOverview } from './features/indicators/indicator-overview.ts';
import { overviewRoutes } from './features/indicators/overview-routes.ts';
import type { Route } from './http/route.ts';

/** The composition root: everything is built here, from the outside in. */
export function compose(db: ReadDb, clock: Clock): Route[] {
  const districts = new KnexDistrictReadModel(db);
  const installation = new KnexInstallationReadModel(db, districts, clock);
  const runs = new KnexImportRunReadModel(db);
  return [
    ...districtRoutes({ districts, installation, clock }),
    ...indicatorRoutes({ indicators: new KnexIndicatorReadModel(db), observations: new KnexObservationReadModel(db), districts, runs }),
    ...overviewRoutes({ overview: new IndicatorOverview(districts, installation, new KnexOverviewFigures(db)) }),
    ...importRoutes({ runs }),
  ];
}
