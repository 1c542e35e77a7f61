import { breakdownText } from '../../breakdown.ts';

/** A figure that a row of a population table holds: a count, or a share of two counts. */
export interface PopulationFigure {
  readonly indicator: string;
  readonly breakdown: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A sum that must hold in every row. */
export interface PopulationSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** One of the publisher's tables. After the key come its counts, then a percentage of the first count for each of them. */
export interface PopulationTable {
  readonly counts: readonly string[];
  readonly sums: readonly PopulationSum[];
  figures(count: (column: string) => number): PopulationFigure[];
}

export const columnsOf = ({ counts }: PopulationTable): string[] => ['id', ...counts, ...counts.map((column) => `${column}_percentage`)];

/** Ages in the files are half-open: `6_15` is from 6 to below 15. */
const AGE_MEMBERS: Readonly<Record<string, string>> = {
  below_6: '0-5',
  '6_15': '6-14',
  '15_18': '15-17',
  '18_27': '18-26',
  '27_45': '27-44',
  '45_55': '45-54',
  '55_65': '55-64',
  above_65: '65+',
};

/** Groups overlap: France is also part of the European Union, Türkiye of the Islamic countries. They do not add up to the total. */
const ORIGINS: readonly string[] = [
  'european_union',
  'france',
  'greece',
  'italy',
  'austria',
  'spain',
  'poland',
  'bulgaria',
  'rumania',
  'croatia',
  'united_kingdom',
  'former_yugoslavia',
  'bosnia_herzegovina',
  'serbia',
  'former_soviet_union',
  'russia',
  'ukraine',
  'kazakhstan',
  'islamic_countries',
  'turkey',
  'iran',
  'arabic_countries',
  'lebanon',
  'syria',
  'vietnam',
  'united_states',
  'undefined',
];

const count = (indicator: string, breakdown: Record<string, string>, value: number): PopulationFigure => ({
  indicator,
  breakdown: breakdownText(breakdown),
  value,
  numerator: null,
  denominator: null,
});

const share = (indicator: string, numerator: number, denominator: number): PopulationFigure => ({
  indicator,
  breakdown: '',
  value: null,
  numerator,
  denominator,
});

/** Table 1: nationality and migration background. The only one from which totals are taken; the others repeat them. */
const nationality: PopulationTable = {
  counts: [
    'inhabitants',
    'inhabitants_with_migration_background',
    'inhabitants_germans',
    'inhabitants_germans_without_migration_background',
    'inhabitants_germans_with_migration_background',
    'inhabitants_foreigners',
  ],
  sums: [
    { total: 'inhabitants', parts: ['inhabitants_germans', 'inhabitants_foreigners'] },
    { total: 'inhabitants_with_migration_background', parts: ['inhabitants_germans_with_migration_background', 'inhabitants_foreigners'] },
    {
      total: 'inhabitants_germans',
      parts: ['inhabitants_germans_without_migration_background', 'inhabitants_germans_with_migration_background'],
    },
  ],
  figures: (of) => {
    const all = of('inhabitants');
    const foreigners = of('inhabitants_foreigners');
    const withBackground = of('inhabitants_with_migration_background');
    return [
      count('D01', {}, all),
      count('D01', { nationality: 'german' }, of('inhabitants_germans')),
      count('D01', { nationality: 'foreign' }, foreigners),
      count('D01', { migrationBackground: 'with' }, withBackground),
      count('D01', { migrationBackground: 'without' }, of('inhabitants_germans_without_migration_background')),
      share('D02', foreigners, all),
      share('D03', withBackground, all),
      count('D11', {}, withBackground),
    ];
  },
};

/** Tables 2 and 3: the same columns for everybody (D01) and for residents with migration background (D11). */
function ageAndSex(indicator: string, prefix: string): PopulationTable {
  const ages = Object.entries(AGE_MEMBERS).map(([word, member]) => ({ column: `${prefix}_age_${word}`, member }));
  return {
    counts: ['inhabitants', ...ages.map(({ column }) => column), `${prefix}_female`, 'inhabitants_foreigners'],
    sums: [{ total: 'inhabitants', parts: ages.map(({ column }) => column) }],
    figures: (of) => [
      ...ages.map(({ column, member }) => count(indicator, { age: member }, of(column))),
      count(indicator, { sex: 'female' }, of(`${prefix}_female`)),
      count(indicator, { sex: 'male' }, of('inhabitants') - of(`${prefix}_female`)),
    ],
  };
}

/** Table 4: residents with migration background by origin. */
const origin: PopulationTable = {
  counts: ['inhabitants', ...ORIGINS.map((word) => `inhabitants_from_${word}`)],
  sums: [],
  figures: (of) => ORIGINS.map((word) => count('D11', { origin: word.replaceAll('_', '-') }, of(`inhabitants_from_${word}`))),
};

/** The publisher's tables by the name that stands in their file names. */
export const POPULATION_TABLES: Readonly<Record<string, PopulationTable>> = {
  t1: nationality,
  t2: ageAndSex('D01', 'inhabitants'),
  t3: ageAndSex('D11', 'inhabitants_with_migration_background'),
  t4: origin,
};
