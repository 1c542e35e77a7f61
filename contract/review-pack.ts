import * as z from 'zod/mini';

/** Parts of a review pack, in the order of the document. */
export const packPart = z.enum(['summary', 'indicators', 'measures', 'recommendations', 'bodies', 'decisions']);
export type PackPart = z.infer<typeof packPart>;

/** Language of a pack. */
export const packLanguage = z.enum(['de', 'en']);
export type PackLanguage = z.infer<typeof packLanguage>;

const text = z.strictObject({ type: z.enum(['heading', 'paragraph']), text: z.string() });

/** A table. */
const table = z.strictObject({
  type: z.literal('table'),
  title: z.string(),
  columns: z.array(
    z.strictObject({
      title: z.string(),
      /** Part of the width; the shares of a table add up to 1. */
      share: z.number(),
      isNumber: z.optional(z.boolean()),
    }),
  ),
  rows: z.array(z.array(z.string())),
});

/** A line through the figures of an indicator; a gap where a value is missing. */
const figure = z.strictObject({
  type: z.literal('figure'),
  title: z.string(),
  subtitle: z.string(),
  /** Says in words what the picture shows. */
  alternative: z.string(),
  points: z.array(z.strictObject({ label: z.string(), value: z.nullable(z.number()) })),
});

export const packBlock = z.union([text, table, figure]);
export const packChapter = z.strictObject({ part: packPart, title: z.string(), blocks: z.array(packBlock) });

/** The review pack of a quarter as every writer gets it. */
export const packDocument = z.strictObject({
  title: z.string(),
  /** Who reports. */
  name: z.string(),
  /** BCP 47. */
  language: z.string(),
  /** Sentences on the cover. */
  cover: z.array(z.string()),
  chapters: z.array(packChapter),
});

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
export type PackDocument = Frozen<z.infer<typeof packDocument>>;
export type PackChapter = PackDocument['chapters'][number];
export type PackBlock = PackChapter['blocks'][number];
export type PackTable = Extract<PackBlock, { type: 'table' }>;
export type PackFigure = Extract<PackBlock, { type: 'figure' }>;
