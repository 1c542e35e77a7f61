import { invitationList, sendInvitations, type InvitationList } from '#contract/calendar.ts';
import { meetingId } from '#contract/meeting-reference.ts';
import * as z from 'zod/mini';
import { doingOf } from '../../audit/actor.ts';
import type { Clock } from '../../clock.ts';
import { route, type Route } from '../../http/route.ts';
import { calendarExamples } from './calendar-examples.ts';
import { invitationState } from './invitation.ts';
import type { Invitations } from './invitations.ts';

interface InvitationRouteDeps {
  readonly invitations: Invitations;
  readonly clock: Clock;
}

const SHARED = {
  path: '/meetings/{id}/invitations',
  permission: 'network.edit' as const,
  tag: 'Calendars',
  params: z.object({ id: meetingId }),
  response: invitationList,
  example: calendarExamples.invitations,
};

/** Who is invited to a meeting, by names and never by addresses. */
export function invitationRoutes({ invitations, clock }: InvitationRouteDeps): Route[] {
  const asIs = async (id: string): Promise<InvitationList> => {
    const { meeting, invitees } = await invitations.of(id);
    return {
      meeting: id,
      canSend: invitations.canSend,
      items: invitees.map((invitee) => ({
        membership: invitee.membership,
        person: invitee.person,
        organisation: invitee.organisation,
        state: invitationState(invitee, meeting),
        sentAt: invitee.last?.sentAt?.toISOString() ?? null,
      })),
    };
  };
  return [
    route({
      ...SHARED,
      method: 'get',
      summary: 'Who has which invitation to a meeting',
      errors: [401, 403, 404],
      handle: ({ params: { id } }) => asIs(id),
    }),
    route({
      ...SHARED,
      method: 'post',
      summary: 'Invites members and deputies by e-mail, tells them what has changed, or calls the meeting off',
      body: sendInvitations,
      errors: [401, 403, 404, 409],
      handle: async ({ params: { id }, body: { memberships } }, { by, request }) => {
        await invitations.send(id, memberships, doingOf(by, request, clock), (error, about) =>
          request.log.error({ err: error, ...about }, 'an e-mail could not be sent'),
        );
        return asIs(id);
      },
    }),
  ];
}
