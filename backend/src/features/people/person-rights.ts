import type { Permission } from '../../access/permissions.ts';

/** What the decision needs to know about whoever asks. */
export interface PersonViewer {
  readonly permissions: ReadonlySet<Permission>;
  /** Codes of the organisations that the account belongs to. */
  readonly organisations: readonly string[];
}

/** Whether somebody may see how a person can be reached: the coordination everybody, others with that right the persons of their own organisations. */
export function maySeeContact({ permissions, organisations }: PersonViewer, organisation: string | null): boolean {
  if (!permissions.has('contacts.read')) return false;
  return permissions.has('network.edit') || (organisation !== null && organisations.includes(organisation));
}
