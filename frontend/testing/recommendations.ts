import type { RecommendationDetail, RecommendationRow } from '#contract/recommendation.ts';
import type { ProgressOfQuarter, RecommendationProgress } from '#contract/recommendation-progress.ts';
import type { RecommendationAnswer } from '#contract/recommendation-response.ts';
import type { Participation } from '#contract/participation.ts';
import type { Statement } from '#contract/statement.ts';

/** A recommendation as a row of a list: accepted, with one measure, at 37 percent, and somebody was heard. */
export const aRecommendationRow = (change: Partial<RecommendationRow> = {}): RecommendationRow => ({
  code: 'E-012',
  title: 'Orte der Begegnung öffnen (Demo)',
  number: '3.2',
  source: { code: 'Q-003', title: 'Werkstatt Zusammenleben (Demo)', kind: 'workshop' },
  fieldOfAction: 'language',
  addresseeLevel: 'municipality',
  targetGroups: [],
  districts: [],
  districtNames: {},
  response: 'accepted',
  respondedOn: '2025-03-12',
  state: 'under_way',
  progress: { value: 37, derived: 37, overridden: null },
  measures: [{ code: 'M-012', title: 'Sprachcafé am Markt (Demo)', status: 'running', why: null, weight: 1 }],
  indicators: [],
  goals: [],
  timesHeard: 2,
  demo: true,
  version: 4,
  ...change,
});

/** A response that counts. */
export const anAnswer = (change: Partial<RecommendationAnswer> = {}): RecommendationAnswer => ({
  id: '7',
  response: 'accepted',
  reason: null,
  body: 'Ausschuss für Integration (Demo)',
  decidedOn: '2025-03-12',
  recordedBy: 'Koordination (Demo)',
  recordedAt: '2025-03-14T09:00:00.000Z',
  corrects: null,
  correctedBy: null,
  ...change,
});

/** Five measures that count, and a cancelled one: (60·2 + 45·1 + 0·1 + 30·3 + 40·1) / (2 + 1 + 1 + 3 + 1) = 295 / 8 = 36.875 percent. */
export const aProgress = (change: Partial<RecommendationProgress> = {}): RecommendationProgress => ({
  value: 36.875,
  derived: 36.875,
  overridden: null,
  derivation: {
    counted: 5,
    running: 2,
    weightSum: 8,
    items: [
      { code: 'M-001', title: 'Sprachcafé', status: 'running', percent: 60, weight: 2, counts: true, leftOut: null },
      { code: 'M-002', title: 'Nachbarschaftsfest', status: 'paused', percent: 45, weight: 1, counts: true, leftOut: null },
      { code: 'M-003', title: 'Begegnungsbus', status: 'decided', percent: 0, weight: 1, counts: true, leftOut: null },
      { code: 'M-004', title: 'Offene Werkstatt', status: 'running', percent: 30, weight: 3, counts: true, leftOut: null },
      { code: 'M-005', title: 'Lesepatenschaft', status: 'paused', percent: 40, weight: 1, counts: true, leftOut: null },
      { code: 'M-006', title: 'Altes Projekt', status: 'cancelled', percent: null, weight: 1, counts: false, leftOut: 'cancelled' },
    ],
  },
  ...change,
});

/** A quarter with nothing set. */
export const aQuarter = (quarter: string, derived: number | null, change: Partial<ProgressOfQuarter> = {}): ProgressOfQuarter => ({
  quarter,
  value: derived,
  derived,
  overridden: null,
  ...change,
});

/** A problem that a teacher named. */
export const aStatement = (change: Partial<Statement> = {}): Statement => ({
  id: '4',
  kind: 'problem',
  text: 'Nach dem Kurs fehlt ein Ort zum Sprechen.',
  speakerRole: 'Lehrkraft',
  meeting: 'Werkstatt in der Nordstadt (Demo)',
  heldOn: '2024-11-05',
  recordedBy: 'Koordination (Demo)',
  recordedAt: '2024-11-06T08:00:00.000Z',
  ...change,
});

/** The youth group was heard, with something that changed. */
export const aParticipation = (change: Partial<Participation> = {}): Participation => ({
  id: '9',
  kind: 'youth_group',
  who: 'Jugendbeirat (Demo)',
  heardOn: '2024-12-02',
  people: 14,
  whatChanged: 'Der Raum ist auch abends offen.',
  recordedBy: 'Koordination (Demo)',
  recordedAt: '2024-12-03T08:00:00.000Z',
  version: 2,
  ...change,
});

/** A recommendation with everything that is known about it; somebody without further rights looks at it. */
export const aRecommendation = (change: Partial<RecommendationDetail> = {}): RecommendationDetail => ({
  ...aRecommendationRow(),
  source: {
    code: 'Q-003',
    kind: 'workshop',
    frameworkLevel: null,
    title: 'Werkstatt Zusammenleben (Demo)',
    publisher: 'Stadt Musterau (Demo)',
    published: '2024-05',
    link: null,
    note: null,
    recommendations: 6,
    demo: true,
    version: 1,
  },
  wording: 'In jedem Stadtteil soll es einen Ort geben, an dem man sich ohne Anlass trifft.',
  points: ['Leere Läden nutzen.', 'Öffnungszeiten gemeinsam festlegen.'],
  correspondences: [],
  answer: anAnswer(),
  answers: [anAnswer()],
  quarter: '2026-Q3',
  progress: aProgress(),
  measures: [{ code: 'M-001', title: 'Sprachcafé', status: 'running', why: 'Hier wird jede Woche gesprochen.', weight: 2 }],
  progressHistory: [aQuarter('2026-Q2', 25), aQuarter('2026-Q3', 36.875)],
  statements: [aStatement()],
  participation: [aParticipation()],
  permitted: { edit: false, respond: false, overrideProgress: false },
  ...change,
});
