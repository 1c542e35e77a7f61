import { calendarFeedList, calendarFeedMade, newCalendarFeed } from '#contract/calendar.ts';
import { meetingId } from '#contract/meeting-reference.ts';
import type { Request } from 'express';
import * as z from 'zod/mini';
import type { Principals } from '../../access/principal.ts';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import { monthsLater } from '../../days.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { NotFound } from '../../errors/app-error.ts';
import { FileAnswer, route, type Route } from '../../http/route.ts';
import { calendarExamples } from './calendar-examples.ts';
import type { CalendarFeedService } from './calendar-feed-service.ts';
import type { CalendarFeedStore } from './calendar-feed-store.ts';
import { meetingsOfFeed, type CalendarFeed } from './calendar-feed.ts';
import type { CalendarReadModel } from './calendar-read-model.ts';
import { CALENDAR_TYPE, calendarText } from './calendar-text.ts';
import { calendarAddress, hashOfCalendarToken, tokenIn } from './calendar-token.ts';

interface CalendarRouteDeps {
  readonly calendars: CalendarReadModel;
  /** Who an account is now: a calendar shows no more than its owner may see today. */
  readonly principals: Principals;
  readonly inTransaction: UnitOfWork<CalendarFeedService>;
  readonly using: UnitOfWork<CalendarFeedStore>;
  readonly originOf: (request: Request) => string;
  readonly clock: Clock;
}

const TAG = 'Calendars';
const FILE = { tag: TAG, contentType: CALENDAR_TYPE, response: z.string(), example: calendarExamples.text };

/** Meetings for programs that show calendars: one as a file, and calendars that are followed by a secret address. */
export function calendarRoutes({ calendars, principals, inTransaction, using, originOf, clock }: CalendarRouteDeps): Route[] {
  return [
    route({
      ...FILE,
      method: 'get',
      path: '/meetings/{id}/calendar',
      permission: 'network.read',
      summary: 'A meeting as an iCalendar file',
      params: z.object({ id: meetingId }),
      errors: [401, 403, 404],
      handle: async ({ params: { id } }, { request }) => {
        const meeting = await calendars.meeting(id);
        const text = calendarText([meeting], { name: meeting.body.name, origin: originOf(request), withOnlineLink: true });
        return new FileAnswer(Buffer.from(text), CALENDAR_TYPE, {
          'Content-Disposition': `attachment; filename="sitzung-${meeting.heldOn}.ics"`,
        });
      },
    }),
    route({
      method: 'get',
      path: '/calendar-feeds',
      permission: 'network.read',
      tag: TAG,
      summary: 'The calendars that programs of the own account follow',
      response: calendarFeedList,
      errors: [401, 403],
      example: { items: [calendarExamples.feed] },
      handle: async (_input, { by }) => ({ items: (await calendars.feedsOf(by.accountId)).map(toFeed) }),
    }),
    route({
      method: 'post',
      path: '/calendar-feeds',
      permission: 'network.read',
      confidential: true,
      tag: TAG,
      summary: 'Makes a calendar of a body, or of all meetings that concern the own account. Its address is told this once',
      body: newCalendarFeed,
      status: 201,
      response: calendarFeedMade,
      errors: [401, 403, 409],
      example: calendarExamples.made,
      handle: async ({ body: { body = null } }, { by, request }) => {
        const { id, token } = await inTransaction((service) => service.make(by.accountId, body, doingOf(by, request, clock)));
        const feed = (await calendars.feedsOf(by.accountId)).find((each) => each.id === id);
        if (feed === undefined) throw new NotFound(`There is no calendar ${id} of yours.`);
        return { ...toFeed(feed), address: calendarAddress(token, originOf(request)) };
      },
    }),
    route({
      method: 'delete',
      path: '/calendar-feeds/{id}',
      permission: 'network.read',
      tag: TAG,
      summary: 'Removes a calendar of the own account; its address then leads nowhere',
      params: z.object({ id: z.string().check(z.regex(/^[1-9]\d{0,17}$/)) }),
      response: calendarFeedList,
      errors: [401, 403, 404],
      example: { items: [] },
      handle: async ({ params: { id } }, { by, request }) => {
        await inTransaction((service) => service.remove(by.accountId, id, doingOf(by, request, clock)));
        return { items: (await calendars.feedsOf(by.accountId)).map(toFeed) };
      },
    }),
    route({
      ...FILE,
      method: 'get',
      path: '/calendars/{token}',
      permission: 'public',
      summary: 'A calendar by its secret address: meetings of the last year and all to come, as far as its owner may see them today',
      params: z.object({ token: z.string().check(z.maxLength(100)) }),
      errors: [404],
      handle: async ({ params: { token } }, { request }) => {
        const feed = await calendars.feed(hashOfCalendarToken(tokenIn(token)));
        const owner = feed === undefined ? undefined : await principals.find(feed.accountId);
        // Whether it never was there or has lost its right is for its owner to know.
        if (feed === undefined || owner?.permissions.has('network.read') !== true) throw new NotFound('There is no such calendar.');
        await using((store) => store.use(feed.id, clock.now()));
        const meetings = await calendars.meetings(meetingsOfFeed(feed, owner), monthsLater(clock.today(), -12));
        const text = calendarText(meetings, { name: feed.body?.name ?? 'Sitzungen', origin: originOf(request), withOnlineLink: false });
        return new FileAnswer(Buffer.from(text), CALENDAR_TYPE, { 'Content-Disposition': 'inline; filename="sitzungen.ics"' });
      },
    }),
  ];
}

const toFeed = ({ id, body, createdAt, usedAt }: CalendarFeed) => ({
  id,
  body,
  createdAt: createdAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});
