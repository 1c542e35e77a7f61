import * as z from 'zod/mini';
import { isoDate, isoTime, lineOfText, localisedText, paragraphs, rowVersion } from './common.ts';
import { districtReference } from './district.ts';
import { indicatorCode } from './indicator.ts';
import { quarterText } from './period-schema.ts';

/** What is said about a figure, without markup: German always, English where somebody wrote it. */
export const commentaryText = z.strictObject({ de: z.string(), en: z.nullable(z.string()) });
export type CommentaryText = z.infer<typeof commentaryText>;

/** What an indicator says in a quarter about a place, as it was written last. */
export const commentary = z.strictObject({
  indicator: indicatorCode,
  quarter: quarterText,
  district: districtReference,
  districtName: localisedText,
  text: commentaryText,
  writtenBy: z.string(),
  writtenAt: isoTime,
  /** How many times it was written; every version is kept. */
  version: z.int(),
  demo: z.boolean(),
});
export type Commentary = z.infer<typeof commentary>;

/** One state of a commentary. Without a text it was withdrawn. */
export const commentaryVersion = z.strictObject({
  version: z.int(),
  text: z.nullable(commentaryText),
  writtenBy: z.string(),
  writtenAt: isoTime,
});
export type CommentaryVersion = z.infer<typeof commentaryVersion>;

/** Why nobody may write. */
export const commentaryHindrance = z.enum(['quarter-adopted', 'quarter-to-come']);
export type CommentaryHindrance = z.infer<typeof commentaryHindrance>;

/** Everything that was written about an indicator for one place until a quarter. */
export const indicatorCommentaries = z.strictObject({
  quarter: quarterText,
  district: districtReference,
  /** Of the quarter; null where nobody has written one, or it was withdrawn. */
  current: z.nullable(commentary),
  versions: z.array(commentaryVersion).check(z.describe('Of the quarter, newest first.')),
  earlier: z.array(commentary).check(z.describe('Of the quarters before, newest first.')),
  /** Version to change from; 0 where nobody has written one. */
  version: z.int(),
  /** Whether the person who asks may write for this place, and nothing hinders it. */
  mayWrite: z.boolean(),
  hindrance: z.nullable(commentaryHindrance),
});
export type IndicatorCommentaries = z.infer<typeof indicatorCommentaries>;

/** Which one: without a quarter that of the newest completed one, without a district that of the whole. */
export const commentaryQuery = z.strictObject({ quarter: z.optional(quarterText), district: z.optional(districtReference) });

export const LONGEST_COMMENTARY = 1500;
const someText = paragraphs(LONGEST_COMMENTARY);

/** Writes a new version, or withdraws it by `text: null`. */
export const newCommentary = z.strictObject({
  quarter: quarterText,
  district: z.optional(districtReference),
  version: rowVersion,
  text: z.nullable(z.strictObject({ de: someText, en: z.optional(z.nullable(someText)) })),
});
export type NewCommentary = z.infer<typeof newCommentary>;

/** All commentaries of a quarter, by indicator, the whole first. */
export const commentaryList = z.strictObject({ items: z.array(commentary) });
export type CommentaryList = z.infer<typeof commentaryList>;
export const commentariesOfQuarter = z.strictObject({ quarter: quarterText, district: z.optional(districtReference) });

export const annotationKind = z.enum(['event', 'series_break']);
export type AnnotationKind = z.infer<typeof annotationKind>;

/** Something that happened on a day and belongs to the course of an indicator. */
export const annotation = z.strictObject({
  id: z.string(),
  indicator: indicatorCode,
  kind: annotationKind,
  date: isoDate,
  /** Null: it concerns all districts. */
  district: z.nullable(districtReference),
  districtName: z.nullable(localisedText),
  text: commentaryText,
  writtenBy: z.string(),
  writtenAt: isoTime,
  demo: z.boolean(),
  version: z.int(),
});
export type Annotation = z.infer<typeof annotation>;
export const annotationList = z.strictObject({ items: z.array(annotation) });
export type AnnotationList = z.infer<typeof annotationList>;

const annotationContent = {
  kind: annotationKind,
  date: isoDate,
  district: z.nullable(districtReference),
  text: z.strictObject({ de: lineOfText(160), en: z.optional(z.nullable(lineOfText(160))) }),
};
export const newAnnotation = z.strictObject({ ...annotationContent, district: z.optional(annotationContent.district) });
export type NewAnnotation = z.infer<typeof newAnnotation>;
/** What is absent stays. */
export const annotationChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(annotationContent)).shape });
export type AnnotationChange = z.infer<typeof annotationChange>;
export const annotationId = z.string().check(z.regex(/^\d{1,18}$/));
