import type { Meeting, MeetingChanged, MeetingContent, MeetingDraft } from './meeting.ts';

/** The content of a meeting about which nobody has said more. */
export const meetingOf = (draft: MeetingDraft): MeetingContent =>
  withMeetingChanges(
    {
      title: null,
      heldOn: draft.heldOn,
      begins: null,
      ends: null,
      place: null,
      onlineLink: null,
      state: 'planned',
      cancelReason: null,
    },
    draft,
  );

/** The content after a change. Who does not cancel any more needs no reason. */
export function withMeetingChanges(before: MeetingContent, changed: MeetingChanged): MeetingContent {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<MeetingContent>;
  const after = { ...before, ...given };
  return after.state !== 'cancelled' && given.cancelReason === undefined ? { ...after, cancelReason: null } : after;
}

/** What people have written down about a meeting. */
export const meetingContentIn = ({ title, heldOn, begins, ends, place, onlineLink, state, cancelReason }: Meeting): MeetingContent => ({
  title,
  heldOn,
  begins,
  ends,
  place,
  onlineLink,
  state,
  cancelReason,
});

const TOLD = ['title', 'heldOn', 'begins', 'ends', 'place', 'onlineLink'] as const;

/** Whether invitations that were sent before tell something else than what holds now. */
export const isToldAnew = (before: MeetingContent, after: MeetingContent): boolean =>
  TOLD.some((field) => before[field] !== after[field]) || (before.state === 'cancelled') !== (after.state === 'cancelled');
