import type { BodyDecisions } from './decision-plan.ts';

export const CONFERENCE_DECISIONS: BodyDecisions = {
  body: 'G-002',
  topics: [
    {
      topic: 'Aus den Bezirken',
      decided: [
        {
          wording: 'Die Bezirke schicken ihre Berichte eine Woche vor dem Treffen.',
          by: 'landesbuero-integration',
          dueMonths: 3,
          done: [85, 'Zehn von zwölf Berichten kamen pünktlich.'],
        },
      ],
    },
    {
      topic: 'Beratung dort',
      decided: [
        {
          wording: 'Drei Bezirke erproben ein halbes Jahr lang Sprechstunden in Familienzentren.',
          by: 'integrationsbuero-kreuzberg',
          dueMonths: 9,
          done: [255, 'Die Erprobung ist abgeschlossen und wurde vorgestellt.'],
        },
        {
          wording: 'Die Sprechstunden in Familienzentren werden fortgeführt; zwei weitere Bezirke schließen sich an.',
          by: 'integrationsbuero-tempelhof',
          dueMonths: 6,
          done: [160, 'Beide Bezirke haben begonnen.'],
        },
        {
          wording: 'Zu jeder Sprechstunde gehört künftig Sprachmittlung auf Abruf.',
          by: 'integrationsbuero-lichtenberg',
          dueMonths: 4,
        },
      ],
    },
    {
      topic: 'Unterkünfte und Nachbarschaft',
      decided: [
        {
          wording: 'Vor jeder neuen Unterkunft lädt der Bezirk die Nachbarschaft, Vereine und Schulen zu einem Abend ein.',
          by: 'nachbarschaftshaus-suedwest',
          dueMonths: 6,
          measures: ['M-068'],
          done: [150, 'Ein Ablauf und eine Liste der Einzuladenden liegen allen Bezirken vor.'],
        },
        {
          wording: 'Jede Unterkunft nennt der Nachbarschaft eine feste Ansprechperson.',
          by: 'integrationsbuero-marzahn',
          dueMonths: 6,
          noted: [100, 'In zwei Unterkünften ist die Stelle nicht besetzt.'],
        },
        {
          wording: 'Kinderärzt:innen und Kitas werden vor der Belegung einer Unterkunft einbezogen.',
          by: 'integrationsbuero-neukoelln',
          dueMonths: 2,
        },
      ],
    },
    {
      topic: 'Vereine von Zugewanderten',
      decided: [
        {
          wording: 'Anträge auf kleine Förderungen passen auf zwei Seiten. Das Landesbüro legt ein Formular vor.',
          by: 'landesbuero-integration',
          dueMonths: 4,
          done: [117, 'Das Formular ist in Gebrauch.'],
        },
        {
          wording: 'Die Konferenz empfiehlt der Steuerungsgruppe, Vereinen den Aufwand für ihre Mitarbeit in Gremien zu erstatten.',
          by: 'landesbuero-integration',
          dueMonths: 6,
          votes: [2, 3],
          done: [150, 'Die Empfehlung wurde der Steuerungsgruppe übergeben.'],
        },
        {
          wording: 'Das zweiseitige Formular wird in drei weiteren Sprachen erläutert.',
          by: 'dachverband-viele-stimmen',
          dueMonths: 6,
          done: [170, 'Erläuterungen auf Arabisch, Türkisch und Ukrainisch liegen vor.'],
        },
        {
          wording: 'Die Konferenz bittet um eine Antwort, ab wann der Aufwand erstattet wird.',
          by: 'landesbuero-integration',
          dueMonths: 6,
          votes: [0, 2],
        },
      ],
    },
    {
      topic: 'Gesundheit: Wege',
      decided: [
        {
          wording: 'Das Landesbüro spricht Kassen und Gesundheitsdienst wegen des freien Sitzes an.',
          by: 'landesbuero-integration',
          dueMonths: 3,
          done: [70, 'Beide wurden angeschrieben; eine Zusage gibt es noch nicht.'],
        },
        {
          wording: 'Der freie Sitz für Gesundheit wird bis zum Jahresende besetzt.',
          by: 'landesbuero-integration',
          dueMonths: 10,
          noted: [120, 'Der Gesundheitsdienst hat ein Gespräch zugesagt.'],
        },
      ],
    },
    {
      topic: 'Ehrenamt entlasten',
      decided: [
        {
          wording: 'Für schwierige Fälle wird eine Telefonnummer eingerichtet, unter der Ehrenamtliche hauptamtliche Hilfe erreichen.',
          by: 'ehrenamt-zentrale-ost',
          dueMonths: 4,
          done: [104, 'Die Nummer ist werktags von 10 bis 16 Uhr besetzt.'],
        },
        {
          wording: 'Die Nummer für Ehrenamtliche ist auch abends bis 20 Uhr besetzt.',
          by: 'ehrenamt-zentrale-ost',
          dueMonths: 6,
          dropped: [140, 'Die Träger können die Abende nicht abdecken; erprobt wird stattdessen ein Rückruf am nächsten Tag.'],
        },
      ],
    },
    {
      topic: 'Teilhabe junger Menschen',
      decided: [
        {
          wording: 'Die Konferenz gibt der Steuerungsgruppe den Wunsch nach einem eigenen Sitz für Jugendliche weiter.',
          by: 'landesbuero-integration',
          dueMonths: 3,
          votes: [1, 4],
          done: [62, 'Der Wunsch wurde vorgetragen; die Steuerungsgruppe prüft ihn mit der nächsten Amtszeit.'],
        },
        {
          wording: 'Zwei Jugendliche nehmen als Gäste an jedem Treffen der Konferenz teil.',
          by: 'jugendhilfe-treibholz',
          dueMonths: 4,
          votes: [0, 2],
          done: [91, 'Zwei Jugendliche sind benannt und waren beim letzten Treffen dabei.'],
        },
      ],
    },
  ],
};
