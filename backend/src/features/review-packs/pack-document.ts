import type { PackPart } from '#contract/review-pack.ts';

/** Parts of a pack, in the order of the document. */
export const PACK_PARTS = [
  'summary',
  'indicators',
  'measures',
  'recommendations',
  'bodies',
  'decisions',
] as const satisfies readonly PackPart[];
