import type { PackPart } from '#contract/review-pack.ts';

/** The parts of a pack in the order of the document. */
export const PARTS: readonly PackPart[] = ['summary', 'indicators', 'measures', 'recommendations', 'bodies', 'decisions'];
