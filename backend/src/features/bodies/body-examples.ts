import type { BodyDetail, BodyRow } from '#contract/body.ts';

const row: BodyRow = {
  code: 'G-001',
  name: 'Steuerungsgruppe Integration (Demo)',
  kind: 'steering_group',
  rhythm: 'every_two_months',
  fieldsOfAction: ['steering'],
  targetGroups: [],
  districts: ['land:11'],
  districtNames: { 'land:11': { de: 'Berlin', en: 'Berlin' } },
  parent: null,
  validFrom: '2023-10-01',
  validTo: null,
  figures: { seats: 14, vacant: 1, members: 14, endingSoon: 1 },
  demo: true,
  version: 2,
};

const body: BodyDetail = {
  ...row,
  asOf: '2026-11-22',
  mandate: 'Sie führt zusammen, was Verwaltung, Träger und Migrant:innenorganisationen tun, und legt dem Rat Vorschläge vor.',
  tasks: ['Jedes Quartal den Stand beschließen', 'Empfehlungen beantworten'],
  resolutions: [
    {
      title: 'Einrichtung der Steuerungsgruppe (Demo)',
      decidedOn: '2023-09-14',
      link: 'https://rat.example/vorlagen/2023-118',
    },
  ],
  children: [{ code: 'G-003', name: 'Arbeitsgruppe Bildung und Arbeit (Demo)', kind: 'working_group' }],
  permitted: { edit: true },
};

/** Examples of the API description. */
export const bodyExamples = { row, body };
