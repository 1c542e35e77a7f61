import { readCell } from '../../cell.ts';
import { baseName } from '../../file-name.ts';
import { type CsvFormat, readCsv } from '../../readers/csv-reader.ts';
import { oneOfLayouts } from '../../readers/header-rule.ts';
import { MEGABYTE } from '../../readers/limit-bytes.ts';
import { rejectCell } from '../../row-cells.ts';
import type { ByteChunks, FileMeta, Observation, ObservationSource, Rejection, Remark } from '../../source.ts';
import { AreaCheck } from '../berlin/area-check.ts';
import { type BerlinLevel, LAST_DAY_OF_OLD_AREAS } from '../berlin/berlin-area.ts';
import { BERLIN_PUBLISHER } from '../berlin/berlin-publisher.ts';

/** How the columns of key and name start, by level. */
const PREFIXES: Readonly<Record<string, BerlinLevel>> = {
  bez: 'stadtbezirk',
  pgr: 'prognoseraum',
  bzr: 'bezirksregion',
  plr: 'planungsraum',
};

const INDEX_COLUMNS: readonly (readonly [column: string, indicator: string, period: string])[] = [
  ['GESIx_2013', 'G10', '2013'],
  ['GESIx_2022', 'G10', '2022'],
  ['ESIx_2013', 'G11', '2013'],
  ['ESIx_2022', 'G11', '2022'],
  ['DI_2013', 'G12', '2013'],
  ['DI_2022', 'G12', '2022'],
  ['DII_2013', 'G13', '2013'],
  ['DII_2022', 'G13', '2022'],
  ['DIII_2013', 'G14', '2013'],
  ['DIII_2022', 'G14', '2022'],
];

const layoutOf = (prefix: string): string[] => [`${prefix}ID`, `${prefix}NAME`, ...INDEX_COLUMNS.map(([column]) => column)];

const FORMAT: CsvFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  header: oneOfLayouts(Object.fromEntries(Object.keys(PREFIXES).map((prefix) => [prefix, layoutOf(prefix)]))),
  endsWithLineEnd: true,
  maximumBytes: 50 * MEGABYTE,
};

/** Indices (z-scores, higher is better) of the health and social structure atlas of Berlin 2022. */
export const berlinGssaSource: ObservationSource = {
  kind: 'observations',
  id: 'berlin-gssa',
  ...BERLIN_PUBLISHER,
  title: 'Gesundheits- und Sozialstrukturatlas Berlin 2022',
  address: 'https://github.com/open-data-product/open-data-product-berlin-lor-health-and-social-structure-atlas-source-aligned',
  description: 'Health and social structure atlas of Berlin 2022 (gssa_2022_bezirke.csv): indicators G10 to G14 for 2013 and 2022.',
  settings: {},
  demo: false,
  // The atlas of 2022 still uses the areas before the reform.
  districtsAsOf: LAST_DAY_OF_OLD_AREAS,
  columnsOf: (fileName) => ({ district: `${prefixIn(fileName)}ID` }),
  accepts: (fileName) => /^gssa_2022_.*\.csv$/i.test(baseName(fileName)),
  read,
};

/** The names of the files write out what the columns shorten: `gssa_2022_bezirksregionen.csv` has a column `bzrID`. */
function prefixIn(fileName: string): string {
  const level = /_(bezirke|prognoser|bezirksr|planungsr)[^_]*\.csv$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return { bezirke: 'bez', prognoser: 'pgr', bezirksr: 'bzr', planungsr: 'plr' }[level] ?? '';
}

async function* read(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<Observation | Rejection | Remark> {
  let areas: AreaCheck | undefined;
  for await (const row of readCsv(chunks, FORMAT, meta)) {
    if (row.kind === 'rejection') {
      yield row;
      continue;
    }
    areas ??= new AreaCheck(PREFIXES[row.layout]);
    const area = areas.next(row, `${row.layout}ID`);
    if ('kind' in area) {
      yield area;
      continue;
    }
    for (const [column, indicator, period] of INDEX_COLUMNS) {
      const cell = readCell(row.cells[column] ?? '', { decimal: 'point' });
      if (cell.ok) {
        const figure = { value: cell.value, numerator: null, denominator: null, flag: 'final' } as const;
        yield { kind: 'observation', line: row.line, district: area, indicator, period, breakdown: '', ...figure };
      } else if (cell.why === 'unreadable') {
        yield rejectCell(row, column, cell.reason);
      }
      // An empty cell is an area too small for an index: no figure, and nothing wrong.
    }
  }
  if (areas !== undefined) yield* areas.remarks(LAST_DAY_OF_OLD_AREAS);
}
