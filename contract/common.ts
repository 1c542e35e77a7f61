import * as z from 'zod/mini';

/** A text for people in both languages of the interface. */
export const localisedText = z.strictObject({ de: z.string(), en: z.string() });
export type LocalisedText = z.infer<typeof localisedText>;

export const isoDate = z.iso.date();
export const isoTime = z.iso.datetime();

/** The problem document of RFC 9457 with which every refused request is answered. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().check(z.describe('Id of the request, as in the log.')),
  issues: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
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
