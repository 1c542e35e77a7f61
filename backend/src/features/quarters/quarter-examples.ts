import type { QuarterDetail, QuarterResponse } from '#contract/quarter-cycle.ts';

const quarter: QuarterResponse = {
  quarter: '2026-Q3',
  state: 'collecting',
  deliverUntil: '2026-10-31',
  reviewUntil: '2026-11-30',
  publishUntil: '2026-12-15',
  reviewMeeting: null,
  takesReports: true,
  deliveries: { due: 12, submitted: 31, returned: 2, approved: 88, late: 14 },
  adopted: null,
  version: 3,
};

const detail: QuarterDetail = {
  ...quarter,
  steps: [{ from: 'open', to: 'collecting', reason: null, by: 'Demo Koordination', at: '2026-10-01T07:00:00.000Z' }],
  next: [
    { to: 'in_review', reopens: false, needsReason: false, hindrance: null },
    { to: 'open', reopens: true, needsReason: true, hindrance: null },
  ],
  adoption: null,
};

/** Examples for the API docs. */
export const quarterExamples = { quarter, detail };
