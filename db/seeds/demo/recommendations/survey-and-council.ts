import { GESUNDBRUNNEN, MITTE } from '../measures/places-of-berlin.ts';
import { COUNCIL, STEERING_GROUP, type SourcePlans } from './recommendation-plan.ts';

/** What followed from the survey. All of it is invented. */
export const SURVEY: SourcePlans = {
  source: 'Q-004',
  plans: [
    {
      code: 'E-022',
      number: '1',
      title: 'Behörden verständlich machen',
      wording:
        'Zwei von drei Befragten verstehen Schreiben der Behörden nicht beim ersten Lesen. Die häufigsten Schreiben sollen neu gefasst werden.',
      points: [
        'Mit den zwanzig häufigsten Schreiben beginnen.',
        'Entwürfe von Menschen prüfen lassen, die sie betreffen.',
        'Sprachmittlung am Schalter anbieten.',
      ],
      field: 'opening',
      addressee: 'municipality',
      targetGroups: ['residents', 'older-people', 'newly-arrived'],
      responses: [{ response: 'accepted', on: '2025-06-24', body: STEERING_GROUP }],
      measures: [
        ['M-057', 3, 'Das Bürgeramt beginnt mit den häufigsten Schreiben.'],
        ['M-056', 2, 'Wo Schreiben nicht reichen, hilft Sprachmittlung.'],
        ['M-001', 1],
      ],
      indicators: [['O04', 'Gezählt wird, was verständlich vorliegt.']],
      statements: [
        [
          'problem',
          'Ich habe drei Nachbarn gefragt. Keiner wusste, was das Amt von mir will.',
          'Rentner:in',
          'Vorstellung der Befragung',
          '2025-04-08',
        ],
      ],
      heard: [['survey', 'Einwohner:innen in zwölf Bezirken', '2025-02-28', 1240, 'Die Reihenfolge der Schreiben folgt den Antworten.']],
    },
    {
      code: 'E-023',
      number: '2',
      title: 'Wohnungssuche begleiten',
      wording:
        'Wer aus einer Unterkunft ausziehen darf, findet oft keine Wohnung. Die Suche soll begleitet werden, und Vermieter:innen sollen eine Ansprechperson haben.',
      points: ['Begleitung bis sechs Monate nach dem Einzug.', 'Ein Kurs rund um das Wohnen.', 'Eine Ansprechperson für Vermieter:innen.'],
      field: 'housing',
      addressee: 'municipality',
      targetGroups: ['refugees', 'families'],
      responses: [{ response: 'accepted', on: '2025-06-24', body: STEERING_GROUP }],
      measures: [
        ['M-039', 2, 'Wohnungslots:innen begleiten die Suche.'],
        ['M-041', 2, 'Hier geht es um den Auszug aus der Unterkunft.'],
        ['M-040', 1, 'Den Kurs haben alle durchlaufen, die wollten.'],
      ],
      indicators: [['W06', 'Gezählt wird, wer ausziehen darf und noch da ist.'], ['W03']],
      heard: [['consultation_workshop', 'Bewohner:innen von fünf Unterkünften', '2025-05-20', 58, null]],
    },
    {
      code: 'E-024',
      number: '3',
      title: 'Einen kostenlosen Nahverkehr für Neuzugezogene erproben',
      wording:
        'Im ersten Jahr nach dem Zuzug sollen Bus und Bahn nichts kosten, damit Wege zu Kursen, Ämtern und Nachbarn leichter werden.',
      points: ['Ein Bezirk macht den Anfang.'],
      field: 'demography',
      addressee: 'state',
      targetGroups: ['newly-arrived'],
      responses: [
        {
          response: 'rejected',
          on: '2025-06-24',
          body: STEERING_GROUP,
          reason: 'Ein eigener Tarif wäre nur mit dem Land möglich und würde nach dessen Auskunft frühestens 2029 geprüft.',
        },
      ],
      statements: [
        [
          'objection',
          'Warum nur für Neue? Meine Rente reicht auch nicht für die Monatskarte.',
          'Rentner:in',
          'Vorstellung der Befragung',
          '2025-04-08',
        ],
      ],
    },
    {
      code: 'E-025',
      number: '4',
      title: 'Sport und Bewegung für alle öffnen',
      wording:
        'Jede zweite befragte Frau würde gern Sport treiben und findet kein passendes Angebot. Vereine sollen Zeiten und Räume dafür bekommen.',
      points: [
        'Hallenzeiten auch für Gruppen ohne Verein.',
        'Angebote nur für Frauen.',
        'Übungsleiter:innen aus den Nachbarschaften ausbilden.',
      ],
      field: 'health',
      addressee: 'district',
      targetGroups: ['women', 'families'],
      districts: [MITTE, GESUNDBRUNNEN],
      measures: [['M-046', 1, 'Das Schwimmen zeigt, wie groß der Wunsch ist.']],
      indicators: [['P04']],
    },
  ],
};

/** What the council resolved. All of it is invented. */
export const COUNCIL_RESOLUTION: SourcePlans = {
  source: 'Q-005',
  plans: [
    {
      code: 'E-026',
      number: '45/2025-1',
      title: 'Jährlich über Zusammenhalt berichten',
      wording: 'Die Verwaltung legt dem Rat jedes Jahr im Herbst vor, welche Empfehlungen umgesetzt sind, welche nicht, und warum.',
      points: ['Der Bericht nennt auch, was nicht gelungen ist.', 'Er erscheint zugleich in einfacher Sprache.'],
      field: 'steering',
      addressee: 'municipality',
      targetGroups: ['residents'],
      responses: [{ response: 'accepted', on: '2025-06-19', body: COUNCIL }],
      measures: [
        ['M-003', 1, 'Der Bericht gibt die Zahlen.'],
        ['M-066', 1, 'Die Datengrundlage trägt ihn.'],
      ],
      indicators: [['N02', 'Der Beschluss fragt genau danach.'], ['N01']],
    },
    {
      code: 'E-027',
      number: '45/2025-2',
      title: 'Ein Haus der Begegnung im Osten der Stadt prüfen',
      wording:
        'Die Verwaltung prüft bis Ende 2026, wo im Osten der Stadt ein Haus entstehen kann, in dem Beratung, Kurse und Vereine unter einem Dach sind.',
      points: ['Drei Orte vergleichen.', 'Mit den Vereinen planen, die einziehen wollen.'],
      field: 'encounter',
      addressee: 'municipality',
      targetGroups: ['residents'],
      responses: [{ response: 'accepted', on: '2025-06-19', body: COUNCIL }],
      indicators: [['N05']],
      statements: [
        ['problem', 'Wer im Osten wohnt, fährt für jede Beratung eine Stunde.', 'Mitglied des Rates', 'Ratssitzung', '2025-06-19'],
      ],
    },
  ],
};
