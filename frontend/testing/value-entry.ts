import type { EntryGrid, EntryRow } from '#contract/value-entry.ts';

/** A district whose value is due; the quarter before it had 1,200 persons. */
export const anEntryRow = (change: Partial<EntryRow> = {}): EntryRow => ({
  delivery: '1',
  district: { ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' } },
  state: 'draft',
  typed: { value: null, numerator: null, denominator: null, flag: 'final', comment: null },
  note: null,
  earlier: [
    { period: '2026-Q2', value: 1200, numerator: null, denominator: null, flag: 'final' },
    { period: '2026-Q1', value: 1150, numerator: null, denominator: null, flag: 'final' },
  ],
  usual: { lower: 1000, upper: 1400 },
  inForce: null,
  submitted: null,
  decided: null,
  own: true,
  mayDeliver: true,
  version: 1,
  ...change,
});

const NAMES = ['Mitte', 'Neukölln', 'Treptow-Köpenick'];

/** Counted persons in three Bezirke, nothing typed yet. */
export const anEntryGrid = (change: Partial<EntryGrid> = {}): EntryGrid => ({
  quarter: '2026-Q3',
  state: 'collecting',
  indicator: {
    code: 'D07',
    name: { de: 'Beratene Menschen', en: 'People advised' },
    kind: 'count',
    unit: 'persons',
    per: null,
    decimals: 0,
    direction: 'neutral',
    numerator: { de: 'Beratene Menschen', en: 'People advised' },
    denominator: null,
  },
  period: '2026-Q3',
  periods: ['2026-Q3'],
  rows: NAMES.map((name, at) =>
    anEntryRow({ delivery: String(at + 1), district: { ref: `stadtbezirk:0${at + 1}`, name: { de: name, en: name } } }),
  ),
  whole: null,
  takesValues: true,
  ...change,
});

/** A share with numerator and denominator: 48 of 100 in the quarter before. */
export const aShareGrid = (change: Partial<EntryGrid> = {}): EntryGrid => {
  const grid = anEntryGrid();
  return {
    ...grid,
    indicator: {
      ...grid.indicator,
      code: 'B02',
      kind: 'share',
      unit: 'percent',
      decimals: 1,
      name: { de: 'Abschluss mit Zertifikat', en: 'Finished with a certificate' },
      numerator: { de: 'Mit Zertifikat', en: 'With certificate' },
      denominator: { de: 'Teilnehmende', en: 'Participants' },
    },
    rows: grid.rows.map((row) => ({
      ...row,
      usual: null,
      earlier: [{ period: '2026-Q2', value: 48, numerator: 48, denominator: 100, flag: 'final' as const }],
    })),
    ...change,
  };
};
