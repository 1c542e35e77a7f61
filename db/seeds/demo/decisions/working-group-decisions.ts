import type { BodyDecisions } from './decision-plan.ts';

const EDUCATION_AND_WORK: BodyDecisions = {
  body: 'G-003',
  topics: [
    {
      topic: 'Übergang von der Schule',
      decided: [
        {
          wording: 'Jede Schule benennt eine Person, die bis ein halbes Jahr nach dem Abgang erreichbar bleibt.',
          by: 'schulaufsicht-uebergaenge',
          dueMonths: 4,
          done: [126, 'Die Liste umfasst 41 Schulen.'],
        },
        {
          wording: 'Das Mentoring wird auf die ersten drei Monate der Ausbildung verlängert.',
          by: 'oberstufenzentrum-werkhof',
          dueMonths: 6,
          votes: [0, 1],
          done: [170, 'Die Verlängerung gilt seit dem neuen Ausbildungsjahr.'],
        },
        {
          wording: 'Das Landesbüro schlägt zusätzliche Ausbildungsplätze im Rathaus als Maßnahme vor.',
          by: 'landesbuero-integration',
          dueMonths: 10,
          measures: ['M-058'],
          done: [280, 'Die Maßnahme ist vorgeschlagen.'],
        },
        {
          wording: 'Für Familien wird ein Berufsparcours vorbereitet, bei dem Eltern und Jugendliche Berufe gemeinsam kennenlernen.',
          by: 'jugendverein-bunte-kiesel',
          dueMonths: 10,
          votes: [0, 1],
          measures: ['M-033'],
          done: [295, 'Die Maßnahme ist vorgeschlagen.'],
        },
      ],
    },
    {
      topic: 'Plätze in Willkommensklassen',
      decided: [
        {
          wording: 'Die Schulen melden frei werdende Plätze in Willkommensklassen am selben Tag.',
          by: 'schulaufsicht-uebergaenge',
          dueMonths: 2,
          done: [50, 'Das Meldeverfahren ist eingeführt.'],
        },
      ],
    },
    {
      topic: 'Deutsch am Arbeitsplatz',
      decided: [
        {
          wording: 'Drei Betriebe erproben Deutschunterricht in der Arbeitszeit; die Kammer begleitet sie.',
          by: 'kammer-handwerk-handel',
          dueMonths: 10,
          done: [285, 'Die Erprobung ist abgeschlossen, zwei Betriebe machen weiter.'],
        },
        {
          wording: 'Für kleine Betriebe wird eine gemeinsame Gruppe eingerichtet.',
          by: 'kammer-handwerk-handel',
          dueMonths: 8,
          dropped: [200, 'Die Schichten der Betriebe ließen sich nicht vereinbaren.'],
        },
      ],
    },
    {
      topic: 'Frauen nach der Elternzeit',
      decided: [
        {
          wording: 'Bei neuen Kursen für Frauen wird die Kinderbetreuung von Beginn an mitgeplant; Kurse ohne Betreuung werden begründet.',
          by: 'bildungswerk-stellwerk',
          dueMonths: 6,
          votes: [0, 0],
          done: [150, 'Alle neuen Ausschreibungen enthalten die Betreuung.'],
        },
        null,
        null,
        {
          wording: 'Die Träger legen offen, wie viele Plätze mit Betreuung tatsächlich belegt sind.',
          by: 'bildungswerk-stellwerk',
          dueMonths: 4,
          votes: [0, 1],
        },
      ],
    },
    {
      topic: 'Arbeitslosigkeit und offene Stellen',
      decided: [
        {
          wording: 'Die Arbeitsvermittlung lädt die Träger der Kurse vierteljährlich ein, um Kursende und offene Stellen abzugleichen.',
          by: 'arbeitsvermittlung-suedost',
          dueMonths: 3,
          done: [80, 'Das erste Treffen hat stattgefunden.'],
        },
      ],
    },
    {
      topic: 'Anerkennung von Abschlüssen',
      decided: [
        {
          wording: 'Beratung und Kammer legen ihre Merklisten zusammen.',
          by: 'kammer-handwerk-handel',
          dueMonths: 2,
          done: [62, 'Die gemeinsame Liste liegt vor.'],
        },
        null,
        null,
        {
          wording: 'Für beglaubigte Übersetzungen wird eine Liste anerkannter Büros mit Preisen zusammengestellt.',
          by: 'kammer-handwerk-handel',
          dueMonths: 4,
          noted: [60, 'Zwölf Büros haben geantwortet.'],
        },
      ],
    },
    {
      topic: 'Ferienschule',
      decided: [
        {
          wording: 'Das Bildungswerk spricht pensionierte Lehrkräfte als Lernpat:innen an.',
          by: 'bildungswerk-stellwerk',
          dueMonths: 4,
          done: [105, 'Neun Lehrkräfte haben zugesagt, drei davon für Mathematik.'],
        },
      ],
    },
  ],
};

