import { Readable, pipeline } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { excerpt } from '../excerpt.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { ByteChunks, FileMeta, Rejection } from '../source.ts';
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

/** A row longer than this is none: a quotation mark that is never closed, or no CSV at all. */
const LONGEST_ROW = 1_000_000;

interface CsvRecord {
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[];
}

/**
 * Reads rows one by one; memory stays constant. A row with too few or too many cells is a rejection. A file that is empty, cut off,
 * binary, too large, wrongly encoded, with a changed header or with the columns of a list of persons throws `UnreadableFile`.
 */
export async function* readCsv(chunks: ByteChunks, format: CsvFormat, meta: FileMeta): AsyncGenerator<CsvRow | Rejection> {
  const limited = limitBytes(chunks, format.maximumBytes ?? DEFAULT_MAXIMUM_BYTES, meta.sizeInBytes);
  const end = { withLineEnd: true };
  const records = parseRecords(noteEnd(lineEnds(decodeText(limited, format.encoding)), end), format.delimiter);

  const header = await records.next();
  if (header.done === true) throw new UnreadableFile('The file is empty.', { line: 1 });
  const columns = header.value.cells.map((cell) => cell.trim());
  const layout = checkHeader(columns, header.value, format);

  // One row is held back, because only the end of the file tells whether it is whole.
  let held: CsvRecord | undefined;
  for await (const record of records) {
    if (held !== undefined) yield toRow(held, columns, layout);
    held = record;
  }
  if (held === undefined) throw new UnreadableFile('The file has a header but no rows below it.', { line: header.value.line });
  if (!end.withLineEnd && (format.endsWithLineEnd || held.cells.length < columns.length)) {
    throw new UnreadableFile(`The file is cut off: it ends in the middle of line ${held.line}.`, {
      line: held.line,
      column: columns[held.cells.length - 1] ?? null,
      raw: held.raw,
    });
  }
  yield toRow(held, columns, layout);
}

function checkHeader(columns: readonly string[], record: CsvRecord, { header, delimiter }: CsvFormat): string {
  const place = { line: record.line, raw: record.raw };
  const other = [',', ';', '\t'].find((candidate) => candidate !== delimiter && columns.length === 1 && columns[0]?.includes(candidate));
  const persons = personListReason(other === undefined ? columns : (columns[0] ?? '').split(other));
  if (persons !== undefined) throw new UnreadableFile(persons, place);
  if (other !== undefined) {
    throw new UnreadableFile(`The columns are separated by ${nameOf(other)}; this source expects ${nameOf(delimiter)}.`, {
      ...place,
      column: '1',
    });
  }
  const verdict = header(columns);
  if (!verdict.ok) throw new UnreadableFile(verdict.reason, { ...place, column: verdict.column });
  return verdict.layout;
}

const nameOf = (delimiter: string): string => (delimiter === '\t' ? 'tab stops' : `"${delimiter}"`);

function toRow(record: CsvRecord, columns: readonly string[], layout: string): CsvRow | Rejection {
  const { line, raw, cells } = record;
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

async function* parseRecords(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  let lastLine = 0;
  const options: Options<CsvRecord, { record: string[]; raw: string }> = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    raw: true,
    // Called while parsing, so the last line is known even when an error drops the rows that wait to be read.
    on_record: ({ record, raw }, { lines }) => {
      // The raw text starts with the blank lines before the row; the parser's line is the one where the row ends.
      const rowText = raw.replace(/^\n+|\n$/g, '');
      lastLine = lines;
      return { line: lines - rowText.split('\n').length + 1, raw: rowText, cells: record };
    },
  };
  // The parser's declarations know other records than lists of strings only together with named columns.
  const parser = parse(options as unknown as Options);
  // An error reaches the loop below through the parser, which the pipeline destroys with it.
  pipeline(Readable.from(text, { objectMode: false }), parser, () => {});
  try {
    yield* parser as AsyncIterable<CsvRecord>;
  } catch (error) {
    throw error instanceof CsvError ? csvFailure(error, lastLine + 1) : error;
  }
}

function csvFailure(error: CsvError, rowStart: number): UnreadableFile {
  const options = { cause: error };
  const line = typeof error['lines'] === 'number' ? error['lines'] : rowStart;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new UnreadableFile('The file is cut off: it ends inside a quoted cell.', { line: rowStart }, options);
    case 'CSV_MAX_RECORD_SIZE':
      return new UnreadableFile(
        `The row has more than ${LONGEST_ROW} characters. A quotation mark may never be closed, or this is no CSV file.`,
        { line: rowStart },
        options,
      );
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new UnreadableFile('A quotation mark stands inside a cell without being doubled.', { line }, options);
    default:
      return new UnreadableFile('The file is not valid CSV.', { line }, options);
  }
}

/** Every line end as `\n`, so that lines are counted alike whoever wrote the file. */
async function* lineEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const part of text) {
    const joined = held + part;
    held = joined.endsWith('\r') ? '\r' : '';
    yield joined.slice(0, joined.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

async function* noteEnd(text: AsyncIterable<string>, end: { withLineEnd: boolean }): AsyncGenerator<string> {
  for await (const part of text) {
    if (part === '') continue;
    end.withLineEnd = part.endsWith('\n');
    yield part;
  }
}
