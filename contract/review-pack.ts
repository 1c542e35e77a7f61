import * as z from 'zod/mini';

/** Parts of a review pack, in the order of the document. */
export const packPart = z.enum(['summary', 'indicators', 'measures', 'recommendations', 'bodies', 'decisions']);
export type PackPart = z.infer<typeof packPart>;

/** Language of a pack. */
export const packLanguage = z.enum(['de', 'en']);
export type PackLanguage = z.infer<typeof packLanguage>;

/** A heading within a chapter: of level 2, or 3 where it says so. */
const heading = z.strictObject({ type: z.literal('heading'), text: z.string(), level: z.optional(z.union([z.literal(2), z.literal(3)])) });
/** A quiet one is a note: a source, a legend. */
const paragraph = z.strictObject({ type: z.literal('paragraph'), text: z.string(), quiet: z.optional(z.boolean()) });
const list = z.strictObject({ type: z.literal('list'), items: z.array(z.string()) });
/** Figures that stand out, three to five of them side by side. */
const facts = z.strictObject({ type: z.literal('facts'), items: z.array(z.strictObject({ value: z.string(), label: z.string() })) });

const grid = {
  columns: z.array(
    z.strictObject({
      title: z.string(),
      /** Part of the width; the shares of a table add up to 1. */
      share: z.number(),
      isNumber: z.optional(z.boolean()),
    }),
  ),
  rows: z.array(z.array(z.string())),
  /** Whether the first cell of each row is the head of the row. */
  rowHeads: z.optional(z.boolean()),
};

/** A table. */
const table = z.strictObject({ type: z.literal('table'), title: z.string(), ...grid });

const ink = z.enum([
  'text',
  'quiet',
  'line',
  'grid',
  'accent',
  'amount-1',
  'amount-2',
  'amount-3',
  'amount-4',
  'amount-5',
  'paper',
  'missing',
  'withheld',
  'none',
]);
const shape = z.union([
  z.strictObject({
    type: z.literal('path'),
    d: z.string(),
    fill: ink,
    stroke: ink,
    strokeWidth: z.number(),
    dashed: z.optional(z.boolean()),
  }),
  z.strictObject({
    type: z.literal('text'),
    x: z.number(),
    y: z.number(),
    text: z.string(),
    size: z.number(),
    anchor: z.enum(['start', 'middle', 'end']),
    ink,
    bold: z.optional(z.boolean()),
  }),
]);

/** A chart or a map, as vectors: `pack-drawing.ts` says what its shapes mean and makes SVG of them. */
const picture = z.strictObject({
  type: z.literal('picture'),
  /** Says what is to be seen; shown as a heading of level 3. */
  title: z.string(),
  subtitle: z.string(),
  /** Says in words what the picture shows. */
  alternative: z.string(),
  drawing: z.strictObject({ width: z.number(), height: z.number(), shapes: z.array(shape) }),
  /** The same as a table; null where a table of the chapter says it already. */
  table: z.nullable(z.strictObject(grid)),
  /** Source and date. */
  source: z.nullable(z.string()),
});

export const packBlock = z.union([heading, paragraph, list, facts, table, picture]);
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
  /** The look of the installation when it was made: its accent (#rrggbb), and its logo as a data address. */
  look: z.strictObject({ accent: z.nullable(z.string()), logo: z.nullable(z.string()) }),
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
/** What a table consists of, wherever it stands. */
export type PackGrid = Pick<PackTable, 'columns' | 'rows' | 'rowHeads'>;
export type PackPicture = Extract<PackBlock, { type: 'picture' }>;
