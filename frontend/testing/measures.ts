import type { MeasureSummary } from '#contract/measure.ts';
import type { CostSum, FullCost } from '#contract/measure-cost.ts';
import type { MeasureDashboard, MeasureMap } from '#contract/measure-dashboard.ts';
import type { StatusReport } from '#contract/status-report.ts';

/** A status report: on schedule at 60 percent in the third quarter of 2026 unless told otherwise. */
export const aStatusReport = (change: Partial<StatusReport> = {}): StatusReport => ({
  id: '31',
  quarter: '2026-Q3',
  status: 'running',
  percent: 60,
  outlook: 'on_schedule',
  note: null,
  peopleReached: 120,
  eventsHeld: 6,
  nextStep: null,
  reportedBy: 'Fachkraft (Demo)',
  reportedAt: '2026-10-05T08:00:00.000Z',
  corrects: null,
  correctedBy: null,
  ...change,
});

/** A measure as a row of a list: a language café in Mitte that runs until the end of 2027. */
export const aMeasureSummary = (change: Partial<MeasureSummary> = {}): MeasureSummary => ({
  code: 'M-001',
  title: 'Sprachcafé im Stadtteilzentrum',
  summary: 'Menschen üben Deutsch im Gespräch.',
  status: 'running',
  statusSince: '2024-02-01',
  statusInQuarter: change.status ?? 'running',
  fieldOfAction: 'language',
  duty: 'voluntary',
  leadOrganisation: 'integrationsbuero-mitte',
  leadOrganisationName: 'Integrationsbüro Mitte (Demo)',
  responsible: { id: '3', name: 'Fachkraft (Demo)' },
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  targetGroups: ['refugees'],
  startsOn: '2024-02-01',
  endsOn: '2027-12-31',
  places: 25,
  tags: [],
  location: null,
  report: aStatusReport(),
  milestones: [
    { id: '1', title: 'Auftakt mit zehn Freiwilligen', dueOn: '2024-03-31', doneOn: '2024-03-20' },
    { id: '2', title: 'Zweiter Standort eröffnet', dueOn: '2027-03-31', doneOn: null },
  ],
  nextMilestone: { title: 'Zweiter Standort eröffnet', dueOn: '2027-03-31' },
  fundingEndsOn: null,
  endingFunds: [],
  warnings: [],
  hints: [],
  supersededOn: null,
  demo: true,
  mayEdit: false,
  version: 1,
  ...change,
});

/** The dashboard of a quarter in which one of two reports came in. */
export const aMeasureDashboard = (change: Partial<MeasureDashboard> = {}): MeasureDashboard => ({
  quarter: '2026-Q3',
  previousQuarter: '2026-Q2',
  byStatus: [
    { status: 'proposed', now: 2, before: 3 },
    { status: 'decided', now: 1, before: 1 },
    { status: 'running', now: 31, before: 29 },
    { status: 'completed', now: 6, before: 6 },
    { status: 'sustained', now: 0, before: 0 },
    { status: 'paused', now: 1, before: 0 },
    { status: 'cancelled', now: 0, before: 0 },
  ],
  byOutlook: [
    { outlook: 'on_schedule', now: 20, before: 21 },
    { outlook: 'at_risk', now: 2, before: 4 },
    { outlook: 'late', now: 4, before: 2 },
    { outlook: null, now: 6, before: 2 },
  ],
  expected: 32,
  reported: 26,
  places: { now: 640, before: 600 },
  peopleReached: { now: 4310, before: 4520 },
  eventsHeld: { now: 212, before: 190 },
  changes: [
    { code: 'M-004', title: 'Jugenddialog', kind: 'status', from: 'decided', to: 'running', on: '2026-08-01' },
    { code: 'M-007', title: 'Wegweiser Wohnen', kind: 'outlook', from: 'on_schedule', to: 'late', on: null },
    { code: 'M-061', title: 'Mentoring in die Ausbildung', kind: 'new', from: null, to: 'proposed', on: '2026-09-14' },
  ],
  lateMilestones: [{ code: 'M-007', title: 'Wegweiser Wohnen', milestone: 'Beratungsteam vollzählig', dueOn: '2026-06-30', daysLate: 92 }],
  endingFunds: [
    { code: 'M-012', title: 'Haus der Integration', source: 'federal', programme: 'Modellvorhaben (Demo)', fundedUntil: '2026-12-31' },
  ],
  followUpsDue: [{ code: 'M-020', title: 'Formularhilfe', months: 6, dueOn: '2026-09-30' }],
  ...change,
});

