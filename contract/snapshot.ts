import * as z from 'zod/mini';
import { isoDate, isoTime, localisedText, page, paging } from './common.ts';
import { districtReference } from './district.ts';
import { quarterText } from './period-schema.ts';

/**
 * What is kept of a quarter when it is adopted. `districts`: the whole, its parts and their parts. `indicators`: the catalogue with targets.
 * `figures`: each indicator in each of these districts, with trend and assessment. The others: each object as it stood.
 */
export const snapshotPart = z.enum([
  'districts',
  'indicators',
  'figures',
  'measures',
  'recommendations',
  'organisations',
  'bodies',
  'decisions',
  'deliveries',
  'commentary',
]);
export type SnapshotPart = z.infer<typeof snapshotPart>;

const made = {
  /** 1 when it was adopted first; adopting it again makes the next one. */
  version: z.int(),
  adoptedAt: isoTime,
  adoptedBy: z.string(),
  /** Why it was adopted although not everything was approved. */
  reason: z.nullable(z.string()),
  contentHash: z.string().check(z.describe('SHA-256 of all rows, in hexadecimal digits.')),
};
export const snapshotVersion = z.strictObject(made);
export type SnapshotVersion = z.infer<typeof snapshotVersion>;

/** A quarter as it stood when it was adopted. */
export const snapshotResponse = z.strictObject({
  quarter: quarterText,
  ...made,
  /** The day that dated content was looked at. */
  asOf: isoDate,
  parts: z.array(z.strictObject({ part: snapshotPart, rows: z.int() })),
  versions: z.array(snapshotVersion).check(z.describe('All of the quarter, newest first.')),
});
export type SnapshotResponse = z.infer<typeof snapshotResponse>;

const version = z.optional(z.coerce.number().check(z.int(), z.gte(1), z.describe('The newest when absent.')));
export const snapshotQuery = z.strictObject({ version });
export const snapshotRowsQuery = z.strictObject({
  version,
  /** Only rows about this district. */
  district: z.optional(districtReference),
  ...paging(100, 5000),
});

/** A row as it was kept; what is in `content` follows from the part. */
export const snapshotRow = z.strictObject({
  key: z.string(),
  district: z.nullable(districtReference),
  content: z.record(z.string(), z.unknown()),
});
export type SnapshotRow = z.infer<typeof snapshotRow>;
/** In the order in which they were kept. */
export const snapshotRowPage = page(snapshotRow);

/** Whether a snapshot is still what was adopted: the hash is computed again from its rows. */
export const snapshotCheck = z.strictObject({ version: z.int(), contentHash: z.string(), computed: z.string(), intact: z.boolean() });
export type SnapshotCheck = z.infer<typeof snapshotCheck>;

/** Something that two quarters are compared by. */
export const comparedPart = z.enum(['figures', 'measures', 'recommendations', 'organisations', 'bodies', 'decisions']);
export type ComparedPart = z.infer<typeof comparedPart>;

const comparedValue = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
export const comparedField = z.strictObject({ field: z.string(), before: comparedValue, after: comparedValue });
export type ComparedField = z.infer<typeof comparedField>;

const comparedObject = { key: z.string(), name: localisedText };
export const partComparison = z.strictObject({
  part: comparedPart,
  came: z.array(z.strictObject(comparedObject)),
  went: z.array(z.strictObject(comparedObject)),
  changed: z.array(z.strictObject({ ...comparedObject, fields: z.array(comparedField) })),
  unchanged: z.int(),
});
export type PartComparison = z.infer<typeof partComparison>;

export const comparisonQuery = z.strictObject({
  with: quarterText.check(z.describe('The earlier quarter.')),
  part: z.optional(comparedPart),
  /** Whose figures; the whole when absent. */
  district: z.optional(districtReference),
});

/** What came, went and changed from one adopted quarter to another one, by their newest versions. */
export const comparison = z.strictObject({
  quarter: quarterText,
  with: quarterText,
  version: z.int(),
  withVersion: z.int(),
  parts: z.array(partComparison),
});
export type Comparison = z.infer<typeof comparison>;

export const byQuarterAndPart = z.object({ quarter: quarterText, part: snapshotPart });
