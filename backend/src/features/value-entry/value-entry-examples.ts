import type { CellsSaved, CollectionConsequences, EntryGrid, IndicatorCollection } from '#contract/value-entry.ts';

const name = { de: 'Kita-Plätze', en: 'Daycare places' };

const collection: IndicatorCollection = {
  indicator: 'K07',
  name,
  asked: true,
  level: 'stadtbezirk',
  organisation: { code: 'jugendamt', name: 'Demo Jugendamt' },
  updateInterval: 'quarterly',
  askable: true,
  version: 3,
};

const consequences: CollectionConsequences = { quarters: [{ quarter: '2026-Q3', added: 542, removed: 12 }] };

const grid: EntryGrid = {
  quarter: '2026-Q3',
  state: 'collecting',
  indicator: {
    code: 'K07',
    name,
    kind: 'count',
    unit: 'count',
    per: null,
    decimals: 0,
    direction: 'neutral',
    numerator: { de: 'Plätze in den Kindertageseinrichtungen', en: 'Places in daycare centres' },
    denominator: null,
  },
  period: '2026-Q3',
  periods: ['2026-Q3'],
  rows: [
    {
      delivery: '4812',
      district: { ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' } },
      state: 'draft',
      typed: { value: 21_480, numerator: null, denominator: null, flag: 'provisional', comment: 'Ohne zwei neue Häuser.' },
      note: null,
      earlier: [{ period: '2026-Q2', value: 21_390, numerator: null, denominator: null, flag: 'final' }],
      usual: { lower: 20_950, upper: 21_890 },
      inForce: null,
      submitted: null,
      decided: null,
      own: true,
      mayDeliver: true,
      version: 2,
    },
  ],
  whole: { district: 'land:11', name: { de: 'Berlin', en: 'Berlin' }, value: 190_120, numerator: null, denominator: null },
  takesValues: true,
};

const saved: CellsSaved = {
  saved: [{ delivery: '4812', version: 3 }],
  refused: [{ delivery: '4813', reason: 'not-whole', column: 'value', message: 'What is counted in Pankow is no whole number.' }],
};

/** Examples for the API docs. */
export const valueEntryExamples = { collection, consequences, grid, saved };
