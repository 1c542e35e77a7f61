import * as z from 'zod/mini';
import { isoDate, isoTime, lineOfText, paragraphs } from './common.ts';

/** What somebody contributed to the discussion of a recommendation. */
export const statementKind = z.enum(['problem', 'solution', 'good_practice', 'objection']);
export type StatementKind = z.infer<typeof statementKind>;

/** What was said about a recommendation. Not changed, but removed when somebody wants it back. */
export const statement = z.strictObject({
  id: z.string(),
  kind: statementKind,
  text: z.string().check(z.describe('Plain text.')),
  /** As what somebody spoke, never who; null where even that would tell. */
  speakerRole: z.nullable(z.string()),
  /** What kind of meeting it was, in its own words. */
  meeting: z.string(),
  heldOn: isoDate,
  recordedBy: z.string(),
  recordedAt: isoTime,
});
export type Statement = z.infer<typeof statement>;
/** By day, newest first. */
export const statementList = z.strictObject({ items: z.array(statement) });

/** A tag, a comment or an entity of HTML; "3 < 4" and "A & B" are none. */
const HTML = /<[A-Za-z/!?]|&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/;
/** Refuses what looks like HTML: only plain text is kept. */
export const withoutHtml = z.refine<string>((text) => !HTML.test(text), 'Only plain text is kept here. Leave out what looks like HTML.');

/** Records what was said. Names of persons do not belong here. */
export const newStatement = z.strictObject({
  kind: statementKind,
  text: paragraphs(2000).check(withoutHtml),
  speakerRole: z.optional(z.nullable(lineOfText(120).check(withoutHtml))),
  meeting: lineOfText(200).check(withoutHtml),
  heldOn: isoDate,
});
export type NewStatement = z.infer<typeof newStatement>;
