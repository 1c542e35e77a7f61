/** A day from which on the figures of an indicator are not comparable with those before. */
export interface SeriesBreakRow {
  readonly indicator_code: string;
  readonly break_date: string;
  readonly note_de: string;
  readonly note_en: string;
}

type Break = Omit<SeriesBreakRow, 'indicator_code'>;

const NATURALISATION_LAW: Break = {
  break_date: '2024-06-27',
  note_de:
    'Seit dem 27. Juni 2024 genügen in der Regel fünf statt acht Jahre Aufenthalt. Im Nenner stehen seither mehr Personen als zuvor; die Werte sind nicht vergleichbar.',
  note_en:
    'Since 27 June 2024 five instead of eight years of residence are enough as a rule. The denominator has counted more people since then; the values cannot be compared.',
};

const UKRAINE_TO_SGB: Break = {
  break_date: '2022-06-01',
  note_de:
    'Zum 1. Juni 2022 wechselten Geflüchtete aus der Ukraine vom Asylbewerberleistungsgesetz in das SGB II und das SGB XII. Der Sprung zeigt diesen Wechsel, nicht eine Veränderung der Lebenslagen.',
  note_en:
    'On 1 June 2022 refugees from Ukraine moved from the Asylum Seekers’ Benefits Act to SGB II and SGB XII. The jump shows this move and no change of living conditions.',
};

const NEW_MICROCENSUS: Break = {
  break_date: '2020-01-01',
  note_de: 'Der Mikrozensus wurde 2020 methodisch neu gestaltet. Werte ab 2020 sind mit früheren Jahren nicht vergleichbar.',
  note_en: 'The Mikrozensus was redesigned in 2020. Values from 2020 on cannot be compared with earlier years.',
};

const BREAKS: readonly (readonly [codes: string, seriesBreak: Break])[] = [
  ['R02', NATURALISATION_LAW],
  ['L01 L02 L03 L05', UKRAINE_TO_SGB],
  ['A08 A09 B07 L04 W05', NEW_MICROCENSUS],
];

/** The breaks that hold everywhere in Germany. Those of one municipality's own sources are added there. */
export const SERIES_BREAKS: readonly SeriesBreakRow[] = BREAKS.flatMap(([codes, seriesBreak]) =>
  codes.split(' ').map((indicator_code) => ({ indicator_code, ...seriesBreak })),
);
