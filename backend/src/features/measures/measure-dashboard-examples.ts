import type { MeasureDashboard, MeasureMap } from '#contract/measure-dashboard.ts';

const one = { code: 'M-012', title: 'Sprachcafé im Stadtteilzentrum' };

const dashboard: MeasureDashboard = {
  quarter: '2026-Q3',
  previousQuarter: '2026-Q2',
  byStatus: [
    { status: 'proposed', now: 0, before: 0 },
    { status: 'decided', now: 0, before: 1 },
    { status: 'running', now: 1, before: 0 },
    { status: 'completed', now: 0, before: 0 },
    { status: 'sustained', now: 0, before: 0 },
    { status: 'paused', now: 0, before: 0 },
    { status: 'cancelled', now: 0, before: 0 },
  ],
  byOutlook: [
    { outlook: 'on_schedule', now: 0, before: 0 },
    { outlook: 'at_risk', now: 1, before: 0 },
    { outlook: 'late', now: 0, before: 0 },
    { outlook: null, now: 0, before: 0 },
  ],
  expected: 1,
  reported: 1,
  places: { now: 40, before: 0 },
  peopleReached: { now: 57, before: 0 },
  eventsHeld: { now: 12, before: 0 },
  changes: [
    { ...one, kind: 'outlook', from: null, to: 'at_risk', on: '2026-10-05' },
    { ...one, kind: 'status', from: 'decided', to: 'running', on: '2026-07-01' },
  ],
  lateMilestones: [{ ...one, milestone: 'Zweiter Standort geöffnet', dueOn: '2026-09-15', daysLate: 15 }],
  endingFunds: [{ ...one, source: 'federal', programme: 'Förderprogramm Begegnung', fundedUntil: '2027-06-30' }],
  followUpsDue: [],
};

const map: MeasureMap = {
  quarter: '2026-Q3',
  districts: [{ district: 'stadtbezirk:01', running: 1, places: 40 }],
  whole: { running: 0, places: 0 },
  points: [{ ...one, address: 'Beispielplatz 1', latitude: 52.52, longitude: 13.4, status: 'running' }],
};

/** Examples of the API description. */
export const measureDashboardExamples = { dashboard, map };
