import type { DistrictReadModel } from '../districts/district-read-model.ts';

/** The reference of a district with its level, and null for everywhere. Throws `NotFound` where there is none. */
export async function placeOf(districts: DistrictReadModel, district: string | undefined): Promise<string | null> {
  if (district === undefined) return null;
  const [first] = await districts.everyVersion(district);
  return first?.ref ?? null;
}
