/** What was said about an indicator of the whole in a quarter. All of it is invented, and fits the invented figures. */
export interface DemoCommentary {
  readonly indicator: string;
  readonly quarter: string;
  readonly de: string;
}

const of = (quarter: string, texts: Readonly<Record<string, string>>): DemoCommentary[] =>
  Object.entries(texts).map(([indicator, de]) => ({ indicator, quarter, de }));

export const DEMO_COMMENTARIES: readonly DemoCommentary[] = [
  ...of('2023-Q4', {
    S04: 'Die Wartezeit sinkt erstmals deutlich. Zwei Träger haben im Herbst zusätzliche Kurse begonnen; Kurse mit Kinderbetreuung bleiben knapp.',
    Z01: 'Seit Oktober zählen Meldungen über das Online-Formular mit. Der Sprung zeigt die neue Erfassung und ist kein Beleg für mehr Vorfälle.',
  }),
  ...of('2024-Q1', {
    R04: 'Der Rückgang geht vor allem auf das Chancen-Aufenthaltsrecht zurück. Viele Erteilungen sind befristet; ob der Übergang in ein Bleiberecht gelingt, zeigt sich in den nächsten Quartalen.',
  }),
  ...of('2024-Q2', {
    S04: 'Die zusätzlichen Kurse wirken. In den Bezirken mit vielen Neuzugezogenen ist der Abstand zum Mittel weiterhin groß.',
    R05: 'Vor dem neuen Staatsangehörigkeitsrecht sind die Anträge stark gestiegen. Die zentrale Stelle arbeitet ältere Anträge zuerst ab; die mittlere Dauer enthält deshalb viele lange Verfahren.',
  }),
  ...of('2024-Q3', {
    N06: 'Im dritten Quartal sind die Zahlen wegen der Sommerferien immer niedriger. Aussagekräftig ist der Vergleich mit dem Vorjahr.',
  }),
  ...of('2024-Q4', {
    S04: 'Die Wartezeit liegt zum ersten Mal seit drei Jahren unter neun Wochen. Abendkurse sind weiterhin ausgebucht.',
    A01: 'Die Beschäftigungsquote steigt langsam. Die Beratung zur Anerkennung von Abschlüssen war im Herbst voll ausgelastet.',
  }),
  ...of('2025-Q1', {
    W06: 'Weiterhin wohnen viele Menschen in Unterkünften, die ausziehen dürften. Ohne zusätzliche Wohnungen ändert daran auch die Beratung wenig.',
  }),
  ...of('2025-Q2', {
    N06: 'Die Teilnahme liegt auf dem Niveau des Vorjahres. Drei Angebote melden Wartelisten, zwei sind nicht ausgelastet.',
  }),
  ...of('2025-Q3', {
    Z01: 'Die Zahl der Meldungen ist höher als im Vorjahr. Die Anlaufstelle führt das auch auf ihre Öffentlichkeitsarbeit zurück; die Zahl der Vorfälle ist unbekannt.',
    S04: 'Über die Sommermonate sind Plätze verfallen, weil Zusagen zu spät kamen. Die Träger stimmen die Einstufungstermine künftig ab.',
  }),
  ...of('2025-Q4', {
    A03: 'Der Anteil folgt der allgemeinen Lage am Arbeitsmarkt. In den Bezirken mit Beratung vor Ort ist er etwas langsamer gestiegen.',
  }),
  ...of('2026-Q1', {
    R05: 'Die mittlere Dauer sinkt, weil der Rückstau an Altfällen kleiner wird. Neue Anträge werden inzwischen überwiegend digital gestellt.',
  }),
  ...of('2026-Q2', {
    Z01: 'So viele Meldungen gab es seit der neuen Erfassung noch nicht. Vier von zehn betreffen Wohnen und Nachbarschaft.',
    W06: 'Die Belegung sinkt nur in Bezirken, in denen Wohnungsunternehmen Kontingente zugesagt haben.',
  }),
  ...of('2026-Q3', {
    S04: 'Die Wartezeit sinkt weiter. Engpass sind jetzt Kurse mit Kinderbetreuung am Vormittag.',
  }),
];
