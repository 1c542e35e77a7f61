import {
  HELLERSDORF,
  HOHENSCHOENHAUSEN_NORD,
  MARZAHN_HELLERSDORF,
  REINICKENDORF,
  SPANDAU,
  TREPTOW_KOEPENICK,
} from '../measures/places-of-berlin.ts';
import { STEERING_GROUP, type SourcePlans } from './recommendation-plan.ts';

const WORKSHOP = 'Werkstatt Land';
const DAY = '2024-09-20';

/** What the workshop with long ways recommended. All of it is invented. */
export const RURAL_WORKSHOP: SourcePlans = {
  source: 'Q-003',
  plans: [
    {
      code: 'E-008',
      number: '1.1',
      title: 'Die Möglichkeiten des Ortes nutzen',
      wording:
        'Jeder Ort hat etwas, womit er beginnen kann: eine Werkstatt, einen Sportplatz, eine Feuerwehr, eine Gaststätte. Die Kommune soll mit dem arbeiten, was da ist, statt überall dasselbe aufzubauen.',
      points: [
        'In jedem Ortsteil aufschreiben, welche Räume, Vereine und Betriebe mitmachen wollen.',
        'Kleine Zuschüsse für das geben, was schon läuft.',
        'Gute Beispiele gegenseitig besuchen.',
      ],
      field: 'encounter',
      addressee: 'municipality',
      targetGroups: ['residents'],
      districts: [TREPTOW_KOEPENICK, SPANDAU, MARZAHN_HELLERSDORF],
      responses: [{ response: 'accepted', on: '2025-01-21', body: STEERING_GROUP }],
      measures: [
        ['M-053', 2, 'Das Ehrenamt kennt die Orte und ihre Möglichkeiten.'],
        ['M-061', 1, 'Das Fest zeigt, was mit vorhandenen Mitteln möglich ist.'],
      ],
      indicators: [['P04', 'Mehr Engagement ist das erste Zeichen dafür, dass der Ort mitmacht.'], ['Z05']],
      statements: [
        [
          'good_practice',
          'Unsere Feuerwehr hat vier neue Mitglieder, seit wir die Unterlagen in einfacher Sprache haben.',
          'Mitglied einer freiwilligen Feuerwehr',
          WORKSHOP,
          DAY,
        ],
        ['problem', 'Bei uns gibt es Räume. Es gibt nur niemanden mit dem Schlüssel.', 'Ortsteilvertretung', WORKSHOP, DAY],
      ],
      heard: [
        [
          'consultation_workshop',
          'Menschen aus sieben Ortsteilen',
          DAY,
          41,
          'Die Liste der Räume wird jetzt von den Ortsteilen selbst gepflegt.',
        ],
      ],
    },
    {
      code: 'E-009',
      number: '1.2',
      title: 'Wege zu Kursen und Arbeit möglich machen',
      wording:
        'Ein Kurs nützt nichts, wenn abends kein Bus fährt. Fahrzeiten, Kurszeiten und Schichtzeiten sollen gemeinsam geplant werden.',
      points: [
        'Kurszeiten mit dem Fahrplan abgleichen.',
        'Kurse dort anbieten, wo mehrere Linien zusammenkommen.',
        'Fahrgemeinschaften vermitteln.',
      ],
      field: 'language',
      addressee: 'county',
      targetGroups: ['newly-arrived', 'skilled-workers', 'refugees'],
      districts: [TREPTOW_KOEPENICK, SPANDAU],
      responses: [{ response: 'accepted', on: '2025-01-21', body: STEERING_GROUP }],
      indicators: [['S04', 'Wer nicht hinkommt, wartet länger auf einen passenden Platz.'], ['S03']],
      statements: [
        ['problem', 'Mein Kurs endet um halb neun. Der letzte Bus fährt um acht.', 'Teilnehmer:in eines Sprachkurses', WORKSHOP, DAY],
        ['solution', 'Der Betrieb, der die Spätschicht fährt, hat einen Kleinbus. Man müsste nur fragen.', 'Unternehmer:in', WORKSHOP, DAY],
      ],
      heard: [['survey', 'Teilnehmer:innen von elf Sprachkursen', '2024-11-12', 164, null]],
    },
    {
      code: 'E-010',
      number: '1.3',
      title: 'Ehrenamt entlasten und begleiten',
      wording: 'Wo wenige Hauptamtliche sind, tragen Ehrenamtliche die Last. Sie sollen Ansprechpersonen, Austausch und Pausen haben.',
      points: [
        'Eine feste Ansprechperson je Ortsteil.',
        'Zweimal im Jahr ein Austausch mit der Verwaltung.',
        'Auslagen innerhalb von vier Wochen erstatten.',
      ],
      field: 'participation',
      addressee: 'municipality',
      targetGroups: ['residents', 'older-people'],
      responses: [{ response: 'accepted', on: '2025-01-21', body: STEERING_GROUP }],
      measures: [
        ['M-068', 2, 'Am runden Tisch sitzen Ehrenamt und Verwaltung zusammen.'],
        ['M-053', 1],
      ],
      indicators: [['P04']],
      statements: [['problem', 'Seit zwei Jahren bin ich die Ansprechperson für alles. Ich kann nicht mehr.', null, WORKSHOP, DAY]],
    },
    {
      code: 'E-011',
      number: '2.1',
      title: 'Sprechstunden in die Ortsteile bringen',
      wording: 'Beratung soll einmal in der Woche in die Ortsteile kommen, in denen es kein Amt gibt.',
      points: ['Mit dem Bücherbus oder dem Bürgerbus fahren.', 'Sprachmittlung per Video dazuschalten.'],
      field: 'opening',
      addressee: 'district',
      targetGroups: ['newly-arrived', 'older-people', 'families'],
      districts: [REINICKENDORF, SPANDAU],
      indicators: [['O04']],
      statements: [
        [
          'solution',
          'Der Bücherbus steht jeden Mittwoch am Markt. Da wäre Platz für einen zweiten Tisch.',
          'Beschäftigte:r einer Bücherei',
          WORKSHOP,
          DAY,
        ],
      ],
    },
    {
      code: 'E-012',
      number: '2.2',
      title: 'Unterkünfte und Ortsteile von Anfang an verbinden',
      wording:
        'Bevor eine Unterkunft öffnet, sollen die Menschen im Ortsteil wissen, wer kommt, wer Ansprechperson ist und was sie beitragen können.',
      points: [
        'Vier Wochen vorher einladen.',
        'Eine Ansprechperson benennen, die auch abends erreichbar ist.',
        'Gemeinsame Angebote statt Angebote nur für Bewohner:innen.',
      ],
      field: 'housing',
      addressee: 'municipality',
      targetGroups: ['refugees', 'residents'],
      districts: [HOHENSCHOENHAUSEN_NORD, HELLERSDORF],
      responses: [{ response: 'accepted', on: '2025-01-21', body: STEERING_GROUP }],
      measures: [
        ['M-038', 1, 'Wer Unterkünfte plant, plant auch das erste Gespräch.'],
        ['M-068', 1, 'Hier kommen Unterkünfte und Nachbarschaft zusammen.'],
      ],
      indicators: [['Z05', 'Ob es gelingt, merken die Menschen im Ortsteil zuerst.'], ['W03']],
      statements: [
        ['objection', 'Wenn man uns erst einlädt, wenn alles entschieden ist, brauchen wir nicht zu kommen.', 'Anwohner:in', WORKSHOP, DAY],
        [
          'good_practice',
          'Wir haben die Nachbarn zum Tag der offenen Tür eingeladen, bevor jemand einzog. Es kamen 120.',
          'Leitung einer Unterkunft',
          WORKSHOP,
          DAY,
        ],
      ],
      heard: [
        [
          'consultation_workshop',
          'Anwohner:innen einer geplanten Unterkunft',
          '2025-04-09',
          87,
          'Der Eingang wurde verlegt, und der Garten steht allen offen.',
        ],
        ['youth_group', 'Jugendklub im Ortsteil', '2025-05-14', 14, null],
      ],
    },
    {
      code: 'E-013',
      number: '2.3',
      title: 'Betriebe bei der Einarbeitung unterstützen',
      wording:
        'Kleine Betriebe wollen einstellen und wissen oft nicht, wie Einarbeitung mit wenig Deutsch gelingt. Sie sollen eine Stelle haben, die hilft.',
      points: [
        'Eine Telefonnummer für alle Fragen.',
        'Sprachunterricht im Betrieb, auch für drei Personen.',
        'Patenschaften zwischen Betrieben.',
      ],
      field: 'work',
      addressee: 'county',
      targetGroups: ['skilled-workers', 'refugees'],
      districts: [TREPTOW_KOEPENICK],
      responses: [
        {
          response: 'in_part',
          on: '2025-02-25',
          body: STEERING_GROUP,
          reason: 'Sprachunterricht im Betrieb wird ausgebaut. Für eine eigene Telefonnummer fehlt zurzeit das Personal.',
        },
      ],
      measures: [
        ['M-023', 2, 'Unterricht im Betrieb ist der Teil, der zugesagt wurde.'],
        ['M-028', 1],
      ],
      indicators: [['A06', 'Wer ohne Deutsch beginnt, bleibt sonst in einfachen Tätigkeiten.']],
      statements: [
        [
          'problem',
          'Ich würde sofort zwei Leute einstellen. Ich weiß nur nicht, wer mir bei den Papieren hilft.',
          'Unternehmer:in',
          WORKSHOP,
          DAY,
        ],
      ],
    },
  ],
};
