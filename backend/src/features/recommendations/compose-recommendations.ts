import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexParticipationReadModel } from '../participation/participation-read-model.ts';
import { KnexSourceReadModel } from '../sources/source-read-model.ts';
import { FrozenRecommendations } from '../snapshots/frozen-recommendations.ts';
import { KnexSnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { AnswerService } from './answer-service.ts';
import { KnexAnswerStore } from './answer-store.ts';
import { KnexProgressReadModel } from './progress-read-model.ts';
import { KnexRecommendationDetailReadModel } from './recommendation-detail-read-model.ts';
import { KnexRecommendationReadModel } from './recommendation-read-model.ts';
import { KnexRecommendationReferenceReadModel } from './recommendation-reference-read-model.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { RecommendationService } from './recommendation-service.ts';
import { KnexRecommendationStore } from './recommendation-store.ts';
import { KnexStatementReadModel } from './statement-read-model.ts';

export interface RecommendationSlice {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly installation: InstallationReadModel;
}

/** The service of a transaction, also for what is no route. */
export const recommendationServiceIn = (trx: WriteDb): RecommendationService =>
  new RecommendationService(new KnexRecommendationStore(trx), new KnexRecommendationReferenceReadModel(trx), new KnexAuditLog(trx));

/** The same for responses. */
const answerServiceIn = (trx: WriteDb, clock: Clock): AnswerService =>
  new AnswerService(recommendationServiceIn(trx), new KnexAnswerStore(trx), new KnexAuditLog(trx), clock);

/** The slice of recommendations. */
export function composeRecommendations({ db, clock, installation }: RecommendationSlice): { routes: Route[] } {
  const progress = new KnexProgressReadModel(db);
  const recommendations = new KnexRecommendationReadModel(db, progress);
  return {
    routes: recommendationRoutes({
      recommendations,
      details: new KnexRecommendationDetailReadModel(db, {
        recommendations,
        progress,
        sources: new KnexSourceReadModel(db),
        statements: new KnexStatementReadModel(db),
        participation: new KnexParticipationReadModel(db),
      }),
      frozen: new FrozenRecommendations(new KnexSnapshotReadModel(db)),
      inTransaction: unitOfWork(db, recommendationServiceIn),
      answering: unitOfWork(db, (trx) => answerServiceIn(trx, clock)),
      defaultQuarter: () => installation.defaultQuarter(),
      clock,
    }),
  };
}
