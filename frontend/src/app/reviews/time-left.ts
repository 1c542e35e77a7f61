import type { Review } from '#contract/review.ts';
import { minutesOf } from '../agendas/agenda-clock';

/** Where the meeting is in its time. */
export interface TimeLeft {
  /** Minutes until its end; below 0 after it. Undefined on other days, and where begin or end is not fixed. */
  readonly minutes: number | undefined;
  /** What the items of the agenda that are left are meant to take, in minutes. */
  readonly planned: number;
}

/** `now` is a day and a time of the place, `2026-11-23T10:30`. Before the meeting begins all of its time is left. */
export function timeLeft({ heldOn, begins, ends, plannedMinutesLeft }: NonNullable<Review['meeting']>, now: string): TimeLeft {
  const planned = plannedMinutesLeft;
  if (begins === null || ends === null || now.slice(0, 10) !== heldOn) return { minutes: undefined, planned };
  return { minutes: minutesOf(ends) - Math.max(minutesOf(begins), minutesOf(now.slice(11, 16))), planned };
}
