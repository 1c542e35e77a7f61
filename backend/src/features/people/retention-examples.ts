import type { RetentionEntry, RetentionProposal } from '#contract/personal-data.ts';

const proposal: RetentionProposal = {
  id: '4',
  person: { id: '17', name: 'Amira Lindenhof (Demo)', function: 'Vorsitzende', organisation: 'Stimmen der Vielfalt (Demo)', version: 2 },
  reason: 'retention_over',
  since: '2026-10-31',
  retainUntil: '2026-10-31',
  proposedOn: '2026-11-01',
};

const entry: RetentionEntry = {
  id: '9',
  at: '2026-11-22T12:00:00.000Z',
  person: '17',
  event: 'prolonged',
  reason: 'consent_renewed',
  until: '2028-12-31',
  actor: 'Kim Koordination (Demo)',
};

/** Examples of the API description. */
export const retentionExamples = {
  proposals: { items: [proposal], nextCursor: null, total: 1 },
  log: { items: [entry], nextCursor: null, total: 1 },
};
