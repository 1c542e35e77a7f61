import type { Review } from '#contract/review.ts';

/** Why nothing can be handled in a meeting. */
export type MeetingClosed = NonNullable<NonNullable<Review['meeting']>['closed']>;

interface MeetingFacts {
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly heldOn: string;
  readonly minutesState: 'none' | 'draft' | 'approved';
}

/** Null where it takes place today or did, and its minutes can still be written. */
export function meetingClosed({ state, heldOn, minutesState }: MeetingFacts, today: string): MeetingClosed | null {
  if (minutesState === 'approved') return 'minutes-approved';
  if (state === 'cancelled') return 'meeting-cancelled';
  return heldOn > today ? 'meeting-to-come' : null;
}
