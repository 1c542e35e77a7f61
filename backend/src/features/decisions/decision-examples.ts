import type { Discussion } from '#contract/agenda-item.ts';
import type { Decision, DecisionDetail, Task } from '#contract/decision.ts';

const task: Task = {
  id: '12',
  decision: 'B-2026-012',
  title: 'Räume für die Sprachcafés anfragen',
  organisation: { code: 'volkshochschule-nordost', name: 'Volkshochschule Nordost (Demo)' },
  responsible: { id: '17', name: 'Demo Fachkraft' },
  dueOn: '2026-10-15',
  state: 'done',
  settledOn: '2026-10-12',
  note: 'Drei Räume stehen ab Januar zur Verfügung.',
  overdue: false,
  mayFollow: true,
  version: 2,
};

const decision: Decision = {
  code: 'B-2026-012',
  kind: 'decision',
  wording: 'Die Volkshochschule richtet bis zum Jahresende zwei Sprachcafés mit Kinderbetreuung ein.',
  responsible: { code: 'volkshochschule-nordost', name: 'Volkshochschule Nordost (Demo)' },
  dueOn: '2026-12-31',
  votes: { inFavour: 11, against: 0, abstained: 1 },
  state: 'open',
  settledOn: null,
  overdue: false,
  meeting: { id: '31', heldOn: '2026-09-17', approved: true },
  body: { code: 'G-001', name: 'Steuerungsgruppe Integration (Demo)' },
  item: { id: '204', title: 'Sprachcafés im Norden' },
  measures: [{ code: 'M-012', title: 'Sprachcafé am Nachmittag (Demo)', status: 'running' }],
  tasks: [task],
  demo: true,
  version: 3,
};

const detail: DecisionDetail = {
  ...decision,
  steps: [{ state: 'open', note: 'Das erste Sprachcafé hat begonnen.', by: 'Demo Koordination', at: '2026-10-20T08:12:00.000Z' }],
  permitted: { edit: false, follow: true, makeMeasure: true },
};

const discussion: Discussion = {
  meeting: { id: '31', heldOn: '2026-09-17', state: 'held' },
  body: decision.body,
  item: decision.item,
  outcome: 'decision',
  decisions: [decision],
};

/** Examples of the API description. */
export const decisionExamples = { task, decision, detail, discussion };
