import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexMeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { KnexQuarterReadModel } from '../quarters/quarter-read-model.ts';
import { KnexApprovedValues } from './approved-values-store.ts';
import { KnexCollectionReadModel } from './collection-read-model.ts';
import { collectionRoutes } from './collection-routes.ts';
import { CollectionService, type Gathering } from './collection-service.ts';
import { KnexCollectionStore } from './collection-store.ts';
import { EntryGrids } from './entry-grid.ts';
import { KnexEntryGridReadModel } from './entry-grid-read-model.ts';
import { KnexGridIndicatorReadModel } from './grid-indicator-read-model.ts';
import { valueEntryRoutes } from './value-entry-routes.ts';
import { ValueEntryService } from './value-entry-service.ts';
import { KnexValueEntryStore } from './value-entry-store.ts';

interface ValueEntrySlice {
  readonly db: ReadDb;
  readonly clock: Clock;
  /** What quarters ask for, in a transaction. */
  readonly gatheringIn: (trx: WriteDb) => Gathering;
}

/** Makes observations of approved values, in the transaction of the approval. */
export const approvedValuesIn = (trx: WriteDb): KnexApprovedValues => new KnexApprovedValues(trx);

/** The slice of what is asked for and entered. */
export const composeValueEntry = ({ db, clock, gatheringIn }: ValueEntrySlice): { routes: Route[] } => ({
  routes: [
    ...collectionRoutes({
      collections: new KnexCollectionReadModel(db),
      inTransaction: unitOfWork(db, (trx) => new CollectionService(new KnexCollectionStore(trx), gatheringIn(trx), new KnexAuditLog(trx))),
      clock,
    }),
    ...valueEntryRoutes({
      grids: new EntryGrids({
        indicators: new KnexGridIndicatorReadModel(db),
        grids: new KnexEntryGridReadModel(db),
        quarters: new KnexQuarterReadModel(db),
      }),
      editors: new KnexMeasureEditorReadModel(db),
      inTransaction: unitOfWork(
        db,
        (trx) =>
          new ValueEntryService({
            store: new KnexValueEntryStore(trx),
            indicators: new KnexGridIndicatorReadModel(trx),
            quarters: new KnexQuarterReadModel(trx),
            audit: new KnexAuditLog(trx),
          }),
      ),
      clock,
    }),
  ],
});
