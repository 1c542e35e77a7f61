import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexGoalReadModel } from './goal-read-model.ts';
import { KnexGoalReferenceReadModel } from './goal-reference-read-model.ts';
import { goalRoutes } from './goal-routes.ts';
import { GoalService } from './goal-service.ts';
import { KnexGoalStore } from './goal-store.ts';

interface GoalParts {
  readonly db: ReadDb;
  readonly clock: Clock;
}

/** The slice of goals. */
export function composeGoals({ db, clock }: GoalParts): { routes: Route[] } {
  const inTransaction = unitOfWork(
    db,
    (trx) => new GoalService(new KnexGoalStore(trx), new KnexGoalReferenceReadModel(trx), new KnexAuditLog(trx)),
  );
  return { routes: goalRoutes({ goals: new KnexGoalReadModel(db), inTransaction, clock }) };
}