const VOLUNTEERS: BodyDecisions = {
  body: 'G-004',
  topics: [
    {
      topic: 'Schulungen für Ehrenamtliche',
      decided: [
        {
          wording: 'Die Träger öffnen ihre Schulungen füreinander; Termine werden halbjährlich gesammelt.',
          by: 'ehrenamt-zentrale-ost',
          dueMonths: 3,
          done: [70, 'Der erste gemeinsame Plan ist verschickt.'],
        },
        {
          wording: 'Eine Schulung „Grenzen setzen“ wird ins Programm genommen.',
          by: 'ehrenamt-zentrale-ost',
          dueMonths: 8,
          done: [210, 'Die Schulung fand zweimal statt.'],
        },
      ],
    },
    {
      topic: 'Aufwand erstatten',
      decided: [
        {
          wording: 'Fahrkarten werden gegen Beleg erstattet, ohne Antrag im Voraus.',
          by: 'landesbuero-integration',
          dueMonths: 4,
          votes: [0, 0],
          done: [112, 'Das neue Formular ist eine Seite lang und gilt.'],
        },
      ],
    },
    {
      topic: 'Ehrenamtliche in Unterkünften',
      decided: [
        {
          wording: 'Jede Unterkunft nennt den Initiativen eine feste Ansprechperson.',
          by: 'ankommen-in-spandau',
          dueMonths: 4,
          noted: [95, 'Aus drei Unterkünften fehlt die Antwort.'],
        },
      ],
    },
    {
      topic: 'Anerkennung sichtbar',
      decided: [
        {
          wording: 'Statt einer Feier am Jahresende gibt es zwei kleine Treffen im Stadtteil.',
          by: 'sportverein-blau-gelb',
          dueMonths: 9,
          done: [240, 'Beide Treffen haben stattgefunden.'],
        },
      ],
    },
  ],
};

const LANGUAGE: BodyDecisions = {
  body: 'G-005',
  topics: [
    {
      topic: 'Wartezeiten auf Deutschkurse',
      decided: [
        {
          wording: 'Freie Kursplätze werden wöchentlich in eine gemeinsame Liste eingetragen.',
          by: 'volkshochschule-nordost',
          dueMonths: 2,
          done: [45, 'Die Liste läuft; alle Träger tragen ein.'],
        },
        {
          wording: 'Die Liste der freien Plätze wird auch für Ratsuchende lesbar veröffentlicht.',
          by: 'volkshochschule-nordost',
          dueMonths: 6,
          noted: [80, 'Der Datenschutz ist geklärt, die Seite wird gebaut.'],
          tasks: [{ title: 'Seite mit den freien Plätzen bauen', by: 'volkshochschule-nordost', dueMonths: 9 }],
        },
      ],
    },
    {
      topic: 'Kinderbetreuung im Sprachkurs',
      decided: [
        {
          wording: 'Zwei Räume in Familienzentren werden am Vormittag für Kurse mit Betreuung genutzt.',
          by: 'volkshochschule-am-kanal',
          dueMonths: 8,
          votes: [0, 0],
          done: [235, 'Ein Raum ist in Betrieb; für den zweiten wurde ein Ersatz gefunden.'],
        },
        {
          wording: 'Für die Betreuung im zweiten Raum wird eine feste Kraft eingestellt.',
          by: 'volkshochschule-am-kanal',
          dueMonths: 5,
          votes: [0, 1],
          done: [170, 'Die Stelle ist besetzt.'],
        },
        {
          wording: 'Drei weitere Kurse mit Betreuung beginnen im neuen Jahr.',
          by: 'volkshochschule-am-kanal',
          dueMonths: 12,
          votes: [0, 0],
          noted: [150, 'Zwei der drei Kurse haben Räume.'],
        },
      ],
    },
    {
      topic: 'Lesen und Schreiben lernen',
      decided: [
        {
          wording: 'Die Träger stimmen ab, wer welche Stufe der Alphabetisierung anbietet.',
          by: 'sprachwerkstatt',
          dueMonths: 4,
          done: [110, 'Die Stufen sind verteilt.'],
        },
        {
          wording: 'Für die Stufe nach dem Alphabetisierungskurs bietet jeder Träger einen Platz auf Abruf an.',
          by: 'sprachwerkstatt',
          dueMonths: 8,
          dropped: [190, 'Die Förderung lässt Plätze auf Abruf nicht zu.'],
        },
      ],
    },
    {
      topic: 'Sprachmittlung in Ämtern',
      decided: [
        {
          wording: 'Die Ämter melden halbjährlich, in welchen Sprachen am häufigsten jemand fehlt.',
          by: 'willkommensstelle',
          dueMonths: 4,
          done: [118, 'Die erste Meldung ist ausgewertet.'],
        },
        {
          wording: 'Für Kliniken und Hebammen wird ein Angebot der Sprachmittlung rund um die Geburt vorbereitet.',
          by: 'haus-der-wege',
          dueMonths: 11,
          measures: ['M-048'],
          done: [330, 'Die Maßnahme ist vorgeschlagen.'],
        },
        {
          wording: 'Zwei Schulungen für Dari und Tigrinya werden angeboten.',
          by: 'sprachwerkstatt',
          dueMonths: 8,
          noted: [70, 'Die erste Schulung hat begonnen.'],
        },
      ],
    },
    {
      topic: 'Prüfungen und Abbrüche',
      decided: [
        {
          wording: 'Wer einen Kurs abbricht, bekommt mit Einwilligung einen Anruf von der Beratung.',
          by: 'migrationsberatung-nordstern',
          dueMonths: 5,
          done: [140, 'Die Einwilligung steht im Anmeldebogen; die Anrufe laufen.'],
        },
      ],
    },
    {
      topic: 'Freier Sitz',
      decided: [
        {
          wording: 'Der Kulturverein schlägt eine Nachfolge für den Sitz der Migrant:innenorganisationen vor.',
          by: 'kulturverein-teehaus',
          dueMonths: 4,
          dropped: [210, 'Der Kulturverein hat sich aus der Arbeitsgruppe zurückgezogen.'],
        },
        {
          wording: 'Die Leitung fragt beim Beirat nach einer Person für den freien Sitz.',
          by: 'volkshochschule-nordost',
          dueMonths: 3,
          done: [75, 'Der Beirat ist gefragt und sucht eine Person.'],
        },
      ],
    },
  ],
};