/** A sum of money alone, unless told otherwise. */
export const aCostSum = (planned: number, change: Partial<CostSum> = {}): CostSum => ({
  planned,
  actual: null,
  plannedFunds: planned,
  plannedInKind: 0,
  plannedVolunteer: 0,
  measures: 1,
  ...change,
});

/** What 2026 costs in full: a mandatory measure of 60,000 € and a voluntary one of 40,000 €. */
export const aFullCost = (change: Partial<FullCost> = {}): FullCost => ({
  year: 2026,
  years: [2025, 2026, 2027],
  hourlyRate: 15,
  total: aCostSum(100_000, { actual: 72_500, plannedFunds: 85_000, plannedInKind: 9000, plannedVolunteer: 6000, measures: 2 }),
  byDuty: [
    { key: 'mandatory', sum: aCostSum(60_000) },
    { key: 'voluntary', sum: aCostSum(40_000, { plannedFunds: 25_000, plannedInKind: 9000, plannedVolunteer: 6000 }) },
  ],
  byField: [
    { key: 'language', sum: aCostSum(70_000) },
    { key: 'housing', sum: aCostSum(30_000) },
  ],
  bySource: [
    { key: 'municipality', sum: aCostSum(65_000) },
    { key: 'federal', sum: aCostSum(35_000) },
  ],
  byDistrict: [
    { key: 'stadtbezirk:01', sum: aCostSum(80_000) },
    { key: '', sum: aCostSum(20_000) },
  ],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  measures: [
    {
      code: 'M-001',
      title: 'Sprachcafé im Stadtteilzentrum',
      status: 'running',
      duty: 'voluntary',
      fieldOfAction: 'language',
      sum: aCostSum(40_000),
      externalShare: 0.25,
      fundedUntil: '2026-12-31',
      endsOn: '2027-12-31',
    },
    {
      code: 'M-002',
      title: 'Erstberatung',
      status: 'running',
      duty: 'mandatory',
      fieldOfAction: 'housing',
      sum: aCostSum(60_000),
      externalShare: 0,
      fundedUntil: null,
      endsOn: null,
    },
  ],
  ending: [
    {
      code: 'M-001',
      title: 'Sprachcafé im Stadtteilzentrum',
      source: 'federal',
      programme: 'Modellvorhaben (Demo)',
      fundedUntil: '2026-12-31',
      planned: 10_000,
    },
  ],
  ...change,
});

/** The map of measures by Bezirk: three in Mitte, one in Neukölln, two in the whole of Berlin. */
export const aMeasureMap = (change: Partial<MeasureMap> = {}): MeasureMap => ({
  quarter: '2026-Q3',
  districts: [
    { district: 'stadtbezirk:01', running: 3, places: 75 },
    { district: 'stadtbezirk:08', running: 1, places: 20 },
    { district: 'stadtbezirk:09', running: 0, places: 0 },
  ],
  whole: { running: 2, places: 40 },
  points: [
    {
      code: 'M-001',
      title: 'Sprachcafé im Stadtteilzentrum',
      address: 'Musterstraße 1, 13347 Berlin',
      latitude: 52.55,
      longitude: 13.36,
      status: 'running',
    },
  ],
  ...change,
});
