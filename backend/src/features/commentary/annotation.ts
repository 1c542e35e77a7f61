import type { Name } from '../districts/district.ts';
import type { CommentaryText } from './commentary.ts';

/** What was noted on the course of an indicator. */
export interface AnnotationContent {
  readonly kind: 'event' | 'series_break';
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Reference of the district; null: all. */
  readonly district: string | null;
  readonly text: CommentaryText;
}

/** A change of it; what is absent stays. */
export type AnnotationChanged = { readonly [field in keyof AnnotationContent]?: AnnotationContent[field] | undefined };

export interface KeptAnnotation extends AnnotationContent {
  readonly id: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly districtName: Name | null;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly demo: boolean;
  readonly version: number;
}
