import type { Role } from '../../access/permissions.ts';
import type { Name } from '../reference-data/reference-item.ts';
import type { Engagement, MemberRole } from '../bodies/membership.ts';
import type { ContactData } from './person.ts';
import type { RetentionEvent, RetentionReason } from './retention.ts';

interface Dated {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** How somebody came to a meeting: as a member, through their deputy, as the deputy of somebody, as a guest, or not. */
type PersonAttendance = 'present' | 'excused' | 'absent' | 'deputy' | 'as_deputy' | 'guest';

/** Everything that is stored about a person. */
export interface StoredData {
  readonly person: {
    readonly id: string;
    /** Null once the person was erased. */
    readonly name: string | null;
    readonly function: string | null;
    readonly organisation: string | null;
    readonly recordedOn: string;
    readonly erasedOn: string | null;
  };
  /** `since` is the day on which it was entered for somebody of whom none was kept; null when it came with the person. */
  readonly contact: (ContactData & { readonly since: string | null }) | null;
  readonly memberships: readonly (Dated & {
    readonly body: { readonly code: string; readonly name: string };
    readonly seat: string | null;
    readonly organisation: string;
    readonly role: MemberRole;
    readonly votingRight: boolean;
    readonly engagement: Engagement;
  })[];
  readonly contactFor: readonly (Dated & {
    readonly department: Name;
    readonly topic: Name;
    readonly trainings: readonly { readonly title: string; readonly attendedOn: string }[];
  })[];
  readonly meetings: readonly {
    readonly body: string;
    readonly title: string | null;
    readonly heldOn: string;
    readonly attendance: PersonAttendance;
  }[];
  /** The day is null while an item waits for a meeting. */
  readonly agendaItems: readonly { readonly body: string; readonly title: string; readonly heldOn: string | null }[];
  readonly invitations: number;
  readonly accounts: readonly { readonly name: string; readonly email: string; readonly roles: readonly Role[]; readonly state: string }[];
  readonly retention: readonly {
    readonly at: string;
    readonly event: RetentionEvent;
    readonly reason: RetentionReason;
    readonly until: string | null;
  }[];
  readonly historyEntries: number;
}
