import type { Delivery, DeliveryDetail, LatenessBoard } from '#contract/delivery.ts';

const delivery: Delivery = {
  id: '481',
  kind: 'report',
  state: 'returned',
  measure: { code: 'M-012', title: 'Sprachcafé am Markt' },
  indicator: null,
  period: null,
  districts: [{ ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Centre' } }],
  organisation: { code: 'sprachhaus', name: 'Demo Sprachhaus' },
  responsible: { id: '7', name: 'Demo Fachkraft' },
  dueOn: '2026-10-31',
  late: true,
  submitted: { by: 'Demo Fachkraft', at: '2026-10-12T08:30:00.000Z' },
  decided: { by: 'Demo Koordination', at: '2026-10-14T09:00:00.000Z' },
  note: 'Bitte sagen Sie, warum weniger Menschen kamen.',
  report: null,
  value: null,
  before: null,
  inForce: null,
  conspicuous: null,
  mayDeliver: true,
  version: 3,
};

const detail: DeliveryDetail = {
  ...delivery,
  steps: [
    { state: 'submitted', note: null, by: 'Demo Fachkraft', at: '2026-10-12T08:30:00.000Z' },
    { state: 'returned', note: delivery.note, by: 'Demo Koordination', at: '2026-10-14T09:00:00.000Z' },
  ],
};

const lateness: LatenessBoard = {
  byOrganisation: [
    {
      organisation: delivery.organisation,
      district: null,
      asked: 12,
      due: 3,
      late: 4,
      returned: 1,
      latestDays: 22,
      responsible: [{ organisation: delivery.organisation, late: 4, people: ['Demo Fachkraft'] }],
      history: [{ quarter: '2026-Q3', asked: 12, onTime: 8 }],
    },
  ],
  byDistrict: [],
};

/** Examples for the API docs. */
export const deliveryExamples = { delivery, detail, lateness };
