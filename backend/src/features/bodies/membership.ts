import type { Engagement, MemberRole } from '#contract/membership.ts';
import type { Sector } from '../organisations/organisation.ts';
import type { NamedBody } from './body.ts';
import type { Life } from './life.ts';

export type { Engagement, MemberRole };

/** What people write down about a membership. */
export interface MembershipContent extends Life {
  /** Id of a person; null when nobody is named. */
  readonly person: string | null;
  /** Code of the organisation on whose behalf it is. */
  readonly organisation: string;
  /** Id of a seat; null for a member without one. */
  readonly seat: string | null;
  readonly role: MemberRole;
  readonly votingRight: boolean;
  readonly engagement: Engagement;
}

/** What is to be changed; absent stays. */
export type MembershipChanged = { readonly [Field in keyof MembershipContent]?: MembershipContent[Field] | undefined };

/** What a membership begins with. */
export type MembershipDraft = MembershipChanged & Pick<MembershipContent, 'organisation' | 'role' | 'validFrom'>;

/** A membership as it is kept. */
export interface KeptMembership extends MembershipContent {
  readonly id: string;
  readonly version: number;
  /** The day on which it was entered. */
  readonly recordedOn: string;
  /** Of the person, while they are named. */
  readonly personName: string | null;
  readonly organisationName: string;
}

/** A membership with everything that it refers to. */
export interface Membership extends Omit<MembershipContent, 'person' | 'organisation' | 'seat'> {
  readonly id: string;
  readonly body: NamedBody;
  /** The name is null once the person was erased. */
  readonly person: { readonly id: string; readonly name: string | null; readonly function: string | null } | null;
  readonly organisation: {
    readonly code: string;
    readonly name: string;
    readonly sector: Sector;
    /** References of the districts that it serves, and of those that these lie in. */
    readonly districts: readonly string[];
  };
  readonly seat: { readonly id: string; readonly name: string } | null;
  readonly version: number;
}

/** Whether it holds a seat, or stands in for whoever does. */
export const isDeputy = ({ role }: { readonly role: MemberRole }): boolean => role === 'deputy';

/** Whether it counts among the members: deputies stand in for one of them, guests are none. */
export const isMember = ({ role }: { readonly role: MemberRole }): boolean => role !== 'deputy' && role !== 'guest';

/** What people call somebody in a body. */
export const memberName = ({ personName, organisationName }: Pick<KeptMembership, 'personName' | 'organisationName'>): string =>
  personName === null ? organisationName : `${personName} (${organisationName})`;
