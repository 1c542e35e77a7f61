import * as z from 'zod/mini';
import { isoDate, isoTime, localisedText, page, paging, paragraphs, rowVersion } from './common.ts';
import { districtReference } from './district.ts';
import { flag, indicatorCode, unit } from './indicator.ts';
import { measureCode } from './measure.ts';
import { organisationCode } from './organisation.ts';
import { periodText } from './period-schema.ts';
import { deliveryCounts } from './quarter-cycle.ts';
import { statusReport } from './status-report.ts';

export const deliveryId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a delivery.'));

/** A report on a measure, or a value of an indicator for a district. */
export const deliveryKind = z.enum(['report', 'value']);
export type DeliveryKind = z.infer<typeof deliveryKind>;

/** `draft` is due: nothing was handed in, at most something typed. */
export const deliveryState = z.enum(['draft', 'submitted', 'returned', 'approved']);
export type DeliveryState = z.infer<typeof deliveryState>;

/** What was typed into a cell. In the unit of the indicator; shares and rates may have numerator and denominator instead. */
export const deliveredValue = z.strictObject({
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  flag,
  comment: z.nullable(z.string()),
});
export type DeliveredValue = z.infer<typeof deliveredValue>;

/** The reported figure that holds now for the same place and period: approving a value replaces it. */
export const figureInForce = z.strictObject({
  /** Of the observation. */
  id: z.string(),
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  flag,
  /** `entry`: people typed it, and it was approved. */
  from: z.enum(['file', 'entry']),
  /** Title of what was imported. */
  source: z.nullable(z.string()),
  at: isoTime,
});
export type FigureInForce = z.infer<typeof figureInForce>;

/** Why somebody should look at a value before it is approved; it only hints. Figures are in the unit of the indicator. */
export const conspicuousValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['above-usual', 'below-usual']), value: z.number(), lower: z.number(), upper: z.number() }),
  /** Changed by half or more; `change` is the share of the value before. */
  z.strictObject({ kind: z.literal('jump'), value: z.number(), before: z.number(), period: periodText, change: z.number() }),
  /** The flag says that there is no value, and there is one. */
  z.strictObject({ kind: z.literal('withheld-with-value') }),
]);
export type ConspicuousValue = z.infer<typeof conspicuousValue>;

/** Something that a quarter asks for. */
export const delivery = z.strictObject({
  id: deliveryId,
  kind: deliveryKind,
  state: deliveryState,
  /** Of a report. */
  measure: z.nullable(z.strictObject({ code: measureCode, title: z.string() })),
  /** Of a value. */
  indicator: z.nullable(z.strictObject({ code: indicatorCode, name: localisedText, unit, decimals: z.int() })),
  period: z.nullable(periodText),
  /** Where the measure works, or the one district of the value. */
  districts: z.array(z.strictObject({ ref: districtReference, name: localisedText })),
  /** Who owes it. */
  organisation: z.nullable(z.strictObject({ code: organisationCode, name: z.string() })),
  /** The person who is asked, where one is named. */
  responsible: z.nullable(z.strictObject({ id: z.string(), name: z.string() })),
  dueOn: z.nullable(isoDate),
  /** Due or returned, and its day has passed. */
  late: z.boolean(),
  /** Handed in last; approving never changes it. */
  submitted: z.nullable(z.strictObject({ by: z.string(), at: isoTime })),
  /** Approved or returned last. */
  decided: z.nullable(z.strictObject({ by: z.string(), at: isoTime })),
  /** What has to be mended, where it was returned. */
  note: z.nullable(z.string()),
  /** What was reported: the report that counts. */
  report: z.nullable(statusReport),
  /** What was typed. */
  value: z.nullable(deliveredValue),
  /** The figure that holds for the period of the same grain before, beside which a value is checked; null where there is none, and for reports. */
  before: z.nullable(z.strictObject({ period: periodText, value: z.nullable(z.number()) })),
  /** Of a value; null for reports, and where nothing holds yet. */
  inForce: z.nullable(figureInForce),
  /** Of a value, by what the grid says while it is typed; null where nothing is. */
  conspicuous: z.nullable(conspicuousValue),
  mayDeliver: z.boolean(),
  version: z.int(),
});
export type Delivery = z.infer<typeof delivery>;
/** Late ones first, then by due date, organisation and name. */
export const deliveryPage = z.strictObject({
  ...page(delivery).shape,
  /** How many fit the question in each state, whichever state it asks for. */
  counts: deliveryCounts,
});
export type DeliveryPage = z.infer<typeof deliveryPage>;

