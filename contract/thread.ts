import * as z from 'zod/mini';
import { localisedText } from './common.ts';
import { districtReference } from './district.ts';
import { indicatorCode, unit } from './indicator.ts';
import { assessmentStatus, movement, trendWord } from './indicator-overview.ts';
import { recommendationCode } from './link.ts';
import { measureCode } from './measure.ts';
import { measureStatus } from './measure-status.ts';
import { periodText, quarterText } from './period-schema.ts';
import { recommendationFilter, recommendationRow } from './recommendation.ts';
import { outlook } from './status-report.ts';

/** An indicator at an end of the thread, as it stands in the place at the end of the quarter. */
const threadIndicator = z.strictObject({
  code: indicatorCode,
  name: localisedText,
  unit,
  decimals: z.int(),
  /** Null without a figure for the place. */
  period: z.nullable(periodText),
  value: z.nullable(z.number()),
  status: assessmentStatus,
  /** Against the same period a year before. */
  trend: z.strictObject({ trend: trendWord, movement, change: z.nullable(z.number()) }),
});
export type ThreadIndicator = z.infer<typeof threadIndicator>;

/** A measure of the thread. */
const threadMeasure = z.strictObject({
  code: measureCode,
  title: z.string(),
  fieldOfAction: z.string(),
  status: measureStatus.check(z.describe('On the last day of the quarter.')),
  /** What its newest report of the quarter or an earlier one says. */
  percent: z.nullable(z.int()),
  outlook: z.nullable(outlook),
  /** Indicators that it is meant to change. */
  indicators: z.array(indicatorCode),
  recommendations: z.array(recommendationCode),
  /** How many goals it serves. */
  goals: z.int(),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
});
export type ThreadMeasure = z.infer<typeof threadMeasure>;

/**
 * What hangs together: need (indicator) – recommendation – decision – measure – effect (indicator). The measures are those that answer one of
 * the recommendations, and those without any recommendation; the indicators are those that any of both names.
 */
export const threadResponse = z.strictObject({
  quarter: quarterText,
  district: districtReference,
  recommendations: z.array(recommendationRow),
  measures: z.array(threadMeasure),
  indicators: z.array(threadIndicator),
});
export type ThreadResponse = z.infer<typeof threadResponse>;

/** For a quarter and place; of a field of action, or of one recommendation alone. */
export const threadQuery = z.strictObject({
  quarter: recommendationFilter.quarter,
  district: recommendationFilter.district,
  field: recommendationFilter.field,
  recommendation: z.optional(recommendationCode.check(z.describe('Only this one, with its measures and indicators.'))),
});
export type ThreadQuery = z.infer<typeof threadQuery>;
