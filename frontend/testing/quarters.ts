import type { Delivery, DeliveryPage, LatenessBoard, LatenessRow } from '#contract/delivery.ts';
import type { DeliveryCounts, QuarterDetail } from '#contract/quarter-cycle.ts';
import type { IndicatorCollection } from '#contract/value-entry.ts';

/** How many deliveries stand where; none unless told otherwise. */
export const someCounts = (change: Partial<DeliveryCounts> = {}): DeliveryCounts => ({
  due: 0,
  submitted: 0,
  returned: 0,
  approved: 0,
  late: 0,
  ...change,
});

/** The third quarter of 2026 while it is collected: 38 of 54 deliveries are there, 6 are late. */
export const aQuarter = (change: Partial<QuarterDetail> = {}): QuarterDetail => ({
  quarter: '2026-Q3',
  state: 'collecting',
  deliverUntil: '2090-10-31',
  reviewUntil: '2090-12-10',
  publishUntil: null,
  reviewMeeting: null,
  takesReports: true,
  deliveries: someCounts({ due: 14, submitted: 30, returned: 2, approved: 8, late: 6 }),
  adopted: null,
  version: 3,
  steps: [{ from: 'open', to: 'collecting', reason: null, by: 'Kim Koordination', at: '2026-10-01T08:00:00.000Z' }],
  next: [],
  adoption: null,
  ...change,
});

/** A report on a measure that was handed in. */
export const aDelivery = (change: Partial<Delivery> = {}): Delivery => ({
  id: '1',
  kind: 'report',
  state: 'submitted',
  measure: { code: 'M-012', title: 'Sprachmittlung im Amt' },
  indicator: null,
  period: null,
  districts: [{ ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' } }],
  organisation: { code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' },
  responsible: { id: '5', name: 'Adile Muster' },
  dueOn: '2090-10-31',
  late: false,
  submitted: { by: 'Adile Muster', at: '2026-10-12T08:00:00.000Z' },
  decided: null,
  note: null,
  report: {
    id: '71',
    quarter: '2026-Q3',
    status: 'running',
    percent: 60,
    outlook: 'at_risk',
    note: 'Zwei Stellen sind nicht besetzt.',
    peopleReached: null,
    eventsHeld: null,
    nextStep: null,
    reportedBy: 'Adile Muster',
    reportedAt: '2026-10-12T08:00:00.000Z',
    corrects: null,
    correctedBy: null,
  },
  value: null,
  before: null,
  inForce: null,
  conspicuous: null,
  mayDeliver: false,
  version: 4,
  ...change,
});

/** A value that nobody has handed in, late since long. */
export const aValueDelivery = (change: Partial<Delivery> = {}): Delivery =>
  aDelivery({
    id: '2',
    kind: 'value',
    state: 'draft',
    measure: null,
    indicator: {
      code: 'A05',
      name: { de: 'Wartezeit auf einen Sprachkurs', en: 'Waiting time for a language course' },
      unit: 'days',
      decimals: 0,
    },
    period: '2026-Q3',
    responsible: null,
    dueOn: '2020-10-31',
    late: true,
    submitted: null,
    report: null,
    before: { period: '2026-Q2', value: 41 },
    version: 1,
    ...change,
  });

/** A page of deliveries that are all there are. */
export const aDeliveryPage = (items: readonly Delivery[], counts: Partial<DeliveryCounts> = {}): DeliveryPage => ({
  items: [...items],
  nextCursor: null,
  total: items.length,
  counts: someCounts(counts),
});

/** An organisation that owes nothing and was always punctual. */
export const aLatenessRow = (change: Partial<LatenessRow> = {}): LatenessRow => ({
  organisation: { code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' },
  district: null,
  asked: 10,
  due: 0,
  late: 0,
  returned: 0,
  latestDays: null,
  responsible: [],
  history: [
    { quarter: '2026-Q3', asked: 10, onTime: 8 },
    { quarter: '2026-Q2', asked: 8, onTime: 8 },
  ],
  ...change,
});

/** One organisation and one district that are late. */
export const aLatenessBoard = (change: Partial<LatenessBoard> = {}): LatenessBoard => ({
  byOrganisation: [aLatenessRow({ due: 4, late: 3, latestDays: 12 })],
  byDistrict: [
    aLatenessRow({
      organisation: null,
      district: { ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' } },
      due: 2,
      late: 1,
      latestDays: 5,
    }),
  ],
  ...change,
});

/** An indicator of which the officers of the Bezirke are asked each quarter. */
export const aCollection = (change: Partial<IndicatorCollection> = {}): IndicatorCollection => ({
  indicator: 'A05',
  name: { de: 'Wartezeit auf einen Sprachkurs', en: 'Waiting time for a language course' },
  asked: true,
  level: 'stadtbezirk',
  organisation: null,
  updateInterval: 'quarterly',
  askable: true,
  version: 2,
  ...change,
});
