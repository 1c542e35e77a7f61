import type { Review, ReviewItem } from '#contract/review.ts';

/** A measure that is late, of which nobody has spoken yet. */
export const aReviewItem = (change: Partial<ReviewItem> = {}): ReviewItem => ({
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
    nextStep: null,
    outlookBefore: 'on_schedule',
    percentBefore: 35,
    outlookYearBefore: null,
    percentYearBefore: null,
    status: 'running',
    statusBefore: 'running',
    statusYearBefore: null,
    endsOn: null,
  },
  reason: 'measure-late',
  minutes: 5,
  chosen: true,
  postponedFrom: null,
  state: 'open',
  note: null,
  postponedTo: null,
  agendaItem: null,
  decision: null,
  handled: null,
  version: 0,
  ...change,
});

/** An indicator that went off track. */
export const anIndicatorItem = (): ReviewItem =>
  aReviewItem({
    key: 'indicator:D01:changed',
    section: 'changes',
    title: { de: 'Anteil mit Sprachkurs', en: 'Share with a language course' },
    facts: {
      kind: 'indicator',
      code: 'D01',
      unit: 'percent',
      decimals: 1,
      direction: 'higher_is_better',
      period: '2026-Q3',
      value: 12.4,
      incomplete: false,
      quarterBefore: { period: '2026-Q2', value: 13.2 },
      yearBefore: { period: '2025-Q3', value: 11.9 },
      trend: 'worsening',
      trendBefore: 'improving',
      assessment: 'off_track',
      assessmentBefore: 'watch',
      assessmentYearBefore: 'watch',
      target: { value: 20, date: '2030-12-31' },
      series: [
        { period: '2026-Q2', value: 13.2 },
        { period: '2026-Q3', value: 12.4 },
      ],
      districtsOffTrack: [{ ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' }, period: '2026-Q3', value: 9 }],
      commentary: null,
    },
  });

/** A review in a meeting that goes on. */
export const aReview = (items: readonly ReviewItem[], change: Partial<Review> = {}): Review => ({
  quarter: '2026-Q3',
  before: '2026-Q2',
  yearBefore: '2025-Q3',
  frozen: false,
  meeting: {
    id: '7',
    body: 'Lenkungskreis',
    heldOn: '2026-11-20',
    begins: '10:00',
    ends: '12:00',
    closed: null,
    plannedMinutesLeft: 35,
  },
  time: { minutes: 45, basis: 'meeting' },
  items: [...items],
  permitted: { handle: true },
  ...change,
});
