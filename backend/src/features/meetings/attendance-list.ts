import type { AttendanceState } from '#contract/attendance.ts';
import type { NamedBody } from '../bodies/body.ts';
import { isOn, within } from '../bodies/life.ts';
import type { MemberRole } from '../bodies/membership.ts';
import type { AttendingPerson, MeetingAttendance, NamedGuest, NamedMembership } from './attendance-read-model.ts';
import { deputyOf, guestsOnce, membersOn, withoutStrangers } from './attendance.ts';

/** A member on the day of a meeting. */
interface MemberOfDay {
  readonly membership: string;
  readonly person: AttendingPerson | null;
  readonly organisation: NamedBody;
  readonly role: MemberRole;
  readonly seat: string | null;
  readonly votingRight: boolean;
  readonly state: AttendanceState;
  readonly deputyCame: boolean;
  readonly deputy: { readonly membership: string; readonly person: AttendingPerson | null; readonly organisation: NamedBody } | null;
}

/** Who was there, who was not, and of whom nobody knows. */
interface AttendanceOfDay {
  readonly members: readonly MemberOfDay[];
  readonly guests: readonly NamedGuest[];
  readonly vacantSeats: readonly string[];
}

/** The list of a meeting: members by seat, then those without one; whoever came and was no member on that day is a guest. */
export function attendanceOfDay({ heldOn, body, seats, memberships, entries, guests }: MeetingAttendance): AttendanceOfDay {
  const state = new Map(entries.map((entry) => [entry.membership, entry]));
  const named = new Map(memberships.map((membership) => [membership.id, membership]));
  const members = membersOn(memberships, heldOn);
  const there = seats.filter((seat) => {
    const life = within(seat, body);
    return life !== undefined && isOn(life, heldOn);
  });
  const places = new Map(seats.map(({ id }, index) => [id, index]));
  const placeOf = ({ seat }: { readonly seat: string | null }): number =>
    seat === null ? seats.length : (places.get(seat) ?? seats.length);
  const rows = members
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((member) => {
      const entry = state.get(member.id);
      const deputy = named.get(deputyOf(member, memberships, heldOn)?.id ?? '');
      const { votingRight, ...names } = named.get(member.id) as NamedMembership;
      return {
        ...who(names),
        role: member.role,
        seat: seats.find(({ id }) => id === member.seat)?.name ?? null,
        votingRight,
        state: entry?.state ?? ('not_recorded' as const),
        deputyCame: entry?.deputyCame ?? false,
        deputy: deputy === undefined ? null : who(deputy),
      };
    });
  return {
    members: rows,
    guests: guestsOfDay({ heldOn, memberships, entries, guests }),
    vacantSeats: there.filter(({ id }) => !members.some(({ seat }) => seat === id)).map(({ name }) => name),
  };
}

const who = ({ id, person, personName, organisation, organisationName }: Omit<NamedMembership, 'votingRight'>) => ({
  membership: id,
  person: person === null ? null : { id: person, name: personName },
  organisation: { code: organisation, name: organisationName },
});

function guestsOfDay({
  heldOn,
  memberships,
  entries,
  guests,
}: Pick<MeetingAttendance, 'heldOn' | 'memberships' | 'entries' | 'guests'>): NamedGuest[] {
  const people = new Map(guests.flatMap(({ person }) => (person === null ? [] : [[person.id, person] as const])));
  const organisations = new Map(
    guests.flatMap(({ organisation }) => (organisation === null ? [] : [[organisation.code, organisation] as const])),
  );
  for (const { person, personName, organisation, organisationName } of memberships) {
    if (person !== null) people.set(person, { id: person, name: personName });
    organisations.set(organisation, { code: organisation, name: organisationName });
  }
  const plain = guests.map(({ person, organisation }) => ({ person: person?.id ?? null, organisation: organisation?.code ?? null }));
  // Two guests of organisations that were merged since are one.
  return guestsOnce(withoutStrangers({ entries, guests: plain }, memberships, heldOn).guests).map(({ person, organisation }) => ({
    person: person === null ? null : (people.get(person) ?? null),
    organisation: organisation === null ? null : (organisations.get(organisation) ?? null),
  }));
}

/** Members of one day who are none on another. */
export const membersOnlyOn = (memberships: readonly NamedMembership[], day: string, other: string): NamedMembership[] => {
  const there = new Set(membersOn(memberships, other).map(({ id }) => id));
  const only = new Set(membersOn(memberships, day).flatMap(({ id }) => (there.has(id) ? [] : id)));
  return memberships.filter(({ id }) => only.has(id));
};
