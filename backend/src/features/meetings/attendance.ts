import type { AttendanceState } from '#contract/attendance.ts';
import type { MemberRole } from '#contract/membership.ts';
import { isOn, type Life } from '../bodies/life.ts';
import { isDeputy, isMember } from '../bodies/membership.ts';

export type { AttendanceState };

/** A membership as far as it matters who came. */
export interface AttendingMembership extends Life {
  readonly id: string;
  /** Id of the person. */
  readonly person: string | null;
  /** Code of the organisation. */
  readonly organisation: string;
  /** Id of the seat. */
  readonly seat: string | null;
  readonly role: MemberRole;
}

/** Whether a member came; without one it is not recorded. */
export interface AttendanceEntry {
  readonly membership: string;
  readonly state: Exclude<AttendanceState, 'not_recorded'>;
  /** Whether the deputy came instead. */
  readonly deputyCame: boolean;
}

/** Somebody who was there without being a member on that day; at least one of the two is known. */
export interface Guest {
  readonly person: string | null;
  readonly organisation: string | null;
}

/** What is recorded of a meeting. */
export interface Recorded {
  readonly entries: readonly AttendanceEntry[];
  readonly guests: readonly Guest[];
}

/** The members of a day: whoever holds a seat, and members without one. Deputies stand in for one of them, guests are none. */
export const membersOn = (memberships: readonly AttendingMembership[], day: string): AttendingMembership[] =>
  memberships.filter((membership) => isMember(membership) && isOn(membership, day));

/** Who stands in for a member on a day; `undefined` where nobody does. */
export const deputyOf = (
  member: AttendingMembership,
  memberships: readonly AttendingMembership[],
  day: string,
): AttendingMembership | undefined =>
  member.seat === null
    ? undefined
    : memberships.find((membership) => isDeputy(membership) && membership.seat === member.seat && isOn(membership, day));

/** Whether two guests are the same. */
const isSameGuest = (one: Guest, other: Guest): boolean => one.person === other.person && one.organisation === other.organisation;

/** Guests each once. */
export const guestsOnce = (guests: readonly Guest[]): Guest[] =>
  guests.filter((guest, index) => guests.findIndex((other) => isSameGuest(guest, other)) === index);

const asGuest = ({ person, organisation }: AttendingMembership): Guest => ({ person, organisation });

/**
 * What is recorded of those who are no members on the day (their membership was corrected since, or the meeting was moved): who came was a
 * guest, as was the deputy of one of them; that somebody else did not come means nothing.
 */
export function withoutStrangers(recorded: Recorded, memberships: readonly AttendingMembership[], day: string, deputiesOf = day): Recorded {
  const members = new Map(membersOn(memberships, day).map((membership) => [membership.id, membership]));
  const strangers = recorded.entries.filter(({ membership }) => !members.has(membership));
  if (strangers.length === 0) return recorded;
  const came = strangers.flatMap(({ membership, state, deputyCame }) => {
    const stranger = memberships.find(({ id }) => id === membership);
    if (stranger === undefined) return [];
    const deputy = deputyCame ? deputyOf(stranger, memberships, deputiesOf) : undefined;
    return [...(state === 'present' ? [asGuest(stranger)] : []), ...(deputy === undefined ? [] : [asGuest(deputy)])];
  });
  return {
    entries: recorded.entries.filter(({ membership }) => members.has(membership)),
    guests: guestsOnce([...recorded.guests, ...came]),
  };
}

/**
 * What is recorded after the meeting was moved to another day. Nobody who came is lost: who is no member then becomes a guest, a guest who is
 * one then counts among the members, and a deputy who is not that of the seat then was there as a guest. The same object when nothing changes.
 */
export function afterMove(recorded: Recorded, memberships: readonly AttendingMembership[], from: string, to: string): Recorded {
  const { entries, guests } = withoutStrangers(recorded, memberships, to, from);
  const members = membersOn(memberships, to);
  const byId = new Map(members.map((member) => [member.id, member]));
  const leftAlone = entries.flatMap(({ membership, deputyCame }) => {
    const member = byId.get(membership);
    if (!deputyCame || member === undefined) return [];
    const [was, now] = [deputyOf(member, memberships, from), deputyOf(member, memberships, to)];
    const stays = now !== undefined && (was === undefined || was.id === now.id);
    return stays ? [] : [{ membership, deputy: was }];
  });
  const seated = guests.flatMap((guest) => {
    const member = members.find(
      ({ person, organisation }) => person !== null && person === guest.person && organisation === guest.organisation,
    );
    return member === undefined || entries.some(({ membership }) => membership === member.id) ? [] : [{ guest, membership: member.id }];
  });
  if (leftAlone.length === 0 && seated.length === 0 && entries === recorded.entries) return recorded;
  return {
    entries: [
      ...entries.map((entry) =>
        leftAlone.some(({ membership }) => membership === entry.membership) ? { ...entry, deputyCame: false } : entry,
      ),
      ...seated.map(({ membership }) => ({ membership, state: 'present' as const, deputyCame: false })),
    ],
    guests: guestsOnce([
      ...guests.filter((guest) => !seated.some((each) => each.guest === guest)),
      ...leftAlone.flatMap(({ deputy }) => (deputy === undefined ? [] : asGuest(deputy))),
    ]),
  };
}

/** What somebody says about a member. */
interface AttendanceGiven {
  readonly membership: string;
  readonly state: AttendanceState;
  readonly deputyCame?: boolean | undefined;
}

/** What somebody says about a meeting; absent stays. */
export interface AttendanceChanged {
  readonly members?: readonly AttendanceGiven[] | undefined;
  readonly guests?: readonly Guest[] | undefined;
}

/**
 * What is recorded after somebody said more: members who are not named stay as they are, guests replace those before. Who is named and is no
 * member on the day was a guest if they came; `becameGuests` has their memberships.
 */
export function withAttendance(
  recorded: Recorded,
  { members = [], guests }: AttendanceChanged,
  memberships: readonly AttendingMembership[],
  day: string,
): { readonly recorded: Recorded; readonly becameGuests: string[] } {
  const before = withoutStrangers(recorded, memberships, day);
  const onDay = new Set(membersOn(memberships, day).map(({ id }) => id));
  const named = members.filter(({ membership }) => onDay.has(membership));
  const strangers = members.filter(({ membership, state }) => !onDay.has(membership) && state === 'present');
  const entries = new Map(before.entries.map((entry) => [entry.membership, entry]));
  for (const { membership, state, deputyCame } of named)
    if (state === 'not_recorded') entries.delete(membership);
    // Who says nothing about the deputy leaves that as it was, but for somebody who came.
    else
      entries.set(membership, {
        membership,
        state,
        deputyCame: state !== 'present' && (deputyCame ?? entries.get(membership)?.deputyCame ?? false),
      });
  const strange = strangers.flatMap(({ membership }) => memberships.filter(({ id }) => id === membership).map(asGuest));
  return {
    recorded: { entries: [...entries.values()], guests: guestsOnce([...(guests ?? before.guests), ...strange]) },
    becameGuests: strangers.map(({ membership }) => membership),
  };
}
