import type { LegalBasis } from '#contract/person.ts';

export type { LegalBasis };

/** How somebody can be reached; an e-mail address, a phone number or both. */
export interface ContactData {
  readonly email: string | null;
  readonly phone: string | null;
  /** Why it may be kept. */
  readonly legalBasis: LegalBasis;
  /** For what it is kept. */
  readonly purpose: string;
  /** Last day (`YYYY-MM-DD`) on which it may be kept. */
  readonly retainUntil: string;
}

/** What people write down about a person of the network. */
export interface PersonContent {
  readonly name: string;
  /** What they do in their organisation. */
  readonly function: string | null;
  /** Code of the organisation that they work or speak for. */
  readonly organisation: string | null;
  readonly contact: ContactData | null;
}

export type PersonField = keyof PersonContent;

/** What is to be changed; absent stays. */
export type PersonChanged = { readonly [Field in PersonField]?: PersonContent[Field] | undefined };

/** What a person begins with. */
export type PersonDraft = PersonChanged & Pick<PersonContent, 'name'>;

/** A person as they are kept. Once erased there is no name any more. */
export interface Person extends Omit<PersonContent, 'name'> {
  readonly id: string;
  readonly name: string | null;
  readonly demo: boolean;
  readonly version: number;
}
