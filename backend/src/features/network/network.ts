import type { BodyKind } from '../bodies/body.ts';
import type { Sector } from '../organisations/organisation.ts';

/** An organisation that was open on the day. */
export interface OrganisationFact {
  readonly code: string;
  readonly name: string;
  readonly sector: Sector;
  /** References of the districts that it serves. */
  readonly districts: readonly string[];
  /** On which it says that it works. */
  readonly fieldsOfAction: readonly string[];
}

/** A body that there was on the day. */
export interface BodyFact {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** References of the districts that it is for; none means all. */
  readonly districts: readonly string[];
  readonly fieldsOfAction: readonly string[];
  readonly demo: boolean;
}

/** That somebody belonged to a body on the day on behalf of an organisation, as more than a guest. */
export interface MembershipFact {
  readonly body: string;
  readonly organisation: string;
  /** Null when nobody is named. */
  readonly person: string | null;
}

/** A measure that ran on the day. */
export interface RunningMeasure {
  readonly code: string;
  readonly title: string;
  readonly fieldOfAction: string;
  readonly lead: string;
  readonly partners: readonly string[];
  readonly demo: boolean;
}

/** Everything that a network of a day is made of. Memberships and measures name organisations and bodies that are among these. */
export interface NetworkFacts {
  readonly organisations: readonly OrganisationFact[];
  readonly bodies: readonly BodyFact[];
  readonly memberships: readonly MembershipFact[];
  readonly measures: readonly RunningMeasure[];
}

/** Names of nodes; codes of organisations and bodies might be the same. */
export const organisationNode = (code: string): string => `organisation:${code}`;
export const bodyNode = (code: string): string => `body:${code}`;
