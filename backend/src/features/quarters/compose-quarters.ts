import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { Adoption } from './adoption.ts';
import { KnexQuarterReadModel } from './quarter-read-model.ts';
import { quarterRoutes } from './quarter-routes.ts';
import { QuarterService, type Gathering } from './quarter-service.ts';
import { KnexQuarterStore } from './quarter-store.ts';
import { QuarterView } from './quarter-view.ts';

/** What the cycle needs from the slices that fill and freeze a quarter. */
export interface AroundQuarters {
  readonly gatheringIn: (trx: WriteDb) => Gathering;
  readonly adoption: Adoption;
  /** The same within a transaction. */
  readonly adoptionIn: (trx: WriteDb) => Adoption;
}

interface QuarterSlice extends AroundQuarters {
  readonly db: ReadDb;
  readonly clock: Clock;
}

/** The service of a transaction, also for the work that freezes a quarter. */
export const quarterServiceIn = (
  trx: WriteDb,
  { gatheringIn, adoptionIn }: Omit<AroundQuarters, 'adoption'>,
  clock: Clock,
): QuarterService =>
  new QuarterService({
    store: new KnexQuarterStore(trx),
    gathering: gatheringIn(trx),
    adoption: adoptionIn(trx),
    audit: new KnexAuditLog(trx),
    clock,
  });

/** The slice of quarters. */
export function composeQuarters({ db, clock, adoption, ...around }: QuarterSlice): { routes: Route[] } {
  const quarters = new KnexQuarterReadModel(db);
  return {
    routes: quarterRoutes({
      quarters,
      view: new QuarterView(quarters, adoption, clock),
      inTransaction: unitOfWork(db, (trx) => quarterServiceIn(trx, around, clock)),
      clock,
    }),
  };
}
