import type { ProgressResponse } from '#contract/recommendation-progress.ts';

const response: ProgressResponse = {
  quarter: '2026-Q3',
  progress: {
    value: 30,
    derived: 37.5,
    overridden: {
      id: '4',
      value: 30,
      reason: 'Die Gruppen in zwei Bezirken haben noch keinen Raum.',
      by: 'Demo Steuerung',
      at: '2026-10-12T09:30:00.000Z',
    },
    derivation: {
      counted: 2,
      running: 1,
      weightSum: 4,
      items: [
        {
          code: 'M-022',
          title: 'Sprachcafés in Wedding und Gesundbrunnen',
          status: 'running',
          percent: 50,
          weight: 3,
          counts: true,
          leftOut: null,
        },
        { code: 'M-026', title: 'Gesprächskreis für Ältere', status: 'decided', percent: 0, weight: 1, counts: true, leftOut: null },
      ],
    },
  },
  history: [
    { quarter: '2026-Q2', value: 30, derived: 30, overridden: null },
    { quarter: '2026-Q3', value: 37.5, derived: 37.5, overridden: null },
  ],
};

/** Examples of the API description. */
export const progressExamples = { response };
