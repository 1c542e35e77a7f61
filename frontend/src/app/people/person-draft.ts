import { email, maxLength, required, schema, validate } from '@angular/forms/signals';
import type { LegalBasis, NewPerson, PersonResponse } from '#contract/person.ts';
import { today } from '../format/today';

/** A person as they are typed; what is empty is not known. */
export interface PersonDraft {
  readonly name: string;
  readonly function: string;
  /** Code; empty for none. */
  readonly organisation: string;
  /** Whether it is kept how the person can be reached. */
  readonly reachable: boolean;
  readonly email: string;
  readonly phone: string;
  readonly legalBasis: string;
  readonly purpose: string;
  readonly retainUntil: string;
}

/** An empty form, or what is to be changed. */
export const personDraft = (person: PersonResponse | undefined): PersonDraft => ({
  name: person?.name ?? '',
  function: person?.function ?? '',
  organisation: person?.organisation?.code ?? '',
  reachable: person?.contact != null,
  email: person?.contact?.email ?? '',
  phone: person?.contact?.phone ?? '',
  legalBasis: person?.contact?.legalBasis ?? '',
  purpose: person?.contact?.purpose ?? '',
  retainUntil: person?.contact?.retainUntil ?? '',
});

/** The same limits as the contract. What says why contact data is kept is asked for with the data alone. */
export const personRules = schema<PersonDraft>((path) => {
  required(path.name);
  maxLength(path.name, 120);
  maxLength(path.function, 200);
  email(path.email);
  maxLength(path.phone, 60);
  required(path.legalBasis, { when: (it) => it.valueOf(path.reachable) });
  required(path.purpose, { when: (it) => it.valueOf(path.reachable) });
  maxLength(path.purpose, 300);
  required(path.retainUntil, { when: (it) => it.valueOf(path.reachable) });
  validate(path.retainUntil, (it) =>
    it.valueOf(path.reachable) && it.value() !== '' && it.value() < today() ? { kind: 'contactExpired' } : undefined,
  );
  validate(path.email, (it) =>
    it.valueOf(path.reachable) && `${it.value()}${it.valueOf(path.phone)}`.trim() === '' ? { kind: 'contactEmpty' } : undefined,
  );
});

/** Who they are, as the API takes it. */
const whoOf = (draft: PersonDraft) => ({
  name: draft.name.trim(),
  function: draft.function.trim() || null,
  organisation: draft.organisation || null,
});

/** The person as the API takes them. Whoever may not see how they can be reached does not change it either. */
export function personOf(draft: PersonDraft, seesContact: boolean): NewPerson {
  if (!seesContact) return whoOf(draft);
  const contact = {
    email: draft.email.trim() || null,
    phone: draft.phone.trim() || null,
    // The list offers nothing else.
    legalBasis: draft.legalBasis as LegalBasis,
    purpose: draft.purpose.trim(),
    retainUntil: draft.retainUntil,
  };
  return { ...whoOf(draft), contact: draft.reachable ? contact : null };
}
