import type { Permission, SessionResponse } from '#contract/account.ts';
import type { DistrictResponse, InstallationResponse } from '#contract/district.ts';
import type { IndicatorOverviewResponse, OverviewRow } from '#contract/indicator-overview.ts';

/** A district; a Bezirk of Berlin unless told otherwise. */
export const aDistrict = (change: Partial<DistrictResponse> = {}): DistrictResponse => ({
  key: '01',
  ref: 'stadtbezirk:01',
  name: { de: 'Mitte', en: 'Mitte' },
  level: 'stadtbezirk',
  parentKey: '11',
  parentRef: 'land:11',
  validFrom: null,
  validTo: null,
  settlementType: 'urban',
  ...change,
});

/** Berlin as a whole. */
export const theWhole = (): DistrictResponse =>
  aDistrict({ key: '11', ref: 'land:11', name: { de: 'Berlin', en: 'Berlin' }, level: 'land', parentKey: null, parentRef: null });

/** An installation that steers Berlin. */
export const anInstallation = (change: Partial<InstallationResponse> = {}): InstallationResponse => ({
  name: { de: 'Berlin', en: 'Berlin' },
  whole: theWhole(),
  levels: [
    { level: 'land', name: { de: 'Land', en: 'State' }, plural: { de: 'Länder', en: 'States' } },
    { level: 'stadtbezirk', name: { de: 'Bezirk', en: 'Borough' }, plural: { de: 'Bezirke', en: 'Boroughs' } },
    {
      level: 'bezirksregion',
      name: { de: 'Bezirksregion', en: 'District region' },
      plural: { de: 'Bezirksregionen', en: 'District regions' },
    },
  ],
  firstQuarter: '2024-Q1',
  lastQuarter: '2026-Q4',
  defaultQuarter: '2026-Q3',
  demo: true,
  appearance: { accent: null, accentDark: null, colours: null, logo: false },
  ...change,
});

/** A row of the overview: a share that grew by 1.2 points to 34.5 percent. */
export const anOverviewRow = (change: Partial<OverviewRow> = {}): OverviewRow => ({
  indicator: 'D03',
  name: { de: 'Menschen mit Migrationshintergrund', en: 'People with a migration background' },
  fieldOfAction: 'strategy',
  kind: 'share',
  unit: 'percent',
  direction: 'neutral',
  decimals: 1,
  observationId: '4711',
  period: '2024-H2',
  value: 34.5,
  flag: 'final',
  incomplete: false,
  partial: null,
  demo: false,
  ageInMonths: 21,
  overdue: false,
  trend: { trend: 'stable', movement: 'rising', change: 0.6, comparedWith: '2024-H1', seriesBreak: null },
  yearTrend: { trend: 'stable', movement: 'rising', change: 1.2, comparedWith: '2023-H2', seriesBreak: null },
  breaks: [],
  series: [
    { period: '2023-H2', value: 33.3 },
    { period: '2024-H1', value: 33.9 },
    { period: '2024-H2', value: 34.5 },
  ],
  whole: null,
  spread: {
    items: [
      { district: 'stadtbezirk:01', value: 56.1, period: '2024-H2' },
      { district: 'stadtbezirk:08', value: 48.2, period: '2024-H2' },
      { district: 'stadtbezirk:09', value: 20.4, period: '2024-H2' },
    ],
    expected: 3,
    lowest: 20.4,
    highest: 56.1,
    median: 48.2,
    ratio: 2.75,
    coefficientOfVariation: 0.3,
    dissimilarity: 0.2,
  },
  assessment: { status: 'not_assessed', reason: 'no_target', expected: null, target: null },
  ...change,
});

/** The overview of Berlin with the rows. */
export const anOverview = (rows: readonly OverviewRow[], change: Partial<IndicatorOverviewResponse> = {}): IndicatorOverviewResponse => ({
  quarter: '2026-Q3',
  district: theWhole(),
  compared: [
    aDistrict(),
    aDistrict({ key: '08', ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } }),
    aDistrict({ key: '09', ref: 'stadtbezirk:09', name: { de: 'Treptow-Köpenick', en: 'Treptow-Köpenick' } }),
  ],
  rows: [...rows],
  withoutValues: [],
  ...change,
});

/** A session of a person who holds the permissions; without any a steering group member's. */
export const aSession = (
  permissions: readonly Permission[] = ['public', 'own-account', 'released.read', 'working-data.read', 'organisations.read'],
  account: Partial<NonNullable<SessionResponse['account']>> = {},
): SessionResponse => ({
  account: {
    id: '4',
    email: 'steuerung@demo.example',
    name: 'Steuerungsgruppe (Demo)',
    roles: ['steering'],
    organisations: [],
    districts: [],
    hasPassword: true,
    hasSecondFactor: false,
    version: 1,
    ...account,
  },
  permissions: [...permissions],
  csrfToken: 'token-of-the-session',
  required: null,
  endsAt: '2026-11-22T20:00:00.000Z',
});
