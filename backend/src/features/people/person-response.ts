import type { PersonResponse } from '#contract/person.ts';
import type { NamedPerson } from './person-read-model.ts';
import { maySeeContact, type PersonViewer } from './person-rights.ts';

/** A person as somebody may see them. */
export function toPersonResponse(person: NamedPerson, viewer: PersonViewer): PersonResponse {
  const seeContact = maySeeContact(viewer, person.organisation?.code ?? null);
  return {
    ...person,
    contact: seeContact ? person.contact : null,
    permitted: { seeContact, edit: viewer.permissions.has('network.edit') && person.name !== null },
  };
}
