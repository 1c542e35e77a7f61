import { type Period, formatPeriod, lastDay } from '#contract/period.ts';
import { baseName } from '../../file-name.ts';
import { type CsvFormat, readCsv } from '../../readers/csv-reader.ts';
import { oneOfLayouts } from '../../readers/header-rule.ts';
import { MEGABYTE } from '../../readers/limit-bytes.ts';
import { periodSetting } from '../../settings.ts';
import type { ByteChunks, FileMeta, Observation, ObservationSource, Rejection, Remark } from '../../source.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { AreaCheck } from '../berlin/area-check.ts';
import { contentOfName, periodOfBerlinFolder } from '../berlin/berlin-file-name.ts';
import { BERLIN_PUBLISHER } from '../berlin/berlin-publisher.ts';
import { readCounts } from './population-row.ts';
import { POPULATION_TABLES, columnsOf } from './population-tables.ts';

const FORMAT: CsvFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  header: oneOfLayouts(Object.fromEntries(Object.entries(POPULATION_TABLES).map(([name, table]) => [name, columnsOf(table)]))),
  endsWithLineEnd: true,
  maximumBytes: 50 * MEGABYTE,
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
  read,
};

async function* read(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<Observation | Rejection | Remark> {
  const named = contentOfName(meta.fileName);
  const given = periodSetting(meta.settings, 'period', 'halfyear', '2024-H2');
  const areas = new AreaCheck(named.level);
  let period: Period | undefined;

  for await (const row of readCsv(chunks, FORMAT, meta)) {
    if (row.kind === 'rejection') {
      yield row;
      continue;
    }
    const table = POPULATION_TABLES[row.layout];
    if (table === undefined || (named.table !== undefined && named.table !== row.layout)) {
      throw new UnreadableFile(`The file name says table ${named.table}, but the columns are those of table ${row.layout}.`, { line: 1 });
    }
    period ??= given ?? periodOfName(named.number);

    const area = areas.next(row, 'id');
    if ('kind' in area) {
      yield area;
      continue;
    }
    const counts = readCounts(row, table);
    if ('kind' in counts) {
      yield counts;
      continue;
    }
    for (const figure of table.figures((column) => counts.get(column) ?? 0)) {
      yield {
        kind: 'observation',
        line: row.line,
        district: area,
        period: formatPeriod(period),
        ...figure,
        // A share of nobody is no number; two planning areas have no residents.
        flag: figure.denominator === 0 ? 'not_available' : 'final',
      };
    }
  }
  if (period !== undefined) yield* areas.remarks(lastDay(period));
}

function periodOfName(number: string | undefined): Period {
  const period = number === undefined ? undefined : periodOfBerlinFolder(number);
  if (period !== undefined) return period;
  const found = number === undefined ? 'does not tell the half-year' : `says ${number}, which is no half-year (01 or 02)`;
  throw new UnreadableFile(`The file name ${found}. Rename the file as published or add --set period=2024-H2.`);
}
