import type { RecommendationDetail, RecommendationRow } from '#contract/recommendation.ts';
import { sourceExamples } from '../sources/source-examples.ts';

const progress = { value: 37.5, derived: 37.5, overridden: null };

const row: RecommendationRow = {
  code: 'E-012',
  title: 'Orte für Begegnung und Sprachpraxis schaffen (Demo)',
  number: '3.2',
  source: { code: 'Q-003', title: 'Zukunftswerkstatt Ankommen (Demo)', kind: 'workshop' },
  fieldOfAction: 'encounter',
  addresseeLevel: 'municipality',
  targetGroups: ['adults'],
  districts: ['stadtbezirk:01'],
  districtNames: { 'stadtbezirk:01': { de: 'Mitte', en: 'Mitte' } },
  response: 'accepted',
  respondedOn: '2025-09-18',
  state: 'under_way',
  progress,
  measures: [
    {
      code: 'M-012',
      title: 'Sprachcafé am Nachmittag (Demo)',
      status: 'running',
      weight: 3,
      why: 'Hier wird Deutsch im Alltag gesprochen.',
    },
    { code: 'M-020', title: 'Mentoring in Ausbildung (Demo)', status: 'decided', weight: 1, why: null },
  ],
  indicators: [{ code: 'C01', name: { de: 'Bestandene Sprachprüfungen', en: 'Language tests passed' }, why: null }],
  goals: [{ code: 'Z-004', title: 'Alle können sich begegnen (Demo)', kind: 'goal', why: null }],
  timesHeard: 1,
  demo: true,
  version: 3,
};

const recommendation: RecommendationDetail = {
  ...row,
  source: sourceExamples.source,
  wording: 'In jedem Stadtteil soll es einen offenen Ort geben, an dem Menschen einander begegnen und Deutsch sprechen.',
  points: ['Vorhandene Räume am Nachmittag öffnen', 'Ehrenamtliche begleiten'],
  correspondences: [
    {
      code: 'E-031',
      title: 'Begegnung fördern (Demo)',
      response: 'open',
      why: null,
      sourceTitle: 'Rahmenkonzept des Landes (Demo)',
    },
  ],
  answer: {
    id: '7',
    response: 'accepted',
    reason: null,
    body: 'Steuerungsgruppe Integration (Demo)',
    decidedOn: '2025-09-18',
    recordedBy: 'Demo Koordination',
    recordedAt: '2025-09-19T08:00:00.000Z',
    corrects: null,
    correctedBy: null,
  },
  answers: [
    {
      id: '7',
      response: 'accepted',
      reason: null,
      body: 'Steuerungsgruppe Integration (Demo)',
      decidedOn: '2025-09-18',
      recordedBy: 'Demo Koordination',
      recordedAt: '2025-09-19T08:00:00.000Z',
      corrects: null,
      correctedBy: null,
    },
  ],
  quarter: '2026-Q3',
  progress: {
    ...progress,
    derivation: {
      counted: 2,
      running: 1,
      weightSum: 4,
      items: [
        {
          code: 'M-012',
          title: 'Sprachcafé am Nachmittag (Demo)',
          status: 'running',
          percent: 50,
          weight: 3,
          counts: true,
          leftOut: null,
        },
        {
          code: 'M-020',
          title: 'Mentoring in Ausbildung (Demo)',
          status: 'decided',
          percent: 0,
          weight: 1,
          counts: true,
          leftOut: null,
        },
      ],
    },
  },
  progressHistory: [
    { quarter: '2026-Q2', value: 30, derived: 30, overridden: null },
    { quarter: '2026-Q3', ...progress },
  ],
  statements: [
    {
      id: '5',
      kind: 'problem',
      text: 'Am Abend sind alle Räume geschlossen.',
      speakerRole: 'Teilnehmerin eines Sprachkurses',
      meeting: 'Workshop in der Bibliothek',
      heldOn: '2025-05-17',
      recordedBy: 'Demo Koordination',
      recordedAt: '2025-05-20T10:00:00.000Z',
    },
  ],
  participation: [
    {
      id: '9',
      kind: 'advisory_council',
      who: 'Integrationsbeirat (Demo)',
      heardOn: '2025-06-11',
      people: 14,
      whatChanged: 'Die Orte sollen auch am Wochenende offen sein.',
      recordedBy: 'Demo Koordination',
      recordedAt: '2025-06-12T07:30:00.000Z',
      version: 1,
    },
  ],
  permitted: { edit: true, respond: true, overrideProgress: true },
};

/** Examples of the API description. */
export const recommendationExamples = { row, recommendation };
