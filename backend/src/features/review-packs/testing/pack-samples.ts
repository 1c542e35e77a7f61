import type { PackDecision, PackIndicator, PackMaterial, PackMeasure, PackRecommendation } from '../pack-material.ts';

/** A square of a tenth of a degree whose lower left corner is so many tenths to the east. */
const square = (east: number): number[][][][] => {
  const [left, right] = [13 + east / 10, 13.1 + east / 10];
  const ring = [
    [left, 52],
    [right, 52],
    [right, 52.1],
    [left, 52.1],
    [left, 52],
  ];
  return [[ring]];
};

export const anIndicator = (own: Partial<PackIndicator> = {}): PackIndicator => ({
  code: 'A01',
  name: { de: 'Beschäftigungsquote', en: 'Employment rate' },
  field: 'work',
  kind: 'share',
  unit: 'percent',
  decimals: 1,
  source: 'office',
  newest: { period: '2026-Q2', value: 51.25, flag: 'provisional' },
  trend: 'unclear',
  yearTrend: 'improving',
  assessment: 'on_track',
  target: { value: 55, date: '2027-12-31' },
  series: [
    { period: '2025-Q4', value: 48, flag: 'final' },
    { period: '2026-Q1', value: null, flag: 'confidential' },
    { period: '2026-Q2', value: 51.25, flag: 'provisional' },
  ],
  commentary: { de: 'Neue Betriebe\nhaben eingestellt.\n\nDas hält an.', en: null },
  ofDistricts: new Map([
    ['kreis:1', { period: '2026-Q2', value: 47.5, flag: 'final' }],
    ['kreis:2', { period: '2026-Q2', value: 52, flag: 'final' }],
    ['kreis:3', { period: '2026-Q2', value: 60.04, flag: 'final' }],
    ['kreis:4', { period: '2026-Q2', value: null, flag: 'confidential' }],
  ]),
  ...own,
});

export const aMeasure = (own: Partial<PackMeasure> = {}): PackMeasure => ({
  code: 'M-001',
  title: 'Gesprächsrunden',
  statusInQuarter: 'running',
  leadOrganisationName: 'Amt für Größeres',
  report: null,
  fieldOfAction: 'work',
  endsOn: '2027-03-31',
  ...own,
});

export const aRecommendation = (own: Partial<PackRecommendation> = {}): PackRecommendation =>
  ({
    code: 'E-001',
    title: 'Wege zu Kursen öffnen',
    state: 'under_way',
    response: 'accepted',
    progress: { value: 55 },
    fieldOfAction: 'work',
    ...own,
  }) as PackRecommendation;

export const aDecision = (own: Partial<PackDecision> = {}): PackDecision => ({
  code: 'B-2026-001',
  kind: 'decision',
  wording: 'Jede Unterkunft nennt eine Ansprechstelle.',
  state: 'open',
  overdue: true,
  dueOn: '2026-05-31',
  settledOn: null,
  responsible: { code: 'o-1', name: 'Amt für Größeres' },
  meeting: { id: '1', heldOn: '2026-02-03', approved: true },
  body: { code: 'g-1', name: 'Steuerungsgruppe' },
  ...own,
});

/** A county of six districts, of which five have boundaries, and one indicator with a target. */
export const aMaterial = (own: Partial<PackMaterial> = {}): PackMaterial => ({
  name: { de: 'Kreis Beispielhausen', en: 'County of Beispielhausen' },
  accent: null,
  logo: null,
  quarter: '2026-Q2',
  version: 2,
  asOf: '2026-06-30',
  adoptedAt: '2026-07-20T23:00:00.000Z',
  reason: 'Zwei Meldungen fehlten noch.',
  contentHash: 'ab'.repeat(32),
  fields: [
    { code: 'language', name: { de: 'Sprache', en: 'Language' } },
    { code: 'work', name: { de: 'Arbeit', en: 'Work' } },
  ],
  place: { de: 'Beispielhausen', en: 'Beispielhausen' },
  districts: [1, 2, 3, 4, 5, 6].map((number) => ({ ref: `kreis:${number}`, name: { de: `Ort ${number}`, en: `Place ${number}` } })),
  boundaries: {
    attribution: ['Vermessungsamt'],
    features: [1, 2, 3, 4, 5].map((number) => ({ ref: `kreis:${number}`, coordinates: square(number) })),
  },
  indicators: [anIndicator()],
  measures: [],
  recommendations: [],
  bodies: [],
  decisions: [],
  ...own,
});
