import * as z from 'zod/mini';
import { isoTime, paragraphs } from './common.ts';
import { measureStatus } from './measure-status.ts';
import { quarterText } from './period-schema.ts';

/** Why a linked measure does not count: it was cancelled, a measure that follows it is linked too, or nobody had proposed it yet. */
export const leftOut = z.enum(['cancelled', 'succeeded', 'not_proposed_yet']);
export type LeftOut = z.infer<typeof leftOut>;

/** What one linked measure gives to the progress. */
const progressItem = z.strictObject({
  code: z.string(),
  title: z.string(),
  /** On the last day of the quarter, or today while it goes on; null when nobody had proposed it yet. */
  status: z.nullable(measureStatus),
  /** What it counts with, 0 to 100; null when it does not count. */
  percent: z.nullable(z.number()),
  weight: z.number(),
  counts: z.boolean(),
  leftOut: z.nullable(leftOut),
});
export type ProgressItem = z.infer<typeof progressItem>;

/** How the progress was computed: the mean of the measures that count, by their weights. */
const progressDerivation = z.strictObject({
  /** How many measures count. */
  counted: z.int(),
  /** How many of these are running. */
  running: z.int(),
  weightSum: z.number(),
  items: z.array(progressItem).check(z.describe('By code.')),
});
export type ProgressDerivation = z.infer<typeof progressDerivation>;

/** Progress that the steering group has set in the place of the derived one. Holds in its quarter alone. */
const progressOverride = z.strictObject({
  id: z.string(),
  value: z.int(),
  reason: z.string(),
  by: z.string(),
  at: isoTime,
});
export type ProgressOverride = z.infer<typeof progressOverride>;

const figures = {
  /** The one that was set, else the derived one; null without a measure that counts. */
  value: z.nullable(z.number()).check(z.describe('0 to 100, unrounded.')),
  derived: z.nullable(z.number()).check(z.describe('0 to 100, unrounded; null without a measure that counts.')),
  overridden: z.nullable(progressOverride),
};

/** The progress of a recommendation at the end of a quarter, as a list shows it. */
export const progressFigure = z.strictObject(figures);
export type ProgressFigure = z.infer<typeof progressFigure>;

/** The same with how it was computed. */
export const recommendationProgress = z.strictObject({ ...figures, derivation: progressDerivation });
export type RecommendationProgress = z.infer<typeof recommendationProgress>;

/** The same in the course of time, by the measures and weights of today. */
export const progressOfQuarter = z.strictObject({ quarter: quarterText, ...figures });
export type ProgressOfQuarter = z.infer<typeof progressOfQuarter>;

/** The progress of a recommendation in a quarter, and in those up to it. */
export const progressResponse = z.strictObject({
  quarter: quarterText,
  progress: recommendationProgress,
  history: z.array(progressOfQuarter).check(z.describe('Oldest first; begins with the first quarter that has a value.')),
});
export type ProgressResponse = z.infer<typeof progressResponse>;
export const progressQuery = z.strictObject({
  quarter: z.optional(quarterText.check(z.describe('The newest completed one when absent.'))),
});

/** Sets the progress of a quarter in the place of the derived one. A locked quarter takes none. */
export const newProgressOverride = z.strictObject({
  quarter: quarterText,
  value: z.int().check(z.gte(0, 'At least 0.'), z.lte(100, 'At most 100.')),
  reason: paragraphs(1000),
  /** The one that holds so far and is withdrawn by this; without it one that holds is not replaced (409). */
  replaces: z.optional(z.nullable(z.string().check(z.regex(/^\d{1,18}$/)))),
});
export type NewProgressOverride = z.infer<typeof newProgressOverride>;
