import { readCsv, type CsvFormat } from '../../readers/csv-reader.ts';
import type { ByteChunks, FileMeta, MeasureRow, MeasureSource, Rejection } from '../../source.ts';

/** Measures in the form in which the program gives them out. */
export const measuresCsvSource: MeasureSource = {
  kind: 'measures',
  id: 'measures-csv',
  publisher: 'ohne Angabe',
  title: 'Maßnahmen',
  licence: 'ohne Angabe',
  licenceUrl: '',
  address: '',
  attribution: '',
  description: 'Measures with their milestones and costs from a CSV file as the page of the measures gives it out.',
  settings: {},
  demo: false,
  accepts: (fileName) => /(^|[/\\])(measures|massnahmen|maßnahmen)[^/\\]*\.csv$/i.test(fileName.normalize()),
  read,
};

async function* read(chunks: ByteChunks, meta: FileMeta): AsyncGenerator<MeasureRow | Rejection> {
  const format: CsvFormat = {
    encoding: 'utf-8',
    delimiter: ';',
    // A file may have any of the columns, in any order; which there are the rules of measures know.
    header: () => ({ ok: true, layout: 'measures' }),
    endsWithLineEnd: false,
  };
  for await (const row of readCsv(chunks, format, meta))
    yield row.kind === 'rejection' ? row : { kind: 'measure', line: row.line, cells: row.cells };
}
