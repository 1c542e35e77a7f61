import type { FrameworkLevel, SourceKind } from '#contract/source.ts';

export type { FrameworkLevel, SourceKind };

/** What people write down about a source. */
export interface SourceContent {
  readonly kind: SourceKind;
  /** Of frameworks; null for everything else. */
  readonly frameworkLevel: FrameworkLevel | null;
  readonly title: string;
  readonly publisher: string | null;
  /** `2024`, `2024-05` or `2024-05-17`, as exactly as it is known. */
  readonly published: string | null;
  readonly link: string | null;
  readonly note: string | null;
}

export type SourceField = keyof SourceContent;

/** A source as it is kept. */
export interface Source extends SourceContent {
  readonly code: string;
  readonly demo: boolean;
  readonly version: number;
}
