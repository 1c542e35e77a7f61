import type { MeetingsPlan } from './meeting-plan.ts';

const EDUCATION_AND_WORK: MeetingsPlan = {
  body: 'G-003',
  days: { first: '2023-11-29', months: 2 },
  begins: '10:00',
  ends: '12:00',
  place: 'Oberstufenzentrum Werkhof, Raum 114',
  topicsEach: 3,
  last: 'draft',
  rarelyThere: ['pflegebetriebe-allianz'],
  topics: [
    {
      title: 'Übergang von der Schule in die Ausbildung',
      takes: 30,
      by: 'schulaufsicht-uebergaenge',
      links: ['E-018', 'M-027', 'A07'],
      discussed: [
        [
          'agreement',
          'Jede Schule benennt eine Person, die bis ein halbes Jahr nach dem Abgang erreichbar bleibt. Die Liste wird im Oktober erneuert.',
        ],
        [
          'information',
          'Von den begleiteten Jugendlichen sind mehr in Ausbildung angekommen als im Jahr davor. Abbrüche häufen sich in den ersten acht Wochen.',
        ],
        ['decision', 'Das Mentoring wird auf die ersten drei Monate der Ausbildung verlängert.'],
      ],
    },
    {
      title: 'Plätze in Willkommensklassen',
      takes: 20,
      links: ['S04', 'M-015', 'E-019'],
      discussed: [
        ['information', 'Wartezeiten gibt es vor allem an Oberschulen. Zwei Schulen können zum Halbjahr zusätzliche Klassen bilden.'],
        ['agreement', 'Die Schulen melden frei werdende Plätze künftig am selben Tag.'],
      ],
    },
    {
      title: 'Deutsch am Arbeitsplatz',
      takes: 20,
      by: 'kammer-handwerk-handel',
      links: ['M-023', 'E-013'],
      discussed: [
        ['agreement', 'Drei Betriebe erproben Unterricht in der Arbeitszeit. Die Kammer begleitet sie und berichtet.'],
        ['information', 'Die Betriebe sind zufrieden, wenn der Unterricht zur Schicht passt. Kleine Betriebe brauchen gemeinsame Gruppen.'],
      ],
    },
    {
      title: 'Arbeitslosigkeit und offene Stellen im {quarter}',
      takes: 20,
      by: 'arbeitsvermittlung-suedost',
      links: ['A03', 'A01', 'A05'],
      discussed: [
        [
          'information',
          'Die Zahlen zum {quarter} werden vorgestellt. Offene Stellen gibt es in Pflege und Gastgewerbe, gesucht werden häufig höhere Sprachstände.',
        ],
        ['agreement', 'Die Vermittlung lädt die Träger der Kurse vierteljährlich ein, um Kursende und offene Stellen abzugleichen.'],
      ],
    },
    {
      title: 'Frauen nach der Elternzeit',
      takes: 25,
      links: ['M-031'],
      discussed: [
        ['information', 'Ohne gesicherte Betreuung kommen Kurse nicht zustande. Zwei Träger bieten Gruppen mit Betreuung an.'],
        ['decision', 'Bei neuen Kursen für Frauen wird die Betreuung von Beginn an mitgeplant; Kurse ohne Betreuung werden begründet.'],
      ],
    },
    {
      title: 'Anerkennung von Abschlüssen: Wo es stockt',
      takes: 25,
      links: ['M-028', 'E-032'],
      discussed: [
        ['agreement', 'Beratung und Kammer legen ihre Merklisten zusammen. Ein Entwurf kommt zur nächsten Sitzung.'],
        ['information', 'Die gemeinsame Liste ist in Gebrauch. Nachgefordert wird jetzt vor allem die beglaubigte Übersetzung.'],
      ],
    },
    {
      title: 'Ferienschule und Lernpat:innen',
      takes: 20,
      by: 'bildungswerk-stellwerk',
      links: ['M-016', 'M-017', 'E-020'],
      discussed: [
        ['information', 'Die Ferienschule war ausgebucht. Lernpat:innen fehlen für Mathematik in der Oberstufe.'],
        ['agreement', 'Das Bildungswerk spricht pensionierte Lehrkräfte an; die Schulen verteilen den Aufruf.'],
      ],
    },
  ],
  backlog: [
    { title: 'Berufsparcours für Familien: Wer macht weiter?', links: ['M-033'] },
    { title: 'Schulabschluss am Abend: Fahrzeiten und Betreuung', links: ['M-018'], takes: 20 },
    { title: 'Praktika in der Verwaltung', links: ['M-058', 'E-021'] },
  ],
};

