import { maxLength, pattern, required, schema, validate } from '@angular/forms/signals';
import type { MeetingDates, NewMeetingSeries } from '#contract/meeting.ts';

/** What the meetings of a series have in common, as it is typed. */
export interface SeriesDraft {
  /** Code; empty until one is chosen. */
  readonly body: string;
  readonly first: string;
  readonly until: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly onlineLink: string;
}

/** A day of the preview; it can be left out, or changed. */
export interface SeriesDay {
  /** The day that the rhythm suggests. */
  readonly suggested: string;
  /** The day that is wanted; empty while somebody types. */
  readonly day: string;
  readonly wanted: boolean;
}

/** The most meetings that are added at once. */
export const MOST_DAYS = 60;

/** The same limits as the contract. */
export const seriesRules = schema<SeriesDraft>((path) => {
  required(path.body);
  required(path.first);
  required(path.until);
  validate(path.until, (it) => (it.value() !== '' && it.value() < it.valueOf(path.first) ? { kind: 'endBeforeStart' } : undefined));
  validate(path.begins, (it) => (it.value() === '' && it.valueOf(path.ends) !== '' ? { kind: 'required' } : undefined));
  validate(path.ends, (it) => (it.value() !== '' && it.value() <= it.valueOf(path.begins) ? { kind: 'endBeforeStart' } : undefined));
  maxLength(path.place, 300);
  maxLength(path.onlineLink, 500);
  pattern(path.onlineLink, /^\s*https?:\/\/\S+\s*$/i);
});

/** The days as they are suggested; on those that are taken nothing is added unless somebody wants it. */
export const seriesDays = (dates: MeetingDates | undefined): readonly SeriesDay[] =>
  (dates?.items ?? []).map(({ heldOn, taken }) => ({ suggested: heldOn, day: heldOn, wanted: !taken }));

/** The days that are wanted, each once, in their order. */
export const wantedDays = (days: readonly SeriesDay[]): readonly string[] =>
  [...new Set(days.filter(({ wanted, day }) => wanted && day !== '').map(({ day }) => day))].toSorted();

/** The series as the API takes it. */
export const seriesOf = (draft: SeriesDraft, days: readonly string[]): NewMeetingSeries => ({
  body: draft.body,
  days: [...days],
  begins: draft.begins || null,
  ends: draft.ends || null,
  place: draft.place.trim() || null,
  onlineLink: draft.onlineLink.trim() || null,
});
