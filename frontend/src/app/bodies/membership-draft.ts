import { maxLength, required, schema, validate } from '@angular/forms/signals';
import type { Engagement, MemberRole, Membership, NewMembership, Seat } from '#contract/membership.ts';
import { today } from '../format/today';

/** Who takes part: somebody of the network, somebody new, or nobody who is named. */
export type Who = 'known' | 'new' | 'none';

/** A membership as it is typed. */
export interface MembershipDraft {
  /** Code; empty until one is chosen. */
  readonly organisation: string;
  readonly who: string;
  /** Id of the person; empty until one is chosen. */
  readonly person: string;
  /** Of a new person. */
  readonly name: string;
  readonly function: string;
  readonly role: string;
  readonly engagement: string;
  readonly votingRight: boolean;
  readonly validFrom: string;
  readonly validTo: string;
}

/** A new membership on a seat, or without one; or what is to be corrected. */
export function membershipDraft(membership: Membership | undefined, seat: Seat | undefined, deputy: boolean): MembershipDraft {
  if (membership === undefined)
    return {
      organisation: '',
      who: 'known',
      person: '',
      name: '',
      function: '',
      role: deputy ? 'deputy' : 'member',
      engagement: 'paid',
      votingRight: seat?.votingRight ?? true,
      validFrom: today(),
      validTo: '',
    };
  return {
    organisation: membership.organisation.code,
    who: membership.person === null ? 'none' : 'known',
    person: membership.person?.id ?? '',
    name: '',
    function: '',
    role: membership.role,
    engagement: membership.engagement,
    votingRight: membership.votingRight,
    validFrom: membership.validFrom,
    validTo: membership.validTo ?? '',
  };
}

/** The same limits as the contract. */
export const membershipRules = schema<MembershipDraft>((path) => {
  required(path.role);
  required(path.engagement);
  required(path.validFrom);
  required(path.name, { when: (it) => it.valueOf(path.who) === 'new' });
  maxLength(path.name, 200);
  maxLength(path.function, 200);
  validate(path.validTo, (it) => (it.value() !== '' && it.value() < it.valueOf(path.validFrom) ? { kind: 'endBeforeStart' } : undefined));
});

/** The membership as the API takes it. A guest has no vote. */
export const membershipOf = (draft: MembershipDraft, seat: string | null): NewMembership => ({
  organisation: draft.organisation,
  person: draft.who === 'known' ? draft.person : null,
  seat,
  // The lists offer nothing else.
  role: draft.role as MemberRole,
  engagement: draft.engagement as Engagement,
  votingRight: draft.role !== 'guest' && draft.votingRight,
  validFrom: draft.validFrom,
  validTo: draft.validTo || null,
});

/** A membership as it was, to enter it again. */
export const sameAgain = ({
  organisation,
  person,
  seat,
  role,
  engagement,
  votingRight,
  validFrom,
  validTo,
}: Membership): NewMembership => ({
  organisation: organisation.code,
  person: person?.id ?? null,
  seat: seat?.id ?? null,
  role,
  engagement,
  votingRight,
  validFrom,
  validTo,
});
