import * as z from 'zod/mini';
import { isoTime, localisedText, rowVersion } from './common.ts';
import { cellChange, deliveredValue, deliveryId, deliveryState, figureInForce } from './delivery.ts';
import { districtReference } from './district.ts';
import { direction, flag, indicatorCode, indicatorKind, unit, updateInterval } from './indicator.ts';
import { organisationCode } from './organisation.ts';
import { periodText, quarterText } from './period-schema.ts';
import { quarterState } from './quarter-cycle.ts';

/** That the values of an indicator are asked for each time its update interval says so, and of whom. */
export const indicatorCollection = z.strictObject({
  indicator: indicatorCode,
  name: localisedText,
  /** Whether anybody is asked for values; otherwise they come by import only. */
  asked: z.boolean(),
  /** At which level values are asked for. */
  level: z.nullable(z.string()),
  /** Who delivers them; null: the officers of each district. */
  organisation: z.nullable(z.strictObject({ code: organisationCode, name: z.string() })),
  updateInterval,
  /** False for those that are computed from others and cannot be asked for. */
  askable: z.boolean(),
  version: z.int(),
});
export type IndicatorCollection = z.infer<typeof indicatorCollection>;
export const indicatorCollectionList = z.strictObject({ items: z.array(indicatorCollection) });
export type IndicatorCollectionList = z.infer<typeof indicatorCollectionList>;
/** Touches only what nobody has handed in, in quarters that are open or being collected. */
export const indicatorCollectionChange = z.strictObject({
  version: rowVersion,
  asked: z.boolean(),
  level: z.nullable(z.string()),
  organisation: z.nullable(organisationCode),
  updateInterval,
});
export type IndicatorCollectionChange = z.infer<typeof indicatorCollectionChange>;

/** What a change of a collection would do to the quarters that are under way: how many deliveries would come and go. */
export const collectionConsequences = z.strictObject({
  quarters: z
    .array(z.strictObject({ quarter: quarterText, added: z.int(), removed: z.int() }))
    .check(z.describe('Only those that would change, oldest first.')),
});
export type CollectionConsequences = z.infer<typeof collectionConsequences>;

/** A figure of an earlier period beside the cell. */
const earlier = z.strictObject({
  period: periodText,
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  flag,
});

/** One row of the grid: a district with the cell to fill and what was there before. */
export const entryRow = z.strictObject({
  delivery: deliveryId,
  district: z.strictObject({ ref: districtReference, name: localisedText }),
  state: deliveryState,
  typed: deliveredValue,
  /** What has to be mended, where it was returned. */
  note: z.nullable(z.string()),
  /** Newest first: the eight periods before. */
  earlier: z.array(earlier),
  /** Between which values it usually lies, from the earlier ones; null where there are too few. */
  usual: z.nullable(z.strictObject({ lower: z.number(), upper: z.number() })),
  /** What holds now for its period; null where nothing does. */
  inForce: z.nullable(figureInForce),
  /** Handed in last. */
  submitted: z.nullable(z.strictObject({ by: z.string(), at: isoTime })),
  /** Approved or returned last. */
  decided: z.nullable(z.strictObject({ by: z.string(), at: isoTime })),
  /** Whether it is the person's to deliver, whatever its state. */
  own: z.boolean(),
  /** Whether the person may type and hand in now. */
  mayDeliver: z.boolean(),
  version: z.int(),
});
export type EntryRow = z.infer<typeof entryRow>;

/** Districts × period for one indicator. */
export const entryGrid = z.strictObject({
  quarter: quarterText,
  /** Of the quarter. */
  state: quarterState,
  indicator: z.strictObject({
    code: indicatorCode,
    name: localisedText,
    kind: indicatorKind,
    unit,
    per: z.nullable(z.number()),
    decimals: z.int(),
    direction,
    numerator: localisedText,
    denominator: z.nullable(localisedText),
  }),
  /** The period that is asked for. An indicator with monthly values has a grid for each month of the quarter. */
  period: periodText,
  periods: z.array(periodText).check(z.describe('All periods of the quarter that are asked for.')),
  rows: z.array(entryRow).check(z.describe('Those of the person first, then by level and key.')),
  /** The district above all rows, with its official figure where one was imported: the sum of the rows should be it. */
  whole: z.nullable(
    z.strictObject({
      district: districtReference,
      name: localisedText,
      value: z.nullable(z.number()),
      numerator: z.nullable(z.number()),
      denominator: z.nullable(z.number()),
    }),
  ),
  takesValues: z.boolean(),
});
export type EntryGrid = z.infer<typeof entryGrid>;
export const entryGridQuery = z.strictObject({ period: z.optional(periodText) });
export const entryGridAddress = z.object({ quarter: quarterText, code: indicatorCode });

/** Saves up to 10,000 cells; each is stored or named with its reason. */
export const cellChanges = z.strictObject({
  cells: z.array(cellChange).check(z.minLength(1), z.maxLength(10_000, 'At most 10,000 cells at once.')),
});
export type CellChanges = z.infer<typeof cellChanges>;
export const cellsSaved = z.strictObject({
  saved: z.array(z.strictObject({ delivery: deliveryId, version: z.int() })),
  /** What was not stored, and why. */
  refused: z.array(
    z.strictObject({
      delivery: deliveryId,
      reason: z.enum([
        'unknown',
        'forbidden',
        'stale',
        'closed',
        'numerator-above-denominator',
        'negative',
        'not-whole',
        'zero-denominator',
      ]),
      /** The number that is wrong; null where it is about the whole cell. */
      column: z.nullable(z.enum(['value', 'numerator', 'denominator'])),
      message: z.string(),
    }),
  ),
});
export type CellsSaved = z.infer<typeof cellsSaved>;

/** Hands in the filled cells of a grid. */
export const valueSubmission = z.strictObject({
  deliveries: z.array(z.strictObject({ id: deliveryId, version: z.int() })).check(z.minLength(1), z.maxLength(10_000)),
});
export type ValueSubmission = z.infer<typeof valueSubmission>;
