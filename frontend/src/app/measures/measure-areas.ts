import type { DistrictCollection } from '#contract/district.ts';
import type { MeasureMap } from '#contract/measure-dashboard.ts';
import { classColours } from '../map/class-colours';
import { classify, classOf, type Classification } from '../map/classify';
import type { MapArea } from '../map/map-area';

/** What the map shows of each district. */
export const SHOWN = ['running', 'places'] as const;
export type Shown = (typeof SHOWN)[number];

/** How many classes amounts are divided into at most. */
const CLASSES = 5;

export interface MeasureAreas {
  readonly areas: readonly MapArea[];
  readonly classification: Classification;
  readonly colours: readonly string[];
  /** Districts where nothing is running. */
  readonly empty: number;
}

/** The districts of a map in classes by the number of their running measures or places. A district that nobody named has none. */
export function measureAreas(
  map: MeasureMap,
  boundaries: DistrictCollection,
  shown: Shown,
  textOf: (amount: number) => string,
  nameOf: (name: { readonly de: string; readonly en: string }) => string,
): MeasureAreas {
  const amounts = new Map(map.districts.map((each) => [each.district, each[shown]]));
  const districts = boundaries.features.map(({ id, properties }) => ({
    ref: id,
    name: nameOf(properties.name),
    value: amounts.get(id) ?? 0,
  }));
  const classification = classify(
    districts.map(({ value }) => value),
    { method: 'jenks', count: CLASSES },
  );
  const colours = classColours(classification, 'neither');
  return {
    classification,
    colours,
    areas: districts.map(({ ref, name, value }) => ({
      ref,
      name,
      value,
      text: textOf(value),
      state: 'value',
      colour: colours[classOf(value, classification)] ?? null,
    })),
    empty: districts.filter(({ value }) => value === 0).length,
  };
}
