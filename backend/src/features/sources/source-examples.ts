import type { SourceResponse } from '#contract/source.ts';

const source: SourceResponse = {
  code: 'Q-003',
  kind: 'workshop',
  frameworkLevel: null,
  title: 'Zukunftswerkstatt Ankommen (Demo)',
  publisher: 'Integrationsbüro Mitte (Demo)',
  published: '2025-05',
  link: 'https://werkstatt.example/ergebnisse',
  note: null,
  recommendations: 12,
  demo: true,
  version: 2,
};

/** Examples of the API description. */
export const sourceExamples = { source };
