import type { PriorityRound } from '#contract/priority-round.ts';

/** A round that is open: by voting cards on two recommendations, 38 of 60 have voted; its reader moderates. */
export const aPriorityRound = (change: Partial<PriorityRound> = {}): PriorityRound => ({
  code: 'P-001',
  title: 'Was zuerst? (Demo)',
  introduction: null,
  votingBy: 'links',
  importance: true,
  pickOne: 'Womit sollen wir beginnen?',
  openQuestion: null,
  options: [
    { recommendation: 'E-001', title: 'Orte für Begegnung öffnen (Demo)' },
    { recommendation: 'E-002', title: 'Systemisch denken (Demo)' },
  ],
  state: 'open',
  closesAt: null,
  openedAt: '2026-11-22T13:00:00.000Z',
  closedAt: null,
  revealed: false,
  voters: 38,
  invited: 60,
  voted: false,
  demo: true,
  version: 3,
  permitted: { moderate: true, vote: false },
  ...change,
});

/** The same while it is prepared. */
export const aDraftRound = (change: Partial<PriorityRound> = {}): PriorityRound =>
  aPriorityRound({ state: 'draft', openedAt: null, voters: 0, invited: 0, version: 1, ...change });
