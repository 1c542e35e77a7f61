import type { GoalKind } from '#contract/link.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { OfficialResponse } from '#contract/recommendation-response.ts';
import type { Name } from '../districts/district.ts';

/** Something that is attached to a goal, and why, where its author has said so. */
export interface Attachment {
  readonly code: string;
  readonly why: string | null;
}

/** What people write down about a goal. */
export interface GoalContent {
  /** Null for a guiding vision. */
  readonly parentCode: string | null;
  readonly title: string;
  readonly description: string | null;
  /** Each list by code. */
  readonly recommendations: readonly Attachment[];
  readonly measures: readonly Attachment[];
  readonly indicators: readonly Attachment[];
}

/** A goal as it is kept. */
export interface Goal extends GoalContent {
  /** Its key, given once. */
  readonly code: string;
  /** Place among those with the same parent. */
  readonly position: number;
  readonly demo: boolean;
  readonly version: number;
}

/** What can be attached. */
export const ATTACHMENTS = ['recommendations', 'measures', 'indicators'] as const;
export type AttachmentList = (typeof ATTACHMENTS)[number];

/** A goal of the tree, with how many things are attached to it itself. */
export interface GoalRow extends Omit<Goal, AttachmentList>, Readonly<Record<AttachmentList, number>> {
  /** By how deep it stands. */
  readonly kind: GoalKind;
}

/** Another goal, as it is named beside one. */
export type NamedGoal = Pick<GoalRow, 'code' | 'title' | 'kind'>;

/** A goal with what is attached to it. */
export interface GoalDetail extends Omit<GoalRow, AttachmentList> {
  /** From the vision on. */
  readonly above: readonly NamedGoal[];
  readonly below: readonly NamedGoal[];
  readonly recommendations: readonly (Attachment & { readonly title: string; readonly response: OfficialResponse })[];
  readonly measures: readonly (Attachment & { readonly title: string; readonly status: MeasureStatus })[];
  readonly indicators: readonly (Attachment & { readonly name: Name })[];
}
