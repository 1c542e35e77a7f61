import type { Provenance } from './source.ts';
import { type Settings, textSetting } from './settings.ts';

/** Settings of sources whose files may come from anybody. */
export const PROVENANCE_SETTINGS = {
  publisher: 'who published the file',
  title: 'title of the data',
  licence: 'licence of the data',
  licenceUrl: 'address of the licence text',
  address: 'address where the data are offered',
  attribution: 'line to be shown with the data',
} as const satisfies Record<keyof Provenance, string>;

/** What is recorded about where a file comes from: the source's facts, and what was said for this file where the source allows it. */
export function provenanceOf(source: Provenance & { readonly settings: Settings }, settings: Settings): Provenance {
  const said = (fact: keyof Provenance): string =>
    (Object.hasOwn(source.settings, fact) ? textSetting(settings, fact) : undefined) ?? source[fact];
  const publisher = said('publisher');
  const licence = said('licence');
  return {
    publisher,
    title: said('title'),
    licence,
    licenceUrl: said('licenceUrl'),
    address: said('address'),
    attribution: said('attribution') || [publisher, licence].filter((part) => part !== '').join(', '),
  };
}
