/** From when until when an item is to be on; without an end where it does not say how long it takes. */
export interface ClockTime {
  readonly from: string;
  readonly to: string | undefined;
}

interface Timed {
  readonly durationMinutes: number | null;
}

const DAY = 24 * 60;

/** Minutes after midnight of a time of day such as `09:30`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * The running times of an agenda. Behind an item that does not say how long it takes nobody knows when the next one begins, and none is told
 * behind midnight.
 */
export function clockTimes(begins: string | null, items: readonly Timed[]): readonly (ClockTime | undefined)[] {
  let now = begins === null ? undefined : minutesOf(begins);
  return items.map(({ durationMinutes }) => {
    if (now === undefined || now >= DAY) return undefined;
    const from = clockOf(now);
    now = durationMinutes === null ? undefined : now + durationMinutes;
    return { from, to: now === undefined || now >= DAY ? undefined : clockOf(now) };
  });
}

/** What the agenda asks for against the time that there is, in minutes. */
export interface AgendaSum {
  /** Of the items that say how long they take. */
  readonly planned: number;
  /** Items that do not say it. */
  readonly open: number;
  /** Between begin and end of the meeting; undefined where one of them is not fixed. */
  readonly available: number | undefined;
}

/** Adds up an agenda. */
export const agendaSum = (begins: string | null, ends: string | null, items: readonly Timed[]): AgendaSum => ({
  planned: items.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0),
  open: items.filter(({ durationMinutes }) => durationMinutes === null).length,
  available: begins === null || ends === null ? undefined : minutesOf(ends) - minutesOf(begins),
});