/** It has not met for some time, although it means to do so each quarter. */
const VOLUNTEERS: MeetingsPlan = {
  body: 'G-004',
  days: { first: '2024-01-25', months: 3, without: ['2025-07-24', '2026-07-23', '2026-10-22'] },
  begins: '17:30',
  ends: '19:30',
  place: 'Nachbarschaftshaus, Gruppenraum',
  topicsEach: 2,
  last: 'none',
  unrecordedEach: 4,
  rarelyThere: ['bibliothek-am-ring', 'interreligioeser-kreis'],
  topics: [
    {
      title: 'Schulungen für Ehrenamtliche',
      takes: 25,
      by: 'ehrenamt-zentrale-ost',
      links: ['E-010', 'M-053'],
      discussed: [
        ['agreement', 'Die Träger öffnen ihre Schulungen füreinander. Termine werden halbjährlich gesammelt.'],
        ['information', 'Zur Schulung über Post von Behörden kamen mehr als erwartet. Gewünscht wird eine zweite zu Grenzen setzen.'],
      ],
    },
    {
      title: 'Aufwand erstatten',
      takes: 20,
      discussed: [
        ['decision', 'Fahrkarten werden gegen Beleg erstattet, ohne Antrag im Voraus. Die Verwaltung passt das Formular an.'],
        ['information', 'Das neue Formular ist eine Seite lang. Erstattet wird im Mittel nach drei Wochen.'],
      ],
    },
    {
      title: 'Ehrenamtliche in Unterkünften',
      takes: 25,
      links: ['E-012', 'M-068'],
      discussed: [
        ['agreement', 'Jede Unterkunft nennt eine feste Ansprechperson. Initiativen werden über Umzüge vorher informiert.'],
        ['information', 'In zwei Unterkünften wechselt das Personal oft. Die Initiativen bitten um eine Vertretungsregel.'],
      ],
    },
    {
      title: 'Anerkennung sichtbar machen',
      takes: 15,
      by: 'sportverein-blau-gelb',
      discussed: [
        ['agreement', 'Statt einer Feier am Jahresende gibt es zwei kleine Treffen im Stadtteil.'],
        ['information', 'Die Treffen waren gut besucht. Wer sich engagiert, wünscht sich vor allem verlässliche Auskünfte.'],
      ],
    },
  ],
  backlog: [
    { title: 'Versicherungsschutz bei Begleitung zu Ämtern' },
    { title: 'Junge Ehrenamtliche gewinnen', links: ['E-030'], by: 'sportverein-blau-gelb' },
  ],
};

