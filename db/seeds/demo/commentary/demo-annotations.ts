/** Something that happened on the course of indicators. Laws and events of the world name where they stand; the rest is invented. */
export interface DemoAnnotation {
  readonly indicators: readonly string[];
  readonly kind: 'event' | 'series_break';
  readonly date: string;
  /** Reference of the district; absent: all. */
  readonly district?: string;
  readonly de: string;
  readonly en: string;
}

export const DEMO_ANNOTATIONS: readonly DemoAnnotation[] = [
  {
    indicators: ['D02', 'D03', 'D05', 'S04', 'W04'],
    kind: 'event',
    date: '2022-02-24',
    de: 'Beginn des Angriffskriegs gegen die Ukraine; in den Monaten danach Zuzug von Geflüchteten (Aufnahme nach § 24 AufenthG)',
    en: 'Start of the war of aggression against Ukraine; refugees arrive in the months after (admission by section 24 AufenthG)',
  },
  {
    indicators: ['R04'],
    kind: 'event',
    date: '2022-12-31',
    de: 'Das Chancen-Aufenthaltsrecht tritt in Kraft (§ 104c AufenthG, BGBl. 2022 I S. 2847)',
    en: 'The opportunity right of residence comes into force (section 104c AufenthG, BGBl. 2022 I p. 2847)',
  },
  {
    indicators: ['R03', 'R05'],
    kind: 'event',
    date: '2024-06-27',
    de: 'Das neue Staatsangehörigkeitsrecht tritt in Kraft: in der Regel fünf statt acht Jahre (BGBl. 2024 I Nr. 104)',
    en: 'The new nationality law comes into force: five instead of eight years as a rule (BGBl. 2024 I no. 104)',
  },
  {
    indicators: ['Z01'],
    kind: 'series_break',
    date: '2023-10-01',
    de: 'Neue Erfassung: Meldungen über das Online-Formular zählen seither mit',
    en: 'New way of counting: reports by the online form are included from now on',
  },
  {
    indicators: ['N06'],
    kind: 'event',
    date: '2024-09-01',
    district: 'stadtbezirk:07',
    de: 'Zwei Begegnungsorte öffnen in der Bezirksregion Schöneberg-Nord',
    en: 'Two meeting places open in Schöneberg-Nord',
  },
];
