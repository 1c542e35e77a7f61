import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { KnexSnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { MAKE_PACK, makePack, type PackJobData } from './make-pack.ts';
import { packMaker } from './pack-maker.ts';
import { FrozenPackMaterial } from './pack-material-read-model.ts';
import { KnexReviewPackReadModel } from './review-pack-read-model.ts';
import { reviewPackRoutes } from './review-pack-routes.ts';
import { ReviewPackService } from './review-pack-service.ts';
import { KnexReviewPackStore } from './review-pack-store.ts';
import { ReviewPackView } from './review-pack-view.ts';

interface ReviewPackSlice {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly jobs: Jobs;
}

/** The slice of review packs. */
export function composeReviewPacks({ db, clock, jobs }: ReviewPackSlice): { routes: Route[] } {
  const packs = new KnexReviewPackReadModel(db);
  jobs.define<PackJobData>(
    MAKE_PACK,
    makePack({
      packs,
      make: packMaker(FrozenPackMaterial.from(db)),
      clock,
      inTransaction: unitOfWork(db, (trx) => new KnexReviewPackStore(trx)),
    }),
  );
  return {
    routes: reviewPackRoutes({
      packs,
      view: new ReviewPackView(jobs),
      snapshots: new KnexSnapshotReadModel(db),
      inTransaction: unitOfWork(
        db,
        (trx) => new ReviewPackService({ store: new KnexReviewPackStore(trx), jobs: jobs.within(trx), audit: new KnexAuditLog(trx) }),
      ),
      clock,
    }),
  };
}
