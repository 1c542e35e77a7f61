import type { MeasureResponse, MeasureSummary } from '#contract/measure.ts';
import type { StatusReport } from '#contract/status-report.ts';

const report: StatusReport = {
  id: '812',
  quarter: '2026-Q3',
  status: 'running',
  percent: 45,
  outlook: 'at_risk',
  note: 'Eine Stelle ist seit August nicht besetzt.',
  peopleReached: 64,
  eventsHeld: 11,
  nextStep: 'Zweite Gruppe am Nachmittag beginnen',
  reportedBy: 'Demo Fachkraft',
  reportedAt: '2026-10-06T08:12:00.000Z',
  corrects: null,
  correctedBy: null,
};

const summary: MeasureSummary = {
  code: 'M-012',
  title: 'Sprachcafé am Nachmittag (Demo)',
  summary: 'Zweimal in der Woche üben Menschen zusammen Deutsch. Man braucht keine Anmeldung.',
  status: 'running',
  statusSince: '2025-03-01',
  statusInQuarter: 'running',
  fieldOfAction: 'language',
  duty: 'voluntary',
  leadOrganisation: 'integrationsbuero-mitte',
  leadOrganisationName: 'Integrationsbüro Mitte (Demo)',
  responsible: { id: '17', name: 'Demo Fachkraft' },
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  targetGroups: ['adults'],
  startsOn: '2025-03-01',
  endsOn: '2027-12-31',
  places: 60,
  tags: ['Sprache'],
  location: { address: 'Beispielstraße 1, Berlin', latitude: 52.53, longitude: 13.36 },
  report,
  milestones: [{ id: '31', title: 'Zweite Gruppe beginnt', dueOn: '2027-02-01', doneOn: null }],
  nextMilestone: { title: 'Zweite Gruppe beginnt', dueOn: '2027-02-01' },
  fundingEndsOn: '2026-12-31',
  endingFunds: [{ source: 'state', programme: 'Landesprogramm (Demo)', fundedUntil: '2026-12-31' }],
  warnings: ['reported-at-risk', 'funding-ends'],
  hints: ['indicator'],
  supersededOn: null,
  demo: true,
  mayEdit: true,
  version: 4,
};

const measure: MeasureResponse = {
  ...summary,
  description: 'Ehrenamtliche und eine Fachkraft leiten kleine Gruppen an.',
  rationale: 'In den Kursen fehlt Zeit zum Sprechen.',
  partners: [{ code: 'stadtteilzentrum', name: 'Stadtteilzentrum (Demo)' }],
  deputy: null,
  indicators: [],
  dependsOn: [],
  neededBy: [{ code: 'M-020', title: 'Mentoring in Ausbildung (Demo)', status: 'decided' }],
  links: [{ kind: 'council_paper', label: 'Vorlage 12/2025', url: 'https://rat.example/12-2025' }],
  contact: 'Büro im Erdgeschoss, dienstags von 10 bis 12 Uhr',
  notes: null,
  costLines: [
    {
      id: '5',
      year: 2026,
      kind: 'funds',
      source: 'state',
      programme: 'Landesprogramm (Demo)',
      planned: 18000,
      actual: 9200,
      fundedUntil: '2026-12-31',
    },
  ],
  released: ['core'],
  followUps: [],
  statusHistory: [
    { from: null, to: 'proposed', on: '2024-11-04', reason: null, by: 'Demo Koordination' },
    { from: 'proposed', to: 'decided', on: '2025-01-20', reason: null, by: 'Demo Koordination' },
    { from: 'decided', to: 'running', on: '2025-03-01', reason: null, by: 'Demo Fachkraft' },
  ],
  predecessors: [],
  successors: [],
  transitions: [
    { to: 'completed', needsReason: false },
    { to: 'paused', needsReason: true },
    { to: 'cancelled', needsReason: true },
  ],
};

/** Examples of the API description. */
export const measureExamples = { summary, measure, report };
