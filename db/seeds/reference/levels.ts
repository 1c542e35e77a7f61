/** A level of places; its position decides which district a bare key names. */
export interface LevelRow {
  readonly level: string;
  readonly position: number;
  readonly name_de: string;
  readonly name_en: string;
  readonly plural_de: string;
  readonly plural_en: string;
}

const NAMES: readonly (readonly [level: string, de: string, pluralDe: string, en: string, pluralEn: string])[] = [
  ['land', 'Land', 'Länder', 'State', 'States'],
  ['kreis', 'Kreis', 'Kreise', 'County', 'Counties'],
  ['gemeinde', 'Gemeinde', 'Gemeinden', 'Municipality', 'Municipalities'],
  ['stadtbezirk', 'Stadtbezirk', 'Stadtbezirke', 'Borough', 'Boroughs'],
  ['stadtteil', 'Stadtteil', 'Stadtteile', 'Neighbourhood', 'Neighbourhoods'],
  ['prognoseraum', 'Prognoseraum', 'Prognoseräume', 'Forecast area', 'Forecast areas'],
  ['bezirksregion', 'Bezirksregion', 'Bezirksregionen', 'District region', 'District regions'],
  ['planungsraum', 'Planungsraum', 'Planungsräume', 'Planning area', 'Planning areas'],
];

/** The levels that the program ships, from the whole to the smallest; the last three are Berlin's. */
export const LEVELS: readonly LevelRow[] = NAMES.map(([level, name_de, plural_de, name_en, plural_en], index) => ({
  level,
  position: index + 1,
  name_de,
  name_en,
  plural_de,
  plural_en,
}));
