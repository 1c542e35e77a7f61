import { parsePeriod } from '#contract/period.ts';
import { baseName } from '../../file-name.ts';
import type { CsvFormat, CsvRow } from '../../readers/csv-reader.ts';
import { oneOfLayouts } from '../../readers/header-rule.ts';
import { MEGABYTE } from '../../readers/limit-bytes.ts';
import { readCount } from '../../row-cells.ts';
import type { ObservationSource, Rejection } from '../../source.ts';
import { type AreaFigure, type AreaFile, readAreaFigures } from '../berlin/area-figures.ts';
import { BERLIN_PUBLISHER } from '../berlin/berlin-publisher.ts';

const FORMAT: CsvFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  header: oneOfLayouts({ daycare: ['id', 'places', 'daycare_centers'] }),
  endsWithLineEnd: true,
  maximumBytes: 50 * MEGABYTE,
};

const FILE: AreaFile = {
  format: FORMAT,
  period: { grain: 'month', example: '2026-01', word: 'month', noSuch: 'no month', ofNumber: parsePeriod },
  figuresOf,
  // Planning areas without a daycare centre have no row, so that their number tells nothing.
  namesEveryArea: (level) => level !== 'planungsraum',
};

const INDICATORS = { places: 'K07', daycare_centers: 'K08' } as const;

/** Daycare places and centres of Berlin by month and area. */
export const berlinDaycareSource: ObservationSource = {
  kind: 'observations',
  id: 'berlin-daycare',
  ...BERLIN_PUBLISHER,
  title: 'Kindertageseinrichtungen und Plätze in Berlin nach LOR-Räumen',
  address: 'https://github.com/open-data-product/open-data-product-berlin-daycare-centers-source-aligned',
  description:
    'Daycare places and centres of Berlin by month and area (berlin-daycare-centers-2026-01-districts.csv): indicators K07, K08.',
  settings: {
    period: 'month, for example 2026-01, where the file name does not tell it',
  },
  demo: false,
  districtsAsOf: 'period-end',
  columnsOf: () => ({ district: 'id' }),
  accepts: (fileName) => /^berlin-daycare-centers-.*\.csv$/i.test(baseName(fileName)),
  read: (chunks, meta) => readAreaFigures(chunks, meta, FILE),
};

function* figuresOf(row: CsvRow): Generator<AreaFigure | Rejection> {
  for (const [column, indicator] of Object.entries(INDICATORS)) {
    const value = readCount(row, column, { decimal: 'point' });
    if (typeof value === 'number') yield { indicator, breakdown: '', value, numerator: null, denominator: null, flag: 'final' };
    else yield value;
  }
}
