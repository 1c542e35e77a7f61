import { bodyCode } from '#contract/body.ts';
import { rowVersion } from '#contract/common.ts';
import {
  approval,
  meetingChange,
  meetingDates,
  meetingDatesQuery,
  meetingDetail,
  meetingPage,
  meetingQuery,
  meetingRemoved,
  meetingSeries,
  moveConsequences,
  moveQuery,
  newAddendum,
  newMeeting,
  newMeetingSeries,
} from '#contract/meeting.ts';
import { meetingId } from '#contract/meeting-reference.ts';
import * as z from 'zod/mini';
import type { Principal } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { InvalidInput } from '../../errors/app-error.ts';
import { offsetOf, pageOf } from '../../http/paging.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { AttendanceReadModel } from './attendance-read-model.ts';
import { meetingDays } from './meeting-days.ts';
import { meetingExamples } from './meeting-examples.ts';
import type { MeetingReadModel } from './meeting-read-model.ts';
import { toMoveConsequences } from './meeting-response.ts';
import type { MeetingService } from './meeting-service.ts';
import type { MeetingView } from './meeting-view.ts';

interface MeetingRouteDeps {
  readonly meetings: MeetingReadModel;
  readonly attendance: AttendanceReadModel;
  readonly view: MeetingView;
  readonly inTransaction: UnitOfWork<MeetingService>;
  readonly clock: Clock;
}

const TAG = 'Meetings';
const byId = z.object({ id: meetingId });
const ONE = { tag: TAG, params: byId, response: meetingDetail, example: meetingExamples.meeting };

/** Meetings: lists, one of them, what changes it, and days that the rhythm of a body suggests. */
export function meetingRoutes({ meetings, attendance, view, inTransaction, clock }: MeetingRouteDeps): Route[] {
  const asIs = (id: string, by: Principal) => view.meeting(id, by);
  return [
    route({
      method: 'get',
      path: '/meetings',
      permission: 'network.read',
      tag: TAG,
      summary: 'Meetings by day, with how agenda, minutes and attendance stand',
      query: meetingQuery,
      response: meetingPage,
      errors: [401, 403],
      example: { items: [meetingExamples.row], nextCursor: null, total: 1 },
      handle: async ({ query }) => {
        const { items, total } = await meetings.list({ ...query, offset: offsetOf(query) });
        return pageOf(query, items, total);
      },
    }),
    route({
      method: 'post',
      path: '/meetings',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Adds a meeting within the life of its body',
      body: newMeeting,
      status: 201,
      response: meetingDetail,
      errors: [401, 403, 404],
      example: meetingExamples.meeting,
      handle: async ({ body: { body, ...draft } }, { by, request }) =>
        asIs(await inTransaction((service) => service.add(body, draft, doingOf(by, request, clock))), by),
    }),
    route({
      method: 'post',
      path: '/meeting-series',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Adds several meetings that differ by their day alone; all or none',
      body: newMeetingSeries,
      status: 201,
      response: meetingSeries,
      errors: [401, 403, 404],
      example: { items: [meetingExamples.row] },
      handle: async ({ body: { body, days, ...common } }, { by, request }) => {
        const ids = await inTransaction((service) => service.addSeries(body, days, common, doingOf(by, request, clock)));
        return { items: await meetings.some(ids) };
      },
    }),
    route({
      method: 'get',
      path: '/bodies/{code}/meeting-dates',
      permission: 'network.read',
      tag: TAG,
      summary: 'Days that the rhythm of a body suggests, on the same weekday of the month as the first one',
      params: z.object({ code: bodyCode }),
      query: meetingDatesQuery,
      response: meetingDates,
      errors: [401, 403, 404],
      example: meetingExamples.dates,
      handle: async ({ params: { code }, query: { first, until } }) => {
        if (until < first) {
          const message = `The last day lies before the first one, ${first}.`;
          throw new InvalidInput(message, { issues: [{ path: 'until', message, code: 'ends-before-it-begins' }] });
        }
        const body = await meetings.ofBody(code);
        const taken = new Set(body.days);
        return { items: meetingDays(body.rhythm, first, until, body).map((heldOn) => ({ heldOn, taken: taken.has(heldOn) })) };
      },
    }),
    route({
      ...ONE,
      method: 'get',
      path: '/meetings/{id}',
      permission: 'network.read',
      summary: 'One meeting with its agenda and minutes',
      errors: [401, 403, 404],
      handle: ({ params: { id } }, { by }) => asIs(id, by),
    }),
    route({
      ...ONE,
      method: 'patch',
      path: '/meetings/{id}',
      permission: 'network.edit',
      summary: 'Changes, moves or cancels a meeting, or says that it was held',
      body: meetingChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(id, changed, expected, doingOf(by, request, clock)));
        return asIs(id, by);
      },
    }),
    route({
      method: 'delete',
      path: '/meetings/{id}',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Removes a meeting that was no more than a plan; its items go back to the backlog',
      params: byId,
      body: z.strictObject({ version: rowVersion }),
      response: meetingRemoved,
      errors: [401, 403, 404, 409],
      example: { itemsToBacklog: 2 },
      handle: async ({ params: { id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        return { itemsToBacklog: await inTransaction((service) => service.remove(id, expected, doingOf(by, request, clock))) };
      },
    }),
    route({
      method: 'get',
      path: '/meetings/{id}/move',
      permission: 'network.read',
      tag: TAG,
      summary: 'What moving a meeting to another day would mean for its members',
      params: byId,
      query: moveQuery,
      response: moveConsequences,
      errors: [401, 403, 404],
      example: meetingExamples.move,
      handle: async ({ params: { id }, query: { to } }) =>
        toMoveConsequences(await attendance.ofMeeting(id), to, await meetings.invited(id)),
    }),
    route({
      ...ONE,
      method: 'post',
      path: '/meetings/{id}/approval',
      permission: 'network.edit',
      summary: 'Says that the body approved the minutes; agenda, minutes, attendance and decisions then stay as they are',
      body: approval,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version, on, in: inMeeting = null } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.approve(id, { on, in: inMeeting }, expected, doingOf(by, request, clock)));
        return asIs(id, by);
      },
    }),
    route({
      ...ONE,
      method: 'post',
      path: '/meetings/{id}/addenda',
      permission: 'network.edit',
      summary: 'Adds to minutes that were approved',
      body: newAddendum,
      status: 201,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { item = null, text } }, { by, request }) => {
        await inTransaction((service) => service.addAddendum(id, { item, text }, doingOf(by, request, clock)));
        return asIs(id, by);
      },
    }),
  ];
}
