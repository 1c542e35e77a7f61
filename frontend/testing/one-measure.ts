import type { MeasureResponse } from '#contract/measure.ts';
import type { MyMeasure } from '#contract/status-report.ts';
import { aMeasureSummary, aStatusReport } from './measures';

/** A measure with everything that is known about it: a language café in Mitte that runs, on which its reader may report. */
export const aMeasure = (change: Partial<MeasureResponse> = {}): MeasureResponse => ({
  ...aMeasureSummary({
    code: 'M-012',
    title: 'Sprachcafé am Markt (Demo)',
    summary: 'Jeden Mittwoch reden Nachbar:innen miteinander Deutsch, bei Kaffee und ohne Anmeldung.',
    statusSince: '2025-03-01',
    startsOn: '2025-03-01',
    endsOn: '2027-02-28',
    report: aStatusReport({ reportedAt: '2026-10-12T08:30:00.000Z' }),
    nextMilestone: { title: 'Zweiter Standort öffnet', dueOn: '2027-01-31' },
    fundingEndsOn: '2027-12-31',
    mayEdit: true,
    version: 3,
  }),
  description: 'Zwei Tische, eine Moderation, wechselnde Themen.',
  rationale: 'Nach dem Kurs fehlt vielen die Gelegenheit zu sprechen.',
  partners: [{ code: 'nachbarschaftshaus', name: 'Nachbarschaftshaus (Demo)' }],
  deputy: null,
  indicators: [{ code: 'D03', name: { de: 'Menschen mit Migrationshintergrund', en: 'People with a migration background' } }],
  milestones: [
    { id: '1', title: 'Erster Standort öffnet', dueOn: '2025-04-30', doneOn: '2025-04-24' },
    { id: '2', title: 'Zweiter Standort öffnet', dueOn: '2027-01-31', doneOn: null },
  ],
  dependsOn: [],
  neededBy: [],
  links: [{ kind: 'council_paper', label: 'Vorlage 117/2024', url: 'https://ratsinformation.example/117-2024' }],
  contact: 'Sekretariat, Telefon 030 0000',
  notes: null,
  costLines: [
    {
      id: '1',
      year: 2026,
      kind: 'funds',
      source: 'state',
      programme: 'Landesprogramm (Demo)',
      planned: 24_000,
      actual: 18_500,
      fundedUntil: '2027-12-31',
    },
    { id: '2', year: 2026, kind: 'volunteer', source: 'provider', programme: null, planned: 320, actual: null, fundedUntil: null },
  ],
  released: ['core'],
  followUps: [],
  statusHistory: [
    { from: null, to: 'proposed', on: '2024-11-05', reason: null, by: 'Koordination (Demo)' },
    { from: 'proposed', to: 'decided', on: '2024-12-12', reason: null, by: 'Koordination (Demo)' },
    { from: 'decided', to: 'running', on: '2025-03-01', reason: null, by: 'Fachkraft (Demo)' },
  ],
  predecessors: [],
  successors: [],
  transitions: [
    { to: 'completed', needsReason: false },
    { to: 'paused', needsReason: true },
  ],
  ...change,
});

/** A card of "my measures": due, with a report of the quarter before, unless told otherwise. */
export const aMyMeasure = (change: Partial<MyMeasure> = {}): MyMeasure => ({
  code: 'M-012',
  title: 'Sprachcafé am Markt (Demo)',
  status: 'running',
  fieldOfAction: 'language',
  leadOrganisationName: 'Sprachwerkstatt Spree (Demo)',
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  as: 'responsible',
  due: true,
  mayReport: true,
  returned: null,
  report: null,
  previous: aStatusReport({ id: '20', quarter: '2026-Q2', percent: 45, reportedAt: '2026-07-09T08:30:00.000Z' }),
  statuses: ['running', 'completed', 'paused'],
  openMilestones: [{ id: '2', title: 'Zweiter Standort öffnet', dueOn: '2027-01-31' }],
  followUpDue: null,
  version: 3,
  ...change,
});
