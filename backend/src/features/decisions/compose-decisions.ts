import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { measureServiceIn } from '../measures/compose-measures.ts';
import { KnexMeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { DecisionMeasureService } from './decision-measure-service.ts';
import { FrozenDecisions } from '../snapshots/frozen-decisions.ts';
import { KnexSnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { KnexDecisionReadModel } from './decision-read-model.ts';
import { KnexDecisionReferenceReadModel } from './decision-reference-read-model.ts';
import { decisionRoutes } from './decision-routes.ts';
import { DecisionService } from './decision-service.ts';
import { KnexDecisionStore } from './decision-store.ts';
import { KnexDiscussionReadModel } from './discussion-read-model.ts';
import { followUpRoutes } from './follow-up-routes.ts';
import { FollowUpService } from './follow-up-service.ts';
import { KnexTaskStore } from './task-store.ts';

/** The service of a transaction, also for reviews that decide about something. */
export const decisionServiceIn = (trx: WriteDb, clock: Clock): DecisionService =>
  new DecisionService(new KnexDecisionStore(trx), new KnexDecisionReferenceReadModel(trx), new KnexAuditLog(trx), clock);

/** The slice of decisions: what was decided, how it goes on, and where something was discussed. */
export function composeDecisions({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } {
  const decisions = new KnexDecisionReadModel(db, clock);
  return {
    routes: [
      ...decisionRoutes({
        decisions,
        frozen: new FrozenDecisions(new KnexSnapshotReadModel(db)),
        editors: new KnexMeasureEditorReadModel(db),
        inTransaction: unitOfWork(db, (trx) => decisionServiceIn(trx, clock)),
        makingMeasures: unitOfWork(
          db,
          (trx) => new DecisionMeasureService(new KnexDecisionStore(trx), measureServiceIn(trx, clock), new KnexAuditLog(trx)),
        ),
        clock,
      }),
      ...followUpRoutes({
        decisions,
        discussions: new KnexDiscussionReadModel(db, decisions),
        inTransaction: unitOfWork(
          db,
          (trx) =>
            new FollowUpService(
              { decisions: new KnexDecisionStore(trx), tasks: new KnexTaskStore(trx) },
              new KnexDecisionReferenceReadModel(trx),
              new KnexAuditLog(trx),
              clock,
            ),
        ),
        clock,
      }),
    ],
  };
}
