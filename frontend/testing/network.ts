import type { Network, NetworkNode } from '#contract/network.ts';
import type { BodyOverlaps, OfferOverlaps } from '#contract/overlap.ts';

const node = { districts: [], fieldsOfAction: [], coreNumber: 1, component: 1 };

/** A body as a node. */
export const aBodyNode = (code: string, change: Partial<NetworkNode & { kind: 'body' }> = {}): NetworkNode => ({
  ...node,
  kind: 'body',
  id: `body:${code}`,
  code,
  name: `Gremium ${code}`,
  bodyKind: 'working_group',
  degree: 2,
  reach: 1,
  betweenness: 0.3,
  standing: 'core',
  onlyLink: false,
  ...change,
});

/** An organisation as a node. */
export const anOrganisationNode = (code: string, change: Partial<NetworkNode & { kind: 'organisation' }> = {}): NetworkNode => ({
  ...node,
  kind: 'organisation',
  id: `organisation:${code}`,
  code,
  name: `Träger ${code}`,
  sector: 'welfare_organisation',
  inBodies: 1,
  degree: 1,
  reach: 1,
  betweenness: 0,
  standing: 'periphery',
  onlyLink: false,
  ...change,
});

/**
 * G-1 with a and b, G-2 with b and c: b is the only link. b and d do a measure together, e stands alone. G-2 and G-3 work on language and share nobody; f is
 * in G-3, another part.
 */
export const aNetwork = (change: Partial<Network> = {}): Network => ({
  asOf: '2026-11-22',
  nodes: [
    aBodyNode('G-1', { fieldsOfAction: ['work'] }),
    aBodyNode('G-2', { fieldsOfAction: ['language'] }),
    aBodyNode('G-3', { fieldsOfAction: ['language'], degree: 1, betweenness: 0, component: 2, standing: 'periphery' }),
    anOrganisationNode('a', { sector: 'migrant_organisation', districts: ['stadtbezirk:01'] }),
    anOrganisationNode('b', { degree: 3, betweenness: 0.5, onlyLink: true, inBodies: 2, standing: 'core' }),
    anOrganisationNode('c'),
    anOrganisationNode('d', { inBodies: 0 }),
    anOrganisationNode('e', { inBodies: 0, degree: 0, reach: 0, standing: 'alone', component: null, sector: 'faith' }),
    anOrganisationNode('f', { component: 2 }),
  ],
  edges: {
    affiliations: [
      { organisation: 'a', body: 'G-1', people: 1 },
      { organisation: 'b', body: 'G-1', people: 2 },
      { organisation: 'b', body: 'G-2', people: 1 },
      { organisation: 'c', body: 'G-2', people: 1 },
      { organisation: 'f', body: 'G-3', people: 1 },
    ],
    jointWork: [{ a: 'b', b: 'd', measures: ['M-1'] }],
    bodies: [{ a: 'G-1', b: 'G-2', organisations: 1, people: 0 }],
  },
  measures: {
    organisations: 6,
    bodies: 3,
    affiliations: 5,
    jointWork: 1,
    density: 5 / 18,
    components: 2,
    alone: 1,
    outside: 2,
    coreNumber: 2,
    organisationsLinked: { ties: 3, density: 0.2, components: 1 },
    bodiesLinked: { ties: 1, density: 1 / 3, components: 1 },
  },
  findings: [
    { kind: 'only_link', node: 'organisation:b', cutOff: [['body:G-2', 'organisation:c']] },
    { kind: 'side_by_side', bodies: ['G-2', 'G-3'], fields: ['language'] },
    { kind: 'separate', parts: [['body:G-3', 'organisation:f']] },
  ],
  measureTitles: { 'M-1': 'Sprachtreff' },
  demo: false,
  ...change,
});

