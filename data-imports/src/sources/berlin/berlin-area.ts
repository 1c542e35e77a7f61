import type { DistrictReference } from '../../district-reference.ts';

/** The levels of the "lebensweltlich orientierte Räume" (LOR) of Berlin, from the whole to the smallest. */
export const BERLIN_LEVELS = ['land', 'stadtbezirk', 'prognoseraum', 'bezirksregion', 'planungsraum'] as const;
export type BerlinLevel = (typeof BERLIN_LEVELS)[number];

export interface BerlinArea {
  readonly level: BerlinLevel;
  readonly key: string;
}

/** Official key of the Land. The files write `0` for it, and `11` is also the Bezirk Lichtenberg. */
export const BERLIN: BerlinArea = { level: 'land', key: '11' };

/** Last day of the areas before the reform of 1 January 2021. */
export const LAST_DAY_OF_OLD_AREAS = '2020-12-31';
export const FIRST_DAY_OF_NEW_AREAS = '2021-01-01';

/** Bezirk, Prognoseraum, Bezirksregion and Planungsraum add two digits each to the key. */
const LEVEL_BY_DIGITS: Readonly<Record<number, BerlinLevel>> = {
  2: 'stadtbezirk',
  4: 'prognoseraum',
  6: 'bezirksregion',
  8: 'planungsraum',
};

/** The area of a key as the files write it; `undefined` when it is no key of this city. */
export function berlinArea(id: string): BerlinArea | undefined {
  if (id === '0') return BERLIN;
  const level = /^\d+$/.test(id) ? LEVEL_BY_DIGITS[id.length] : undefined;
  return level === undefined ? undefined : { level, key: id };
}

/** Why a text is no key. */
export const NO_BERLIN_KEY = 'A key has 2, 4, 6 or 8 digits (or is 0 for the whole city). A leading zero may be lost.';

/** The area that the area is part of: its key without the last two digits, the Land above the Bezirke. */
export function parentOf({ level, key }: BerlinArea): DistrictReference | null {
  if (level === 'land') return null;
  if (level === 'stadtbezirk') return BERLIN;
  const parentKey = key.slice(0, -2);
  return { level: LEVEL_BY_DIGITS[parentKey.length] ?? null, key: parentKey };
}

/** How many areas the level has on the day. */
export function numberOfAreas(level: BerlinLevel, day: string): number {
  const old = day <= LAST_DAY_OF_OLD_AREAS;
  switch (level) {
    case 'land':
      return 1;
    case 'stadtbezirk':
      return 12;
    case 'prognoseraum':
      return old ? 60 : 58;
    case 'bezirksregion':
      return old ? 138 : 143;
    case 'planungsraum':
      return old ? 448 : 542;
  }
}