const LANGUAGE: MeetingsPlan = {
  body: 'G-005',
  days: { first: '2023-11-14', months: 2 },
  begins: '13:00',
  ends: '15:00',
  place: 'Volkshochschule Nordost, Raum 3.07',
  onlineLink: 'https://treffen.example/ag-sprache',
  topicsEach: 2,
  last: 'none',
  cancelled: ['2026-03-10', 'Die Volkshochschule war wegen eines Wasserschadens geschlossen.'],
  rarelyThere: ['abendschule-zweiter-anlauf'],
  topics: [
    {
      title: 'Wartezeiten auf Deutschkurse im {quarter}',
      takes: 30,
      by: 'volkshochschule-nordost',
      links: ['S02', 'M-019', 'E-028'],
      discussed: [
        ['information', 'Die Wartezeit liegt bei acht Wochen, für Kurse mit Betreuung bei fünf Monaten. Abendkurse haben freie Plätze.'],
        ['agreement', 'Freie Plätze werden wöchentlich in eine gemeinsame Liste eingetragen, auch von den Trägern der Kurse.'],
        ['information', 'Die Liste spart Wege. Abendkurse sind seither besser belegt, der Engpass bei der Betreuung bleibt.'],
      ],
    },
    {
      title: 'Kinderbetreuung im Sprachkurs',
      takes: 30,
      links: ['M-024', 'E-028'],
      discussed: [
        ['decision', 'Die Gruppe schlägt vor, zwei Räume in Familienzentren am Vormittag für Kurse mit Betreuung zu nutzen.'],
        ['information', 'Ein Raum ist in Betrieb, beim zweiten fehlt die Aufsicht. Die Nachfrage übersteigt die Plätze deutlich.'],
      ],
    },
    {
      title: 'Lesen und Schreiben lernen',
      takes: 20,
      by: 'sprachwerkstatt',
      links: ['M-025'],
      discussed: [
        [
          'information',
          'Frauen, die spät lesen lernen, brauchen kleine Gruppen und mehr Zeit. Nach einem Jahr bleiben vier von fünf dabei.',
        ],
        ['agreement', 'Die Träger stimmen ab, wer welche Stufe anbietet, damit niemand nach der ersten aufhören muss.'],
      ],
    },
    {
      title: 'Sprachmittlung in Ämtern',
      takes: 20,
      by: 'willkommensstelle',
      links: ['M-056', 'E-022'],
      discussed: [
        ['agreement', 'Ämter melden, in welchen Sprachen am häufigsten jemand fehlt. Die Schulungen richten sich danach.'],
        ['information', 'Am häufigsten fehlen Dari, Tigrinya und Vietnamesisch. Zwei Schulungen sind geplant.'],
      ],
    },
    {
      title: 'Prüfungen und Abbrüche',
      takes: 20,
      by: 'migrationsberatung-nordstern',
      links: ['S02'],
      discussed: [
        ['information', 'Abgebrochen wird meist wegen Arbeit, Umzug oder Krankheit, selten wegen des Kurses. Wiedereinstieg ist schwer.'],
        ['agreement', 'Wer abbricht, bekommt einen Anruf von der Beratung. Die Träger holen dafür die Einwilligung ein.'],
      ],
    },
    {
      title: 'Freier Sitz der Migrant:innenorganisationen',
      takes: 10,
      discussed: [
        ['agreement', 'Der Kulturverein sucht eine Nachfolge. Die Leitung fragt außerdem beim Beirat nach.'],
        ['information', 'Der Sitz ist weiter frei.'],
      ],
    },
  ],
  backlog: [
    { title: 'Deutsch für Menschen in Schichtarbeit', links: ['M-023'], takes: 20 },
    { title: 'Was bringt Lernen am Bildschirm?', by: 'sprachwerkstatt' },
    {
      title: 'Austausch mit den Sprachcafés',
      description: 'Die Arbeitsgruppe Sprache im Alltag arbeitet am selben Thema.',
      links: ['M-022', 'E-003'],
    },
  ],
};

