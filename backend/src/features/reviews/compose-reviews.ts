import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexBodyReadModel } from '../bodies/body-read-model.ts';
import { KnexCommentaryReadModel } from '../commentary/commentary-read-model.ts';
import { decisionServiceIn } from '../decisions/compose-decisions.ts';
import { KnexDecisionReadModel } from '../decisions/decision-read-model.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexOverviewFigures } from '../indicators/overview-figures.ts';
import { KnexAgendaReadModel } from '../meetings/agenda-read-model.ts';
import { agendaServiceIn } from '../meetings/compose-meetings.ts';
import { KnexMeetingReadModel } from '../meetings/meeting-read-model.ts';
import { KnexQuarterReadModel } from '../quarters/quarter-read-model.ts';
import { KnexProgressReadModel } from '../recommendations/progress-read-model.ts';
import { KnexSnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { KnexFrozenReviewMaterialReadModel } from './frozen-review-material-read-model.ts';
import { MeetingMinutes } from './meeting-minutes.ts';
import { KnexReviewItemReadModel } from './review-item-read-model.ts';
import { KnexReviewItemStore } from './review-item-store.ts';
import { KnexReviewMaterialReadModel } from './review-material-read-model.ts';
import { reviewRoutes } from './review-routes.ts';
import { ReviewService } from './review-service.ts';
import { ReviewView } from './review-view.ts';

interface ReviewSlice {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
}

const reviewServiceIn = (trx: WriteDb, clock: Clock): ReviewService =>
  new ReviewService({
    store: new KnexReviewItemStore(trx),
    quarters: new KnexQuarterReadModel(trx),
    meetings: new KnexMeetingReadModel(trx),
    minutes: new MeetingMinutes({
      agenda: new KnexAgendaReadModel(trx),
      agendaWriter: agendaServiceIn(trx, clock),
      decisions: new KnexDecisionReadModel(trx, clock),
      decisionWriter: decisionServiceIn(trx, clock),
    }),
    audit: new KnexAuditLog(trx),
    clock,
  });

/** The slice of what the steering group looks at in its meeting. */
export function composeReviews({ db, clock, districts, installation }: ReviewSlice): { routes: Route[] } {
  const decisions = new KnexDecisionReadModel(db, clock);
  const working = new KnexReviewMaterialReadModel(db, {
    figures: new KnexOverviewFigures(db),
    districts,
    installation,
    commentaries: new KnexCommentaryReadModel(db),
    decisions,
    progress: new KnexProgressReadModel(db),
    bodies: new KnexBodyReadModel(db),
    clock,
  });
  const view = new ReviewView({
    quarters: new KnexQuarterReadModel(db),
    meetings: new KnexMeetingReadModel(db),
    agenda: new KnexAgendaReadModel(db),
    decisions,
    items: new KnexReviewItemReadModel(db),
    working,
    frozen: new KnexFrozenReviewMaterialReadModel(db, new KnexSnapshotReadModel(db)),
    clock,
  });
  return { routes: reviewRoutes({ view, inTransaction: unitOfWork(db, (trx) => reviewServiceIn(trx, clock)), clock }) };
}
