import type { BodyDecisions } from './decision-plan.ts';

/** What the working group on language decided. */
export const LANGUAGE: BodyDecisions = {
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

/** What the working group on language in everyday life decided. */
export const LANGUAGE_IN_EVERYDAY_LIFE: BodyDecisions = {
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
