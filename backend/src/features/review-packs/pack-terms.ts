import type { PackFormat } from '#contract/pack-order.ts';
import type { PackLanguage, PackPart } from '#contract/review-pack.ts';
import { PACK_PARTS } from './pack-document.ts';
import type { PackOrder } from './review-pack.ts';

/** What was said with an order. */
export interface PackTerms {
  /** All when absent. */
  readonly parts?: readonly PackPart[] | undefined;
  readonly language: PackLanguage;
  readonly formats: readonly PackFormat[];
}

const FORMATS: readonly PackFormat[] = ['pdf', 'docx'];

/** The order, written so that the same wish is the same order: without repetitions, in the order of the document. */
export const orderOf = (snapshotId: string, { parts = PACK_PARTS, language, formats }: PackTerms): PackOrder => ({
  snapshotId,
  language,
  parts: PACK_PARTS.filter((part) => parts.includes(part)),
  formats: FORMATS.filter((format) => formats.includes(format)),
});
