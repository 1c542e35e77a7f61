import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { reportDeliveriesIn } from '../deliveries/compose-report-deliveries.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexQuarterReadModel } from '../quarters/quarter-read-model.ts';
import { FrozenMeasures } from '../snapshots/frozen-measures.ts';
import { KnexSnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { MeasureBulkService } from './measure-bulk-service.ts';
import { KnexMeasureDetailReadModel } from './measure-detail-read-model.ts';
import { KnexMeasureEditorReadModel } from './measure-editor-read-model.ts';
import { KnexMeasureReadModel } from './measure-read-model.ts';
import { KnexMeasureReferenceReadModel } from './measure-reference-read-model.ts';
import { measureRoutes } from './measure-routes.ts';
import { MeasureService } from './measure-service.ts';
import { KnexMeasureStore } from './measure-store.ts';
import { milestoneRoutes } from './milestone-routes.ts';
import { KnexMyMeasuresReadModel } from './my-measures-read-model.ts';
import { myMeasuresRoutes } from './my-measures-routes.ts';
import { KnexStatusReportReadModel } from './status-report-read-model.ts';
import { statusReportRoutes } from './status-report-routes.ts';
import { StatusReportService } from './status-report-service.ts';
import { KnexStatusReportStore } from './status-report-store.ts';

export interface MeasureParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly installation: InstallationReadModel;
}

/** The service of a transaction, also for what is no route. */
export const measureServiceIn = (trx: WriteDb, clock: Clock): MeasureService =>
  new MeasureService(new KnexMeasureStore(trx), new KnexMeasureReferenceReadModel(trx), new KnexAuditLog(trx), clock);

/** The same for changes of several measures at once. */
export const measureBulkServiceIn = (trx: WriteDb, clock: Clock): MeasureBulkService =>
  new MeasureBulkService(new KnexMeasureStore(trx), new KnexMeasureReferenceReadModel(trx), new KnexAuditLog(trx), clock);

/** The same for reports. */
const statusReportServiceIn = (trx: WriteDb, clock: Clock): StatusReportService =>
  new StatusReportService({
    measures: measureServiceIn(trx, clock),
    store: new KnexStatusReportStore(trx),
    quarters: new KnexQuarterReadModel(trx),
    deliveries: reportDeliveriesIn(trx),
    audit: new KnexAuditLog(trx),
    clock,
  });

/** The slice of measures. */
export function composeMeasures({ db, clock, installation }: MeasureParts): { routes: Route[] } {
  const measures = new KnexMeasureReadModel(db);
  const details = new KnexMeasureDetailReadModel(db, measures);
  const editors = new KnexMeasureEditorReadModel(db);
  const references = new KnexMeasureReferenceReadModel(db);
  const reports = new KnexStatusReportReadModel(db);
  const mine = new KnexMyMeasuresReadModel(db, reports);
  const quarters = new KnexQuarterReadModel(db);
  const inTransaction = unitOfWork(db, (trx) => measureServiceIn(trx, clock));
  const reporting = unitOfWork(db, (trx) => statusReportServiceIn(trx, clock));
  const defaultQuarter = () => installation.defaultQuarter();
  return {
    routes: [
      ...measureRoutes({
        measures,
        details,
        frozen: new FrozenMeasures(new KnexSnapshotReadModel(db)),
        editors,
        references,
        inTransaction,
        defaultQuarter,
        clock,
      }),
      ...milestoneRoutes({ details, editors, inTransaction, defaultQuarter, clock }),
      ...statusReportRoutes({ reports, editors, inTransaction: reporting, clock }),
      ...myMeasuresRoutes({ mine, editors, quarters, defaultQuarter, clock }),
    ],
  };
}
