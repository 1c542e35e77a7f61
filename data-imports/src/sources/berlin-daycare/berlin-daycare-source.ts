import { type Period, formatPeriod, lastDay, parsePeriod } from '#contract/period.ts';
import { baseName } from '../../file-name.ts';
import { type CsvFormat, readCsv } from '../../readers/csv-reader.ts';
import { oneOfLayouts } from '../../readers/header-rule.ts';
import { MEGABYTE } from '../../readers/limit-bytes.ts';
import { readCount } from '../../row-cells.ts';
import { periodSetting } from '../../settings.ts';
import type { ByteChunks, FileMeta, Observation, ObservationSource, Rejection, Remark } from '../../source.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { AreaCheck } from '../berlin/area-check.ts';
import { contentOfName } from '../berlin/berlin-file-name.ts';
import { BERLIN_PUBLISHER } from '../berlin/berlin-publisher.ts';

const FORMAT: CsvFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  header: oneOfLayouts({ daycare: ['id', 'places', 'daycare_centers'] }),
  endsWithLineEnd: true,
  maximumBytes: 50 * MEGABYTE,
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
  read,
};

async function* read(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<Observation | Rejection | Remark> {
  const named = contentOfName(meta.fileName);
  const given = periodSetting(meta.settings, 'period', 'month', '2026-01');
  const areas = new AreaCheck(named.level);
  let period: Period | undefined;

  for await (const row of readCsv(chunks, FORMAT, meta)) {
    if (row.kind === 'rejection') {
      yield row;
      continue;
    }
    period ??= given ?? monthOfName(named.number);
    const area = areas.next(row, 'id');
    if ('kind' in area) {
      yield area;
      continue;
    }
    for (const [column, indicator] of Object.entries(INDICATORS)) {
      const value = readCount(row, column, { decimal: 'point' });
      if (typeof value !== 'number') {
        yield value;
        continue;
      }
      yield {
        kind: 'observation',
        line: row.line,
        district: area,
        indicator,
        period: formatPeriod(period),
        breakdown: '',
        value,
        numerator: null,
        denominator: null,
        flag: 'final',
      };
    }
  }
  // Planning areas without a daycare centre have no row, so that their number tells nothing.
  if (period !== undefined && areas.level !== 'planungsraum') yield* areas.remarks(lastDay(period));
}

function monthOfName(number: string | undefined): Period {
  const period = number === undefined ? undefined : parsePeriod(number);
  if (period !== undefined) return period;
  const found = number === undefined ? 'does not tell the month' : `says ${number}, which is no month`;
  throw new UnreadableFile(`The file name ${found}. Rename the file as published or add --set period=2026-01.`);
}
