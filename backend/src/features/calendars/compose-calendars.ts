import type { Principals } from '../../access/principal.ts';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { publicOrigin } from '../../http/public-origin.ts';
import type { Route } from '../../http/route.ts';
import type { Mailer } from '../../mail/mail.ts';
import { CalendarFeedService } from './calendar-feed-service.ts';
import { KnexCalendarFeedStore } from './calendar-feed-store.ts';
import { KnexCalendarReadModel } from './calendar-read-model.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { KnexInvitationReadModel } from './invitation-read-model.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { KnexInvitationStore } from './invitation-store.ts';
import { Invitations } from './invitations.ts';
import { sendingRun } from './sending-run-store.ts';

interface CalendarParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly principals: Principals;
  /** Without it nobody is invited by e-mail. */
  readonly mailer: Mailer | undefined;
  /** Address of the installation as operators set it. */
  readonly publicUrl: string | undefined;
}

/** The slice of calendars: meetings for programs that show calendars, and invitations by e-mail. */
export function composeCalendars({ db, clock, principals, mailer, publicUrl }: CalendarParts): { routes: Route[] } {
  const calendars = new KnexCalendarReadModel(db);
  const invitations = new Invitations({
    calendars,
    invitations: new KnexInvitationReadModel(db),
    inTransaction: unitOfWork(db, (trx) => ({ invitations: new KnexInvitationStore(trx), audit: new KnexAuditLog(trx) })),
    alone: sendingRun(db),
    mailer,
    publicUrl,
    clock,
  });
  return {
    routes: [
      ...calendarRoutes({
        calendars,
        principals,
        inTransaction: unitOfWork(db, (trx) => new CalendarFeedService(new KnexCalendarFeedStore(trx), new KnexAuditLog(trx))),
        using: unitOfWork(db, (trx) => new KnexCalendarFeedStore(trx)),
        originOf: publicOrigin(publicUrl),
        clock,
      }),
      ...invitationRoutes({ invitations, clock }),
    ],
  };
}
