import type { IndicatorKind } from '#contract/indicator.ts';
import type { TimeSeries } from '../charts/time-series-picture';
import type { FigureTable } from './indicator-figures';
import type { NamedPlace } from './named-place';

/** Colours of compared districts in the order of choosing; the accent belongs to the chosen place. */
export const COMPARED_COLOURS = [4, 5, 3, 7, 2].map((number) => `var(--gb-category-${number})`);

/** Above this number the background would be a grey area. */
const MOST_IN_BACKGROUND = 30;

export interface SeriesQuestion {
  readonly kind: IndicatorKind;
  readonly table: FigureTable;
  readonly place: NamedPlace;
  readonly whole: NamedPlace;
  /** Districts of the level that is compared. */
  readonly districts: readonly NamedPlace[];
  readonly compare: readonly string[];
}

/**
 * The lines of a time series. Counts add up, so the whole would dwarf its parts: of counts the whole is shown only as the chosen place, and
 * then without the parts in the background.
 */
export function seriesLines({ kind, table, place, whole, districts, compare }: SeriesQuestion): TimeSeries[] {
  const line = ({ ref, name }: NamedPlace, role: TimeSeries['role'], colour?: string): TimeSeries => ({
    ref,
    name,
    role,
    points: table.series(ref),
    ...(colour === undefined ? {} : { colour }),
  });
  const wholeIsChosen = place.ref === whole.ref;
  const compared = compare.flatMap((ref) => districts.find((district) => district.ref === ref && ref !== place.ref) ?? []);
  const taken = new Set([place.ref, whole.ref, ...compared.map(({ ref }) => ref)]);
  const others = districts.filter(({ ref }) => !taken.has(ref));
  const background = others.length <= MOST_IN_BACKGROUND && !(kind === 'count' && wholeIsChosen) ? others : [];
  return [
    line(place, 'chosen'),
    ...compared.map((district, i) => line(district, 'compared', COMPARED_COLOURS[i % COMPARED_COLOURS.length])),
    ...(wholeIsChosen || kind === 'count' ? [] : [line(whole, 'whole')]),
    ...background.map((district) => line(district, 'context')),
  ].filter(({ points, role }) => role === 'chosen' || points.some(({ value }) => value !== null));
}
