/** A field of action. */
export interface FieldOfActionRow {
  readonly code: string;
  readonly position: number;
  readonly name_de: string;
  readonly name_en: string;
}

const NAMES: readonly (readonly [code: string, de: string, en: string])[] = [
  ['demography', 'Demografie und Zuwanderung', 'Demography and immigration'],
  ['residence', 'Recht und Aufenthalt', 'Legal status and residence'],
  ['early-education', 'Frühe Bildung', 'Early education'],
  ['school', 'Schule und Abschluss', 'School and qualifications'],
  ['language', 'Sprache', 'Language'],
  ['work', 'Arbeit und Ausbildung', 'Work and training'],
  ['livelihood', 'Lebensunterhalt', 'Livelihood'],
  ['housing', 'Wohnen und Unterbringung', 'Housing and accommodation'],
  ['health', 'Gesundheit', 'Health'],
  ['participation', 'Beteiligung und Engagement', 'Participation and engagement'],
  ['opening', 'Interkulturelle Öffnung der Verwaltung', 'Intercultural opening of the administration'],
  ['encounter', 'Zusammenleben und Antidiskriminierung', 'Living together and anti-discrimination'],
  ['steering', 'Steuerung und Netzwerk', 'Steering and network'],
];

/** The fields of action of the catalogue, in its order. The German names are those of its column `field_of_action`. */
export const FIELDS_OF_ACTION: readonly FieldOfActionRow[] = NAMES.map(([code, name_de, name_en], index) => ({
  code,
  position: index + 1,
  name_de,
  name_en,
}));
