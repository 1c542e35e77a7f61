import { STEERING_GROUP, type SourcePlans } from './recommendation-plan.ts';

/** What the framework of the state level recommends. All of it is invented. */
export const STATE_FRAMEWORK: SourcePlans = {
  source: 'Q-006',
  plans: [
    {
      code: 'E-028',
      number: '3.2',
      title: 'Sprache vom ersten Tag an fördern',
      wording:
        'Alle, die neu ankommen, sollen innerhalb von drei Monaten einen Kurs oder ein Angebot zum Deutschlernen beginnen können, unabhängig von ihrem Aufenthalt.',
      points: [
        'Erstorientierung für alle öffnen.',
        'Kinderbetreuung mitplanen.',
        'Angebote für Menschen, die noch nicht lesen und schreiben.',
      ],
      field: 'language',
      addressee: 'state',
      targetGroups: ['newly-arrived', 'refugees', 'women'],
      responses: [
        {
          response: 'noted',
          on: '2022-11-15',
          body: STEERING_GROUP,
          reason: 'Die Kommune wartet ab, wie das Land die Kurse finanziert.',
        },
        { response: 'accepted', on: '2023-10-17', body: STEERING_GROUP },
      ],
      measures: [
        ['M-019', 3, 'Die Kurse stehen allen offen.'],
        ['M-025', 1, 'Für Frauen, die Lesen und Schreiben lernen.'],
        ['M-024', 1],
      ],
      indicators: [['S04', 'Drei Monate sind das Ziel.'], ['S01']],
      heard: [
        [
          'consultation_workshop',
          'Lehrkräfte der Erstorientierung',
          '2023-09-12',
          27,
          'Die Kurse beginnen jeden Monat statt jedes Halbjahr.',
        ],
      ],
    },
    {
      code: 'E-029',
      number: '5.1',
      title: 'Einbürgerung erleichtern und würdigen',
      wording:
        'Wer die Voraussetzungen erfüllt, soll angesprochen, beraten und zügig eingebürgert werden. Die Einbürgerung soll gefeiert werden.',
      points: [
        'Menschen anschreiben, die die Voraussetzungen erfüllen.',
        'Wartezeiten veröffentlichen.',
        'Zweimal im Jahr eine Feier ausrichten.',
      ],
      field: 'residence',
      addressee: 'municipality',
      targetGroups: ['residents', 'skilled-workers'],
      responses: [
        {
          response: 'in_part',
          on: '2023-10-17',
          body: STEERING_GROUP,
          reason: 'Beratung und Feier werden ausgebaut. Anschreiben an alle sind nach Auskunft des Datenschutzes so nicht möglich.',
        },
      ],
      measures: [
        ['M-005', 2, 'Lots:innen beraten und begleiten.'],
        ['M-008', 1, 'Die Sprechstunde am Abend hilft Menschen, die arbeiten.'],
      ],
      indicators: [
        ['R02', 'Gemessen an denen, die könnten.'],
        ['R05', 'Wartezeiten entscheiden, ob jemand beginnt.'],
      ],
      heard: [['survey', 'Eingebürgerte Menschen', '2024-06-11', 96, 'Die Feier findet jetzt am Wochenende statt.']],
    },
    {
      code: 'E-030',
      number: '6.4',
      title: 'Beteiligung von Jugendlichen verankern',
      wording: 'Jugendliche sollen bei Vorhaben, die sie betreffen, gehört werden, und zwar mit Formen, die zu ihnen passen.',
      points: ['Mindestens einmal im Jahr je Bezirk.', 'Rückmelden, was aus den Vorschlägen wurde.'],
      field: 'participation',
      addressee: 'municipality',
      targetGroups: ['young-people'],
      measures: [['M-049', 1, 'Der Jugenddialog in Charlottenburg-Nord kann Vorbild sein.']],
      indicators: [['P05', 'Wer früh mitredet, geht später eher wählen.']],
      statements: [['problem', 'Man hat uns gefragt. Was danach kam, wissen wir nicht.', 'Jugendliche:r', 'Jugenddialog', '2025-10-02']],
      heard: [['youth_group', 'Jugenddialog Charlottenburg-Nord', '2025-10-02', 33, null]],
    },
  ],
};

/** What the framework of the federal level recommends. All of it is invented. */
export const FEDERAL_FRAMEWORK: SourcePlans = {
  source: 'Q-007',
  plans: [
    {
      code: 'E-031',
      number: 'II.1',
      title: 'Integration als dauerhafte Aufgabe finanzieren',
      wording: 'Kommunen sollen für Integration verlässliche Mittel erhalten, statt von Projekt zu Projekt zu planen.',
      points: ['Mittel für mindestens fünf Jahre zusagen.', 'Nachweise vereinfachen.'],
      field: 'steering',
      addressee: 'federal',
      responses: [
        {
          response: 'noted',
          on: '2022-03-22',
          body: STEERING_GROUP,
          reason: 'Die Empfehlung richtet sich an den Bund. Die Kommune unterstützt sie und trägt sie in ihre Verbände.',
        },
      ],
      indicators: [['N07', 'Befristete Stellen bleiben öfter unbesetzt.']],
      statements: [
        [
          'objection',
          'Solange die Mittel jedes Jahr enden, planen wir nur das nächste Jahr.',
          'Leitung einer Beratungsstelle',
          'Steuerungsgruppe',
          '2022-03-22',
        ],
      ],
    },
    {
      code: 'E-032',
      number: 'II.4',
      title: 'Ausländische Abschlüsse schneller anerkennen',
      wording: 'Wer einen Beruf gelernt hat, soll ihn hier ausüben können. Verfahren sollen gebündelt und Betroffene begleitet werden.',
      points: ['Eine Beratung vor dem Antrag.', 'Lücken im Betrieb schließen statt in der Schule.'],
      field: 'work',
      addressee: 'federal',
      targetGroups: ['skilled-workers'],
      responses: [{ response: 'accepted', on: '2022-03-22', body: STEERING_GROUP }],
      measures: [
        ['M-028', 2, 'Die Beratung ist der Teil, den die Kommune leisten kann.'],
        ['M-030', 1, 'In der Pflege fehlen Fachkräfte am meisten.'],
      ],
      indicators: [['A11', 'Die Zahl der Verfahren zeigt, ob die Beratung ankommt.']],
    },
  ],
};
