/** A topic for which each department is to have a contact person. */
export interface ContactTopicRow {
  readonly code: string;
  readonly position: number;
  readonly name_de: string;
  readonly name_en: string;
  /** Null for good. */
  readonly training_months: number | null;
}

const TOPICS: readonly (readonly [code: string, de: string, en: string, trainingMonths: number | null])[] = [
  ['childrens-rights', 'Kinderrechte', "Children's rights", 36],
  ['participation', 'Beteiligung', 'Participation', null],
  ['plain-language', 'Verständliche Sprache und Dolmetschen', 'Plain language and interpreting', 36],
  ['anti-discrimination', 'Schutz vor Diskriminierung', 'Protection against discrimination', 24],
  ['intercultural-opening', 'Interkulturelle Öffnung', 'Intercultural opening', 36],
  ['accessibility', 'Barrierefreiheit', 'Accessibility', 24],
];

/** Topics that an installation begins with; it may change them. Departments it has its own. */
export const CONTACT_TOPICS: readonly ContactTopicRow[] = TOPICS.map(([code, name_de, name_en, training_months], index) => ({
  code,
  position: index + 1,
  name_de,
  name_en,
  training_months,
}));
