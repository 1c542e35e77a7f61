import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexQuarterReadModel } from './quarter-read-model.ts';
import { quarterRoutes } from './quarter-routes.ts';
import { QuarterService } from './quarter-service.ts';
import { KnexQuarterStore } from './quarter-store.ts';

interface Foundation {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly installation: InstallationReadModel;
}

/** The slice of quarters. */
export const composeQuarters = ({ db, clock, installation }: Foundation): { routes: Route[] } => ({
  routes: quarterRoutes({
    quarters: new KnexQuarterReadModel(db),
    inTransaction: unitOfWork(db, (trx) => new QuarterService(new KnexQuarterStore(trx), new KnexAuditLog(trx), clock)),
    defaultQuarter: () => installation.defaultQuarter(),
    clock,
  }),
});
