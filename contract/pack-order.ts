import * as z from 'zod/mini';
import { isoTime, paragraphs } from './common.ts';
import { quarterText } from './period-schema.ts';
import { packDocument, packLanguage, packPart } from './review-pack.ts';

/** Files of a pack. As a page it is always there. */
export const packFormat = z.enum(['pdf', 'docx']);
export type PackFormat = z.infer<typeof packFormat>;

/** Orders a review pack. The same order twice is the same pack. */
export const newReviewPack = z.strictObject({
  snapshotVersion: z.optional(z.int().check(z.gte(1), z.describe('Version of the snapshot; the newest when absent.'))),
  parts: z.optional(z.array(packPart).check(z.minLength(1, 'At least one part.'), z.describe('All when absent.'))),
  language: z._default(packLanguage, 'de'),
  formats: z._default(z.array(packFormat), ['pdf', 'docx']),
});
export type NewReviewPack = z.input<typeof newReviewPack>;

/** From when to when the council could read a pack. */
export const packRelease = z.strictObject({
  releasedAt: isoTime,
  withdrawnAt: z.nullable(isoTime),
  /** Why it was withdrawn. */
  reason: z.nullable(z.string()),
});
export type PackRelease = z.infer<typeof packRelease>;

/** A review pack. Once it is ready it never changes. */
export const reviewPack = z.strictObject({
  id: z.string(),
  quarter: quarterText,
  snapshotVersion: z.int(),
  /** Whether the quarter has been adopted anew since. */
  isOutdated: z.boolean(),
  /** Hash of the snapshot that it is made from. */
  contentHash: z.string(),
  adoptedAt: isoTime,
  language: packLanguage,
  parts: z.array(packPart),
  formats: z.array(packFormat),
  orderedAt: isoTime,
  /** Whoever ordered it; null for those who read what was released only, and where the account is gone. */
  orderedBy: z.nullable(z.string()),
  state: z.enum(['waiting', 'running', 'ready', 'failed']),
  progress: z.number().check(z.describe('Share that is done, 0 to 1.')),
  /** Why it failed, where it can be told. */
  note: z.nullable(z.string()),
  madeAt: z.nullable(isoTime),
  files: z.array(z.strictObject({ format: packFormat, bytes: z.int(), sha256: z.string() })),
  /** Since when the council can read it; null where it cannot. */
  releasedAt: z.nullable(isoTime),
  /** Oldest first; for those who read what was released only the present one. */
  releases: z.array(packRelease),
});
export type ReviewPack = z.infer<typeof reviewPack>;

/** Newest first. */
export const reviewPackList = z.strictObject({ items: z.array(reviewPack) });
export type ReviewPackList = z.infer<typeof reviewPackList>;

/** A pack with what it says. */
export const reviewPackDetail = z.strictObject({
  ...reviewPack.shape,
  /** Null until it is ready. */
  document: z.nullable(packDocument),
});
export type ReviewPackDetail = z.infer<typeof reviewPackDetail>;

/** Takes a pack back from the council. */
export const packWithdrawal = z.strictObject({ reason: paragraphs(2000) });

const packId = z.string().check(z.regex(/^[1-9]\d{0,17}$/), z.describe('Id of a review pack.'));
export const byPack = z.object({ quarter: quarterText, pack: packId });
