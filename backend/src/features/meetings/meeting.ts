import type { MeetingState, MinutesState } from '#contract/meeting.ts';
import type { NamedBody } from '../bodies/body.ts';

export type { MeetingState, MinutesState };

/** What people write down about a meeting. Days `YYYY-MM-DD`, times `HH:MM` of the place. */
export interface MeetingContent {
  /** What it is called where that is more than "meeting of the body". */
  readonly title: string | null;
  readonly heldOn: string;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly onlineLink: string | null;
  readonly state: MeetingState;
  /** Why it was cancelled; null where it was not. */
  readonly cancelReason: string | null;
}

/** What is to be changed; absent stays. */
export type MeetingChanged = { readonly [Field in keyof MeetingContent]?: MeetingContent[Field] | undefined };

/** What a meeting begins with. */
export type MeetingDraft = MeetingChanged & Pick<MeetingContent, 'heldOn'>;

/** A meeting as it is kept, with what other rules need to know about it. */
export interface Meeting extends MeetingContent {
  readonly id: string;
  readonly body: string;
  /** The day on which the body approved its minutes. */
  readonly approvedOn: string | null;
  readonly version: number;
  /** Whether there are minutes, outcomes or decisions. */
  readonly minuted: boolean;
  /** How many rows say who came or did not, guests too. */
  readonly attendance: number;
  /** Whether somebody came, guests too. */
  readonly somebodyCame: boolean;
  /** Whether an invitation was sent. */
  readonly invited: boolean;
  /** Whether the body approved the minutes of an earlier meeting in it. */
  readonly approvedOthers: boolean;
}

/** A meeting of the same body. */
export interface MeetingDay {
  readonly id: string;
  readonly heldOn: string;
}

/** A meeting as a row of a list. */
export interface MeetingRow extends Omit<MeetingContent, 'onlineLink' | 'cancelReason'> {
  readonly id: string;
  readonly body: NamedBody;
  readonly minutesState: MinutesState;
  readonly items: number;
  readonly plannedMinutes: number;
  readonly members: number;
  readonly recorded: number;
  readonly represented: number;
  readonly decisions: number;
  readonly demo: boolean;
  readonly version: number;
}

/** What was added after the approval. */
export interface Addendum {
  readonly id: string;
  readonly item: string | null;
  readonly text: string;
  readonly by: string;
  /** A moment. */
  readonly at: string;
}

/** A meeting without its agenda. */
export interface MeetingDetail extends MeetingRow, Pick<MeetingContent, 'onlineLink' | 'cancelReason'> {
  readonly approvedOn: string | null;
  readonly approvedIn: MeetingDay | null;
  readonly addenda: readonly Addendum[];
  readonly previous: MeetingDay | null;
  readonly next: MeetingDay | null;
}
