/** A line through the figures of an indicator; a gap where a value is missing. */
export interface PackFigure {
  readonly type: 'figure';
  readonly title: string;
  readonly subtitle: string;
  /** Says in words what the picture shows. */
  readonly alternative: string;
  readonly points: readonly { readonly label: string; readonly value: number | null }[];
}
export interface PackTable {
  readonly type: 'table';
  readonly title: string;
  /** `share` is the part of the width; the shares of a table add up to 1. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}
export interface PackText {
  readonly type: 'heading' | 'paragraph';
  readonly text: string;
}
export type PackBlock = PackText | PackTable | PackFigure;

export const PACK_PARTS = ['summary', 'indicators', 'measures', 'recommendations', 'bodies', 'decisions'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export interface PackChapter {
  readonly part: PackPart;
  readonly title: string;
  readonly blocks: readonly PackBlock[];
}

/** The review pack of a quarter as every writer gets it. */
export interface PackDocument {
  readonly title: string;
  /** Who reports. */
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** Sentences on the cover. */
  readonly cover: readonly string[];
  readonly chapters: readonly PackChapter[];
}
