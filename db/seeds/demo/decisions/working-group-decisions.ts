import type { BodyDecisions } from './decision-plan.ts';
import { LANGUAGE, LANGUAGE_IN_EVERYDAY_LIFE } from './language-decisions.ts';

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
