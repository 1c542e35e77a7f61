import * as z from 'zod/mini';
import { bodyCode } from './body.ts';
import { isoTime } from './common.ts';
import { meetingId } from './meeting-reference.ts';
import { membershipId } from './membership.ts';

/** A calendar that a program for calendars follows; whoever knows its address can read the meetings in it, nothing else. */
const calendarFeed = z.strictObject({
  id: z.string(),
  /** The body whose meetings it has; null for all that concern the account. */
  body: z.nullable(z.strictObject({ code: bodyCode, name: z.string() })),
  createdAt: isoTime,
  /** When a program last asked for it. */
  usedAt: z.nullable(isoTime),
});
export type CalendarFeed = z.infer<typeof calendarFeed>;
/** Those of the account that asks. */
export const calendarFeedList = z.strictObject({ items: z.array(calendarFeed) });
export type CalendarFeedList = z.infer<typeof calendarFeedList>;
export const newCalendarFeed = z.strictObject({ body: z.optional(z.nullable(bodyCode)) });
/** The address is shown this once; of its secret part only a hash is kept. */
export const calendarFeedMade = z.strictObject({ ...calendarFeed.shape, address: z.string() });
export type CalendarFeedMade = z.infer<typeof calendarFeedMade>;

/** Whether the invitation of a member tells what holds now. */
export const invitationState = z.enum(['not_sent', 'sent', 'outdated', 'failed', 'no_address']);
export type InvitationState = z.infer<typeof invitationState>;
export const invitation = z.strictObject({
  membership: membershipId,
  person: z.nullable(z.string()),
  organisation: z.string(),
  state: invitationState,
  sentAt: z.nullable(isoTime),
});
export type Invitation = z.infer<typeof invitation>;
export const invitationList = z.strictObject({
  meeting: meetingId,
  /** Whether this installation can send mails. */
  canSend: z.boolean(),
  items: z.array(invitation).check(z.describe('Members and deputies on the day of the meeting, and who was invited and is none any more.')),
});
export type InvitationList = z.infer<typeof invitationList>;
/** Sends to those whose invitation is missing, failed or outdated, or to these. A cancelled meeting is called off at who was invited. */
export const sendInvitations = z.strictObject({ memberships: z.optional(z.array(membershipId).check(z.maxLength(500))) });
