import * as z from 'zod/mini';
import { isoDate, lineOfText, objectCode, page, paging, paragraphs, rowVersion, webAddress } from './common.ts';

export const sourceCode = objectCode('Code of a source, for example Q-003.');

/** What kind of work recommendations come from. */
export const sourceKind = z.enum(['study', 'workshop', 'survey', 'council_resolution', 'framework']);
export type SourceKind = z.infer<typeof sourceKind>;

/** Whose framework it is. */
export const frameworkLevel = z.enum(['state', 'federal']);
export type FrameworkLevel = z.infer<typeof frameworkLevel>;

/** When it came out, as exactly as that is known: a year, a month or a day. */
const published = z.string().check(
  z.regex(/^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'A year, a month or a day: 2024, 2024-05 or 2024-05-17.'),
  z.refine((text) => text.length < 10 || z.safeParse(isoDate, text).success, 'There is no such day.'),
);

/** A study, workshop, survey, council resolution or framework that recommends something. */
export const sourceResponse = z.strictObject({
  code: sourceCode,
  kind: sourceKind,
  /** Of frameworks; null for everything else. */
  frameworkLevel: z.nullable(frameworkLevel),
  title: z.string(),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()).check(z.describe('2024, 2024-05 or 2024-05-17, as exactly as it is known.')),
  link: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** How many recommendations it has. */
  recommendations: z.int(),
  demo: z.boolean().check(z.describe('Whether it is invented for the demo.')),
  version: z.int(),
});
export type SourceResponse = z.infer<typeof sourceResponse>;
/** Newest first, those without a date last. */
export const sourcePage = page(sourceResponse);

const content = {
  kind: sourceKind,
  frameworkLevel: z.nullable(frameworkLevel),
  title: lineOfText(200),
  publisher: z.nullable(lineOfText(200)),
  published: z.nullable(published),
  link: z.nullable(webAddress),
  note: z.nullable(paragraphs(2000)),
};

/** Adds a source. Without a code it gets the next free number. A framework says of which level it is, and nothing else does. */
export const newSource = z.strictObject({
  ...z.partial(z.strictObject(content)).shape,
  code: z.optional(sourceCode),
  kind: sourceKind,
  title: content.title,
});
export type NewSource = z.infer<typeof newSource>;

/** Changes a source; what is absent stays, null clears. */
export const sourceChange = z.strictObject({ version: rowVersion, ...z.partial(z.strictObject(content)).shape });
export type SourceChange = z.infer<typeof sourceChange>;

export const sourceQuery = z.strictObject({
  kind: z.optional(sourceKind),
  text: z.optional(lineOfText(200, 0).check(z.describe('Part of the code, the title or the publisher.'))),
  ...paging(100, 500),
});
