import type { FieldOfActionResponse, IndicatorResponse } from '#contract/indicator.ts';

export interface CatalogueFilter {
  readonly search: string;
  /** Code of a field of action; `undefined` for all. */
  readonly field: string | undefined;
  /** Whether only indicators with values are listed. */
  readonly withValues: boolean;
}

export interface CatalogueGroup {
  readonly field: FieldOfActionResponse;
  readonly indicators: readonly IndicatorResponse[];
}

/** Lower case without accents, so that "turkei" finds "Türkei" and "Oeffnung" is left to those who type it. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Whether every word of the search occurs in code, name or definition. */
export function matches(indicator: IndicatorResponse, search: string): boolean {
  const { code, name, definition } = indicator;
  const text = plain([code, name.de, name.en, definition.numerator.de, definition.denominator?.de ?? ''].join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The indicators that pass the filter, by field of action in the order of the fields; fields without one are left out. */
export function catalogueGroups(
  indicators: readonly IndicatorResponse[],
  fields: readonly FieldOfActionResponse[],
  { search, field, withValues }: CatalogueFilter,
): CatalogueGroup[] {
  const passing = indicators.filter(
    (indicator) =>
      (field === undefined || indicator.fieldOfAction === field) &&
      (!withValues || indicator.available.from !== null) &&
      matches(indicator, search),
  );
  return [...fields]
    .sort((a, b) => a.position - b.position)
    .map((one) => ({ field: one, indicators: passing.filter(({ fieldOfAction }) => fieldOfAction === one.code) }))
    .filter((group) => group.indicators.length > 0);
}
