import type { PersonResponse } from '#contract/person.ts';

const person: PersonResponse = {
  id: '17',
  name: 'Amira Lindenhof (Demo)',
  function: 'Vorsitzende',
  organisation: { code: 'stimmen-der-vielfalt', name: 'Stimmen der Vielfalt (Demo)' },
  contact: {
    email: 'amira.lindenhof@stimmen.example',
    phone: null,
    legalBasis: 'consent',
    purpose: 'Einladungen zu den Sitzungen',
    retainUntil: '2027-12-31',
  },
  permitted: { seeContact: true, edit: true },
  demo: true,
  version: 2,
};

const erased: PersonResponse = {
  id: '17',
  name: null,
  function: null,
  organisation: null,
  contact: null,
  permitted: { seeContact: true, edit: false },
  demo: true,
  version: 3,
};

/** Examples of the API description. */
export const personExamples = { person, erased };
