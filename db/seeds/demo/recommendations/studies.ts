import { GROPIUSSTADT, MAERKISCHES_VIERTEL, MARZAHN, REINICKENDORF, WEDDING } from '../measures/places-of-berlin.ts';
import { STEERING_GROUP, type SourcePlans } from './recommendation-plan.ts';

/** What a study of neighbourhoods recommended. All of it is invented. */
export const NEIGHBOURHOOD_STUDY: SourcePlans = {
  source: 'Q-001',
  plans: [
    {
      code: 'E-014',
      number: '4.1',
      title: 'Integration als Teil des Zusammenhalts verstehen',
      wording:
        'Zusammenhalt entsteht nicht durch Angebote für einzelne Gruppen, sondern durch Orte und Anlässe für alle. Vorhaben sollen darauf geprüft werden, ob sie Menschen zusammenbringen, die sich sonst nicht begegnen.',
      points: [
        'Angebote grundsätzlich für alle öffnen.',
        'Nach jedem Vorhaben fragen, wer nicht gekommen ist.',
        'Nachbarschaften über mehrere Jahre begleiten.',
      ],
      field: 'encounter',
      addressee: 'municipality',
      targetGroups: ['residents'],
      districts: [GROPIUSSTADT, MARZAHN, WEDDING],
      responses: [{ response: 'accepted', on: '2024-02-20', body: STEERING_GROUP }],
      measures: [
        ['M-042', 2, 'Die Großsiedlung ist einer der sechs Orte der Studie.'],
        ['M-062', 1],
        ['M-070', 1, 'Das Theater bringt Menschen zusammen, die sich sonst nicht begegnen.'],
      ],
      indicators: [['Z03', 'Wer sich zugehörig fühlt, bleibt und bringt sich ein.'], ['Z05']],
      statements: [
        [
          'good_practice',
          'Im Theater fragt niemand, woher du kommst. Man fragt, welche Rolle du willst.',
          'Jugendliche:r',
          'Vorstellung der Studie',
          '2024-01-24',
        ],
        [
          'objection',
          'Manche brauchen zuerst einen geschützten Ort. Den darf man nicht abschaffen.',
          'Fachkraft eines Frauentreffs',
          'Vorstellung der Studie',
          '2024-01-24',
        ],
      ],
      heard: [
        [
          'consultation_workshop',
          'Bewohner:innen von drei Großsiedlungen',
          '2024-01-24',
          53,
          'Angebote nur für Frauen bleiben ausdrücklich erhalten.',
        ],
        ['survey', 'Haushalte in der Gropiusstadt', '2025-09-30', 318, null],
      ],
    },
    {
      code: 'E-015',
      number: '4.2',
      title: 'Schulen und Kitas als Anker der Nachbarschaft öffnen',
      wording: 'Schulen und Kitas erreichen alle Familien. Sie sollen am Nachmittag Räume und Anlässe für Eltern bieten.',
      points: ['Elterncafés mit festen Zeiten.', 'Eltern, die andere Eltern einladen.', 'Vorlesen und Spielen in mehreren Sprachen.'],
      field: 'early-education',
      addressee: 'municipality',
      targetGroups: ['families', 'children'],
      responses: [{ response: 'accepted', on: '2024-02-20', body: STEERING_GROUP }],
      measures: [
        ['M-009', 2, 'Acht Kitas haben begonnen.'],
        ['M-014', 2, 'An den Grundschulen geht es weiter.'],
        ['M-072', 1],
        ['M-010', 1],
      ],
      indicators: [['K04', 'Wer früh miteinander spricht, kommt mit mehr Deutsch in die Schule.'], ['K02']],
      statements: [
        [
          'solution',
          'Ladet uns nicht zum Elternabend ein, sondern zum Frühstück.',
          'Mutter von drei Kindern',
          'Elterntreffen',
          '2024-03-06',
        ],
      ],
      heard: [
        [
          'consultation_workshop',
          'Eltern aus vier Kitas',
          '2024-03-06',
          46,
          'Die Cafés beginnen nach dem Bringen und nicht erst am Abend.',
        ],
      ],
    },
    {
      code: 'E-016',
      number: '4.3',
      title: 'Gesundheit in der Nachbarschaft zum Thema machen',
      wording:
        'Vorsorge erreicht viele Familien nicht. Menschen aus der Nachbarschaft sollen in der eigenen Sprache informieren und begleiten.',
      points: ['Lots:innen ausbilden und bezahlen.', 'Mit Hebammen, Kinderarztpraxen und Apotheken zusammenarbeiten.'],
      field: 'health',
      addressee: 'municipality',
      targetGroups: ['families', 'women', 'newly-arrived'],
      districts: [REINICKENDORF, MAERKISCHES_VIERTEL],
      responses: [{ response: 'accepted', on: '2024-04-16', body: STEERING_GROUP }],
      measures: [
        ['M-043', 1, 'Damit begann es in zwei Bezirken.'],
        ['M-044', 1, 'Führt die Arbeit in Reinickendorf weiter.'],
        ['M-045', 1, 'Führt die Arbeit in Pankow weiter.'],
        ['M-048', 1, 'Rund um die Geburt fehlt Sprachmittlung am meisten.'],
      ],
      indicators: [['G01', 'Die Vorsorge kurz vor der Schule zeigt, ob Familien erreicht werden.'], ['G04']],
    },
    {
      code: 'E-017',
      number: '4.4',
      title: 'Diskriminierung erfassen und Betroffene stärken',
      wording: 'Wer Ablehnung erlebt, soll wissen, wohin er sich wenden kann, und erfahren, was daraus geworden ist.',
      points: ['Eine Anlaufstelle, die alle kennen.', 'Jedes Jahr berichten, was gemeldet wurde und was geschah.'],
      field: 'encounter',
      addressee: 'municipality',
      targetGroups: ['residents'],
      responses: [{ response: 'accepted', on: '2024-04-16', body: STEERING_GROUP }],
      measures: [
        ['M-060', 2, 'Die Beratung hilft im Einzelfall.'],
        ['M-064', 1, 'Die Meldestelle macht sichtbar, was sich häuft.'],
      ],
      indicators: [['Z06', 'Nur wer fragt, erfährt auch, was nicht gemeldet wird.'], ['Z01']],
      heard: [['advisory_council', 'Integrationsbeirat (Demo)', '2024-04-09', 18, 'Der Bericht erscheint auch in einfacher Sprache.']],
    },
  ],
};

