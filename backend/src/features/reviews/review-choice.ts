import type { Review, ReviewItem, ReviewReason, ReviewState } from '#contract/review.ts';
import { placeOf, urgencyOf } from './review-reasons.ts';
import type { ReviewFacts } from './review.ts';

/** So long a meeting speaks about a thing: whether what was agreed is done is told sooner than what to do about a figure. */
const MINUTES: Readonly<Record<ReviewFacts['kind'], number>> = { indicator: 5, measure: 5, recommendation: 4, decision: 3, body: 3 };

export const minutesFor = ({ kind }: ReviewFacts): number => MINUTES[kind];

/** What a review is given where the meeting has no end, in minutes. */
const USUAL = { minutes: 60, basis: 'usual', goesOn: false } as const;

/** What the time of a review follows from. */
export interface TimeOfMeeting {
  readonly heldOn: string;
  /** `HH:MM`. */
  readonly begins: string | null;
  readonly ends: string | null;
  /** Minutes for all items of its agenda, and for those that are left. */
  readonly planned: number;
  readonly plannedLeft: number;
}

/**
 * How long there is for the review: the length of the meeting less what its agenda takes; while it goes on what is left of both. `now` is a
 * day and a time of the place, `2026-11-23T10:30`.
 */
export function timeForReview(meeting: TimeOfMeeting | null, now: string): Review['time'] & { readonly goesOn: boolean } {
  if (meeting === null) return USUAL;
  const { heldOn, begins, ends, planned, plannedLeft } = meeting;
  if (begins === null || ends === null) return USUAL;
  const [from, to, at] = [minuteOf(begins), minuteOf(ends), minuteOf(now.slice(11, 16))];
  const goesOn = now.slice(0, 10) === heldOn && at >= from && at < to;
  const minutes = goesOn ? to - at - plannedLeft : to - from - planned;
  return { minutes: Math.max(0, minutes), basis: 'meeting', goesOn };
}

interface Choosable {
  readonly key: string;
  readonly facts: { readonly kind: ReviewFacts['kind'] };
  readonly reason: ReviewReason;
  readonly minutes: number;
  readonly state: ReviewState;
}

/** What is chosen, that section first in which something is most pressing, in each the most pressing first; then the rest as it was. */
export function chosenFirst(
  items: readonly Omit<ReviewItem, 'chosen'>[],
  time: { readonly minutes: number; readonly goesOn: boolean },
): ReviewItem[] {
  const keys = chosenKeys(items, time);
  const [chosen, rest] = [true, false].map((wanted) =>
    items.filter(({ key }) => keys.has(key) === wanted).map((item) => ({ ...item, chosen: wanted })),
  ) as [ReviewItem[], ReviewItem[]];
  const bySection = Map.groupBy(
    chosen.toSorted((a, b) => placeOf(a.reason) - placeOf(b.reason)),
    ({ section }) => section,
  );
  return [...[...bySection.values()].flat(), ...rest];
}

/**
 * The keys of what was spoken about, and of the open items for which there is time: what is most urgent first, and within that one kind of
 * thing after the other, so that the first ten overdue decisions do not keep the meeting from all else. What is merely good to know is left
 * for reading. While the meeting goes on only what is open takes of its time.
 */
export function chosenKeys(
  items: readonly Choosable[],
  { minutes, goesOn }: { readonly minutes: number; readonly goesOn: boolean },
): Set<string> {
  const spoken = items.filter(({ state }) => SPOKEN.includes(state));
  const chosen = new Set(spoken.map(({ key }) => key));
  let left = minutes - (goesOn ? 0 : sumOf(spoken));
  for (const item of inTurns(items.filter(({ state }) => state === 'open'))) {
    if (item.minutes > left) break;
    left -= item.minutes;
    chosen.add(item.key);
  }
  return chosen;
}

const SPOKEN: readonly ReviewState[] = ['discussed', 'decided', 'postponed'];

const sumOf = (items: readonly Choosable[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);

function inTurns(items: readonly Choosable[]): Choosable[] {
  return ([0, 1] as const).flatMap((urgency) => {
    const urgent = items.filter(({ reason }) => urgencyOf(reason) === urgency);
    const byReason = urgent.toSorted((a, b) => placeOf(a.reason) - placeOf(b.reason));
    const postponed = byReason.filter(({ reason }) => reason === 'postponed');
    const kinds = [
      ...Map.groupBy(
        byReason.filter(({ reason }) => reason !== 'postponed'),
        ({ facts }) => facts.kind,
      ).values(),
    ];
    const rounds = Math.max(0, ...kinds.map(({ length }) => length));
    return [...postponed, ...Array.from({ length: rounds }, (_, round) => kinds.flatMap((kind) => kind.slice(round, round + 1))).flat()];
  });
}

/** The minute of the day. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
