import type { RecommendationRow } from '#contract/recommendation.ts';
import type { ThreadIndicator, ThreadMeasure, ThreadResponse } from '#contract/thread.ts';

/** A recommendation that is tied from end to end: one indicator, accepted, one running measure. */
export const aThreadRow = (changes: Partial<RecommendationRow> = {}): RecommendationRow => ({
  code: 'E-001',
  title: 'Orte der Begegnung öffnen',
  number: '1.1',
  source: { code: 'Q-001', title: 'Werkstatt Zusammenleben (Demo)', kind: 'workshop' },
  fieldOfAction: 'encounter',
  addresseeLevel: 'municipality',
  targetGroups: [],
  districts: [],
  districtNames: {},
  response: 'accepted',
  respondedOn: '2025-03-12',
  state: 'under_way',
  progress: { value: 40, derived: 40, overridden: null },
  measures: [{ code: 'M-001', title: 'Sprachcafé', status: 'running', why: 'Hier wird geübt.', weight: 1 }],
  indicators: [{ code: 'D02', name: { de: 'Ausländeranteil', en: 'Share of foreign nationals' }, why: null }],
  goals: [],
  timesHeard: 1,
  demo: false,
  version: 1,
  ...changes,
});

/** A running measure that answers E-001 and names an indicator. */
export const aThreadMeasure = (changes: Partial<ThreadMeasure> = {}): ThreadMeasure => ({
  code: 'M-001',
  title: 'Sprachcafé',
  fieldOfAction: 'language',
  status: 'running',
  percent: 40,
  outlook: 'on_schedule',
  indicators: ['D02'],
  recommendations: ['E-001'],
  goals: 0,
  demo: false,
  ...changes,
});

const D02: ThreadIndicator = {
  code: 'D02',
  name: { de: 'Ausländeranteil', en: 'Share of foreign nationals' },
  unit: 'percent',
  decimals: 1,
  period: '2024-H2',
  value: 24.5,
  status: 'watch',
  trend: { trend: 'unclear', movement: 'rising', change: 0.6 },
};

/** The answer to a question about threads. */
export const aThreadResponse = (changes: Partial<ThreadResponse> = {}): ThreadResponse => ({
  quarter: '2026-Q3',
  district: 'land:11',
  recommendations: [aThreadRow()],
  measures: [aThreadMeasure()],
  indicators: [D02],
  ...changes,
});
