import type { DistrictCollection } from '#contract/district.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { classColours } from '../map/class-colours';
import { classify, classOf, type Classification } from '../map/classify';
import type { MapArea } from '../map/map-area';

/** How many classes amounts are divided into at most. */
const CLASSES = 5;

export interface OrganisationAreas {
  readonly areas: readonly MapArea[];
  readonly classification: Classification;
  readonly colours: readonly string[];
  /** Organisations that name none of these districts: they serve a larger place, or nobody has said where. */
  readonly wide: number;
}

/** The districts of a map in classes by the number of organisations that name them as a place where they work. */
export function organisationAreas(
  organisations: readonly Pick<OrganisationResponse, 'districts'>[],
  boundaries: DistrictCollection,
  textOf: (amount: number) => string,
  nameOf: (name: { readonly de: string; readonly en: string }) => string,
): OrganisationAreas {
  const districts = boundaries.features.map(({ id, properties }) => ({
    ref: id,
    name: nameOf(properties.name),
    value: organisations.filter((organisation) => organisation.districts.includes(id)).length,
  }));
  const drawn = new Set(districts.map(({ ref }) => ref));
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
    wide: organisations.filter((organisation) => !organisation.districts.some((ref) => drawn.has(ref))).length,
  };
}
