import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { SourceResponse } from '#contract/source.ts';

/** A workshop of two years ago with one recommendation. */
export const aSource = (change: Partial<SourceResponse> = {}): SourceResponse => ({
  code: 'Q-001',
  kind: 'workshop',
  frameworkLevel: null,
  title: 'Werkstatt Zusammenleben (Demo)',
  publisher: 'Stadtverwaltung (Demo)',
  published: '2024-05-17',
  link: 'https://werkstatt.example/bericht',
  note: null,
  recommendations: 1,
  demo: true,
  version: 2,
  ...change,
});

/** A recommendation with everything that is known about it: accepted, one running measure, which its reader may change. */
export const aRecommendation = (change: Partial<RecommendationDetail> = {}): RecommendationDetail => ({
  code: 'E-012',
  title: 'Orte für Begegnung öffnen (Demo)',
  number: '3.2',
  source: aSource(),
  fieldOfAction: 'encounter',
  addresseeLevel: 'municipality',
  targetGroups: ['families'],
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  response: 'accepted',
  respondedOn: '2025-03-12',
  state: 'under_way',
  progress: {
    value: 40,
    derived: 40,
    overridden: null,
    derivation: {
      counted: 1,
      running: 1,
      weightSum: 1,
      items: [
        {
          code: 'M-012',
          title: 'Sprachcafé am Markt (Demo)',
          status: 'running',
          percent: 40,
          weight: 1,
          counts: true,
          leftOut: null,
        },
      ],
    },
  },
  measures: [{ code: 'M-012', title: 'Sprachcafé am Markt (Demo)', status: 'running', why: 'Dort wird gesprochen.', weight: 1 }],
  indicators: [{ code: 'D03', name: { de: 'Menschen mit Migrationshintergrund', en: 'People with a migration background' }, why: null }],
  goals: [{ code: 'Z-002', title: 'Alle lernen Deutsch (Demo)', kind: 'goal', why: null }],
  timesHeard: 0,
  demo: true,
  version: 7,
  wording: 'Die Stadt öffnet Räume, in denen Nachbar:innen sich ohne Anlass begegnen.',
  points: ['Schulhöfe am Nachmittag öffnen', 'Bibliothek sonntags öffnen', 'Schlüssel an Vereine geben'],
  correspondences: [],
  answer: null,
  answers: [],
  quarter: '2026-Q3',
  progressHistory: [],
  statements: [],
  participation: [],
  permitted: { edit: true, respond: true, overrideProgress: true },
  ...change,
});