/** What a study of ways from school to work recommended. All of it is invented. */
export const TRANSITION_STUDY: SourcePlans = {
  source: 'Q-008',
  plans: [
    {
      code: 'E-018',
      number: 'A',
      title: 'Verlässlich von der Schule in den Beruf begleiten',
      wording:
        'Zwischen Zeugnis und Vertrag reißt die Begleitung ab. Jede Person, die ohne Anschluss die Schule verlässt, soll eine feste Ansprechperson haben, bis sie in Ausbildung oder Arbeit angekommen ist.',
      points: [
        'Ansprechperson vor dem letzten Schuljahr kennenlernen.',
        'Sechs Monate nach Beginn der Ausbildung weiter begleiten.',
        'Schule, Jobcenter und Betriebe stimmen sich einmal im Quartal ab.',
      ],
      field: 'work',
      addressee: 'municipality',
      targetGroups: ['young-people'],
      responses: [{ response: 'accepted', on: '2026-01-20', body: STEERING_GROUP }],
      measures: [
        ['M-027', 3, 'Das Mentoring begleitet über den Schulabschluss hinaus.'],
        ['M-016', 1, 'Lernpat:innen helfen, den Abschluss zu schaffen.'],
        ['M-018', 1, 'Der Abendkurs war dafür gedacht, ist aber eingestellt.'],
        ['M-033', 1, 'Der Parcours soll Familien früh zeigen, welche Berufe es gibt.'],
      ],
      indicators: [
        ['A07', 'Daran zeigt sich, ob die Begleitung ankommt.'],
        ['B07', 'Diese Jugendlichen hat die Studie begleitet.'],
      ],
      statements: [
        [
          'problem',
          'Nach der Schule weiß niemand, wer zuständig ist. Dann ruft auch niemand mehr an.',
          'Jugendliche:r',
          'Fachgespräch zur Studie',
          '2025-11-27',
        ],
        [
          'good_practice',
          'Unsere Mentorin kannte mich schon aus der Schule. Deshalb bin ich drangeblieben.',
          'Auszubildende:r',
          'Fachgespräch zur Studie',
          '2025-11-27',
        ],
        [
          'solution',
          'Eine Person, ein Telefon, drei Jahre. Mehr wünschen wir uns nicht.',
          'Lehrkraft einer Berufsschule',
          'Fachgespräch zur Studie',
          '2025-11-27',
        ],
        [
          'objection',
          'Begleitung darf nicht heißen, dass alle in dieselben fünf Berufe gehen.',
          'Vertretung der Schüler:innen',
          'Fachgespräch zur Studie',
          '2025-11-27',
        ],
      ],
      heard: [
        ['youth_group', 'Jugendliche aus Willkommensklassen', '2025-11-27', 24, 'Die Begleitung beginnt ein Jahr früher als geplant.'],
      ],
    },
    {
      code: 'E-019',
      number: 'B',
      title: 'Schulplätze ohne Wartezeit vergeben',
      wording: 'Kinder und Jugendliche sollen innerhalb von vier Wochen nach dem Zuzug zur Schule gehen.',
      points: ['Eine Stelle vergibt alle Plätze.', 'In den Ferien beginnt der Unterricht mit Deutsch.'],
      field: 'school',
      addressee: 'state',
      targetGroups: ['children', 'young-people', 'newly-arrived'],
      responses: [
        {
          response: 'noted',
          on: '2026-01-20',
          body: STEERING_GROUP,
          reason: 'Über Schulplätze entscheidet das Land. Die Kommune meldet weiter, wie lange Kinder warten.',
        },
      ],
      measures: [['M-015', 1, 'Die Vermittlung verkürzt die Wartezeit, soweit die Kommune es kann.']],
      indicators: [['B06', 'Die Wartezeit ist das, was sich ändern soll.']],
      statements: [
        [
          'problem',
          'Meine Tochter war elf Wochen zu Hause und hat in dieser Zeit aufgehört zu fragen.',
          null,
          'Fachgespräch zur Studie',
          '2025-11-27',
        ],
      ],
    },
    {
      code: 'E-020',
      number: 'C',
      title: 'Ferien zum Lernen nutzen',
      wording: 'In den Ferien sollen neu zugewanderte Kinder und Jugendliche Deutsch lernen und die Umgebung kennenlernen können.',
      points: ['Vormittags Unterricht, nachmittags gemeinsame Ausflüge.', 'Ohne Kosten und mit Mittagessen.'],
      field: 'school',
      addressee: 'municipality',
      targetGroups: ['children', 'young-people'],
      responses: [{ response: 'accepted', on: '2026-01-20', body: STEERING_GROUP }],
      measures: [['M-017', 1, 'Die Ferienschule ist inzwischen ein festes Angebot.']],
      indicators: [['B04']],
      heard: [['survey', 'Familien nach der Ferienschule', '2026-08-21', 61, 'Es gibt jetzt auch in den Herbstferien eine Woche.']],
    },
    {
      code: 'E-021',
      number: 'D',
      title: 'Der öffentliche Dienst geht voran',
      wording: 'Die Kommune soll selbst ausbilden und dabei Jugendliche gewinnen, die bisher nicht an sie gedacht haben.',
      points: ['Anzeigen in einfacher Sprache.', 'Praktika, die in eine Zusage münden können.'],
      field: 'opening',
      addressee: 'municipality',
      targetGroups: ['young-people'],
      responses: [{ response: 'accepted', on: '2026-01-20', body: STEERING_GROUP }],
      measures: [['M-058', 1, 'Die Ausbildung im Rathaus ist beschlossen und soll 2027 beginnen.']],
      indicators: [['O02', 'Daran misst sich, ob andere Jugendliche erreicht werden.'], ['O01']],
    },
  ],
};
