import { period } from '#contract/period.ts';
import type { Permission } from '../../access/permissions.ts';
import type { Name } from '../districts/district.ts';
import type { QuarterState } from '../quarters/quarter.ts';

/** German always, English where somebody wrote it. */
export interface CommentaryText {
  readonly de: string;
  readonly en: string | null;
}

/** Which commentary: of an indicator, in a quarter, about a place. */
export interface CommentaryPlace {
  readonly indicator: string;
  readonly quarter: string;
  /** Reference of the district. */
  readonly district: string;
}

/** A version that was written. Without a text it withdraws the one before. */
export interface WrittenVersion {
  readonly version: number;
  readonly text: CommentaryText | null;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** A commentary as it was written last. */
export interface KeptCommentary extends CommentaryPlace, WrittenVersion {
  readonly text: CommentaryText;
  readonly districtName: Name;
  readonly demo: boolean;
}

/** What the decision needs to know about a person. The districts are those of the account, with everything below them. */
export interface Commentator {
  readonly permissions: ReadonlySet<Permission>;
  readonly districts: ReadonlySet<string>;
}

/** The coordination writes about every place, an integration officer about the districts of the account, nobody else anywhere. */
export const mayComment = ({ permissions, districts }: Commentator, district: string): boolean =>
  permissions.has('commentaries.write') && (permissions.has('quarters.run') || districts.has(district));

/** Why nobody may write about a quarter: it has been adopted, or has not begun on that day (`YYYY-MM-DD`). */
export function hindranceOf({ quarter, state }: { quarter: string; state: QuarterState }, today: string): Hindrance | null {
  if (state === 'adopted' || state === 'published') return 'quarter-adopted';
  return period(quarter).start > today ? 'quarter-to-come' : null;
}
export type Hindrance = 'quarter-adopted' | 'quarter-to-come';
