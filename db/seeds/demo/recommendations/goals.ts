import type { PlannedLink } from './recommendation-plan.ts';

/** A goal of the demo municipality; those with the same parent are in their order. */
export interface PlannedGoal {
  readonly code: string;
  readonly parent: string | null;
  readonly title: string;
  readonly description: string;
  readonly recommendations?: readonly PlannedLink[];
  readonly measures?: readonly PlannedLink[];
  readonly indicators?: readonly PlannedLink[];
}

/** The guiding vision with its goals and sub-goals. All of it is invented. */
export const GOALS: readonly PlannedGoal[] = [
  {
    code: 'Z-001',
    parent: null,
    title: 'Ein Ort, an dem alle dazugehören',
    description:
      'Wer hier lebt, gehört dazu: Menschen finden Arbeit, Wohnung und Freunde, sie verstehen einander und entscheiden mit. Verwaltung, Vereine und Nachbarschaften arbeiten daran gemeinsam.',
    recommendations: [['E-014', 'Zusammenhalt ist der Kern des Leitbilds.']],
    indicators: [['Z03', 'Zugehörigkeit lässt sich erfragen.'], ['Z05']],
  },
  {
    code: 'Z-002',
    parent: 'Z-001',
    title: 'Alle können sich verständigen',
    description: 'Wer Deutsch lernen will, kann es, und wer es noch lernt, wird trotzdem verstanden.',
    indicators: [['S02'], ['O04']],
  },
  {
    code: 'Z-003',
    parent: 'Z-002',
    title: 'In jedem Stadtteil lässt sich Deutsch im Gespräch üben',
    description: 'Bis 2028 gibt es überall einen offenen Ort, der zu Fuß oder mit einem Bus erreichbar ist.',
    recommendations: [
      ['E-003', 'Sie beschreibt solche Orte.'],
      ['E-009', 'Ohne Wege bleibt der Ort unerreichbar.'],
    ],
    measures: [['M-026', 'Der Gesprächskreis hat gezeigt, dass es auch mit Älteren gelingt.']],
    indicators: [['Z04', 'Üben heißt begegnen.']],
  },
  {
    code: 'Z-004',
    parent: 'Z-002',
    title: 'Behörden werden beim ersten Lesen verstanden',
    description: 'Die häufigsten Schreiben sind neu gefasst, und Sprachmittlung ist am Schalter verfügbar.',
    recommendations: [['E-022', 'Die Befragung nennt, womit zu beginnen ist.'], ['E-002']],
    measures: [['M-012', 'Der Wegweiser überträgt das auf die Suche nach einem Kita-Platz.']],
    indicators: [['O04', 'Gezählt wird, was verständlich vorliegt.']],
  },
  {
    code: 'Z-005',
    parent: 'Z-001',
    title: 'Bildung und Arbeit stehen allen offen',
    description: 'Von der Kita bis zum Beruf entscheidet nicht die Herkunft, sondern was jemand kann und will.',
    recommendations: [['E-015', 'Was früh gelingt, trägt später.']],
    indicators: [['A01'], ['B02', 'Ein Abschluss ist der Anfang von vielem.']],
  },
  {
    code: 'Z-006',
    parent: 'Z-005',
    title: 'Kein Übergang ohne Begleitung',
    description: 'Wer die Schule verlässt, hat eine Ansprechperson, bis der nächste Schritt getan ist.',
    recommendations: [
      ['E-018', 'Sie beschreibt die Begleitung Schritt für Schritt.'],
      ['E-019'],
      ['E-021', 'Die Kommune bildet selbst aus.'],
    ],
    measures: [['M-031', 'Auch Frauen nach der Elternzeit brauchen eine Begleitung in Arbeit.']],
    indicators: [['A07', 'Hier zeigt sich, ob der Übergang gelingt.'], ['B07']],
  },
  {
    code: 'Z-007',
    parent: 'Z-005',
    title: 'Gelernte Berufe werden hier ausgeübt',
    description: 'Abschlüsse sind schnell anerkannt, und Betriebe wissen, wie Einarbeitung gelingt.',
    recommendations: [
      ['E-032', 'Anerkennung ist der erste Schritt.'],
      ['E-013', 'Ohne die Betriebe gelingt der zweite nicht.'],
    ],
    measures: [['M-029', 'Manche gründen lieber selbst.']],
    indicators: [['A11'], ['A06', 'Helfertätigkeiten sollen nicht die Regel sein.']],
  },
  {
    code: 'Z-008',
    parent: 'Z-001',
    title: 'Nachbarschaften halten zusammen',
    description: 'Menschen kennen einander, helfen sich und tragen Streit aus, ohne sich zu verletzen.',
    recommendations: [
      ['E-008', 'Jeder Ort bringt etwas mit.'],
      ['E-017', 'Zusammenhalt heißt auch: niemand wird ausgegrenzt.'],
    ],
    measures: [['M-063', 'Die Gespräche der Religionen ruhen zurzeit; das Ziel bleibt.']],
    indicators: [['Z04'], ['Z06']],
  },
  {
    code: 'Z-009',
    parent: 'Z-008',
    title: 'Aus Unterkünften wird Nachbarschaft',
    description: 'Wer in einer Unterkunft ankommt, lernt die Nachbar:innen kennen und zieht bald in eine eigene Wohnung.',
    recommendations: [
      ['E-012', 'Damit beginnt es.'],
      ['E-023', 'Damit endet es.'],
    ],
    indicators: [['W06', 'Wer ausziehen darf, soll ausziehen können.']],
  },
  {
    code: 'Z-010',
    parent: 'Z-001',
    title: 'Alle können mitentscheiden',
    description: 'Wer von einer Entscheidung betroffen ist, wird gehört und erfährt, was daraus geworden ist.',
    recommendations: [['E-006', 'Vereine sind die Stimme vieler.'], ['E-030']],
    measures: [['M-051', 'Wer weiß, wie gewählt wird, kann wählen.']],
    indicators: [['P01'], ['P05', 'Die Wahlbeteiligung zeigt, wer sich gemeint fühlt.']],
  },
  {
    code: 'Z-011',
    parent: 'Z-001',
    title: 'Die Kommune handelt aus einem Guss',
    description: 'Ämter, Bezirke und freie Träger kennen die Arbeit der anderen und stimmen sich ab.',
    recommendations: [
      ['E-001', 'Das Ganze sehen, bevor man das Einzelne plant.'],
      ['E-007'],
      ['E-026', 'Der Bericht macht es überprüfbar.'],
    ],
    measures: [['M-059', 'Unter einem Dach fällt Abstimmung leichter.']],
    indicators: [['N04', 'Ein dichtes Netz verträgt auch Lücken.'], ['N02']],
  },
];
