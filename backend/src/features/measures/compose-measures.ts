import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexMeasureDetailReadModel } from './measure-detail-read-model.ts';
import { KnexMeasureEditorReadModel } from './measure-editor-read-model.ts';
import { KnexMeasureReadModel } from './measure-read-model.ts';
import { KnexMeasureReferenceReadModel } from './measure-reference-read-model.ts';
import { measureRoutes } from './measure-routes.ts';
import { MeasureService } from './measure-service.ts';
import { KnexMeasureStore } from './measure-store.ts';

export interface MeasureParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly installation: InstallationReadModel;
}

/** The service of a transaction, also for what is no route. */
export const measureServiceIn = (trx: WriteDb, clock: Clock): MeasureService =>
  new MeasureService(new KnexMeasureStore(trx), new KnexMeasureReferenceReadModel(trx), new KnexAuditLog(trx), clock);

/** The slice of measures. */
export function composeMeasures({ db, clock, installation }: MeasureParts): { routes: Route[] } {
  const measures = new KnexMeasureReadModel(db);
  return {
    routes: measureRoutes({
      measures,
      details: new KnexMeasureDetailReadModel(db, measures),
      editors: new KnexMeasureEditorReadModel(db),
      references: new KnexMeasureReferenceReadModel(db),
      inTransaction: unitOfWork(db, (trx) => measureServiceIn(trx, clock)),
      defaultQuarter: () => installation.defaultQuarter(),
      clock,
    }),
  };
}
