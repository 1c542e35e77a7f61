import * as z from 'zod/mini';
import { isoDate, localisedText } from './common.ts';
import { districtReference, districtResponse } from './district.ts';
import { direction, flag, indicatorCode, indicatorKind, unit } from './indicator.ts';
import { asOfQuarter, periodText, quarterText } from './period-schema.ts';

export const trendWord = z.enum(['improving', 'stable', 'worsening', 'unclear']);
export const movement = z.enum(['rising', 'falling', 'steady', 'unknown']);
export const assessmentStatus = z.enum(['on_track', 'watch', 'off_track', 'no_data', 'not_assessed']);
export type TrendWord = z.infer<typeof trendWord>;
export type Movement = z.infer<typeof movement>;
export type AssessmentStatus = z.infer<typeof assessmentStatus>;

/** The change between two figures in words: what it means (`trend`), where it went (`movement`), how far, since when. */
export const trendResponse = z.strictObject({
  trend: trendWord,
  movement,
  change: z.nullable(z.number()),
  comparedWith: z.nullable(periodText),
  seriesBreak: z.nullable(isoDate).check(z.describe('The day of a break of the series between the two, which are then not compared.')),
});

/** Traffic light of a figure on the path from baseline to target, with the value that the path expects. */
export const assessmentResponse = z.strictObject({
  status: assessmentStatus,
  reason: z.string(),
  expected: z.nullable(z.number()),
  target: z.nullable(z.strictObject({ value: z.number(), date: z.string(), demo: z.boolean() })),
});

const point = z.strictObject({ period: periodText, value: z.nullable(z.number()) });

/** How the districts that are compared differ in the row's period. */
export const spreadResponse = z.strictObject({
  items: z.array(z.strictObject({ district: districtReference, value: z.number(), period: periodText })),
  expected: z.int().check(z.describe('How many districts are compared; fewer items mean missing values.')),
  lowest: z.nullable(z.number()),
  highest: z.nullable(z.number()),
  median: z.nullable(z.number()),
  ratio: z.nullable(z.number()),
  coefficientOfVariation: z.nullable(z.number()),
  dissimilarity: z.nullable(z.number()).check(z.describe('Segregation index of the numerator against the rest, 0 to 1; shares only.')),
});

/** A newer figure of which parts are still missing, and how many of them are there; null where that cannot be counted. */
export const partialFigure = z.strictObject({
  period: periodText,
  parts: z.nullable(
    z.strictObject({
      known: z.int(),
      expected: z.int(),
      level: z.nullable(z.string()).check(z.describe('Level of the parts; null where they are of several.')),
    }),
  ),
});
export type PartialFigure = z.infer<typeof partialFigure>;

/** One indicator for one place: the newest whole figure at or before the quarter's end and what it means. */
export const overviewRow = z.strictObject({
  indicator: indicatorCode,
  name: localisedText,
  fieldOfAction: z.string(),
  kind: indicatorKind,
  unit,
  direction,
  decimals: z.int(),
  observationId: z.nullable(z.string()),
  period: z.nullable(periodText),
  value: z.nullable(z.number()),
  flag: z.nullable(flag),
  incomplete: z
    .boolean()
    .check(z.describe('Whether a part is missing in the value; only in quarters that were adopted before such sums were left out.')),
  partial: z.nullable(partialFigure).check(z.describe('A newer sum that is not complete; it is neither shown as a value nor compared.')),
  demo: z.boolean(),
  ageInMonths: z.nullable(z.int()).check(z.describe('Whole months from the end of the period to the end of the quarter.')),
  overdue: z.boolean().check(z.describe('Whether a newer figure should be there by the update interval.')),
  trend: trendResponse,
  yearTrend: trendResponse.check(z.describe('The change against the same period a year before.')),
  breaks: z.array(isoDate).check(z.describe('Days within the series from which on the figures are counted differently.')),
  series: z.array(point).check(z.describe('The last 20 periods, oldest first.')),
  whole: z.nullable(point).check(z.describe('The figure of the whole in the same period; null when the place is the whole.')),
  spread: spreadResponse,
  assessment: assessmentResponse,
});
export type OverviewRow = z.infer<typeof overviewRow>;

/** What an overview is asked for. Without a quarter the newest completed one, without a district the whole, without an indicator all. */
export const overviewQuery = z.strictObject({
  quarter: z.optional(quarterText),
  asOf: asOfQuarter,
  district: z.optional(districtReference),
  indicator: z.optional(indicatorCode).check(z.describe('Only the row of this indicator.')),
});

/** The overview of a place in a quarter; `compared` are the siblings of the place, or its children when it is the whole. */
export const indicatorOverviewResponse = z.strictObject({
  quarter: quarterText,
  district: districtResponse,
  compared: z.array(districtResponse),
  rows: z.array(overviewRow),
  withoutValues: z.array(indicatorCode),
});
export type IndicatorOverviewResponse = z.infer<typeof indicatorOverviewResponse>;
