import type { InputIssue } from '../../errors/app-error.ts';
import type { BodyLife } from './body.ts';
import { endingWith } from './life.ts';
import { endsBeforeItBegins, outsideIssues } from './life-check.ts';
import { isDeputy, memberName, type KeptMembership } from './membership.ts';
import { seatLife, type Seat, type SeatChanged, type SeatContent } from './seat.ts';

/** What there is of what a seat refers to. */
interface SeatReferencesKnown {
  readonly targetGroups: ReadonlySet<string>;
  /** References `level:key` by what was written. */
  readonly districts: ReadonlyMap<string, string>;
}

/** What is wrong with a seat, each at its field. What is not given is not asked again. */
export function* seatIssues(given: SeatChanged, after: SeatContent, body: BodyLife, known: SeatReferencesKnown): Generator<InputIssue> {
  const { district = null, targetGroup = null } = given;
  if (district !== null && !known.districts.has(district)) yield { path: 'district', message: `There is no district "${district}".` };
  if (targetGroup !== null && !known.targetGroups.has(targetGroup))
    yield { path: 'targetGroup', message: `There is no target group "${targetGroup}".` };
  yield* endsBeforeItBegins(after);
  // Without a last day it ends with its body.
  yield* outsideIssues(endingWith(after, body), body, 'body');
}

/** When the seat is there after a change; it lies within the life of its body. */
export const lifeOf = (seat: SeatContent, body: BodyLife) => seatLife(seat, body) ?? seat;

/** Deputies that a seat without deputies would still have on a day or after it. */
export function deputyIssues(seat: Pick<Seat, 'hasDeputy'>, onSeat: readonly KeptMembership[], today: string): InputIssue[] {
  const deputies = onSeat.filter((membership) => isDeputy(membership) && (membership.validTo === null || membership.validTo >= today));
  if (seat.hasDeputy || deputies.length === 0) return [];
  const names = [...new Set(deputies.map(memberName))];
  return [
    {
      path: 'hasDeputy',
      message: `The seat has a deputy: ${names.join(', ')}. End that first.`,
      code: 'has-deputy',
      params: { names },
    },
  ];
}
