import * as z from 'zod/mini';

/** A text for people in both languages of the interface. */
export const localisedText = z.strictObject({ de: z.string(), en: z.string() });
export type LocalisedText = z.infer<typeof localisedText>;

/** A day, `2026-11-22`. There is no year 0. */
export const isoDate = z.iso.date().check(z.regex(/^(?!0000)/, 'There is no such day.'));
export const isoTime = z.iso.datetime();

/** The problem document of RFC 9457 with which every refused request is answered. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().check(z.describe('Id of the request, as in the log.')),
  issues: z.optional(
    z.array(
      z.strictObject({
        path: z.string(),
        message: z.string(),
        code: z.optional(z.string()).check(z.describe('Which reason it is, where programs tell reasons apart.')),
        params: z.optional(z.record(z.string(), z.unknown())).check(z.describe('What a sentence about the reason needs.')),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof problem>;

/** A page of a list: its items, where the next page starts, and how many there are in all. */
export const page = <T extends z.core.SomeType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.nullable(z.string()), total: z.int() });
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** The query parameters of a paged list. */
export const paging = (defaultLimit: number, maximumLimit: number) => ({
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(maximumLimit)), defaultLimit),
  cursor: z.optional(z.string().check(z.regex(/^\d{1,9}$/), z.describe('Where to go on: `nextCursor` of the page before.'))),
});

/** A line that people write: without white space around it, and without the control characters that no database keeps. */
export const lineOfText = (maximumLength: number, minimumLength = 1) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(minimumLength, 'Something has to be written here.'),
      z.maxLength(maximumLength, `At most ${maximumLength} characters.`),
      z.regex(/^[^\u0000-\u001f\u007f]*$/, 'Control characters cannot be kept.'),
    );

/** The same with line breaks. */
export const paragraphs = (maximumLength: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Something has to be written here.'),
      z.maxLength(maximumLength, `At most ${maximumLength} characters.`),
      z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'Control characters cannot be kept.'),
    );

/** The version that a change was made from; also as `If-Match`. A stale one is refused with 409. */
export const rowVersion = z.optional(z.int().check(z.gte(0), z.lte(2_147_483_647)));

/** Names an object in addresses and links; given once and never changed. */
export const objectCode = (what: string) =>
  z.string().check(z.regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, 'Letters, digits, hyphens and dots.'), z.maxLength(40), z.describe(what));

/** An address on the web. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'An address that begins with https:// or http://.' })
  .check(z.maxLength(500), z.regex(/^[^\s\u0000-\u001f\u007f]*$/, 'Without spaces.'));

export const emailAddress = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
