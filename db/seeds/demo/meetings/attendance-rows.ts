import { deputyOf, membersOn, type AttendingMembership } from '#backend/features/meetings/attendance.ts';
import { isOn } from '#backend/features/bodies/life.ts';
import type { PlannedMeeting } from './meeting-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** A membership of the demo. */
export interface DemoMembership extends AttendingMembership {
  readonly body: string;
}

/** Shares of whoever comes, and of whoever then says so before; the rest is absent. */
const USUAL = { present: 0.84, excused: 0.95 };
const RARELY = { present: 0.38, excused: 0.55 };
const DEPUTY_COMES = 0.65;
/** Nobody wrote it down for a single member now and then. */
const RECORDED = 0.97;
const GUEST_COMES = 0.6;

/** Who came to a meeting that was held: the same each time it is asked. */
export function attendanceRows(meetingId: string, meeting: PlannedMeeting, memberships: readonly DemoMembership[]): Row[] {
  const { body, heldOn, recorded, rarelyThere } = meeting;
  if (meeting.state !== 'held' || !recorded) return [];
  const own = memberships.filter((membership) => membership.body === body);
  return membersOn(own, heldOn).flatMap((member) => {
    const chance = chanceOf(`${heldOn} ${body} ${member.organisation} ${member.role}`);
    if (chanceOf(`${heldOn} ${member.organisation} recorded`) > RECORDED) return [];
    const usual = rarelyThere.includes(member.organisation) ? RARELY : USUAL;
    const state = chance < usual.present ? 'present' : chance < usual.excused ? 'excused' : 'absent';
    const deputy_came =
      state !== 'present' &&
      deputyOf(member, own, heldOn) !== undefined &&
      chanceOf(`${heldOn} ${member.organisation} deputy`) < DEPUTY_COMES;
    return [{ meeting_id: meetingId, membership_id: member.id, state, deputy_came }];
  });
}

/** Guests of a meeting that was held: those whom the body usually invites, and who presented something without being a member. */
export function guestRows(meetingId: string, meeting: PlannedMeeting, memberships: readonly DemoMembership[]): Row[] {
  const { body, heldOn, recorded, items } = meeting;
  if (meeting.state !== 'held' || !recorded) return [];
  const own = memberships.filter((membership) => membership.body === body && isOn(membership, heldOn));
  const usual = own.filter(({ role, organisation }) => role === 'guest' && chanceOf(`${heldOn} ${organisation} guest`) < GUEST_COMES);
  const presenting = [...new Set(items.flatMap(({ by }) => by ?? []))].filter(
    (organisation) => !own.some((membership) => membership.organisation === organisation),
  );
  return [
    ...usual.map(({ person, organisation }) => ({ meeting_id: meetingId, person_id: person, organisation_code: organisation })),
    ...presenting.map((organisation) => ({ meeting_id: meetingId, person_id: null, organisation_code: organisation })),
  ];
}

/** Who presents an item in person: whoever is a member for the organisation on that day. */
export const presenterOf = (
  { by, inPerson }: PlannedMeeting['items'][number],
  { body, heldOn }: Pick<PlannedMeeting, 'body' | 'heldOn'>,
  memberships: readonly DemoMembership[],
): string | null => {
  if (by === null || !inPerson) return null;
  const own = memberships.filter((membership) => membership.body === body);
  return membersOn(own, heldOn).find(({ organisation }) => organisation === by)?.person ?? null;
};

/** A number from 0 to 1 that follows from a text alone (FNV-1a, mixed once more because short texts differ in their last letters). */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
