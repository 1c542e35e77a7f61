import type { LocalisedText } from '#contract/common.ts';
import type { DistrictCollection } from '#contract/district.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { amountAreas, type AmountAreas } from '../map/amount-areas';

interface OrganisationAreas extends AmountAreas {
  /** Organisations that name none of these districts: they serve a larger place, or nobody has said where. */
  readonly wide: number;
}

/** The districts of a map in classes by the number of organisations that name them as a place where they work. */
export function organisationAreas(
  organisations: readonly Pick<OrganisationResponse, 'districts'>[],
  boundaries: DistrictCollection,
  textOf: (amount: number) => string,
  nameOf: (name: LocalisedText) => string,
): OrganisationAreas {
  const drawn = new Set(boundaries.features.map(({ id }) => id));
  const serving = (ref: string): number => organisations.filter(({ districts }) => districts.includes(ref)).length;
  return {
    ...amountAreas(boundaries, serving, textOf, nameOf),
    wide: organisations.filter(({ districts }) => !districts.some((ref) => drawn.has(ref))).length,
  };
}
