import type { BodyLife } from './body.ts';
import { endingWith } from './life.ts';
import type { MembershipChanged, MembershipContent, MembershipDraft } from './membership.ts';
import { seatLife, type Seat } from './seat.ts';

/**
 * A new membership. Without a last day it ends with the seat or the body, where these have one; without a word about the vote it has that of
 * the seat, and without a seat those who are chair or member have one.
 */
export function membershipOf(draft: MembershipDraft, seat: Seat | undefined, body: BodyLife): MembershipContent {
  const { organisation, role, validFrom, person = null, engagement = 'paid' } = draft;
  const outer = seat === undefined ? body : (seatLife(seat, body) ?? body);
  const votes = role !== 'guest' && (seat?.votingRight ?? ['chair', 'member'].includes(role));
  return {
    person,
    organisation,
    seat: draft.seat ?? null,
    role,
    votingRight: draft.votingRight ?? votes,
    engagement,
    ...endingWith({ validFrom, validTo: draft.validTo ?? null }, outer),
  };
}

/** The content after a change. */
export function withMembershipChanges(before: MembershipContent, changed: MembershipChanged): MembershipContent {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<MembershipContent>;
  const after = { ...before, ...given };
  // Who becomes a guest gives the vote back, unless somebody says otherwise; that is refused then.
  return after.role === 'guest' && given.votingRight === undefined ? { ...after, votingRight: false } : after;
}
