import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexDistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexIndicatorReadModel } from '../indicators/indicator-read-model.ts';
import { KnexMeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { KnexQuarterReadModel } from '../quarters/quarter-read-model.ts';
import { KnexAnnotationReadModel } from './annotation-read-model.ts';
import { annotationRoutes } from './annotation-routes.ts';
import { AnnotationService } from './annotation-service.ts';
import { KnexAnnotationStore } from './annotation-store.ts';
import { KnexCommentaryReadModel } from './commentary-read-model.ts';
import { commentaryRoutes } from './commentary-routes.ts';
import { CommentaryService } from './commentary-service.ts';
import { KnexCommentaryStore } from './commentary-store.ts';

export interface CommentaryParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly installation: InstallationReadModel;
}

/** The slice of what people say about indicators and note on their course. */
export function composeCommentary({ db, clock, installation }: CommentaryParts): { routes: Route[] } {
  const indicators = new KnexIndicatorReadModel(db);
  const shared = (trx: WriteDb) => ({
    districts: new KnexDistrictReadModel(trx),
    indicators: new KnexIndicatorReadModel(trx),
    audit: new KnexAuditLog(trx),
    clock,
  });
  return {
    routes: [
      ...commentaryRoutes({
        commentaries: new KnexCommentaryReadModel(db),
        indicators,
        districts: new KnexDistrictReadModel(db),
        installation,
        quarters: new KnexQuarterReadModel(db),
        editors: new KnexMeasureEditorReadModel(db),
        inTransaction: unitOfWork(
          db,
          (trx) => new CommentaryService({ ...shared(trx), store: new KnexCommentaryStore(trx), quarters: new KnexQuarterReadModel(trx) }),
        ),
        clock,
      }),
      ...annotationRoutes({
        annotations: new KnexAnnotationReadModel(db),
        indicators,
        inTransaction: unitOfWork(db, (trx) => new AnnotationService({ ...shared(trx), store: new KnexAnnotationStore(trx) })),
        clock,
      }),
    ],
  };
}
