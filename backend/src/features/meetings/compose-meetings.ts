import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import { KnexDecisionReadModel } from '../decisions/decision-read-model.ts';
import { KnexAgendaReadModel } from './agenda-read-model.ts';
import { agendaRoutes } from './agenda-routes.ts';
import { AgendaService } from './agenda-service.ts';
import { KnexAgendaStore } from './agenda-store.ts';
import { KnexAttendanceReadModel } from './attendance-read-model.ts';
import { attendanceRoutes } from './attendance-routes.ts';
import { AttendanceService } from './attendance-service.ts';
import { KnexAttendanceShareReadModel } from './attendance-share-read-model.ts';
import { KnexAttendanceStore } from './attendance-store.ts';
import { KnexMeetingReadModel } from './meeting-read-model.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { MeetingService, type MeetingStores } from './meeting-service.ts';
import { KnexMeetingStore } from './meeting-store.ts';
import { MeetingView } from './meeting-view.ts';

const storesIn = (trx: WriteDb): MeetingStores => ({
  meetings: new KnexMeetingStore(trx),
  agenda: new KnexAgendaStore(trx),
  attendance: new KnexAttendanceStore(trx),
});

/** The service of a transaction, also for reviews that decide about an item. */
export const agendaServiceIn = (trx: WriteDb, clock: Clock): AgendaService =>
  new AgendaService(storesIn(trx), new KnexAuditLog(trx), clock);

/** The slice of meetings, their agendas and minutes, and who came. */
export function composeMeetings({ db, clock }: { readonly db: ReadDb; readonly clock: Clock }): { routes: Route[] } {
  const meetings = new KnexMeetingReadModel(db);
  const attendance = new KnexAttendanceReadModel(db);
  const view = new MeetingView(meetings, new KnexAgendaReadModel(db), new KnexDecisionReadModel(db, clock));
  return {
    routes: [
      ...meetingRoutes({
        meetings,
        attendance,
        view,
        inTransaction: unitOfWork(db, (trx) => new MeetingService(storesIn(trx), new KnexAuditLog(trx), clock)),
        clock,
      }),
      ...agendaRoutes({
        view,
        inTransaction: unitOfWork(db, (trx) => agendaServiceIn(trx, clock)),
        clock,
      }),
      ...attendanceRoutes({
        attendance,
        shares: new KnexAttendanceShareReadModel(db),
        inTransaction: unitOfWork(db, (trx) => new AttendanceService(storesIn(trx), new KnexAuditLog(trx), clock)),
        clock,
      }),
    ],
  };
}
