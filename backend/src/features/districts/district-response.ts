import { accentTheme } from '#contract/accent.ts';
import type { DistrictResponse, InstallationAppearance } from '#contract/district.ts';
import type { District } from './district.ts';

const berlin: DistrictResponse = {
  key: '11',
  ref: 'land:11',
  name: { de: 'Berlin', en: 'Berlin' },
  level: 'land',
  parentKey: null,
  parentRef: null,
  validFrom: null,
  validTo: null,
  settlementType: 'urban',
};
const lichtenberg: DistrictResponse = {
  ...berlin,
  ref: 'stadtbezirk:11',
  name: { de: 'Lichtenberg', en: 'Lichtenberg' },
  level: 'stadtbezirk',
  parentKey: '11',
  parentRef: 'land:11',
};
/** Examples for the descriptions of routes. */
export const districtExamples = { berlin, lichtenberg };

/** A district without what only the program knows. */
export const toDistrictResponse = ({ id: _, parentId: __, ...district }: District): DistrictResponse => district;

/** The look of an installation as every page needs it. */
export function toAppearance(accent: string | null, logo: boolean): InstallationAppearance {
  const colours = accent === null ? null : accentTheme(accent);
  return { accent, accentDark: colours?.dark.accent ?? null, colours, logo };
}
