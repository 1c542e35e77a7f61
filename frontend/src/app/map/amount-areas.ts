import type { LocalisedText } from '#contract/common.ts';
import type { DistrictCollection } from '#contract/district.ts';
import { classColours } from './class-colours';
import { classify, classOf, type Classification } from './classify';
import type { MapArea } from './map-area';

/** How many classes amounts are divided into at most. */
const CLASSES = 5;

/** Districts with their amounts, in classes. */
export interface AmountAreas {
  readonly areas: readonly (MapArea & { readonly value: number })[];
  readonly classification: Classification;
  readonly colours: readonly string[];
}

/** The districts of a map in classes by an amount that each of them has; no amount is better than another. */
export function amountAreas(
  { features }: DistrictCollection,
  amountOf: (ref: string) => number,
  textOf: (amount: number) => string,
  nameOf: (name: LocalisedText) => string,
): AmountAreas {
  const districts = features.map(({ id, properties }) => ({ ref: id, name: nameOf(properties.name), value: amountOf(id) }));
  const classification = classify(
    districts.map(({ value }) => value),
    { method: 'jenks', count: CLASSES },
  );
  const colours = classColours(classification, 'neither');
  return {
    classification,
    colours,
    areas: districts.map((each) => ({
      ...each,
      text: textOf(each.value),
      state: 'value',
      colour: colours[classOf(each.value, classification)] ?? null,
    })),
  };
}
