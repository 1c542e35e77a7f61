import type { InputIssue } from '../../errors/app-error.ts';
import { isDeputy } from '../bodies/membership.ts';
import { namingIssues, type KnownOrganisations } from '../organisations/known-organisation.ts';
import { deputyOf, membersOn, type AttendanceChanged, type AttendingMembership, type Guest } from './attendance.ts';
import type { Meeting } from './meeting.ts';

/** What attendance of a meeting is held against. */
interface AttendanceContext {
  readonly meeting: Pick<Meeting, 'heldOn' | 'state'>;
  /** All memberships that the body ever had. */
  readonly memberships: readonly AttendingMembership[];
  /** Guests that stand there already. */
  readonly guests: readonly Guest[];
  /** Names of persons, null of who was erased; and organisations that there are. */
  readonly known: { readonly people: ReadonlyMap<string, string | null>; readonly organisations: KnownOrganisations };
  readonly today: string;
}

/** What is wrong with what somebody says about who came, each at its place. */
export function* attendanceIssues(given: AttendanceChanged, context: AttendanceContext): Generator<InputIssue> {
  const { meeting, today } = context;
  const { members = [], guests = [] } = given;
  if (meeting.state === 'cancelled' && members.length + guests.length > 0) {
    yield { path: 'members', message: 'The meeting was cancelled; nobody came.', code: 'cancelled', params: { day: meeting.heldOn } };
    return;
  }
  yield* memberIssues(members, context);
  if (meeting.heldOn > today && guests.length > 0)
    yield {
      path: 'guests',
      message: `Who comes on ${meeting.heldOn} nobody knows yet.`,
      code: 'in-the-future',
      params: { day: meeting.heldOn },
    };
  yield* guestIssues(guests, context);
}

function* memberIssues(
  members: NonNullable<AttendanceChanged['members']>,
  { meeting: { heldOn }, memberships, today }: AttendanceContext,
): Generator<InputIssue> {
  const byId = new Map(memberships.map((membership) => [membership.id, membership]));
  const onDay = membersOn(memberships, heldOn);
  const named = new Set<string>();
  for (const [index, { membership: id, state, deputyCame = false }] of members.entries()) {
    const path = `members.${index}`;
    const membership = byId.get(id);
    if (membership === undefined) {
      yield { path: `${path}.membership`, message: `The body never had a membership with the number ${id}.`, code: 'no-such-membership' };
      continue;
    }
    if (named.has(id)) yield { path: `${path}.membership`, message: 'This membership is named twice.', code: 'member-twice' };
    named.add(id);
    // Who cannot come says so before; who came is known on the day.
    if (heldOn > today && (state === 'present' || state === 'absent' || deputyCame))
      yield {
        path: `${path}.state`,
        message: `The meeting is on ${heldOn}; until then somebody can only be excused.`,
        code: 'in-the-future',
        params: { day: heldOn },
      };
    if (isDeputy(membership) && onDay.some((member) => deputyOf(member, memberships, heldOn)?.id === id))
      yield {
        path: `${path}.membership`,
        message: 'A deputy stands in the row of whom they stand in for.',
        code: 'deputy-of-a-member',
      };
    if (!deputyCame) continue;
    if (state === 'present' || state === 'not_recorded')
      yield {
        path: `${path}.deputyCame`,
        message: 'The deputy comes instead of somebody who is excused or absent.',
        code: 'deputy-beside-member',
      };
    else if (deputyOf(membership, memberships, heldOn) === undefined)
      yield {
        path: `${path}.deputyCame`,
        message: 'On that day nobody stands in for this member.',
        code: 'no-deputy',
        params: { day: heldOn },
      };
  }
}

function* guestIssues(guests: readonly Guest[], context: AttendanceContext): Generator<InputIssue> {
  const { known, memberships, meeting } = context;
  const members = new Set(membersOn(memberships, meeting.heldOn).flatMap(({ person }) => person ?? []));
  for (const [index, { person, organisation }] of guests.entries()) {
    const path = `guests.${index}`;
    if (person === null && organisation === null)
      yield { path, message: 'Say who was there: a person, an organisation, or both.', code: 'nobody' };
    if (organisation !== null) yield* namingIssues(`${path}.organisation`, organisation, known.organisations.get(organisation));
    if (person === null || context.guests.some((guest) => guest.person === person)) continue;
    const name = known.people.get(person);
    if (name === undefined) yield { path: `${path}.person`, message: `There is no person with the number ${person}.` };
    else if (name === null)
      yield { path: `${path}.person`, message: 'This person was erased and takes part in nothing new.', code: 'person-erased' };
    else if (members.has(person))
      yield {
        path: `${path}.person`,
        message: `${name} was a member on that day and stands there.`,
        code: 'guest-is-member',
        params: { name },
      };
  }
}
