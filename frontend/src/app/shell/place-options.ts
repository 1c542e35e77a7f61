import type { DistrictResponse, LevelResponse } from '#contract/district.ts';
import { localised, type Language } from '../format/language';

/** A place that can be chosen, with what it lies in, where its name alone would not do. */
interface PlaceOption {
  readonly ref: string;
  readonly name: string;
  readonly within: string;
}

/** Places of one level under the level's name. */
interface PlaceGroup {
  readonly level: string;
  readonly name: string;
  readonly options: readonly PlaceOption[];
  /** How many more there are. */
  readonly more: number;
}

/** The most places of a level that a search lists; more letters find the rest. */
const MOST_FOUND = 40;

/**
 * Which places the picker offers. Without a search the whole, the level below it, and the parts of what is chosen; with one every place
 * whose name or key fits, those that begin so first.
 */
export function placeOptions(
  districts: readonly DistrictResponse[],
  levels: readonly LevelResponse[],
  search: string,
  chosen: string | undefined,
  language: Language,
): PlaceGroup[] {
  const byRef = new Map(districts.map((district) => [district.ref, district]));
  const wanted = fold(search.trim());
  const offered = wanted === '' ? near(districts, byRef, chosen) : found(districts, wanted, language);
  return levels
    .map(({ level, plural }) => {
      const ofLevel = offered.filter((district) => district.level === level);
      const shown = wanted === '' ? ofLevel : ofLevel.slice(0, MOST_FOUND);
      return {
        level,
        name: localised(plural, language),
        options: shown.map((district) => ({
          ref: district.ref,
          name: localised(district.name, language),
          within: withinWhat(district, byRef, language),
        })),
        more: ofLevel.length - shown.length,
      };
    })
    .filter(({ options }) => options.length > 0);
}

/** The whole and its parts, and for every step on the way down to the chosen place its parts, too. */
function near(
  districts: readonly DistrictResponse[],
  byRef: ReadonlyMap<string, DistrictResponse>,
  chosen: string | undefined,
): DistrictResponse[] {
  const opened = new Set<string | null>([null, ...districts.filter(({ parentRef }) => parentRef === null).map(({ ref }) => ref)]);
  for (
    let at = chosen === undefined ? undefined : byRef.get(chosen);
    at !== undefined;
    at = at.parentRef === null ? undefined : byRef.get(at.parentRef)
  ) {
    opened.add(at.ref);
  }
  return districts.filter(({ parentRef }) => opened.has(parentRef));
}

function found(districts: readonly DistrictResponse[], wanted: string, language: Language): DistrictResponse[] {
  const rank = (district: DistrictResponse): number => {
    const name = fold(localised(district.name, language));
    if (name.startsWith(wanted) || district.key.startsWith(wanted)) return 0;
    return name.includes(wanted) ? 1 : 2;
  };
  return districts
    .map((district) => ({ district, at: rank(district) }))
    .filter(({ at }) => at < 2)
    .sort((a, b) => a.at - b.at)
    .map(({ district }) => district);
}

function withinWhat({ parentRef }: DistrictResponse, byRef: ReadonlyMap<string, DistrictResponse>, language: Language): string {
  const parent = parentRef === null ? undefined : byRef.get(parentRef);
  // Everything lies in the whole; to say so for each of its parts would only be noise.
  return parent === undefined || parent.parentRef === null ? '' : localised(parent.name, language);
}

/** Letters as people type them in a hurry: small, without accents. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ß', 'ss');
