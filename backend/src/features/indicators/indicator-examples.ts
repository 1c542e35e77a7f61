import type {
  FieldOfActionResponse,
  IndicatorResponse,
  ObservationResponse,
  ProvenanceResponse,
  TargetResponse,
} from '#contract/indicator.ts';
import type { IndicatorOverviewResponse } from '#contract/indicator-overview.ts';
import { districtExamples } from '../districts/district-response.ts';

export const fieldExample: FieldOfActionResponse = {
  code: 'demography',
  name: { de: 'Demografie und Zuwanderung', en: 'Demography and immigration' },
  position: 1,
};

export const indicatorExample: IndicatorResponse = {
  code: 'D02',
  name: { de: 'Ausländeranteil', en: 'Share of foreign nationals' },
  fieldOfAction: 'demography',
  kind: 'share',
  unit: 'percent',
  per: null,
  direction: 'neutral',
  decimals: 1,
  updateInterval: 'quarterly',
  visibility: 'internal',
  definition: {
    numerator: { de: 'Einwohner:innen ohne deutsche Staatsangehörigkeit', en: 'Residents without German nationality' },
    denominator: { de: 'Einwohner:innen am Ort der Hauptwohnung', en: 'Residents with main residence' },
  },
  notes: null,
  source: 'Melderegister',
  owner: null,
  smallestLevel: 'statistical district',
  disaggregation: ['sex', 'age group'],
  referenceSets: ['KGSt'],
  disclosure: { minimumCount: 3, minimumDenominator: 30 },
  relevantChange: null,
  derivedFrom: null,
  seriesBreaks: [],
  available: { dimensions: [], levels: ['land', 'stadtbezirk'], from: '2015-H1', to: '2024-H2' },
  demo: false,
  version: 1,
};

export const observationExample: ObservationResponse = {
  id: '4711',
  district: '01',
  level: 'stadtbezirk',
  period: '2024-H2',
  breakdown: {},
  value: 37.26687892313428,
  numerator: 147951,
  denominator: 397004,
  flag: 'final',
  origin: 'reported',
  incomplete: false,
  recordedAt: '2026-09-30T08:00:00.000Z',
  supersededAt: null,
  importId: '17',
  line: 2,
};

export const targetExample: TargetResponse = {
  id: '3',
  district: null,
  baseline: { value: 40, date: '2023-12-31' },
  value: 60,
  date: '2027-12-31',
  tolerance: 2,
  corridor: null,
  adoptedBy: 'Steuerungsgruppe Integration',
  demo: true,
  version: 1,
};

export const provenanceExample: ProvenanceResponse = {
  observation: observationExample,
  indicator: 'D02',
  method: 'reported',
  importRun: {
    id: '17',
    fileName: 'berlin-lor-population-2024-02-t1-districts.csv',
    fileSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    publisher: 'Amt für Statistik Berlin-Brandenburg',
    title: 'Einwohnerinnen und Einwohner in Berlin',
    licence: 'CC BY 3.0 DE',
    licenceUrl: 'https://creativecommons.org/licenses/by/3.0/de/',
    address: 'https://github.com/open-data-product/open-data-product-berlin-lor-population-source-aligned',
    attribution: 'Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE',
    finishedAt: '2026-09-30T08:00:01.000Z',
  },
  computedFrom: [],
};

export const overviewExample: IndicatorOverviewResponse = {
  quarter: '2026-Q3',
  district: districtExamples.lichtenberg,
  compared: [districtExamples.lichtenberg],
  rows: [
    {
      indicator: 'D02',
      name: indicatorExample.name,
      fieldOfAction: 'demography',
      kind: 'share',
      unit: 'percent',
      direction: 'neutral',
      decimals: 1,
      observationId: '4711',
      period: '2024-H2',
      value: 24.6,
      flag: 'final',
      incomplete: false,
      demo: false,
      ageInMonths: 21,
      overdue: true,
      trend: { trend: 'unclear', movement: 'rising', change: 0.4, comparedWith: '2024-H1' },
      yearTrend: { trend: 'unclear', movement: 'rising', change: 0.9, comparedWith: '2023-H2' },
      series: [
        { period: '2024-H1', value: 24.2 },
        { period: '2024-H2', value: 24.6 },
      ],
      whole: { period: '2024-H2', value: 24.9 },
      spread: {
        items: [{ district: 'stadtbezirk:11', value: 24.6, period: '2024-H2' }],
        expected: 12,
        lowest: 24.6,
        highest: 24.6,
        median: 24.6,
        ratio: 1,
        coefficientOfVariation: 0,
        dissimilarity: null,
      },
      assessment: { status: 'not_assessed', reason: 'no_target', expected: null, target: null },
    },
  ],
  withoutValues: ['P04'],
};
