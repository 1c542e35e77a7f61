import type { ThreadResponse } from '#contract/thread.ts';

/** An answer as the documentation shows it. */
export const threadExample: ThreadResponse = {
  quarter: '2026-Q3',
  district: 'land:11',
  recommendations: [
    {
      code: 'E-012',
      title: 'Orte der Begegnung öffnen',
      number: '3.2',
      source: { code: 'Q-003', title: 'Werkstatt Zusammenleben', kind: 'workshop' },
      fieldOfAction: 'encounter',
      addresseeLevel: 'municipality',
      targetGroups: [],
      districts: [],
      districtNames: {},
      response: 'accepted',
      respondedOn: '2025-03-12',
      state: 'under_way',
      progress: { value: 40, derived: 40, overridden: null },
      measures: [{ code: 'M-012', title: 'Sprachcafés in Bibliotheken', status: 'running', why: null, weight: 1 }],
      indicators: [{ code: 'D02', name: { de: 'Ausländeranteil', en: 'Share of foreign nationals' }, why: null }],
      goals: [],
      timesHeard: 1,
      demo: false,
      version: 1,
    },
  ],
  measures: [
    {
      code: 'M-012',
      title: 'Sprachcafés in Bibliotheken',
      fieldOfAction: 'language',
      status: 'running',
      percent: 40,
      outlook: 'on_schedule',
      indicators: ['D02'],
      recommendations: ['E-012'],
      goals: 0,
      demo: false,
    },
  ],
  indicators: [
    {
      code: 'D02',
      name: { de: 'Ausländeranteil', en: 'Share of foreign nationals' },
      unit: 'percent',
      decimals: 1,
      period: '2024-H2',
      value: 24.5,
      status: 'not_assessed',
      trend: { trend: 'unclear', movement: 'rising', change: 0.6 },
    },
  ],
};
