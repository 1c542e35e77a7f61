import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { measureServiceIn } from '../measures/compose-measures.ts';
import { KnexMeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { recommendationServiceIn } from '../recommendations/compose-recommendations.ts';
import { KnexParticipationReadModel } from './participation-read-model.ts';
import { participationRoutes } from './participation-routes.ts';
import { ParticipationService, type LockSubject } from './participation-service.ts';
import { KnexParticipationStore } from './participation-store.ts';

interface ParticipationParts {
  readonly db: ReadDb;
  readonly clock: Clock;
}

/** The slice of who was heard. */
export function composeParticipation({ db, clock }: ParticipationParts): { routes: Route[] } {
  const lockIn =
    (trx: WriteDb): LockSubject =>
    async ({ type, code }, editor) => {
      const { title } =
        type === 'measure'
          ? await measureServiceIn(trx, clock).lockFor(code, undefined, editor)
          : await recommendationServiceIn(trx).lockFor(code);
      return title;
    };
  const inTransaction = unitOfWork(
    db,
    (trx) => new ParticipationService(lockIn(trx), new KnexParticipationStore(trx), new KnexAuditLog(trx), clock),
  );
  return {
    routes: participationRoutes({
      participation: new KnexParticipationReadModel(db),
      editors: new KnexMeasureEditorReadModel(db),
      inTransaction,
      clock,
    }),
  };
}
