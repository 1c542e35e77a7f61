import { excerpt } from '../excerpt.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { ByteChunks, FileMeta, Rejection } from '../source.ts';
import { CsvRecords, type CsvRecord } from './csv-records.ts';
import { type Encoding, decodeText } from './decode-text.ts';
import type { HeaderRule } from './header-rule.ts';
import { DEFAULT_MAXIMUM_BYTES, limitBytes } from './limit-bytes.ts';
import { personListReason } from './person-list.ts';

/** How a source's files are written. Declared by the source, never guessed. */
export interface CsvFormat {
  readonly encoding: Encoding;
  readonly delimiter: ',' | ';' | '\t';
  readonly header: HeaderRule;
  /** Whether the publisher ends the last line with a line end, so that a missing one means that the rest of the file is missing. */
  readonly endsWithLineEnd: boolean;
  readonly maximumBytes?: number;
}

/** A row below the header. */
export interface CsvRow {
  readonly kind: 'row';
  /** Line where the row starts, from 1 (the header). */
  readonly line: number;
  readonly raw: string;
  /** Which layout the header had, as named by the format's header rule. */
  readonly layout: string;
  /** Cells by column name. */
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads rows one by one; memory stays constant. A row with too few or too many cells is a rejection. A file that is empty, cut off,
 * binary, too large, wrongly encoded, with a changed header or with the columns of a list of persons throws `UnreadableFile`.
 */
export async function* readCsv(chunks: ByteChunks, format: CsvFormat, meta: FileMeta): AsyncGenerator<CsvRow | Rejection> {
  const limited = limitBytes(chunks, format.maximumBytes ?? DEFAULT_MAXIMUM_BYTES, meta.sizeInBytes);
  const records = new CsvRecords();
  let header: Header = NO_HEADER;
  const below = records.below(decodeText(limited, format.encoding), format.delimiter, (record) => {
    header = checkHeader(record, format);
  });

  // One row is held back, because only the end of the file tells whether it is whole.
  let held: CsvRecord | undefined;
  for await (const record of below) {
    if (held !== undefined) yield toRow(held, header);
    held = record;
  }
  if (header === NO_HEADER) throw new UnreadableFile('The file is empty.', { line: 1 });
  if (held === undefined) throw new UnreadableFile('The file has a header but no rows below it.', { line: 1 });
  if (!records.endsWithLineEnd && (format.endsWithLineEnd || held.cells.length < header.columns.length)) {
    const column = header.columns[held.cells.length - 1] ?? null;
    throw new UnreadableFile(`The file is cut off: it ends in the middle of line ${held.line}.`, {
      line: held.line,
      column,
      raw: held.raw,
    });
  }
  yield toRow(held, header);
}

interface Header {
  readonly columns: readonly string[];
  readonly layout: string;
}

const NO_HEADER: Header = { columns: [], layout: '' };

function checkHeader({ line, raw, cells }: CsvRecord, { header, delimiter }: CsvFormat): Header {
  const place = { line, raw };
  const columns = cells.map((cell) => cell.trim());
  const [only = ''] = columns;
  const other = columns.length > 1 ? undefined : [',', ';', '\t'].find((candidate) => candidate !== delimiter && only.includes(candidate));
  const persons = personListReason(other === undefined ? columns : only.split(other));
  if (persons !== undefined) throw new UnreadableFile(persons, place);
  if (other !== undefined) {
    const reason = `The columns are separated by ${nameOf(other)}; this source expects ${nameOf(delimiter)}.`;
    throw new UnreadableFile(reason, { ...place, column: '1' });
  }
  const verdict = header(columns);
  if (!verdict.ok) throw new UnreadableFile(verdict.reason, { ...place, column: verdict.column });
  return { columns, layout: verdict.layout };
}

const nameOf = (delimiter: string): string => (delimiter === '\t' ? 'tab stops' : `"${delimiter}"`);

function toRow({ line, raw, cells }: CsvRecord, { columns, layout }: Header): CsvRow | Rejection {
  if (cells.length !== columns.length) {
    const few = cells.length < columns.length;
    return {
      kind: 'rejection',
      line,
      column: few ? (columns[cells.length] ?? null) : String(columns.length + 1),
      raw: excerpt(raw),
      reason: `The row has ${cells.length} cells instead of ${columns.length}.`,
    };
  }
  return { kind: 'row', line, raw, layout, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) };
}