export const deliveryQuery = z.strictObject({
  kind: z.optional(deliveryKind),
  state: z.optional(deliveryState),
  organisation: z.optional(organisationCode),
  /** Only values that no organisation owes: the officers of the districts do. */
  unassigned: z.optional(z.enum(['true', 'false'])),
  /** Exactly this district, not its parts; of a report one where the measure works. */
  district: z.optional(districtReference),
  indicator: z.optional(indicatorCode),
  measure: z.optional(measureCode),
  /** Only those that the person who asks may hand in. */
  mine: z.optional(z.enum(['true', 'false'])),
  late: z.optional(z.enum(['true', 'false'])),
  /** Only values that are conspicuous, or only deliveries that are not. */
  conspicuous: z.optional(z.enum(['true', 'false'])),
  ...paging(100, 500),
});
export type DeliveryQuery = z.infer<typeof deliveryQuery>;

/** Up to 500 at once, each with the version that was seen. All of them or none. */
const chosen = z
  .array(z.strictObject({ id: deliveryId, version: z.int() }))
  .check(z.minLength(1, 'Choose something.'), z.maxLength(500, 'At most 500 at once.'));

/**
 * Approves what was submitted. Where the figure that holds came from a file, the approval names it: nobody replaces what they have not seen.
 */
export const approval = z.strictObject({
  deliveries: z
    .array(z.strictObject({ id: deliveryId, version: z.int(), replaces: z.optional(z.string().check(z.regex(/^[1-9]\d{0,17}$/))) }))
    .check(z.minLength(1, 'Choose something.'), z.maxLength(500, 'At most 500 at once.')),
});
export type Approval = z.infer<typeof approval>;
/** Returns what was submitted or approved, with what has to be mended. */
export const returning = z.strictObject({ deliveries: chosen, note: paragraphs(2000) });
export type Returning = z.infer<typeof returning>;
export const deliveriesDecided = z.strictObject({ changed: z.int() });

/** One step of a delivery. Never changed. */
export const deliveryStep = z.strictObject({
  state: deliveryState,
  note: z.nullable(z.string()),
  by: z.string(),
  at: isoTime,
});
export const deliveryDetail = z.strictObject({ ...delivery.shape, steps: z.array(deliveryStep).check(z.describe('Oldest first.')) });
export type DeliveryDetail = z.infer<typeof deliveryDetail>;

/** How punctual somebody was in a quarter: of the deliveries asked for, those handed in first by their day. */
const punctuality = z.strictObject({ quarter: z.string(), asked: z.int(), onTime: z.int() });
/** Who is late: of an organisation or of a district. */
export const latenessRow = z.strictObject({
  organisation: z.nullable(z.strictObject({ code: organisationCode, name: z.string() })),
  district: z.nullable(z.strictObject({ ref: districtReference, name: localisedText })),
  /** In the quarter that was asked for. */
  asked: z.int(),
  due: z.int(),
  late: z.int(),
  returned: z.int(),
  /** Days since the day for handing in, of the one that is late longest. */
  latestDays: z.nullable(z.int()),
  /** Whom to ask for what is late. */
  responsible: z.array(
    z.strictObject({
      /** Who owes it; null: the officers of the district. */
      organisation: z.nullable(z.strictObject({ code: organisationCode, name: z.string() })),
      late: z.int(),
      /** Names of those who may hand it in, for those who run the quarter; null for all others. */
      people: z.nullable(z.array(z.string())),
    }),
  ),
  /** The last quarters, newest first; without those in which nothing was asked. */
  history: z.array(punctuality),
});
export type LatenessRow = z.infer<typeof latenessRow>;
/** Those with the most late ones first. Deliveries without an organisation or of several districts are counted at each, and once as null where there is none. */
export const latenessBoard = z.strictObject({
  byOrganisation: z.array(latenessRow),
  byDistrict: z.array(latenessRow),
});
export type LatenessBoard = z.infer<typeof latenessBoard>;

/** The change of one cell; what is absent stays, null clears. */
export const cellChange = z.strictObject({
  id: deliveryId,
  version: rowVersion,
  value: z.optional(z.nullable(z.number())),
  numerator: z.optional(z.nullable(z.number())),
  denominator: z.optional(z.nullable(z.number())),
  flag: z.optional(flag),
  comment: z.optional(z.nullable(paragraphs(1000))),
});
export type CellChange = z.infer<typeof cellChange>;
