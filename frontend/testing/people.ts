import type { PersonResponse } from '#contract/person.ts';

/** A person of a migrant organisation, without contact data. */
export const aPerson = (change: Partial<PersonResponse> = {}): PersonResponse => ({
  id: '5',
  name: 'Adile Muster',
  function: 'Vorstand',
  organisation: { code: 'vielfalt-verein', name: 'Verein Vielfalt (Demo)' },
  contact: null,
  permitted: { seeContact: false, edit: false },
  demo: true,
  version: 2,
  ...change,
});
