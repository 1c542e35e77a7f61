import type { PlannedRound } from './round-plan.ts';

/** What the steering group voted. Invented. */
export const STEERING_ROUND: PlannedRound = {
  code: 'P-003',
  content: {
    title: 'Schwerpunkte für das kommende Jahr (Demo)',
    introduction: 'Die Steuerungsgruppe wählt aus, welche Empfehlungen sie im kommenden Jahr zuerst verfolgt.',
    votingBy: 'members',
    options: ['E-001', 'E-004', 'E-009', 'E-013'],
    importance: true,
    pickOne: 'Welche Empfehlung kommt zuerst?',
    openQuestion: null,
    closesAt: '2026-09-24T16:00:00.000Z',
  },
  openedAt: '2026-09-10T08:00:00.000Z',
  closedAt: '2026-09-24T16:00:00.000Z',
  revealed: true,
  invited: 12,
  ballots: ['5432 1', '5443 1', '4522 2', '5343 1', '3524 2', '4435 4', '5442 1', '4.33 1', '5354 4'],
};

/** A round in which so few voted that nothing is shown of it. Invented. */
export const YOUTH_ROUND: PlannedRound = {
  code: 'P-001',
  content: {
    title: 'Jugendgruppe: Was hilft nach der Schule? (Demo)',
    introduction: null,
    votingBy: 'links',
    options: ['E-018', 'E-020', 'E-025'],
    importance: true,
    pickOne: 'Was ist euch am wichtigsten?',
    openQuestion: null,
    closesAt: null,
  },
  openedAt: '2026-04-16T15:00:00.000Z',
  closedAt: '2026-04-16T15:20:00.000Z',
  revealed: true,
  invited: 12,
  ballots: ['543 1', '533 1', '425 3', '5.4 1'],
};
