import * as z from 'zod/mini';
import { isoDate, lineOfText, localisedText, page, paging, paragraphs, rowVersion } from './common.ts';
import { districtReference } from './district.ts';
import { indicatorCode } from './indicator.ts';
import {
  goalCode,
  goalLink,
  indicatorLink,
  linkedGoal,
  linkedIndicator,
  linkedMeasure,
  linkedRecommendation,
  measureLinkGiven,
  recommendationCode,
  recommendationLink,
} from './link.ts';
import { measureCode } from './measure.ts';
import { participation } from './participation.ts';
import { asOfQuarter, quarterText } from './period-schema.ts';
import { progressFigure, progressOfQuarter, recommendationProgress } from './recommendation-progress.ts';
import { officialResponse, recommendationAnswer } from './recommendation-response.ts';
import { sourceCode, sourceKind, sourceResponse } from './source.ts';
import { statement } from './statement.ts';

/** Who would have to act. */
export const addresseeLevel = z.enum(['district', 'municipality', 'county', 'state', 'federal']);
export type AddresseeLevel = z.infer<typeof addresseeLevel>;

/**
 * Where a recommendation stands; follows from its response and its measures. `unanswered`: nothing was decided. `not_pursued`: rejected, or
 * noted without a measure. `without_measure`: accepted, but no measure counts. `waiting`: none of its measures has begun. `under_way`.
 * `done`: all of them are completed or have a lasting effect.
 */
const recommendationState = z.enum(['unanswered', 'not_pursued', 'without_measure', 'waiting', 'under_way', 'done']);
export type RecommendationState = z.infer<typeof recommendationState>;

/** A measure that answers a recommendation, and how much it counts there. */
const answeringMeasure = z.extend(linkedMeasure, { weight: z.number() });
export type AnsweringMeasure = z.infer<typeof answeringMeasure>;

const rowShape = {
  code: recommendationCode,
  title: z.string(),
  /** What its source calls it, for example 3.2. */
  number: z.nullable(z.string()),
  source: z.strictObject({ code: sourceCode, title: z.string(), kind: sourceKind }),
  fieldOfAction: z.string(),
  addresseeLevel,
  targetGroups: z.array(z.string()),
  /** Districts that it is for, as `level:key`; none means all. */
  districts: z.array(districtReference),
  districtNames: z.record(z.string(), localisedText),
  response: officialResponse,
  /** Day of the response that counts; null when there is none. */
  respondedOn: z.nullable(isoDate),
  state: recommendationState,
  progress: progressFigure,
  measures: z.array(answeringMeasure),
  indicators: z.array(linkedIndicator),
  goals: z.array(linkedGoal),
  /** How often somebody was heard about it; 0 is a gap. */
  timesHeard: z.int(),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
};

/** A recommendation as a row of a list. */
export const recommendationRow = z.strictObject(rowShape);
export type RecommendationRow = z.infer<typeof recommendationRow>;
/** By code. */
export const recommendationPage = page(recommendationRow);

/** A recommendation of another source, or of the same one, that means the same. */
export const correspondence = z.extend(linkedRecommendation, { sourceTitle: z.string() });
export type Correspondence = z.infer<typeof correspondence>;

/** A recommendation with everything that is known about it. */
export const recommendationDetail = z.strictObject({
  ...rowShape,
  source: sourceResponse,
  wording: z.string(),
  /** How it could be done. */
  points: z.array(z.string()),
  correspondences: z.array(correspondence),
  /** The response that counts; null when there is none. */
  answer: z.nullable(recommendationAnswer),
  answers: z.array(recommendationAnswer).check(z.describe('All of them, with those that were corrected; newest first.')),
  /** The quarter that `progress` is of. */
  quarter: quarterText,
  progress: recommendationProgress,
  progressHistory: z.array(progressOfQuarter).check(z.describe('Oldest first; begins with the first quarter that has a value.')),
  statements: z.array(statement).check(z.describe('By day, newest first.')),
  participation: z.array(participation).check(z.describe('By day, newest first.')),
  /** What the person who asks may do. */
  permitted: z.strictObject({
    /** Content, links, statements and who was heard. */
    edit: z.boolean(),
    respond: z.boolean(),
    overrideProgress: z.boolean(),
  }),
});
export type RecommendationDetail = z.infer<typeof recommendationDetail>;

const weight = z.number().check(z.gte(0, 'At least 0.'), z.lte(100, 'At most 100.'));
const content = {
  source: sourceCode,
  number: z.nullable(lineOfText(30)),
  title: lineOfText(200),
  wording: paragraphs(4000),
  points: z.array(lineOfText(1000)).check(z.maxLength(50)),
  fieldOfAction: lineOfText(60),
  addresseeLevel,
  targetGroups: z.array(lineOfText(60)).check(z.maxLength(50)),
  districts: z.array(districtReference).check(z.maxLength(200)),
  /** Without a weight a measure counts as 1. That weights are above 0 is a rule of the service, which knows all of them. */
  measures: z.array(z.extend(measureLinkGiven, { weight: z.optional(weight) })).check(z.maxLength(100)),
  indicators: z.array(indicatorLink).check(z.maxLength(50)),
  goals: z.array(goalLink).check(z.maxLength(50)),
  correspondences: z.array(recommendationLink).check(z.maxLength(50)),
};

/** Adds a recommendation, which begins without a response. Without a code it gets the next free number; what is absent is empty. */
export const newRecommendation = z.strictObject({
  ...z.partial(z.strictObject(content)).shape,
  code: z.optional(recommendationCode),
  source: content.source,
  title: content.title,
  wording: content.wording,
  fieldOfAction: content.fieldOfAction,
  addresseeLevel,
});
export type NewRecommendation = z.infer<typeof newRecommendation>;

/** Changes a recommendation; what is absent stays, null clears, a list replaces the list. */
export const recommendationChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type RecommendationChange = z.infer<typeof recommendationChange>;

/** Which recommendations; every parameter narrows, a list of words separated by commas means any of them. */
const anyOf = z.optional(z.string().check(z.maxLength(400), z.regex(/^[^,\u0000-\u001f\u007f]+(,[^,\u0000-\u001f\u007f]+)*$/)));
export const recommendationFilter = {
  quarter: z.optional(
    quarterText.check(
      z.describe(
        'Progress is as of its last day, or of today while it goes on; the newest completed one when absent. When it is given, the response is that of this day, too; when it is absent, the present one.',
      ),
    ),
  ),
  source: z.optional(sourceCode),
  field: anyOf,
  addresseeLevel: anyOf,
  targetGroup: anyOf,
  district: z.optional(districtReference.check(z.describe('Is for this district, a part of it, one that it is part of, or for all.'))),
  response: anyOf,
  state: anyOf,
  /** Attached to the goal or to one below it. */
  goal: z.optional(goalCode),
  measure: z.optional(measureCode),
  indicator: z.optional(indicatorCode),
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the code, the number, the title or the wording.'))),
};
export const recommendationQuery = z.strictObject({ ...recommendationFilter, asOf: asOfQuarter, ...paging(100, 5000) });
export type RecommendationQuery = z.infer<typeof recommendationQuery>;

/** As of which quarter one recommendation is shown; the newest completed one when absent. */
export const oneRecommendationQuery = z.strictObject({ quarter: recommendationFilter.quarter, asOf: asOfQuarter });
