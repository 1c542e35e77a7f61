import type { Network } from '#contract/network.ts';
import type { BodyOverlaps, OfferOverlaps } from '#contract/overlap.ts';

const asOf = '2026-11-22';
const everywhere = { districts: [], component: 1 };
const around = { coreNumber: 1, standing: 'periphery' as const };

/** One organisation between two bodies: density 2 of 2, the only way between the bodies leads through it. */
const network: Network = {
  asOf,
  nodes: [
    {
      kind: 'body',
      id: 'body:G-003',
      code: 'G-003',
      name: 'Arbeitsgruppe Sprache (Demo)',
      bodyKind: 'working_group',
      ...everywhere,
      fieldsOfAction: ['language'],
      degree: 1,
      reach: 1,
      betweenness: 0,
      ...around,
      onlyLink: false,
    },
    {
      kind: 'body',
      id: 'body:G-001',
      code: 'G-001',
      name: 'Steuerungsgruppe Integration (Demo)',
      bodyKind: 'steering_group',
      ...everywhere,
      fieldsOfAction: ['steering'],
      degree: 1,
      reach: 1,
      betweenness: 0,
      ...around,
      onlyLink: false,
    },
    {
      kind: 'organisation',
      id: 'organisation:sprachwerkstatt',
      code: 'sprachwerkstatt',
      name: 'Sprachwerkstatt (Demo)',
      sector: 'welfare_organisation',
      inBodies: 2,
      ...everywhere,
      fieldsOfAction: ['language'],
      degree: 2,
      reach: 0,
      betweenness: 1,
      ...around,
      onlyLink: true,
    },
  ],
  edges: {
    affiliations: [
      { organisation: 'sprachwerkstatt', body: 'G-001', people: 1 },
      { organisation: 'sprachwerkstatt', body: 'G-003', people: 2 },
    ],
    jointWork: [],
    bodies: [{ a: 'G-003', b: 'G-001', organisations: 1, people: 1 }],
  },
  measures: {
    organisations: 1,
    bodies: 2,
    affiliations: 2,
    jointWork: 0,
    density: 1,
    components: 1,
    alone: 0,
    outside: 0,
    coreNumber: null,
    organisationsLinked: { ties: 0, density: null, components: 0 },
    bodiesLinked: { ties: 1, density: 1, components: 1 },
  },
  findings: [{ kind: 'only_link', node: 'organisation:sprachwerkstatt', cutOff: [['body:G-001']] }],
  measureTitles: {},
  demo: true,
};

const bodies: BodyOverlaps = {
  asOf,
  bodies: [
    {
      code: 'G-003',
      name: 'Arbeitsgruppe Sprache (Demo)',
      kind: 'working_group',
      fieldsOfAction: ['language'],
      organisations: 1,
      people: 2,
    },
    {
      code: 'G-001',
      name: 'Steuerungsgruppe Integration (Demo)',
      kind: 'steering_group',
      fieldsOfAction: ['steering'],
      organisations: 1,
      people: 1,
    },
  ],
  pairs: [{ a: 'G-003', b: 'G-001', organisations: ['sprachwerkstatt'], people: ['12'], fieldsOfAction: [] }],
  organisationNames: { sprachwerkstatt: 'Sprachwerkstatt (Demo)' },
  personNames: { '12': 'Mira Beispiel' },
};

const offers: OfferOverlaps = {
  asOf,
  level: 'stadtbezirk',
  fieldsOfAction: ['language'],
  districts: [{ ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' } }],
  organisations: [{ code: 'sprachwerkstatt', name: 'Sprachwerkstatt (Demo)', sector: 'welfare_organisation' }],
  offers: [
    {
      code: 'M-012',
      title: 'Sprachcafé im Stadtteilzentrum (Demo)',
      fieldOfAction: 'language',
      lead: 'sprachwerkstatt',
      partners: [],
      districts: ['stadtbezirk:01'],
      wide: false,
      demo: true,
    },
  ],
  cells: [
    { fieldOfAction: 'language', district: null, coverage: 'nobody', measures: [], organisations: [] },
    { fieldOfAction: 'language', district: 'stadtbezirk:01', coverage: 'one', measures: ['M-012'], organisations: ['sprachwerkstatt'] },
  ],
  withoutPlace: [],
};

/** Examples of the API description. */
export const networkExamples = { network, bodies, offers };