/** 112 organisations in one body, ten of them in another one as well: more pairs than a picture can show. */
export const aCrowd = (): Network => {
  const codes = Array.from({ length: 112 }, (_, at) => String(at + 1).padStart(3, '0'));
  return aNetwork({
    nodes: [aBodyNode('G-1'), aBodyNode('G-2'), ...codes.map((code) => anOrganisationNode(code))],
    edges: {
      affiliations: [
        ...codes.map((organisation) => ({ organisation, body: 'G-1', people: 1 })),
        ...codes.slice(0, 10).map((organisation) => ({ organisation, body: 'G-2', people: 1 })),
      ],
      jointWork: [],
      bodies: [{ a: 'G-1', b: 'G-2', organisations: 10, people: 0 }],
    },
    findings: [],
  });
};

/** A network of a day before everything. */
export const anEmptyNetwork = (change: Partial<Network['measures']> = {}): Network =>
  aNetwork({
    nodes: [],
    edges: { affiliations: [], jointWork: [], bodies: [] },
    measures: {
      organisations: 0,
      bodies: 0,
      affiliations: 0,
      jointWork: 0,
      density: null,
      components: 0,
      alone: 0,
      outside: 0,
      coreNumber: null,
      organisationsLinked: { ties: 0, density: null, components: 0 },
      bodiesLinked: { ties: 0, density: null, components: 0 },
      ...change,
    },
    findings: [],
    measureTitles: {},
  });

/** The three bodies of the network above. */
export const bodyOverlaps = (change: Partial<BodyOverlaps> = {}): BodyOverlaps => ({
  asOf: '2026-11-22',
  bodies: ['G-1', 'G-2', 'G-3'].map((code) => ({
    code,
    name: `Gremium ${code}`,
    kind: 'working_group',
    fieldsOfAction: [],
    organisations: code === 'G-3' ? 1 : 2,
    people: 2,
  })),
  pairs: [
    { a: 'G-1', b: 'G-2', organisations: ['b'], people: ['7', '8'], fieldsOfAction: [] },
    { a: 'G-2', b: 'G-3', organisations: [], people: [], fieldsOfAction: ['language'] },
  ],
  organisationNames: { b: 'Träger b' },
  personNames: { '7': 'Nuri Beispiel', '8': null },
  ...change,
});

/** Language in two districts: two lead in Mitte, nobody works in Pankow; for housing there is one for all. */
export const offerOverlaps = (change: Partial<OfferOverlaps> = {}): OfferOverlaps => ({
  asOf: '2026-11-22',
  level: 'stadtbezirk',
  fieldsOfAction: ['language', 'work'],
  districts: [
    { ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' } },
    { ref: 'stadtbezirk:03', name: { de: 'Pankow', en: 'Pankow' } },
  ],
  organisations: [
    { code: 'a', name: 'Träger a', sector: 'faith' },
    { code: 'b', name: 'Träger b', sector: 'faith' },
  ],
  offers: [
    {
      code: 'M-1',
      title: 'Sprachtreff',
      fieldOfAction: 'language',
      lead: 'a',
      partners: ['b'],
      districts: ['stadtbezirk:01'],
      wide: false,
      demo: false,
    },
    {
      code: 'M-2',
      title: 'Sprachcafé',
      fieldOfAction: 'language',
      lead: 'b',
      partners: [],
      districts: ['stadtbezirk:01'],
      wide: false,
      demo: false,
    },
    { code: 'M-3', title: 'Arbeitslotsen', fieldOfAction: 'work', lead: 'a', partners: [], districts: [], wide: true, demo: false },
  ],
  cells: [
    { fieldOfAction: 'language', district: null, coverage: 'nobody', measures: [], organisations: [] },
    { fieldOfAction: 'language', district: 'stadtbezirk:01', coverage: 'several', measures: ['M-1', 'M-2'], organisations: ['a', 'b'] },
    { fieldOfAction: 'language', district: 'stadtbezirk:03', coverage: 'nobody', measures: [], organisations: [] },
    { fieldOfAction: 'work', district: null, coverage: 'one', measures: ['M-3'], organisations: ['a'] },
    { fieldOfAction: 'work', district: 'stadtbezirk:01', coverage: 'wide_only', measures: [], organisations: [] },
    { fieldOfAction: 'work', district: 'stadtbezirk:03', coverage: 'wide_only', measures: [], organisations: [] },
  ],
  withoutPlace: [],
  ...change,
});
