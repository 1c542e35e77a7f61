import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexMeasureReferenceReadModel } from '../measures/measure-reference-read-model.ts';
import { KnexMeetingDaysReadModel } from '../meetings/meeting-days-read-model.ts';
import { FrozenBodies } from '../snapshots/frozen-bodies.ts';
import { KnexSnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { KnexBodyReadModel } from './body-read-model.ts';
import { bodyRoutes } from './body-routes.ts';
import { BodyService, type BodyStores } from './body-service.ts';
import { KnexBodyStore } from './body-store.ts';
import { KnexMembershipReadModel } from './membership-read-model.ts';
import { KnexMembershipReferenceReadModel } from './membership-reference-read-model.ts';
import { membershipRoutes } from './membership-routes.ts';
import { MembershipService } from './membership-service.ts';
import { KnexMembershipStore } from './membership-store.ts';
import { seatRoutes } from './seat-routes.ts';
import { SeatService } from './seat-service.ts';
import { KnexSeatStore } from './seat-store.ts';

const storesIn = (trx: WriteDb): BodyStores => ({
  bodies: new KnexBodyStore(trx),
  seats: new KnexSeatStore(trx),
  memberships: new KnexMembershipStore(trx),
});

/** The slice of bodies, their seats and their memberships. */
export function composeBodies({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } {
  const memberships = new KnexMembershipReadModel(db);
  return {
    routes: [
      ...bodyRoutes({
        bodies: new KnexBodyReadModel(db),
        frozen: new FrozenBodies(new KnexSnapshotReadModel(db)),
        memberships,
        inTransaction: unitOfWork(
          db,
          (trx) =>
            new BodyService(
              storesIn(trx),
              new KnexMeasureReferenceReadModel(trx),
              new KnexMeetingDaysReadModel(trx),
              new KnexAuditLog(trx),
              clock,
            ),
        ),
        clock,
      }),
      ...seatRoutes({
        memberships,
        inTransaction: unitOfWork(
          db,
          (trx) => new SeatService(storesIn(trx), new KnexMeasureReferenceReadModel(trx), new KnexAuditLog(trx), clock),
        ),
        clock,
      }),
      ...membershipRoutes({
        memberships,
        inTransaction: unitOfWork(
          db,
          (trx) => new MembershipService(storesIn(trx), new KnexMembershipReferenceReadModel(trx), new KnexAuditLog(trx), clock),
        ),
        clock,
      }),
    ],
  };
}
