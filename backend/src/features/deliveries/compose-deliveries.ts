import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexMeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { KnexQuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { ApprovedValues } from './approved-values.ts';
import { KnexDeliveryGathering, type Gathered } from './delivery-gathering-store.ts';
import { KnexDeliveryReadModel } from './delivery-read-model.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { DeliveryService } from './delivery-service.ts';
import { KnexDeliveryStore } from './delivery-store.ts';
import { KnexLatenessReadModel } from './lateness-read-model.ts';
import { KnexResponsibleReadModel } from './responsible-read-model.ts';

interface DeliverySlice {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly approvedValuesIn: (trx: WriteDb) => ApprovedValues;
}

/** What a quarter asks for, brought up to date within a transaction: for the steps of a quarter and for changes of what is asked for. */
export const gatheringIn = (trx: WriteDb): KnexDeliveryGathering => new KnexDeliveryGathering(trx);

/** The slice of deliveries. */
export function composeDeliveries({ db, clock, approvedValuesIn }: DeliverySlice): {
  routes: Route[];
  /** Brings the quarters that are under way up to date. */
  bringUpToDate: () => Promise<Record<string, Gathered>>;
} {
  const gathering = unitOfWork(db, gatheringIn);
  return {
    routes: deliveryRoutes({
      deliveries: new KnexDeliveryReadModel(db),
      lateness: new KnexLatenessReadModel(db),
      responsible: new KnexResponsibleReadModel(db),
      quarters: new KnexQuarterReadModel(db),
      editors: new KnexMeasureEditorReadModel(db),
      inTransaction: unitOfWork(
        db,
        (trx) =>
          new DeliveryService({
            store: new KnexDeliveryStore(trx),
            quarters: new KnexQuarterReadModel(trx),
            values: approvedValuesIn(trx),
            audit: new KnexAuditLog(trx),
          }),
      ),
      clock,
    }),
    bringUpToDate: () => gathering((each) => each.bringAllUpToDate()),
  };
}
