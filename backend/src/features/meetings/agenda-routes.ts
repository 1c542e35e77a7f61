import { agendaItem, agendaItemChange, agendaItemList, agendaOrder, newAgendaItem } from '#contract/agenda-item.ts';
import { bodyCode } from '#contract/body.ts';
import { rowVersion } from '#contract/common.ts';
import { meetingDetail } from '#contract/meeting.ts';
import { agendaItemId, meetingId } from '#contract/meeting-reference.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { route, type Route } from '../../http/route.ts';
import { expectedVersion } from '../../row-version.ts';
import type { AgendaService } from './agenda-service.ts';
import { meetingExamples } from './meeting-examples.ts';
import type { MeetingView } from './meeting-view.ts';

interface AgendaRouteDeps {
  readonly view: MeetingView;
  readonly inTransaction: UnitOfWork<AgendaService>;
  readonly clock: Clock;
}

const TAG = 'Meetings';
const byMeeting = z.object({ id: meetingId });
const byBody = z.object({ code: bodyCode });
const byItem = z.object({ id: agendaItemId });
const ITEM = { permission: 'network.edit' as const, tag: TAG, response: agendaItem, example: meetingExamples.item };
const LIST = { tag: TAG, response: agendaItemList, example: { items: [meetingExamples.item] } };

/** Items of agendas and of backlogs, with their minutes. */
export function agendaRoutes({ view, inTransaction, clock }: AgendaRouteDeps): Route[] {
  return [
    route({
      ...ITEM,
      method: 'post',
      path: '/meetings/{id}/agenda-items',
      summary: 'Adds an item at the end of an agenda',
      params: byMeeting,
      body: newAgendaItem,
      status: 201,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body }, { by, request }) =>
        view.item(await inTransaction((service) => service.addToMeeting(id, body, doingOf(by, request, clock))), by),
    }),
    route({
      method: 'put',
      path: '/meetings/{id}/agenda-order',
      permission: 'network.edit',
      tag: TAG,
      summary: 'Puts all items of an agenda in another order',
      params: byMeeting,
      body: agendaOrder,
      response: meetingDetail,
      errors: [401, 403, 404, 409],
      example: meetingExamples.meeting,
      handle: async ({ params: { id }, body: { version, items } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.order(id, items, expected, doingOf(by, request, clock)));
        return view.meeting(id, by);
      },
    }),
    route({
      ...LIST,
      method: 'get',
      path: '/bodies/{code}/agenda-items',
      permission: 'network.read',
      summary: 'What waits in the backlog of a body, in its order',
      params: byBody,
      errors: [401, 403, 404],
      handle: async ({ params: { code } }, { by }) => ({ items: await view.backlog(code, by) }),
    }),
    route({
      ...ITEM,
      method: 'post',
      path: '/bodies/{code}/agenda-items',
      summary: 'Adds an item at the end of the backlog of a body',
      params: byBody,
      body: newAgendaItem,
      status: 201,
      errors: [401, 403, 404],
      handle: async ({ params: { code }, body }, { by, request }) =>
        view.item(await inTransaction((service) => service.addToBacklog(code, body, doingOf(by, request, clock))), by),
    }),
    route({
      ...ITEM,
      method: 'patch',
      path: '/agenda-items/{id}',
      summary: 'Changes an item or its minutes, or puts it on an agenda or back into the backlog',
      params: byItem,
      body: agendaItemChange,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version, ...changed } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        await inTransaction((service) => service.change(id, changed, expected, doingOf(by, request, clock)));
        return view.item(id, by);
      },
    }),
    route({
      ...LIST,
      method: 'delete',
      path: '/agenda-items/{id}',
      permission: 'network.edit',
      summary: 'Removes an item that was not discussed; answers what is left of its agenda or backlog',
      params: byItem,
      body: z.strictObject({ version: rowVersion }),
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { version } }, { by, ifMatch, request }) => {
        const expected = expectedVersion(version, ifMatch);
        const { body, meeting } = await inTransaction((service) => service.remove(id, expected, doingOf(by, request, clock)));
        return { items: meeting === null ? await view.backlog(body, by) : await view.agenda(meeting, by) };
      },
    }),
  ];
}
