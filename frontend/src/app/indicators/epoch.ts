import type { DistrictResponse } from '#contract/district.ts';

/**
 * A day on which these districts were delimited as they are here, and the same one for as long as they are: the boundaries of a map are then
 * asked for once, not for every period. `undefined` is today, for districts that no reform has touched.
 */
export function boundaryDay(districts: readonly Pick<DistrictResponse, 'validFrom' | 'validTo'>[]): string | undefined {
  const begin = districts
    .flatMap(({ validFrom }) => validFrom ?? [])
    .sort()
    .at(-1);
  return begin ?? districts.flatMap(({ validTo }) => validTo ?? []).sort()[0];
}
