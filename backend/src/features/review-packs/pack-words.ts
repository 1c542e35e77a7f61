/** German words of the review pack for what the data call by a code. */
export const PACK_WORDS: Readonly<Record<string, string>> = {
  on_track: 'im Plan',
  watch: 'beobachten',
  off_track: 'nicht im Plan',
  no_data: 'keine Daten',
  not_assessed: 'keine Bewertung',
  improving: 'verbessert',
  stable: 'unverändert',
  worsening: 'verschlechtert',
  unclear: 'offen',
  proposed: 'vorgeschlagen',
  decided: 'beschlossen',
  running: 'läuft',
  completed: 'abgeschlossen',
  sustained: 'wirkt weiter',
  paused: 'ruht',
  cancelled: 'abgebrochen',
  on_schedule: 'im Plan',
  at_risk: 'gefährdet',
  late: 'verspätet',
  unanswered: 'unbeantwortet',
  not_pursued: 'nicht weiterverfolgt',
  without_measure: 'ohne Maßnahme',
  waiting: 'noch nicht begonnen',
  under_way: 'in Umsetzung',
  steering_group: 'Steuerungsgruppe',
  conference: 'Konferenz',
  working_group: 'Arbeitsgruppe',
  advisory_council: 'Migrations- oder Integrationsbeirat',
  agreement: 'Verabredung',
  decision: 'Beschluss',
  open: 'offen',
  done: 'erledigt',
  dropped: 'nicht weiterverfolgt',
  percent: 'Prozent',
  per_100: 'je 100',
  per_1000: 'je 1.000',
  per_100000: 'je 100.000',
  percentage_points: 'Prozentpunkte',
  ratio: 'Verhältnis',
  index_0_1: 'Index von 0 bis 1',
  index: 'Indexwert',
  count: 'Anzahl',
  persons: 'Personen',
  days: 'Tage',
  months: 'Monate',
  square_metres: 'Quadratmeter',
};

/** The word for a code; the code itself where there is none. */
export const wordFor = (code: string): string => PACK_WORDS[code] ?? code;

/** A day in German: 30.06.2026. */
export const germanDay = (day: string): string => day.slice(0, 10).split('-').toReversed().join('.');

/** A number in German with so many decimals; missing is not zero. */
export const germanNumber = (value: number | null, decimals: number): string =>
  value === null
    ? 'keine Angabe'
    : value.toLocaleString('de-DE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace('-', '−');

/** A quarter in German: 2. Quartal 2026. */
export const germanQuarter = (quarter: string): string => `${quarter.slice(-1)}. Quartal ${quarter.slice(0, 4)}`;
