import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexSettingsReadModel } from '../settings/settings-read-model.ts';
import { checkMeasureForm } from './compose-measure-form.ts';
import { measureBulkServiceIn, measureServiceIn } from './compose-measures.ts';
import { KnexFullCostReadModel } from './full-cost-read-model.ts';
import { fullCostRoutes } from './full-cost-routes.ts';
import { measureBulkRoutes } from './measure-bulk-routes.ts';
import { KnexMeasureDashboardReadModel } from './measure-dashboard-read-model.ts';
import { measureDashboardRoutes } from './measure-dashboard-routes.ts';
import { KnexMeasureEditorReadModel } from './measure-editor-read-model.ts';
import { MeasureExport } from './measure-export.ts';
import { KnexMeasureFileReadModel } from './measure-file-read-model.ts';
import { measureFileRoutes } from './measure-file-routes.ts';
import { MeasureImportService } from './measure-import-service.ts';
import { KnexMeasureMapReadModel } from './measure-map-read-model.ts';
import { KnexMeasureReadModel } from './measure-read-model.ts';
import { KnexMeasureViewReadModel } from './measure-view-read-model.ts';
import { measureViewRoutes } from './measure-view-routes.ts';
import { MeasureViewService } from './measure-view-service.ts';
import { KnexMeasureViewStore } from './measure-view-store.ts';
import { successionRoutes } from './succession-routes.ts';
import { SuccessionService } from './succession-service.ts';
import { KnexSuccessionStore } from './succession-store.ts';

interface Foundation {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
}

/** What is shown of many measures at once, and done with them. */
export function composeMeasureViews({ db, clock, districts, installation }: Foundation): { routes: Route[] } {
  const editors = new KnexMeasureEditorReadModel(db);
  return {
    routes: [
      ...measureDashboardRoutes({
        dashboard: new KnexMeasureDashboardReadModel(db),
        map: new KnexMeasureMapReadModel(db),
        districts,
        installation,
        clock,
      }),
      ...fullCostRoutes({ costs: new KnexFullCostReadModel(db), settings: new KnexSettingsReadModel(db), districts, installation }),
      ...measureViewRoutes({
        views: new KnexMeasureViewReadModel(db),
        inTransaction: unitOfWork(db, (trx) => new MeasureViewService(new KnexMeasureViewStore(trx), new KnexAuditLog(trx))),
        clock,
      }),
      ...measureBulkRoutes({
        inTransaction: unitOfWork(db, (trx) => measureBulkServiceIn(trx, clock)),
        editors,
        clock,
      }),
      ...successionRoutes({
        inTransaction: unitOfWork(
          db,
          (trx) => new SuccessionService(measureServiceIn(trx, clock), new KnexSuccessionStore(trx), new KnexAuditLog(trx), clock),
        ),
        editors,
        clock,
      }),
      ...measureFileRoutes({
        exporting: new MeasureExport(
          new KnexMeasureReadModel(db),
          new KnexMeasureFileReadModel(db),
          unitOfWork(db, (trx) => new KnexAuditLog(trx)),
          clock,
        ),
        inTransaction: unitOfWork(
          db,
          (trx) => new MeasureImportService(measureServiceIn(trx, clock), new KnexMeasureFileReadModel(trx), checkMeasureForm),
        ),
        editors,
        defaultQuarter: () => installation.defaultQuarter(),
        clock,
      }),
    ],
  };
}
