import type { ContactCoverage, TopicContact } from '#contract/contact-coverage.ts';

const contact: TopicContact = {
  id: '12',
  person: { id: '17', name: 'Amira Lindenhof (Demo)', function: 'Teamleitung' },
  validFrom: '2024-02-01',
  validTo: null,
  trainings: [{ title: 'Kinderrechte in der Verwaltung', attendedOn: '2024-03-15' }],
  state: 'trained',
  trainedUntil: '2027-03-15',
  version: 2,
};
const none = { trained: 0, expiring: 0, expired: 0, untrained: 0, gap: 0 };

const coverage: ContactCoverage = {
  asOf: '2026-11-22',
  departments: [
    { code: 'jugendamt', name: { de: 'Jugendamt', en: 'Youth welfare office' }, position: 1, active: true, version: 1 },
    { code: 'buergeramt', name: { de: 'Bürgeramt', en: "Citizens' office" }, position: 2, active: true, version: 1 },
  ],
  topics: [
    {
      code: 'childrens-rights',
      name: { de: 'Kinderrechte', en: "Children's rights" },
      position: 1,
      active: true,
      trainingMonths: 36,
      version: 1,
      ...none,
      trained: 1,
      gap: 1,
    },
  ],
  cells: [
    {
      department: 'jugendamt',
      topic: 'childrens-rights',
      state: 'trained',
      trainedUntil: '2027-03-15',
      contacts: [contact],
      last: null,
      coming: [],
    },
    { department: 'buergeramt', topic: 'childrens-rights', state: 'gap', trainedUntil: null, contacts: [], last: null, coming: [] },
  ],
  counts: { ...none, trained: 1, gap: 1 },
  demo: true,
};

const csv = [
  'Amt oder Fachbereich;Thema;Stand;Ansprechperson;Funktion;Seit;Bis;Schulung;Teilgenommen am;Schulung gilt bis',
  'Jugendamt;Kinderrechte;geschult;Amira Lindenhof (Demo);Teamleitung;01.02.2024;;Kinderrechte in der Verwaltung;15.03.2024;15.03.2027',
  'Bürgeramt;Kinderrechte;Lücke;;;;;;;',
].join('\r\n');

/** Examples of the API description. */
export const coverageExamples = { coverage, csv };
