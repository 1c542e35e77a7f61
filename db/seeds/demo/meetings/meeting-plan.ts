import type { Outcome } from '#contract/agenda-item.ts';

/** What was said about a topic when it was on the agenda, and what came of it. `{quarter}` is the completed quarter of the meeting. */
export type Discussed = readonly [outcome: Outcome, minutes: string];

/** Something that a body discusses again and again. */
export interface Topic {
  readonly title: string;
  readonly description?: string;
  /** How long it is meant to take, in minutes. */
  readonly takes: number;
  /** Code of the organisation that presents it. */
  readonly by?: string;
  /** Codes of measures (M-…), recommendations (E-…) and indicators. */
  readonly links?: readonly string[];
  /** The first time, the second time …; then from the beginning. */
  readonly discussed: readonly [Discussed, ...Discussed[]];
}

/** Something that waits in the backlog. */
export type Waiting = Omit<Topic, 'takes' | 'discussed'> & { readonly takes?: number };

/** When a body meets, about what, and how well it keeps its books. */
export interface MeetingsPlan {
  readonly body: string;
  /** Days of meetings, oldest first, to far in the future: given one by one, or each so many months on the weekday of the first. */
  readonly days: readonly string[] | { readonly first: string; readonly months: number; readonly without?: readonly string[] };
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly onlineLink?: string;
  /** Topics of one meeting, beside beginning and end. */
  readonly topicsEach: number;
  readonly topics: readonly Topic[];
  readonly backlog: readonly Waiting[];
  /** How the minutes of the last meeting that was held stand. */
  readonly last: 'none' | 'draft';
  /** A meeting that was cancelled, and why. */
  readonly cancelled?: readonly [day: string, reason: string];
  /** Meetings of which nobody wrote down who came, every so many. */
  readonly unrecordedEach?: number;
  /** Organisations that come to few meetings. */
  readonly rarelyThere?: readonly string[];
}
