import type { PackLanguage, PackPart } from '#contract/review-pack.ts';
import type { PackIndicator } from './pack-material.ts';

/** Words of codes, German and English. What is told in the pages of the program has the same words there. */
const CODES = {
  assessment: {
    on_track: ['im Plan', 'on track'],
    watch: ['beobachten', 'watch'],
    off_track: ['nicht im Plan', 'off track'],
    no_data: ['keine Daten', 'no data'],
    not_assessed: ['keine Bewertung', 'not assessed'],
  },
  trend: {
    improving: ['verbessert', 'improved'],
    worsening: ['verschlechtert', 'worsened'],
    stable: ['unverändert', 'unchanged'],
    rising: ['gestiegen', 'risen'],
    falling: ['gesunken', 'fallen'],
    unclear: ['nicht gesichert', 'not certain'],
    none: ['kein Vergleich', 'no comparison'],
  },
  flag: {
    final: ['endgültig', 'final'],
    provisional: ['vorläufig', 'provisional'],
    estimated: ['geschätzt', 'estimated'],
    revised: ['korrigiert', 'revised'],
    confidential: ['geheim gehalten', 'withheld'],
    not_available: ['nicht verfügbar', 'not available'],
    unreliable: ['unsicher', 'unreliable'],
  },
  unit: {
    percent: ['Prozent', 'per cent'],
    per_100: ['je 100', 'per 100'],
    per_1000: ['je 1.000', 'per 1,000'],
    per_100000: ['je 100.000', 'per 100,000'],
    percentage_points: ['Prozentpunkte', 'percentage points'],
    ratio: ['Verhältnis', 'ratio'],
    index_0_1: ['Index von 0 bis 1', 'index from 0 to 1'],
    index: ['Indexwert', 'index value'],
    count: ['Anzahl', 'count'],
    persons: ['Personen', 'people'],
    days: ['Tage', 'days'],
    months: ['Monate', 'months'],
    square_metres: ['Quadratmeter', 'square metres'],
  },
  /** Units as they stand behind a number. */
  sign: {
    percent: [' %', ' %'],
    per_100: [' je 100', ' per 100'],
    per_1000: [' je 1.000', ' per 1,000'],
    per_100000: [' je 100.000', ' per 100,000'],
    percentage_points: [' Prozentpunkte', ' percentage points'],
    ratio: ['', ''],
    index_0_1: ['', ''],
    index: ['', ''],
    count: ['', ''],
    persons: [' Personen', ' people'],
    days: [' Tage', ' days'],
    months: [' Monate', ' months'],
    square_metres: [' m²', ' m²'],
  },
  status: {
    proposed: ['vorgeschlagen', 'proposed'],
    decided: ['beschlossen', 'decided'],
    running: ['läuft', 'running'],
    completed: ['abgeschlossen', 'completed'],
    sustained: ['wirkt weiter', 'sustained'],
    paused: ['ruht', 'paused'],
    cancelled: ['abgebrochen', 'cancelled'],
  },
  outlook: {
    on_schedule: ['im Plan', 'on schedule'],
    at_risk: ['gefährdet', 'at risk'],
    late: ['verspätet', 'late'],
    none: ['ohne Meldung', 'no report'],
  },
  response: {
    accepted: ['angenommen', 'accepted'],
    in_part: ['teilweise angenommen', 'accepted in part'],
    noted: ['zur Kenntnis genommen', 'noted'],
    rejected: ['abgelehnt', 'rejected'],
    open: ['offen', 'open'],
  },
  answerState: {
    unanswered: ['unbeantwortet', 'unanswered'],
    not_pursued: ['nicht weiterverfolgt', 'not pursued'],
    without_measure: ['ohne Maßnahme', 'without a measure'],
    waiting: ['noch nicht begonnen', 'not begun yet'],
    under_way: ['in Umsetzung', 'under way'],
    done: ['umgesetzt', 'implemented'],
  },
  bodyKind: {
    steering_group: ['Steuerungsgruppe', 'Steering group'],
    conference: ['Konferenz', 'Conference'],
    working_group: ['Arbeitsgruppe', 'Working group'],
    advisory_council: ['Beirat', 'Advisory council'],
  },
  decisionKind: { decision: ['Beschluss', 'Decision'], agreement: ['Verabredung', 'Agreement'] },
  followState: {
    open: ['offen', 'open'],
    overdue: ['überfällig', 'overdue'],
    done: ['erledigt', 'done'],
    dropped: ['nicht weiter verfolgt', 'no longer followed up'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;

export type CodeKind = keyof typeof CODES;

/** The word of a code; the code itself where an older snapshot has one that is unknown today. */
export const codeWord = (kind: CodeKind, code: string, language: PackLanguage): string =>
  (CODES[kind] as Readonly<Record<string, readonly [string, string]>>)[code]?.[language === 'de' ? 0 : 1] ?? code;

/** Codes of a kind in the order in which they are told. */
export const codesOf = (kind: CodeKind): readonly string[] => Object.keys(CODES[kind]);

/** Titles of chapters. */
export const CHAPTER_TITLES: Readonly<Record<PackPart, Readonly<Record<PackLanguage, string>>>> = {
  summary: { de: 'Auf einen Blick', en: 'At a glance' },
  indicators: { de: 'Indikatoren', en: 'Indicators' },
  measures: { de: 'Maßnahmen', en: 'Measures' },
  recommendations: { de: 'Handlungsempfehlungen', en: 'Recommendations' },
  bodies: { de: 'Gremien', en: 'Bodies' },
  decisions: { de: 'Beschlüsse und Verabredungen', en: 'Decisions and agreements' },
};

/** What an indicator is measured in, for a head or a subtitle. */
export const unitWord = ({ unit }: Pick<PackIndicator, 'unit'>, language: PackLanguage): string => codeWord('unit', unit, language);
