import type { InputIssue } from '../../errors/app-error.ts';
import { namingIssues, type KnownOrganisation } from '../organisations/known-organisation.ts';
import type { BodyLife } from './body.ts';
import { overlap } from './life.ts';
import { endsBeforeItBegins, outsideIssues } from './life-check.ts';
import { isDeputy, memberName, type KeptMembership, type MembershipContent } from './membership.ts';
import type { Seat } from './seat.ts';

/** What there is of what a membership refers to; absent where it was not asked for. */
export interface MembershipReferencesKnown {
  /** Undefined when there is no such organisation. */
  readonly organisation: KnownOrganisation | undefined;
  /** Undefined when there is no such person, or nobody was named. */
  readonly person: { readonly name: string | null } | undefined;
}

/** What a membership is held against. */
interface MembershipContext {
  readonly body: BodyLife;
  /** All seats of the body. */
  readonly seats: readonly Seat[];
  readonly known: MembershipReferencesKnown;
}

/** What is wrong with a membership, each at its field, whatever else there is on the seat. */
export function* membershipIssues(
  after: MembershipContent,
  before: MembershipContent | undefined,
  { body, seats, known }: MembershipContext,
): Generator<InputIssue> {
  yield* personIssues(after, before, known);
  yield* organisationIssues(after, before, known);
  yield* endsBeforeItBegins(after);
  const seat = seats.find(({ id }) => id === after.seat);
  // A seat lies within the life of its body: what is said of the one need not be said of the other.
  const outside = [...outsideIssues(after, body, 'body')];
  yield* outside.length > 0 || seat === undefined ? outside : outsideIssues(after, seat, 'seat');
  if (after.seat !== null && seat === undefined)
    yield { path: 'seat', message: `"${body.name}" has no seat with the number ${after.seat}.` };
  else yield* seatIssues(after, seat);
}

/** Who sits on the seat at the same time already; `undefined` when nobody does. `id` is that of the membership itself. */
export function takenBy(
  content: MembershipContent,
  id: string | undefined,
  memberships: readonly KeptMembership[],
): KeptMembership | undefined {
  if (content.seat === null) return undefined;
  return memberships.find(
    (other) => other.id !== id && other.seat === content.seat && isDeputy(other) === isDeputy(content) && overlap(other, content),
  );
}

/** Says that a seat is taken. */
export function takenIssue(other: KeptMembership): InputIssue {
  const { validFrom, validTo } = other;
  const name = memberName(other);
  const when = validTo === null ? `since ${validFrom}` : `from ${validFrom} to ${validTo}`;
  return {
    path: 'seat',
    message: isDeputy(other) ? `The deputy on this seat is ${name} ${when}.` : `This seat is held by ${name} ${when}.`,
    code: isDeputy(other) ? 'deputy-taken' : 'seat-taken',
    params: { name, validFrom, validTo },
  };
}

function* personIssues(
  { person }: MembershipContent,
  before: MembershipContent | undefined,
  known: MembershipReferencesKnown,
): Generator<InputIssue> {
  if (person === null || person === before?.person) return;
  if (known.person === undefined) yield { path: 'person', message: `There is no person with the number ${person}.` };
  else if (known.person.name === null)
    yield { path: 'person', message: 'This person was erased and takes part in nothing new.', code: 'person-erased' };
}

function* organisationIssues(
  { organisation, validFrom }: MembershipContent,
  before: MembershipContent | undefined,
  known: MembershipReferencesKnown,
): Generator<InputIssue> {
  const naming = organisation === before?.organisation ? [] : [...namingIssues('organisation', organisation, known.organisation)];
  yield* naming;
  if (naming.length > 0 || known.organisation === undefined) return;
  const { name, closedOn } = known.organisation;
  const isAsItWas = organisation === before?.organisation && validFrom === before.validFrom;
  if (closedOn === null || validFrom <= closedOn || isAsItWas) return;
  yield {
    path: 'organisation',
    message: `"${name}" closed on ${closedOn}; nothing begins on its behalf after that.`,
    code: 'organisation-closed',
    params: { name, day: closedOn },
  };
}

function* seatIssues({ role, votingRight }: MembershipContent, seat: Seat | undefined): Generator<InputIssue> {
  if (role === 'deputy' && seat === undefined)
    yield { path: 'seat', message: 'A deputy stands in for a seat. Name the seat.', code: 'deputy-without-seat' };
  if (role === 'deputy' && seat?.hasDeputy === false)
    yield {
      path: 'seat',
      message: `For the seat "${seat.name}" no deputy is foreseen.`,
      code: 'no-deputy-foreseen',
      params: { name: seat.name },
    };
  if (role === 'guest' && seat !== undefined)
    yield { path: 'seat', message: 'A guest has no seat. Leave the seat away, or choose another role.', code: 'guest-with-seat' };
  if (role === 'guest' && votingRight)
    yield { path: 'votingRight', message: 'A guest has no vote. Take the vote away, or choose another role.', code: 'guest-with-vote' };
}
