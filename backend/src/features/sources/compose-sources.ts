import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexSourceReadModel } from './source-read-model.ts';
import { sourceRoutes } from './source-routes.ts';
import { SourceService } from './source-service.ts';
import { KnexSourceStore } from './source-store.ts';

/** The service of a transaction, also for what is no route. */
export const sourceServiceIn = (trx: WriteDb): SourceService => new SourceService(new KnexSourceStore(trx), new KnexAuditLog(trx));

/** The slice of sources. */
export const composeSources = ({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } => ({
  routes: sourceRoutes({ sources: new KnexSourceReadModel(db), inTransaction: unitOfWork(db, sourceServiceIn), clock }),
});
