import { runningSince, type FieldPlans } from './measure-plan.ts';
import { BERLIN, PANKOW } from './places-of-berlin.ts';

export const DEMOGRAPHY: FieldPlans = {
  field: 'demography',
  plans: [
    {
      code: 'M-001',
      title: 'Willkommensmappe in neun Sprachen',
      summary:
        'Wer neu nach Berlin zieht, bekommt bei der Anmeldung eine Mappe. Darin steht in neun Sprachen, welches Amt wofür zuständig ist.',
      description:
        'Die Mappe liegt in allen Bürgerämtern aus und wird bei der Anmeldung mitgegeben. Zweimal im Jahr prüft eine Gruppe aus neu zugezogenen Menschen, ob die Texte verständlich sind.',
      rationale:
        'Viele Menschen erfahren erst nach Monaten, welche Angebote es gibt. Eine frühe und verständliche Auskunft spart Wege und Fehlanträge.',
      lead: 'landesbuero-integration',
      partners: ['willkommensstelle', 'stimmen-der-vielfalt'],
      responsible: 'koordination',
      districts: [BERLIN],
      targetGroups: ['newly-arrived', 'eu-citizens'],
      indicators: ['D06', 'O04'],
      way: runningSince('2023-02-14', '2023-05-23', '2023-09-01'),
      startsOn: '2023-09-01',
      endsOn: '2027-12-31',
      tags: ['mehrsprachig', 'Erstinformation'],
      paper: '2023-0412',
      progress: [20, 70],
      reach: [2600, 4],
      milestones: [
        ['Erste Auflage in sechs Sprachen', '2023-12-15', '2023-12-11'],
        ['Drei weitere Sprachen', '2024-09-30', '2024-10-22'],
        ['Fassung in Leichter Sprache', '2026-12-15'],
        ['Abschließende Befragung', '2027-09-30'],
      ],
      costs: [
        { source: 'state', programme: 'Landesprogramm Gutes Ankommen (Demo)', perYear: 42_000, until: '2027-12-31' },
        { kind: 'in_kind', source: 'municipality', programme: 'Druck in der Hausdruckerei', perYear: 8_000 },
      ],
      released: ['description', 'organisations', 'milestones', 'links', 'reports'],
    },
    {
      code: 'M-002',
      title: 'Begrüßungsgespräche für neu Zugezogene',
      summary: 'Ehrenamtliche sprechen mit Menschen, die neu in Pankow wohnen. Sie erklären den Stadtteil und begleiten zum ersten Termin.',
      description:
        'An zwei Nachmittagen in der Woche gibt es Gespräche ohne Anmeldung. Wer möchte, wird danach bis zu drei Mal zu einem Amt, einer Praxis oder einer Schule begleitet.',
      rationale: 'In Pankow ziehen besonders viele Familien aus dem Ausland zu. Die Beratungsstellen sind auf Wochen ausgebucht.',
      lead: 'volkshochschule-nordost',
      partners: ['sportverein-blau-gelb'],
      responsible: null,
      districts: [PANKOW],
      targetGroups: ['newly-arrived', 'families'],
      indicators: ['D05', 'D06'],
      way: runningSince('2024-01-18', '2024-04-09', '2024-07-01'),
      startsOn: '2024-07-01',
      endsOn: '2026-12-31',
      places: 60,
      tags: ['Ehrenamt', 'ohne Anmeldung'],
      at: ['Beispielstraße 14, 13187 Berlin', 52.5692, 13.4025],
      progress: [15, 80],
      reach: [48, 22],
      silent: ['2026-Q3'],
      milestones: [
        ['Zwölf Ehrenamtliche geschult', '2024-10-31', '2024-10-24'],
        ['Entscheidung über die Weiterführung', '2026-08-31'],
      ],
      costs: [
        { source: 'municipality', perYear: 12_000 },
        { kind: 'volunteer', source: 'donations', programme: 'Gespräche und Begleitung', perYear: 1_150 },
      ],
      notes: 'Bis Jahresende muss geklärt sein, wer die Ehrenamtlichen künftig begleitet.',
    },
    {
      code: 'M-003',
      title: 'Bericht „Ankommen in Zahlen“',
      summary:
        'Ein Bericht zeigt, wer nach Berlin zuzieht und in welchen Stadtteilen die Menschen leben. Er erscheint seit 2025 jedes Jahr.',
      description:
        'Das Institut wertet das Melderegister nach Stadtteilen aus und stellt die Ergebnisse in zwei öffentlichen Gesprächen vor. Die Tabellen stehen allen Ämtern zur Verfügung.',
      rationale: 'Angebote wurden oft dort geplant, wo Räume frei waren, und nicht dort, wo die Menschen wohnen.',
      lead: 'institut-stadtleben',
      partners: ['landesbuero-integration'],
      responsible: 'koordination',
      districts: [BERLIN],
      targetGroups: ['residents'],
      indicators: ['D01', 'D03', 'D08'],
      way: [...runningSince('2023-01-20', '2023-03-28', '2023-07-01'), ['completed', '2025-03-31'], ['sustained', '2026-04-20']],
      startsOn: '2023-07-01',
      endsOn: '2025-03-31',
      tags: ['Daten'],
      paper: '2023-0177',
      progress: [30, 100],
      reach: [90, 1],
      milestones: [
        ['Auswertung nach Planungsräumen', '2024-06-30', '2024-06-18'],
        ['Erster Bericht veröffentlicht', '2025-02-28', '2025-03-06'],
      ],
      costs: [{ source: 'state', programme: 'Landesmittel für Forschung (Demo)', perYear: 55_000, until: '2025-03-31' }],
      followUps: [
        ['yes', 'Der zweite Bericht ist ohne Projektmittel erschienen.'],
        ['yes', 'Der Bericht gehört jetzt zu den festen Aufgaben des Landesbüros.'],
      ],
      released: ['description', 'organisations', 'links', 'reports'],
    },
  ],
};
