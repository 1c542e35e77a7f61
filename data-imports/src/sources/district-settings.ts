import { type DistrictReference, parseDistrictReference } from '../district-reference.ts';
import { type Settings, WrongSetting, dateSetting, neededSetting, textSetting } from '../settings.ts';
import type { District } from '../source.ts';

/** Settings of sources that read the districts of any municipality. */
export const DISTRICT_SETTINGS = {
  level: 'level of the districts, for example stadtbezirk (needed)',
  validFrom: 'first day on which the districts are delimited like this, for example 2021-01-01',
  validTo: 'last day on which they are',
  parentKey: 'district that all of them are part of, for example gemeinde:05315000',
  parentLevel: 'level of the parents, together with parentKeyLength',
  parentKeyLength: 'how many characters at the start of a key are the key of its parent',
} as const;

/** What the settings say about a district with the key. */
export type DistrictPlacement = (key: string) => Pick<District, 'level' | 'parent' | 'validFrom' | 'validTo'> | string;

export function placementOf(settings: Settings): DistrictPlacement {
  const level = neededSetting(settings, 'level', 'stadtbezirk');
  if (!/^[a-z]{2,30}$/.test(level)) throw new WrongSetting('level', `Setting "level" is "${level}", but must be a word in small letters.`);
  const validFrom = dateSetting(settings, 'validFrom') ?? null;
  const validTo = dateSetting(settings, 'validTo') ?? null;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw new WrongSetting('validTo', 'Setting "validTo" lies before "validFrom".');
  const parentOf = parentRule(settings);
  return (key) => {
    const parent = parentOf(key);
    return typeof parent === 'string' ? parent : { level, parent, validFrom, validTo };
  };
}

function parentRule(settings: Settings): (key: string) => DistrictReference | null | string {
  const parentKey = textSetting(settings, 'parentKey');
  const parentLevel = textSetting(settings, 'parentLevel') ?? null;
  const length = textSetting(settings, 'parentKeyLength');
  if (parentKey !== undefined && length !== undefined) throw new WrongSetting('parentKey', 'Give either "parentKey" or "parentKeyLength".');

  if (parentKey !== undefined) {
    const parent = parseDistrictReference(parentKey);
    if (parent === undefined) throw new WrongSetting('parentKey', `Setting "parentKey" is "${parentKey}", but must be a key or level:key.`);
    return () => ({ level: parent.level ?? parentLevel, key: parent.key });
  }
  if (length === undefined) return () => null;
  const digits = Number(length);
  if (!/^\d{1,2}$/.test(length) || digits < 1)
    throw new WrongSetting('parentKeyLength', `Setting "parentKeyLength" is "${length}", but must be a small number.`);
  return (key) =>
    key.length > digits
      ? { level: parentLevel, key: key.slice(0, digits) }
      : `Its key is too short to start with a parent's key of ${digits} characters.`;
}
