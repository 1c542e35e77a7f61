import { attendanceChange, attendanceList, attendanceQuery, attendanceRecorded, organisationAttendanceList } from '#contract/attendance.ts';
import { meetingId } from '#contract/meeting-reference.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import { daysLater, monthsLater } from '../../days.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { InvalidInput } from '../../errors/app-error.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { AttendanceReadModel } from './attendance-read-model.ts';
import type { AttendanceService } from './attendance-service.ts';
import type { AttendanceShareReadModel } from './attendance-share-read-model.ts';
import { organisationsByShare } from './attendance-share.ts';
import { meetingExamples } from './meeting-examples.ts';
import { toAttendanceList, toOrganisationAttendance } from './meeting-response.ts';

interface AttendanceRouteDeps {
  readonly attendance: AttendanceReadModel;
  readonly shares: AttendanceShareReadModel;
  readonly inTransaction: UnitOfWork<AttendanceService>;
  readonly clock: Clock;
}

const TAG = 'Meetings';
const byMeeting = z.object({ id: meetingId });

/** Who came to a meeting, and how often organisations come. */
export function attendanceRoutes({ attendance, shares, inTransaction, clock }: AttendanceRouteDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/meetings/{id}/attendance',
      permission: 'network.read',
      tag: TAG,
      summary: 'Members on the day of a meeting and whether they came, and who else was there',
      params: byMeeting,
      response: attendanceList,
      errors: [401, 403, 404],
      example: meetingExamples.attendance,
      handle: async ({ params: { id } }) => toAttendanceList(await attendance.ofMeeting(id)),
    }),
    route({
      method: 'put',
      path: '/meetings/{id}/attendance',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Records who came; members who are not named stay as they are',
      params: byMeeting,
      body: attendanceChange,
      response: attendanceRecorded,
      errors: [401, 403, 404, 409],
      example: { ...meetingExamples.attendance, becameGuests: [] },
      handle: async ({ params: { id }, body: { version, members, guests } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const given = { members, guests: guests?.map(({ person = null, organisation = null }) => ({ person, organisation })) };
        const becameGuests = await inTransaction((service) => service.record(id, given, expected, doingOf(by, request, clock)));
        return { ...toAttendanceList(await attendance.ofMeeting(id)), becameGuests };
      },
    }),
    route({
      method: 'get',
      path: '/attendance',
      permission: 'network.read',
      tag: TAG,
      summary: 'How often organisations come to the meetings of their bodies, lowest share first; the last year when no days are given',
      query: attendanceQuery,
      response: organisationAttendanceList,
      errors: [401, 403],
      example: meetingExamples.organisations,
      handle: async ({ query }) => {
        const to = query.to ?? clock.today();
        const from = query.from ?? daysLater(monthsLater(to, -12), 1);
        if (to < from) {
          const message = `The last day lies before the first one, ${from}.`;
          throw new InvalidInput(message, { issues: [{ path: 'to', message, code: 'ends-before-it-begins' }] });
        }
        const rows = await shares.byOrganisation({ ...query, from, to });
        return { from, to, items: organisationsByShare(rows).map(toOrganisationAttendance) };
      },
    }),
  ];
}
