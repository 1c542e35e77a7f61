import { lastDay, period } from '#contract/period.ts';

/** Which figures of a place may be said of it. */
export interface Standing<F> {
  /** Those of which no part is missing, newest first: they are shown, compared and judged. */
  readonly complete: readonly F[];
  /** The newest one where parts of it are still missing; it is only said to be on its way. */
  readonly partial: F | null;
}

/**
 * Tells whole figures from sums of which a part is missing. A sum over five of twelve districts is no figure of the whole: beside the sum of
 * all twelve it would look like a fall.
 */
export function standing<F extends { readonly incomplete: boolean }>(newestFirst: readonly F[]): Standing<F> {
  const [newest] = newestFirst;
  return { complete: newestFirst.filter(({ incomplete }) => !incomplete), partial: newest?.incomplete === true ? newest : null };
}

/**
 * The newest of the days from which on a series is counted differently that lies between two periods; `null` where they may be compared. A
 * period in which the break falls is counted the new way.
 */
export const breakBetween = (breaks: readonly string[], earlier: string, later: string): string | null =>
  breaksWithin(breaks, lastDay(period(earlier)), lastDay(period(later))).at(-1) ?? null;

/** The breaks after one day and until another (`YYYY-MM-DD`), each once and in the order of time. */
export const breaksWithin = (breaks: readonly string[], after: string, until: string): string[] =>
  [...new Set(breaks)].filter((day) => day > after && day <= until).sort();
