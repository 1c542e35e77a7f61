import type { PackFormat } from '#contract/pack-order.ts';
import type { PackDocument, PackLanguage, PackPart } from '#contract/review-pack.ts';

/** What somebody orders, from one snapshot. */
export interface PackOrder {
  readonly snapshotId: string;
  readonly language: PackLanguage;
  /** In the order of the document. */
  readonly parts: readonly PackPart[];
  readonly formats: readonly PackFormat[];
}

/** What becomes of an order. */
export interface PackContent {
  readonly document: PackDocument;
  readonly files: readonly { readonly format: PackFormat; readonly content: Uint8Array }[];
}

/** From when to when the council could read a pack. */
export interface PackReleaseRow {
  readonly releasedAt: string;
  readonly withdrawnAt: string | null;
  readonly reason: string | null;
}

/** A pack as it is kept. */
export interface KeptPack extends PackOrder {
  readonly id: string;
  readonly quarter: string;
  readonly snapshotVersion: number;
  /** Whether the quarter has been adopted anew since. */
  readonly isOutdated: boolean;
  readonly contentHash: string;
  readonly adoptedAt: string;
  readonly orderedAt: string;
  /** Name of the account that ordered it, as long as there is one. */
  readonly orderedBy: string | null;
  /** Null until it is made. */
  readonly madeAt: string | null;
  readonly files: readonly { readonly format: PackFormat; readonly bytes: number; readonly sha256: string }[];
  /** Oldest first. */
  readonly releases: readonly PackReleaseRow[];
}

/** Since when the council can read it; null where it cannot. */
export const releasedSince = ({ releases }: Pick<KeptPack, 'releases'>): string | null =>
  releases.find(({ withdrawnAt }) => withdrawnAt === null)?.releasedAt ?? null;
