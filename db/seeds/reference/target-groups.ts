/** A target group. */
export interface TargetGroupRow {
  readonly code: string;
  readonly position: number;
  readonly name_de: string;
  readonly name_en: string;
}

const NAMES: readonly (readonly [code: string, de: string, en: string])[] = [
  ['newly-arrived', 'Neu zugewanderte Menschen', 'Newly arrived people'],
  ['refugees', 'Geflüchtete Menschen', 'Refugees'],
  ['eu-citizens', 'Unionsbürger:innen', 'EU citizens'],
  ['children', 'Kinder bis 13 Jahre', 'Children up to 13 years'],
  ['young-people', 'Jugendliche und junge Erwachsene', 'Young people'],
  ['women', 'Frauen', 'Women'],
  ['families', 'Familien und Eltern', 'Families and parents'],
  ['older-people', 'Ältere Menschen', 'Older people'],
  ['skilled-workers', 'Fachkräfte und Auszubildende', 'Skilled workers and apprentices'],
  ['residents', 'Alle Einwohner:innen', 'All residents'],
];

/** Target groups that an installation begins with; it may change them. */
export const TARGET_GROUPS: readonly TargetGroupRow[] = NAMES.map(([code, name_de, name_en], index) => ({
  code,
  position: index + 1,
  name_de,
  name_en,
}));
