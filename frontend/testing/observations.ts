import type { IndicatorResponse, ObservationResponse, TargetResponse } from '#contract/indicator.ts';

/** A figure; a share of Mitte in the second half of 2024 unless told otherwise. */
export const anObservation = (change: Partial<ObservationResponse> = {}): ObservationResponse => ({
  id: `${change.level ?? 'stadtbezirk'}-${change.district ?? '01'}-${change.period ?? '2024-H2'}`,
  district: '01',
  level: 'stadtbezirk',
  period: '2024-H2',
  breakdown: {},
  value: 58.4,
  numerator: null,
  denominator: null,
  flag: 'final',
  origin: 'reported',
  incomplete: false,
  recordedAt: '2026-09-30T08:00:00.000Z',
  supersededAt: null,
  importId: '17',
  line: 2,
  ...change,
});

/** An indicator of the catalogue; the share of residents with a migration background unless told otherwise. */
export const anIndicator = (change: Partial<IndicatorResponse> = {}): IndicatorResponse => ({
  code: 'D03',
  name: { de: 'Menschen mit Migrationshintergrund', en: 'People with a migration background' },
  fieldOfAction: 'demography',
  kind: 'share',
  unit: 'percent',
  per: 100,
  direction: 'neutral',
  decimals: 1,
  updateInterval: 'half_yearly',
  visibility: 'public',
  definition: {
    numerator: { de: 'Menschen mit Migrationshintergrund', en: 'Residents with a migration background' },
    denominator: { de: 'Menschen mit Hauptwohnung', en: 'Residents with main residence' },
  },
  notes: null,
  source: 'Melderegister',
  owner: null,
  smallestLevel: 'planungsraum',
  disaggregation: ['age'],
  referenceSets: ['Länder'],
  disclosure: { minimumCount: 3, minimumDenominator: 30 },
  relevantChange: null,
  derivedFrom: null,
  seriesBreaks: [],
  available: { dimensions: ['age'], levels: ['land', 'stadtbezirk', 'bezirksregion'], from: '2015-H1', to: '2024-H2' },
  demo: false,
  version: 1,
  ...change,
});

/** A target for every district: 45 percent at the end of 2027, from 40 at the end of 2023. */
export const aTarget = (change: Partial<TargetResponse> = {}): TargetResponse => ({
  id: '1',
  district: null,
  baseline: { value: 40, date: '2023-12-31' },
  value: 45,
  date: '2027-12-31',
  tolerance: null,
  corridor: null,
  adoptedBy: null,
  demo: true,
  version: 1,
  ...change,
});
