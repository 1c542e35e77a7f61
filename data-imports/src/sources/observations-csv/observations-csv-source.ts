import { baseName } from '../../file-name.ts';
import { PROVENANCE_SETTINGS } from '../../provenance.ts';
import { type CsvFormat, readCsv } from '../../readers/csv-reader.ts';
import { oneOfLayouts } from '../../readers/header-rule.ts';
import type { ByteChunks, FileMeta, Observation, ObservationSource, Rejection } from '../../source.ts';
import { OBSERVATION_COLUMNS, readObservation } from './observation-row.ts';

const FORMAT: CsvFormat = {
  encoding: 'utf-8',
  delimiter: ';',
  header: oneOfLayouts({ observations: OBSERVATION_COLUMNS }),
  // Written by hand and by spreadsheets, which do not all end the last line.
  endsWithLineEnd: false,
};

async function* read(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<Observation | Rejection> {
  for await (const row of readCsv(chunks, FORMAT, meta)) yield row.kind === 'rejection' ? row : readObservation(row);
}

/** Figures of any indicator in the program's own long format: one figure a line, semicolon, decimal comma, UTF-8. */
export const observationsCsvSource: ObservationSource = {
  kind: 'observations',
  id: 'observations-csv',
  publisher: 'Eigene Angaben der Kommune',
  title: 'Werte im Langformat',
  licence: 'ohne Angabe',
  licenceUrl: '',
  address: '',
  attribution: '',
  description: `Figures of any indicator, one a line, with decimal comma: ${OBSERVATION_COLUMNS.join(';')}`,
  settings: PROVENANCE_SETTINGS,
  demo: false,
  districtsAsOf: 'period-end',
  columnsOf: () => ({ district: 'district', indicator: 'indicator' }),
  accepts: (fileName) => /\.csv$/i.test(baseName(fileName)),
  read,
};

/** The same format with figures that are invented to show the program; they are marked wherever they appear. */
export const demoObservationsSource: ObservationSource = {
  ...observationsCsvSource,
  id: 'demo-observations',
  publisher: 'Gesamtbild',
  title: 'Erfundene Werte für die Vorführung',
  licence: 'CC0 1.0',
  licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
  attribution: 'Erfundene Werte (Vorführung)',
  description: 'As observations-csv, but with figures that are invented for the demo (demo-*.csv).',
  settings: {},
  demo: true,
  accepts: (fileName) => /^demo-.*\.csv$/i.test(baseName(fileName)),
};
