import type { StoredData } from '#contract/personal-data.ts';
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

const stored: StoredData = {
  at: '2026-11-22T12:00:00.000Z',
  person: {
    id: '17',
    name: 'Amira Lindenhof (Demo)',
    function: 'Vorsitzende',
    organisation: 'Stimmen der Vielfalt (Demo)',
    recordedOn: '2023-10-01',
    erasedOn: null,
  },
  contact: person.contact && { ...person.contact, since: null },
  memberships: [
    {
      body: { code: 'G-001', name: 'Steuerungsgruppe Integration (Demo)' },
      seat: 'Migrantische Organisationen 1',
      organisation: 'Stimmen der Vielfalt (Demo)',
      role: 'member',
      votingRight: true,
      engagement: 'voluntary',
      validFrom: '2023-10-01',
      validTo: '2026-12-31',
    },
  ],
  contactFor: [],
  meetings: [{ body: 'Steuerungsgruppe Integration (Demo)', title: null, heldOn: '2026-09-17', attendance: 'present' }],
  agendaItems: [],
  invitations: 4,
  accounts: [],
  retention: [{ at: '2026-11-01T03:00:00.000Z', event: 'proposed', reason: 'retention_over', until: null }],
  historyEntries: 3,
};

/** Examples of the API description. */
export const personExamples = { person, erased, stored };
