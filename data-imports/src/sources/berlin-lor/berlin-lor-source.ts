import { baseName } from '../../file-name.ts';
import type { CsvFormat, CsvRow } from '../../readers/csv-reader.ts';
import { oneOfLayouts } from '../../readers/header-rule.ts';
import { MEGABYTE } from '../../readers/limit-bytes.ts';
import type { ObservationSource, Rejection } from '../../source.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { type AreaFigure, type AreaFile, readAreaFigures } from '../berlin/area-figures.ts';
import { type NamedContent, periodOfBerlinFolder } from '../berlin/berlin-file-name.ts';
import { BERLIN_PUBLISHER } from '../berlin/berlin-publisher.ts';
import { readCounts } from './population-row.ts';
import { POPULATION_TABLES, type PopulationTable, columnsOf } from './population-tables.ts';

const FORMAT: CsvFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  header: oneOfLayouts(Object.fromEntries(Object.entries(POPULATION_TABLES).map(([name, table]) => [name, columnsOf(table)]))),
  endsWithLineEnd: true,
  maximumBytes: 50 * MEGABYTE,
};

const FILE: AreaFile = {
  format: FORMAT,
  period: {
    grain: 'halfyear',
    example: '2024-H2',
    word: 'half-year',
    noSuch: 'no half-year (01 or 02)',
    ofNumber: periodOfBerlinFolder,
  },
  checkName,
  figuresOf,
  namesEveryArea: () => true,
};

/** Residents of Berlin by half-year and area: nationality, migration background, age, sex and origin. */
export const berlinLorSource: ObservationSource = {
  kind: 'observations',
  id: 'berlin-lor',
  ...BERLIN_PUBLISHER,
  title: 'Einwohnerinnen und Einwohner in Berlin nach LOR-Räumen (Melderegister, halbjährlich)',
  address: 'https://github.com/open-data-product/open-data-product-berlin-lor-population-source-aligned',
  description: 'Residents of Berlin by half-year and area (berlin-lor-population-2024-02-t1-districts.csv): indicators D01, D02, D03, D11.',
  settings: {
    period: 'half-year, for example 2024-H2, where the file name does not tell it',
  },
  demo: false,
  districtsAsOf: 'period-end',
  columnsOf: () => ({ district: 'id' }),
  accepts: (fileName) => /^berlin-lor-population-.*\.csv$/i.test(baseName(fileName)),
  read: (chunks, meta) => readAreaFigures(chunks, meta, FILE),
};

function* figuresOf(row: CsvRow): Generator<AreaFigure | Rejection> {
  const table = tableOf(row.layout);
  const counts = readCounts(row, table);
  if ('kind' in counts) {
    yield counts;
    return;
  }
  for (const figure of table.figures((column) => counts.get(column) ?? 0)) {
    // A share of nobody is no number; two planning areas have no residents.
    yield { ...figure, flag: figure.denominator === 0 ? 'not_available' : 'final' };
  }
}

function checkName({ table }: NamedContent, layout: string): void {
  if (table === undefined || table === layout) return;
  throw new UnreadableFile(`The file name says table ${table}, but the columns are those of table ${layout}.`, { line: 1 });
}

/** The header rule lets no other layouts through. */
function tableOf(layout: string): PopulationTable {
  const table = POPULATION_TABLES[layout];
  if (table === undefined) throw new Error(`There is no table ${layout}.`);
  return table;
}
