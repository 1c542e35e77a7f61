import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexQuarterReadModel } from '../quarters/quarter-read-model.ts';
import { recommendationServiceIn } from './compose-recommendations.ts';
import { ProgressOverrideService } from './progress-override-service.ts';
import { KnexProgressOverrideStore } from './progress-override-store.ts';
import { KnexProgressReadModel } from './progress-read-model.ts';
import { progressRoutes } from './progress-routes.ts';
import { KnexStatementReadModel } from './statement-read-model.ts';
import { statementRoutes } from './statement-routes.ts';
import { StatementService } from './statement-service.ts';
import { KnexStatementStore } from './statement-store.ts';

interface RecommendationRecordParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly installation: InstallationReadModel;
}

/** What is kept beside recommendations: their progress, and what was said about them. */
export function composeRecommendationRecord({ db, clock, installation }: RecommendationRecordParts): { routes: Route[] } {
  const overriding = unitOfWork(
    db,
    (trx) =>
      new ProgressOverrideService(
        recommendationServiceIn(trx),
        new KnexProgressOverrideStore(trx),
        new KnexQuarterReadModel(trx),
        new KnexAuditLog(trx),
        clock,
      ),
  );
  const recording = unitOfWork(
    db,
    (trx) => new StatementService(recommendationServiceIn(trx), new KnexStatementStore(trx), new KnexAuditLog(trx), clock),
  );
  const defaultQuarter = () => installation.defaultQuarter();
  return {
    routes: [
      ...progressRoutes({ progress: new KnexProgressReadModel(db), inTransaction: overriding, defaultQuarter, clock }),
      ...statementRoutes({ statements: new KnexStatementReadModel(db), inTransaction: recording, clock }),
    ],
  };
}