const LANGUAGE_IN_EVERYDAY_LIFE: BodyDecisions = {
  body: 'G-006',
  topics: [
    {
      topic: 'Neue Gesprächskreise',
      decided: [
        {
          wording: 'Neue Kreise werden ein halbes Jahr lang von einem erfahrenen begleitet.',
          by: 'nachbarschaft-verbindet',
          dueMonths: 6,
          done: [160, 'Zwei neue Kreise wurden begleitet.'],
        },
      ],
    },
    {
      topic: 'Räume teilen',
      decided: [
        {
          wording: 'Wer einen Raum hat, trägt freie Zeiten in die gemeinsame Liste ein.',
          by: 'tandem-treff',
          done: [40, 'Die Liste steht.'],
        },
        null,
        {
          wording: 'Für Zeiten nach 18 Uhr wird die Bibliothek um einen Raum gebeten.',
          by: 'tandem-treff',
          dueMonths: 6,
        },
      ],
    },
    {
      topic: 'Ältere Menschen erreichen',
      decided: [
        {
          wording: 'Zwei Kreise gehen einmal im Monat in eine Begegnungsstätte für Ältere.',
          by: 'verein-langer-weg',
          dueMonths: 4,
          done: [100, 'Beide Kreise sind monatlich dort.'],
        },
      ],
    },
  ],
};

const ARRIVAL: BodyDecisions = {
  body: 'G-008',
  topics: [
    {
      topic: 'Lage in den Unterkünften',
      decided: [
        {
          wording: 'Familien mit Schulkindern werden nicht mehr innerhalb des Schuljahres verlegt.',
          by: 'fachstelle-wohnen',
          votes: [0, 0],
          done: [30, 'Die Regel gilt in allen Unterkünften.'],
        },
      ],
    },
    {
      topic: 'Hilfsangebote ordnen',
      decided: [
        {
          wording: 'Alle Angebote werden in eine gemeinsame Übersicht eingetragen.',
          by: 'haus-der-wege',
          dueMonths: 2,
          done: [55, 'Die Übersicht wird gepflegt.'],
        },
      ],
    },
    {
      topic: 'Übergabe an die Arbeitsgruppen',
      decided: [
        {
          wording: 'Für jede Aufgabe des Stabes wird eine Arbeitsgruppe benannt, die sie übernimmt.',
          by: 'fachstelle-wohnen',
          dueMonths: 3,
          done: [80, 'Alle Aufgaben sind zugeordnet.'],
        },
        {
          wording: 'Der Stab endet zum 30. Juni; offene Punkte gehen an die Fachstelle Wohnen.',
          by: 'fachstelle-wohnen',
          dueMonths: 4,
          votes: [0, 0],
          done: [115, 'Die offenen Punkte sind übergeben.'],
        },
      ],
    },
  ],
};

export const WORKING_GROUP_DECISIONS: readonly BodyDecisions[] = [
  EDUCATION_AND_WORK,
  VOLUNTEERS,
  LANGUAGE,
  LANGUAGE_IN_EVERYDAY_LIFE,
  ARRIVAL,
];
