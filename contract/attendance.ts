import * as z from 'zod/mini';
import { bodyCode } from './body.ts';
import { isoDate, rowVersion } from './common.ts';
import { meetingId } from './meeting-reference.ts';
import { memberRole, membershipId } from './membership.ts';
import { organisationCode, sector } from './organisation.ts';
import { personId } from './person.ts';

/** Whether somebody came. Not recorded is not absent. */
export const attendanceState = z.enum(['present', 'excused', 'absent', 'not_recorded']);
export type AttendanceState = z.infer<typeof attendanceState>;

const person = z.nullable(z.strictObject({ id: personId, name: z.nullable(z.string()) }));
const organisation = z.strictObject({ code: organisationCode, name: z.string() });

/** A member on the day of the meeting. Deputies stand in the row of whom they stand in for. */
const memberAttendance = z.strictObject({
  membership: membershipId,
  person,
  organisation,
  role: memberRole,
  seat: z.nullable(z.string()),
  votingRight: z.boolean(),
  state: attendanceState,
  /** Whether the deputy came instead; then the member was excused or absent. */
  deputyCame: z.boolean(),
  /** Who that would be; null where no deputy is a member on that day. */
  deputy: z.nullable(z.strictObject({ membership: membershipId, person, organisation })),
});
export type MemberAttendance = z.infer<typeof memberAttendance>;

/** Somebody who was there without being a member on that day. */
const guestAttendance = z.strictObject({ person, organisation: z.nullable(organisation) });
export type GuestAttendance = z.infer<typeof guestAttendance>;

export const attendanceList = z.strictObject({
  meeting: meetingId,
  heldOn: isoDate,
  members: z.array(memberAttendance).check(z.describe('By seat, then those without one.')),
  guests: z.array(guestAttendance),
  /** Seats on which nobody sat on that day. */
  vacantSeats: z.array(z.string()),
  version: z.int().check(z.describe('Of the meeting.')),
});
export type AttendanceList = z.infer<typeof attendanceList>;

/**
 * Says who came; in bulk. Members who are not named stay as they are; guests replace those before. A membership that did not hold on the day
 * of the meeting is no error: its person and organisation are recorded as guests, and `becameGuests` of the answer names them.
 */
export const attendanceChange = z.strictObject({
  version: rowVersion,
  members: z.optional(
    z
      .array(z.strictObject({ membership: membershipId, state: attendanceState, deputyCame: z.optional(z.boolean()) }))
      .check(z.maxLength(500)),
  ),
  guests: z.optional(
    z
      .array(z.strictObject({ person: z.optional(z.nullable(personId)), organisation: z.optional(z.nullable(organisationCode)) }))
      .check(z.maxLength(200)),
  ),
});
export type AttendanceChange = z.infer<typeof attendanceChange>;
export const attendanceRecorded = z.strictObject({ ...attendanceList.shape, becameGuests: z.array(membershipId) });
export type AttendanceRecorded = z.infer<typeof attendanceRecorded>;

/**
 * How a membership stands in meetings. Only meetings count that were held within it; the share has recorded ones below the line only, and is
 * null without any: not recorded is never 0 %.
 */
const figures = {
  /** Meetings held while it was a member. */
  held: z.int(),
  recorded: z.int(),
  present: z.int(),
  /** Not there in person, but the deputy came. */
  deputyCame: z.int(),
  /** Nobody came, and said so before. */
  excused: z.int(),
  /** Nobody came. */
  absent: z.int(),
  /** Present and stood in for, of the recorded, in percent, unrounded; null without a recorded one. */
  share: z.nullable(z.number()),
};

/** Attendance of an organisation in one body: of each of its memberships and all together. */
const bodyAttendance = z.strictObject({ body: z.strictObject({ code: bodyCode, name: z.string() }), ...figures });
export type BodyAttendance = z.infer<typeof bodyAttendance>;

const organisationAttendance = z.strictObject({
  organisation: z.strictObject({ ...organisation.shape, sector }),
  ...figures,
  bodies: z.array(bodyAttendance).check(z.describe('By name.')),
});
export type OrganisationAttendance = z.infer<typeof organisationAttendance>;
/** By share, lowest first; those without a recorded meeting at the end. */
export const organisationAttendanceList = z.strictObject({ from: isoDate, to: isoDate, items: z.array(organisationAttendance) });
export type OrganisationAttendanceList = z.infer<typeof organisationAttendanceList>;

/** The last year when no days are given. Both days count. */
export const attendanceQuery = z.strictObject({
  from: z.optional(isoDate),
  to: z.optional(isoDate),
  body: z.optional(bodyCode),
  organisation: z.optional(organisationCode),
});
