import type { LocalisedText } from '#contract/common.ts';
import type { DistrictCollection } from '#contract/district.ts';
import type { MeasureMap } from '#contract/measure-dashboard.ts';
import { amountAreas, type AmountAreas } from '../map/amount-areas';

/** What the map shows of each district. */
export const SHOWN = ['running', 'places'] as const;
export type Shown = (typeof SHOWN)[number];

interface MeasureAreas extends AmountAreas {
  /** Districts where nothing is running. */
  readonly empty: number;
}

/** The districts of a map in classes by the number of their running measures or places. A district that nobody named has none. */
export function measureAreas(
  map: MeasureMap,
  boundaries: DistrictCollection,
  shown: Shown,
  textOf: (amount: number) => string,
  nameOf: (name: LocalisedText) => string,
): MeasureAreas {
  const amounts = new Map(map.districts.map((each) => [each.district, each[shown]]));
  const result = amountAreas(boundaries, (ref) => amounts.get(ref) ?? 0, textOf, nameOf);
  return { ...result, empty: result.areas.filter(({ value }) => value === 0).length };
}
