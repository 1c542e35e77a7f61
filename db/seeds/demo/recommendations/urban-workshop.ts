import { GESUNDBRUNNEN, HOHENSCHOENHAUSEN_NORD, MITTE, NEUKOELLN, WEDDING } from '../measures/places-of-berlin.ts';
import { COUNCIL, STEERING_GROUP, type SourcePlans } from './recommendation-plan.ts';

const WORKSHOP = 'Werkstatt Stadt';
const DAY = '2024-05-17';

/** What the workshop in the city recommended. All of it is invented. */
export const URBAN_WORKSHOP: SourcePlans = {
  source: 'Q-002',
  plans: [
    {
      code: 'E-001',
      number: '1',
      title: 'Integration als Ganzes denken und steuern',
      wording:
        'Wohnen, Sprache, Arbeit und Gesundheit hängen für die Menschen zusammen, in den Ämtern nicht. Die Kommune soll ihre Vorhaben so planen, dass sichtbar wird, welches auf welches wirkt, und sie regelmäßig gemeinsam überprüfen.',
      points: [
        'Vor jedem neuen Vorhaben prüfen, welche anderen es berührt.',
        'Zweimal im Jahr über alle Handlungsfelder hinweg auswerten, was sich gegenseitig hilft und was sich behindert.',
        'Einen gemeinsamen Überblick pflegen, den alle Beteiligten lesen können.',
      ],
      field: 'steering',
      addressee: 'municipality',
      targetGroups: ['residents'],
      responses: [
        {
          response: 'noted',
          on: '2024-09-10',
          body: STEERING_GROUP,
          reason: 'Die Gruppe teilt das Anliegen und will zuerst wissen, welche Daten dafür fehlen.',
        },
        { response: 'accepted', on: '2025-03-11', body: STEERING_GROUP },
      ],
      measures: [
        ['M-066', 3, 'Ohne gemeinsame Zahlen sieht niemand, was worauf wirkt.'],
        ['M-065', 2, 'Die Konferenz ist der Ort, an dem alle Felder zusammenkommen.'],
        ['M-003', 1, 'Der Bericht zeigt einmal im Jahr das Ganze.'],
      ],
      indicators: [['N02', 'Ob Empfehlungen umgesetzt werden, zeigt, ob die Steuerung greift.'], ['N04']],
      statements: [
        [
          'problem',
          'Drei Ämter haben dieselbe Familie beraten, und keines wusste vom anderen.',
          'Fachkraft einer Beratungsstelle',
          WORKSHOP,
          DAY,
        ],
        ['solution', 'Wir brauchen ein Bild, auf dem alle sehen, woran die anderen arbeiten.', 'Leitung eines Amtes', WORKSHOP, DAY],
        [
          'objection',
          'Noch ein Gremium hilft uns nicht. Es fehlt Zeit, nicht ein Tisch.',
          'Mitglied eines Vereinsvorstands',
          'Auswertung der Werkstatt',
          '2024-06-25',
        ],
      ],
      heard: [
        [
          'consultation_workshop',
          'Beschäftigte aus neun Ämtern und elf Vereinen',
          DAY,
          68,
          'Statt eines neuen Gremiums wird die Konferenz zum Ort der Auswertung.',
        ],
        ['advisory_council', 'Integrationsbeirat (Demo)', '2025-02-04', 17, null],
      ],
    },
    {
      code: 'E-002',
      number: '2',
      title: 'Verwaltungshandeln vor Ort aufeinander abstimmen',
      wording:
        'Wer dieselbe Frage in zwei Ämtern stellt, soll dieselbe Antwort bekommen. Die Kommune soll gemeinsame Leitlinien für wiederkehrende Fälle erarbeiten und veröffentlichen.',
      points: [
        'Typische Fälle sammeln, an denen Zuständigkeiten auseinanderfallen.',
        'Je Fall eine gemeinsame Auslegung festhalten.',
        'Neue Beschäftigte damit einarbeiten.',
      ],
      field: 'opening',
      addressee: 'municipality',
      targetGroups: ['newly-arrived', 'refugees', 'eu-citizens'],
      responses: [{ response: 'accepted', on: '2024-09-10', body: STEERING_GROUP }],
      measures: [
        ['M-006', 3, 'Hier entstehen die gemeinsamen Auslegungen.'],
        ['M-055', 1, 'In der Fortbildung lernen Beschäftigte sie kennen.'],
        ['M-059', 2, 'Unter einem Dach fallen Widersprüche schneller auf.'],
      ],
      indicators: [['R06', 'Lange Wartezeiten entstehen oft, weil Menschen mehrmals kommen müssen.'], ['O03']],
      statements: [
        ['problem', 'Im einen Amt gilt meine Bescheinigung, im anderen nicht.', 'Teilnehmer:in eines Sprachkurses', WORKSHOP, DAY],
        [
          'good_practice',
          'In unserem Bezirk sprechen sich zwei Ämter einmal im Monat über schwierige Fälle ab. Das erspart uns viele Widersprüche.',
          'Sachbearbeiter:in',
          WORKSHOP,
          DAY,
        ],
      ],
      heard: [
        [
          'survey',
          'Ratsuchende in vier Ämtern',
          '2024-03-22',
          212,
          'Die fünf häufigsten Widersprüche wurden zu den ersten Fällen der Werkstatt.',
        ],
      ],
    },
    {
      code: 'E-003',
      number: '3',
      title: 'Offene Orte für Begegnung und Sprachpraxis schaffen',
      wording:
        'Deutsch lernt, wer es spricht. Die Kommune soll in jedem Stadtteil einen Ort ermöglichen, an dem Menschen ohne Anmeldung und ohne Kosten zusammenkommen und im Gespräch üben können.',
      points: [
        'Vorhandene Räume öffnen, bevor neue gesucht werden.',
        'Zeiten am späten Nachmittag und am Samstag anbieten.',
        'Kinder dürfen mitkommen.',
      ],
      field: 'language',
      addressee: 'municipality',
      targetGroups: ['newly-arrived', 'refugees', 'families', 'women'],
      districts: [WEDDING, GESUNDBRUNNEN, NEUKOELLN],
      responses: [{ response: 'accepted', on: '2024-09-10', body: STEERING_GROUP }],
      measures: [
        ['M-020', 1, 'Das Café gab es schon; es war das Vorbild.'],
        ['M-021', 1],
        ['M-022', 2, 'Das gemeinsame Café führt beide Orte weiter.'],
        ['M-024', 1, 'Nur mit Betreuung können auch Eltern kleiner Kinder kommen.'],
      ],
      indicators: [['Z04', 'Begegnung ist der Zweck, nicht nur das Mittel.'], ['S05']],
      statements: [
        ['solution', 'Lasst die Bibliothek am Montag auf. Mehr braucht es nicht.', 'Bewohner:in im Wedding', WORKSHOP, DAY],
        ['problem', 'Im Kurs lerne ich Grammatik. Sprechen kann ich mit niemandem.', 'Teilnehmer:in eines Sprachkurses', WORKSHOP, DAY],
        [
          'good_practice',
          'Bei uns kocht jede Woche eine andere Gruppe. Dabei reden alle.',
          'Leitung eines Nachbarschaftshauses',
          WORKSHOP,
          DAY,
        ],
      ],
      heard: [
        [
          'consultation_workshop',
          'Besucher:innen von zwei Sprachcafés',
          '2025-02-18',
          39,
          'Das Café öffnet auch am Samstag; dafür entfällt der Vormittag am Dienstag.',
        ],
      ],
    },
    {
      code: 'E-004',
      number: '4',
      title: 'Beratung dort anbieten, wo die Menschen sind',
      wording:
        'Beratung soll nicht darauf warten, gefunden zu werden. Lots:innen aus den Nachbarschaften sollen Wege zeigen, begleiten und Rückmeldung geben, wo es hakt.',
      points: [
        'Lots:innen anstellen und nicht nur auf Ehrenamt bauen.',
        'Ihre Rückmeldungen auswerten.',
        'Sprechzeiten in Unterkünften, Kitas und Schulen anbieten.',
      ],
      field: 'livelihood',
      addressee: 'municipality',
      targetGroups: ['newly-arrived', 'refugees', 'families'],
      responses: [
        {
          response: 'in_part',
          on: '2024-11-19',
          body: STEERING_GROUP,
          reason:
            'Lots:innen werden fest angestellt, sobald das Land seinen Anteil bewilligt. Sprechzeiten in Schulen scheitern zurzeit an Räumen.',
        },
      ],
      measures: [
        ['M-067', 3, 'Die Lots:innen sind der Kern der Empfehlung.'],
        ['M-004', 1],
        ['M-034', 1, 'Beratung mit Sprachmittlung erreicht auch die, die noch wenig Deutsch sprechen.'],
      ],
      indicators: [['N06'], ['L01', 'Viele Ansprüche bleiben ungenutzt, weil niemand davon weiß.']],
      heard: [
        [
          'consultation_workshop',
          'Lots:innen aus drei Bezirken',
          '2024-10-08',
          22,
          'Rückmeldungen werden jetzt einmal im Quartal gemeinsam ausgewertet.',
        ],
      ],
    },
    {
      code: 'E-005',
      number: '5',
      title: 'Stadtteile mit eigenen Mitteln ausstatten',
      wording:
        'Kleine Vorhaben sollen nicht an großen Anträgen scheitern. Jeder Stadtteil soll ein Budget bekommen, über das die Menschen dort selbst entscheiden.',
      points: ['Ein Antrag hat eine Seite.', 'Eine Jury aus der Nachbarschaft entscheidet innerhalb von vier Wochen.'],
      field: 'participation',
      addressee: 'district',
      targetGroups: ['residents'],
      districts: [MITTE],
      responses: [
        {
          response: 'rejected',
          on: '2024-12-03',
          body: COUNCIL,
          reason: 'Im Haushalt 2025 stehen dafür keine Mittel bereit.',
        },
        {
          response: 'open',
          on: '2026-06-16',
          body: COUNCIL,
          reason: 'Für 2027 werden neue Mittel beraten. Bis dahin ist die Entscheidung wieder offen.',
        },
      ],
      measures: [['M-054', 1, 'Ein erster Versuch in einem Stadtteil ist vorgeschlagen.']],
      indicators: [['Z03']],
      statements: [
        ['objection', 'Wer gut reden kann, bekommt das Geld. Die anderen kommen gar nicht erst.', 'Sozialarbeiter:in', WORKSHOP, DAY],
        ['solution', 'Die Jury wird ausgelost. Dann sind nicht immer dieselben dabei.', 'Bewohner:in im Wedding', WORKSHOP, DAY],
      ],
    },
    {
      code: 'E-006',
      number: '6',
      title: 'Vereine von Zugewanderten als Partner stärken',
      wording:
        'Vereine von Zugewanderten leisten viel und haben selten feste Strukturen. Sie sollen Räume, Beratung und verlässliche Mittel erhalten und an Entscheidungen beteiligt sein.',
      points: [
        'Kleine feste Zuschüsse statt kurzer Projekte.',
        'Beratung zu Buchhaltung und Vereinsrecht.',
        'Sitze in den Gremien, die über ihre Themen entscheiden.',
      ],
      field: 'participation',
      addressee: 'municipality',
      targetGroups: ['residents'],
      responses: [{ response: 'accepted', on: '2024-11-19', body: STEERING_GROUP }],
      measures: [
        ['M-050', 2, 'Die Beratung richtet sich an genau diese Vereine.'],
        ['M-052', 1, 'Die Geschäftsstelle bringt ihre Anliegen in den Rat.'],
      ],
      indicators: [['P03', 'Der Anteil zeigt, ob die Vereine mit am Tisch sitzen.'], ['N08']],
      statements: [['problem', 'Wir schreiben mehr Anträge, als wir Treffen haben.', 'Vorstand eines Vereins', WORKSHOP, DAY]],
      heard: [
        [
          'advisory_council',
          'Integrationsbeirat (Demo)',
          '2024-10-15',
          19,
          'Ein Teil der Zuschüsse wird für drei statt für ein Jahr vergeben.',
        ],
      ],
    },
    {
      code: 'E-007',
      number: '7',
      title: 'Stellen für Stadtteilkoordination dauerhaft einrichten',
      wording:
        'In jedem Stadtteil soll es eine Person geben, die alle Angebote kennt und sie verbindet. Diese Stelle soll nicht befristet sein.',
      points: ['Mit den Stadtteilen beginnen, in denen viele neu ankommen.', 'Aufgaben schriftlich festhalten.'],
      field: 'steering',
      addressee: 'municipality',
      districts: [GESUNDBRUNNEN, HOHENSCHOENHAUSEN_NORD],
      responses: [
        {
          response: 'in_part',
          on: '2024-12-10',
          body: COUNCIL,
          reason: 'Zwei Stellen werden bis Ende 2027 erprobt. Danach entscheidet der Rat neu.',
        },
        {
          response: 'in_part',
          on: '2024-12-03',
          body: COUNCIL,
          reason:
            'Zwei Stellen werden bis Ende 2027 erprobt. Danach entscheidet der Rat neu. (Der Tag der Sitzung war falsch eingetragen.)',
          corrects: 0,
        },
      ],
      measures: [['M-071', 1, 'Die Erprobung an zwei Orten ist der erste Schritt.']],
      indicators: [['N05', 'Wo jemand koordiniert, fallen Lücken im Angebot auf.']],
    },
  ],
};
