import type { MeasureMap } from '#contract/measure-dashboard.ts';
import type { MeasureStatus } from '#contract/measure-status.ts';

/** A measure as the map needs it. */
export interface MappedMeasure {
  readonly code: string;
  readonly title: string;
  readonly status: MeasureStatus;
  /** Per quarter. */
  readonly places: number | null;
  /** For each of its districts the one of the map's level in which it lies; null for a larger one. */
  readonly parts: readonly (string | null)[];
  readonly location: { readonly address: string; readonly latitude: number; readonly longitude: number } | null;
}

/**
 * Running measures and their places by district, and points of all that are under way. A measure counts once in each district that it works
 * in. Its places are shared out in equal parts, so that nobody is promised them twice, and rounded at the end. What works in a larger
 * district stands apart; what has not said where is left out.
 */
export function mapOf(measures: readonly MappedMeasure[], districts: readonly string[]): Omit<MeasureMap, 'quarter'> {
  const sums = new Map<string | null, { running: number; places: number }>(
    [null, ...districts].map((ref) => [ref, { running: 0, places: 0 }]),
  );
  for (const { places, parts } of measures.filter(({ status }) => status === 'running')) {
    for (const part of new Set(parts)) {
      const found = sums.get(part);
      if (found === undefined) continue;
      found.running += 1;
      found.places += ((places ?? 0) * parts.filter((each) => each === part).length) / parts.length;
    }
  }
  const at = (ref: string | null) => {
    const { running, places } = sums.get(ref) ?? { running: 0, places: 0 };
    return { running, places: Math.round(places) };
  };
  return {
    districts: districts.map((district) => ({ district, ...at(district) })),
    whole: at(null),
    points: measures.flatMap(({ code, title, status, location }) => (location === null ? [] : [{ code, title, status, ...location }])),
  };
}
