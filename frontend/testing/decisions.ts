import type { Decision, DecisionDetail, Task } from '#contract/decision.ts';

/** An open decision that is due on 30 June 2027, unless told otherwise. */
export const aDecision = (change: Partial<Decision> = {}): Decision => ({
  code: 'B-2026-012',
  kind: 'decision',
  wording: 'Das Amt legt bis zum Sommer ein Konzept für Sprachmittlung in allen Bürgerämtern vor.',
  responsible: { code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' },
  dueOn: '2027-06-30',
  votes: null,
  state: 'open',
  settledOn: null,
  overdue: false,
  meeting: { id: '7', heldOn: '2026-03-12', approved: false },
  body: { code: 'G-002', name: 'Steuerungsgruppe Integration (Demo)' },
  item: { id: '71', title: 'Sprachmittlung' },
  measures: [],
  tasks: [],
  demo: true,
  version: 3,
  ...change,
});

/** The same as its page shows it, to somebody who may only read. */
export const aDecisionDetail = (change: Partial<DecisionDetail> = {}): DecisionDetail => ({
  ...aDecision(),
  steps: [],
  permitted: { edit: false, follow: false, makeMeasure: false },
  ...change,
});

/** An open task of that decision. */
export const aTask = (change: Partial<Task> = {}): Task => ({
  id: '41',
  decision: 'B-2026-012',
  title: 'Bedarf in den Bürgerämtern erheben',
  organisation: { code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' },
  responsible: null,
  dueOn: null,
  state: 'open',
  settledOn: null,
  note: null,
  overdue: false,
  mayFollow: true,
  version: 1,
  ...change,
});
