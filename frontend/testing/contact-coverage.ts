import type { ContactCoverage, CoverageCell, TopicContact } from '#contract/contact-coverage.ts';

/** Adile Muster since 2024, with a training that holds until May 2027. */
export const aTopicContact = (change: Partial<TopicContact> = {}): TopicContact => ({
  id: '12',
  person: { id: '5', name: 'Adile Muster', function: 'Teamleitung' },
  validFrom: '2024-02-01',
  validTo: null,
  trainings: [{ title: 'Kinderrechte im Amt', attendedOn: '2025-05-01' }],
  state: 'trained',
  trainedUntil: '2027-05-01',
  version: 3,
  ...change,
});

const cell = (department: string, topic: string, change: Partial<CoverageCell> = {}): CoverageCell => ({
  department,
  topic,
  state: 'gap',
  trainedUntil: null,
  contacts: [],
  last: null,
  coming: [],
  ...change,
});

const none = { trained: 0, expiring: 0, expired: 0, untrained: 0, gap: 0 };
const named = (code: string, position: number, de: string) => ({ code, position, name: { de, en: '' }, active: true, version: 1 });

/**
 * Three departments and two topics: one is trained, one training has ended, four gaps, one of them after somebody who was erased.
 */
export const aCoverage = (change: Partial<ContactCoverage> = {}): ContactCoverage => ({
  asOf: '2026-11-22',
  departments: [named('jugendamt', 1, 'Jugendamt'), named('sozialamt', 2, 'Sozialamt'), named('schulamt', 3, 'Schulamt')],
  topics: [
    { ...named('kinderrechte', 1, 'Kinderrechte'), trainingMonths: 24, ...none, trained: 1, gap: 2 },
    { ...named('sprache', 2, 'Sprache'), trainingMonths: 24, ...none, expired: 1, gap: 2 },
  ],
  cells: [
    cell('jugendamt', 'kinderrechte', { state: 'trained', trainedUntil: '2027-05-01', contacts: [aTopicContact()] }),
    cell('jugendamt', 'sprache', {
      state: 'expired',
      trainedUntil: '2026-08-22',
      contacts: [
        aTopicContact({
          id: '13',
          person: { id: '6', name: 'Bela Beispiel', function: null },
          state: 'expired',
          trainedUntil: '2026-08-22',
        }),
      ],
    }),
    cell('sozialamt', 'kinderrechte', {
      last: aTopicContact({ id: '14', person: { id: '7', name: null, function: null }, validTo: '2025-06-30' }),
    }),
    cell('sozialamt', 'sprache'),
    cell('schulamt', 'kinderrechte'),
    cell('schulamt', 'sprache'),
  ],
  counts: { ...none, trained: 1, expired: 1, gap: 4 },
  demo: false,
  ...change,
});
