import type { DistrictResponse } from '#contract/district.ts';

/** Districts under the name of what they are parts of. */
interface DistrictGroup {
  readonly parent: DistrictResponse | undefined;
  readonly districts: readonly DistrictResponse[];
}

/** Puts the districts of a level under their parents, as far as a search lets them pass. A parent that is found brings all its parts. */
export function districtGroups(
  districts: readonly DistrictResponse[],
  parents: readonly DistrictResponse[],
  search: string,
  nameOf: (district: DistrictResponse) => string,
): DistrictGroup[] {
  const wanted = search.trim().toLowerCase();
  const fits = (district: DistrictResponse): boolean =>
    wanted === '' || nameOf(district).toLowerCase().includes(wanted) || district.key.startsWith(wanted);
  const known = new Set(parents.map(({ ref }) => ref));
  const groups = parents.map((parent) => {
    const parts = districts.filter(({ parentRef }) => parentRef === parent.ref);
    return { parent, districts: wanted !== '' && fits(parent) ? parts : parts.filter(fits) };
  });
  const others = {
    parent: undefined,
    districts: districts.filter(({ parentRef }) => parentRef === null || !known.has(parentRef)).filter(fits),
  };
  return [...groups, others].filter((group) => group.districts.length > 0);
}
