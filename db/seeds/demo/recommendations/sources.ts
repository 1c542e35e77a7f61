import type { FrameworkLevel, SourceKind } from '#contract/source.ts';

/** A source of the demo municipality. */
export interface PlannedSource {
  readonly code: string;
  readonly kind: SourceKind;
  readonly level?: FrameworkLevel;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly link?: string;
  readonly about: string;
}

/** The sources of the recommendations. None of them exists outside of the demo. */
export const SOURCES: readonly PlannedSource[] = [
  {
    code: 'Q-001',
    kind: 'study',
    title: 'Ankommen im Quartier: Was Nachbarschaften trägt (Demo)',
    publisher: 'Institut für Quartiersforschung (Demo)',
    published: '2023-11',
    link: 'https://quartiersforschung.demo.example/ankommen',
    about: 'Vergleich von sechs Nachbarschaften, mit Gesprächen und Begehungen.',
  },
  {
    code: 'Q-002',
    kind: 'workshop',
    title: 'Werkstatt Stadt: Integration dort, wo viele ankommen (Demo)',
    publisher: 'Landesbüro Integration (Demo)',
    published: '2024-05-17',
    link: 'https://landesbuero.demo.example/werkstatt-stadt',
    about: 'Eintägige Werkstatt mit 68 Menschen aus Verwaltung, Vereinen, Schulen und Nachbarschaften der inneren Bezirke.',
  },
  {
    code: 'Q-003',
    kind: 'workshop',
    title: 'Werkstatt Land: Integration mit langen Wegen (Demo)',
    publisher: 'Landesbüro Integration (Demo)',
    published: '2024-09-20',
    link: 'https://landesbuero.demo.example/werkstatt-land',
    about: 'Eintägige Werkstatt mit 41 Menschen aus Ortsteilen am Stadtrand und aus Gemeinden des Umlands.',
  },
  {
    code: 'Q-004',
    kind: 'survey',
    title: 'Befragung zum Zusammenleben in zwölf Bezirken (Demo)',
    publisher: 'Geschäftsstelle Zusammenleben (Demo)',
    published: '2025-03',
    about: 'Schriftliche Befragung in fünf Sprachen mit 1.240 auswertbaren Antworten.',
  },
  {
    code: 'Q-005',
    kind: 'council_resolution',
    title: 'Beschluss 45/2025: Zusammenhalt vor Ort (Demo)',
    publisher: 'Rat (Demo)',
    published: '2025-06-19',
    link: 'https://ratsinfo.demo.example/vorlagen/45-2025',
    about: 'Der Rat beauftragt die Verwaltung mit zwei Vorhaben und bittet um einen jährlichen Bericht.',
  },
  {
    code: 'Q-006',
    kind: 'framework',
    level: 'state',
    title: 'Landesrahmen Teilhabe 2030 (Demo)',
    publisher: 'Landesbüro Integration (Demo)',
    published: '2022',
    about: 'Ziele und Empfehlungen für die Kommunen eines Landes.',
  },
  {
    code: 'Q-007',
    kind: 'framework',
    level: 'federal',
    title: 'Bundesrahmen Integration vor Ort (Demo)',
    publisher: 'Bundesstelle Zusammenhalt (Demo)',
    published: '2021-10',
    about: 'Gemeinsame Grundsätze von Bund, Ländern und Kommunen.',
  },
  {
    code: 'Q-008',
    kind: 'study',
    title: 'Zwischen Zeugnis und Vertrag: Übergänge neu zugewanderter Jugendlicher (Demo)',
    publisher: 'Forschungsstelle Übergänge (Demo)',
    published: '2025-10-08',
    link: 'https://uebergaenge.demo.example/studie',
    about: 'Drei Jahre lang begleitete Wege von 86 Jugendlichen aus Willkommensklassen.',
  },
];
