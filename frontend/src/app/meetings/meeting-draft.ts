import { maxLength, pattern, required, schema, validate } from '@angular/forms/signals';
import type { MeetingDetail, NewMeeting } from '#contract/meeting.ts';
import { differences } from '../shell/overtaking';

/** A meeting as it is typed: texts, an empty one where nothing is known. */
export interface MeetingDraft {
  /** Code; empty until one is chosen. */
  readonly body: string;
  readonly title: string;
  readonly heldOn: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly onlineLink: string;
}

/** An empty form, for a body where one is known. */
export const emptyDraft = (body: string): MeetingDraft => ({
  body,
  title: '',
  heldOn: '',
  begins: '',
  ends: '',
  place: '',
  onlineLink: '',
});

/** A meeting as it stands in the form. */
export const draftOf = (meeting: MeetingDetail): MeetingDraft => ({
  body: meeting.body.code,
  title: meeting.title ?? '',
  heldOn: meeting.heldOn,
  begins: meeting.begins ?? '',
  ends: meeting.ends ?? '',
  place: meeting.place ?? '',
  onlineLink: meeting.onlineLink ?? '',
});

/** Everything of the form, as the API takes it. */
export const contentOf = (draft: MeetingDraft): NewMeeting => ({
  body: draft.body,
  title: draft.title.trim() || null,
  heldOn: draft.heldOn,
  begins: draft.begins || null,
  ends: draft.ends || null,
  place: draft.place.trim() || null,
  onlineLink: draft.onlineLink.trim() || null,
});

/** What has to be stored so that `base` becomes `draft`: only what differs. A meeting stays with its body. */
export function changeOf(base: MeetingDraft, draft: MeetingDraft): Partial<Omit<NewMeeting, 'body' | 'state'>> {
  const { body: _, ...content } = contentOf(draft);
  const changed = new Set<string>(differences(base, draft));
  return Object.fromEntries(Object.entries(content).filter(([part]) => changed.has(part)));
}

/** The same limits as the contract. */
export const meetingRules = schema<MeetingDraft>((path) => {
  required(path.body);
  maxLength(path.title, 200);
  required(path.heldOn);
  validate(path.begins, (it) => (it.value() === '' && it.valueOf(path.ends) !== '' ? { kind: 'required' } : undefined));
  validate(path.ends, (it) => (it.value() !== '' && it.value() <= it.valueOf(path.begins) ? { kind: 'endBeforeStart' } : undefined));
  maxLength(path.place, 300);
  maxLength(path.onlineLink, 500);
  pattern(path.onlineLink, /^\s*https?:\/\/\S+\s*$/i);
});