const LANGUAGE_IN_EVERYDAY_LIFE: MeetingsPlan = {
  body: 'G-006',
  days: [
    '2024-09-19',
    '2024-11-14',
    '2025-02-06',
    '2025-03-27',
    '2025-06-12',
    '2025-10-09',
    '2025-12-04',
    '2026-03-19',
    '2026-06-25',
    '2026-10-15',
    '2027-01-21',
    '2027-04-15',
  ],
  begins: '18:00',
  ends: '19:30',
  place: 'wechselnd, zuletzt Sprachcafé Querbeet',
  topicsEach: 2,
  last: 'draft',
  unrecordedEach: 3,
  topics: [
    {
      title: 'Neue Gesprächskreise',
      takes: 20,
      by: 'nachbarschaft-verbindet',
      links: ['E-003', 'M-022'],
      discussed: [
        ['information', 'Zwei Kreise sind dazugekommen. Gesucht werden Menschen, die gut erzählen und gern zuhören.'],
        ['agreement', 'Neue Kreise werden ein halbes Jahr lang von einem erfahrenen begleitet.'],
      ],
    },
    {
      title: 'Räume teilen',
      takes: 20,
      by: 'tandem-treff',
      links: ['E-015'],
      discussed: [
        ['agreement', 'Wer einen Raum hat, trägt freie Zeiten in die gemeinsame Liste ein.'],
        ['information', 'Die Liste hilft. Schwierig bleiben Zeiten nach 18 Uhr.'],
      ],
    },
    {
      title: 'Ältere Menschen erreichen',
      takes: 20,
      by: 'verein-langer-weg',
      links: ['M-026'],
      discussed: [
        ['information', 'Ältere kommen am Vormittag und bleiben, wenn jemand sie anspricht. Ein Aushang allein genügt nicht.'],
        ['agreement', 'Zwei Kreise gehen einmal im Monat in eine Begegnungsstätte für Ältere.'],
      ],
    },
    {
      title: 'Vorlesen in zwei Sprachen',
      takes: 15,
      by: 'vorlesekreis-laterne',
      links: ['M-072'],
      discussed: [['information', 'Die Nachmittage sind beliebt, Bücher in zwei Sprachen fehlen. Die Bibliothek hilft aus.']],
    },
  ],
  backlog: [
    { title: 'Sommerfest der Sprachcafés' },
    { title: 'Austausch mit der Arbeitsgruppe Sprache', description: 'Bisher kennt man sich nicht.', links: ['M-019'] },
  ],
};

/** Ended with its body. */
const ARRIVAL: MeetingsPlan = {
  body: 'G-008',
  days: { first: '2023-10-05', months: 1, without: ['2024-01-04'] },
  begins: '08:30',
  ends: '10:00',
  place: 'Fachstelle Wohnen, Lagezimmer',
  topicsEach: 2,
  last: 'draft',
  topics: [
    {
      title: 'Lage in den Unterkünften',
      takes: 30,
      by: 'fachstelle-wohnen',
      links: ['M-038'],
      discussed: [
        ['information', 'Die Belegung ist hoch, aber stabil. Zwei Standorte werden bis zum Sommer geräumt.'],
        ['decision', 'Familien mit Schulkindern werden nicht mehr innerhalb des Schuljahres verlegt.'],
      ],
    },
    {
      title: 'Hilfsangebote ordnen',
      takes: 20,
      by: 'haus-der-wege',
      links: ['M-068'],
      discussed: [
        ['agreement', 'Angebote werden in eine gemeinsame Übersicht eingetragen; doppelte werden zusammengelegt.'],
        ['information', 'Die Übersicht wird gepflegt. Kleidung ist reichlich da, Kinderwagen fehlen.'],
      ],
    },
    {
      title: 'Übergabe an die Arbeitsgruppen',
      takes: 20,
      discussed: [
        ['agreement', 'Für jede Aufgabe des Stabes wird eine Arbeitsgruppe benannt, die sie übernimmt.'],
        ['decision', 'Der Stab endet zum 30. Juni; offene Punkte gehen an die Fachstelle Wohnen.'],
      ],
    },
  ],
  backlog: [],
};

export const WORKING_GROUP_MEETINGS: readonly MeetingsPlan[] = [
  EDUCATION_AND_WORK,
  VOLUNTEERS,
  LANGUAGE,
  LANGUAGE_IN_EVERYDAY_LIFE,
  ARRIVAL,
];
