import type { Review, ReviewItem } from '#contract/review.ts';

const item: ReviewItem = {
  key: 'measure:M-012:late',
  section: 'measures',
  title: { de: 'Sprachcafé im Stadtteil', en: 'Sprachcafé im Stadtteil' },
  facts: {
    kind: 'measure',
    code: 'M-012',
    organisation: 'Amt für Integration',
    outlook: 'late',
    percent: 40,
    note: 'Der Raum steht erst ab Januar bereit.',
    nextStep: 'Mietvertrag abschließen',
    outlookBefore: 'on_schedule',
    percentBefore: 35,
    outlookYearBefore: 'on_schedule',
    percentYearBefore: 10,
    status: 'running',
    statusBefore: 'running',
    statusYearBefore: 'running',
    endsOn: '2027-06-30',
  },
  reason: 'measure-late',
  minutes: 5,
  chosen: true,
  postponedFrom: null,
  state: 'decided',
  note: null,
  postponedTo: null,
  agendaItem: '41',
  decision: 'B-2026-017',
  handled: { by: 'Demo Koordination', at: '2026-11-23T09:20:00.000Z' },
  version: 1,
};

const review: Review = {
  quarter: '2026-Q3',
  before: '2026-Q2',
  yearBefore: '2025-Q3',
  frozen: false,
  meeting: {
    id: '12',
    body: 'Lenkungskreis Integration',
    heldOn: '2026-11-23',
    begins: '10:00',
    ends: '12:00',
    closed: null,
    plannedMinutesLeft: 45,
  },
  time: { minutes: 75, basis: 'meeting' },
  items: [item],
  permitted: { handle: true },
};

/** Examples for the API docs. */
export const reviewExamples = { review };
