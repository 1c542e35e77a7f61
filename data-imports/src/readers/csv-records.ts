import { Readable, pipeline } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { UnreadableFile } from '../unreadable-file.ts';
import { RecentLines } from './recent-lines.ts';

/** The cells of a row, the line where it starts, and its text. */
export interface CsvRecord {
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[];
}

/** A row longer than this is none: a quotation mark that is never closed, or no CSV at all. */
const LONGEST_ROW = 1_000_000;

/** Text in CSV notation to records, with what is known about the text once it was read. */
export class CsvRecords {
  readonly #recent = new RecentLines();
  #endsWithLineEnd = true;
  #lastLine = 0;

  /** Whether the text read so far ends with a line end. */
  get endsWithLineEnd(): boolean {
    return this.#endsWithLineEnd;
  }

  /**
   * The records below the header. The header goes to `onHeader`, which may throw to refuse the file: it is called before any error
   * further down can be reported.
   */
  async *below(text: AsyncIterable<string>, delimiter: string, onHeader: (header: CsvRecord) => void): AsyncGenerator<CsvRecord> {
    const options: Options<CsvRecord, { record: string[]; raw: string }> = {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      raw: true,
      // Called while parsing; records that wait to be read are dropped when an error follows.
      on_record: ({ record, raw }, { lines, records }) => {
        // The raw text starts with the blank lines before the row; the parser's line is the one where the row ends.
        const rowText = raw.replace(/^\n+|\n$/g, '');
        const parsed = { line: lines - rowText.split('\n').length + 1, raw: rowText, cells: record };
        this.#lastLine = lines;
        if (records > 1) return parsed;
        onHeader(parsed);
        return undefined;
      },
    };
    // The parser's declarations know other records than lists of strings only together with named columns.
    const parser = parse(options as unknown as Options);
    // An error reaches the loop below through the parser, which the pipeline destroys with it.
    pipeline(Readable.from(this.#noted(text), { objectMode: false }), parser, () => {});
    try {
      yield* parser as AsyncIterable<CsvRecord>;
    } catch (error) {
      throw error instanceof CsvError ? this.#failure(error) : error;
    }
  }

  /** Passes the text on with every line end as `\n`, so that lines are counted alike whoever wrote the file. */
  async *#noted(text: AsyncIterable<string>): AsyncGenerator<string> {
    let held = '';
    for await (const part of text) {
      const joined = held + part;
      held = joined.endsWith('\r') ? '\r' : '';
      const lines = joined.slice(0, joined.length - held.length).replace(/\r\n?/g, '\n');
      if (lines === '') continue;
      this.#note(lines);
      yield lines;
    }
    if (held === '') return;
    this.#note('\n');
    yield '\n';
  }

  #note(text: string): void {
    this.#recent.add(text);
    this.#endsWithLineEnd = text.endsWith('\n');
  }

  #failure(error: CsvError): UnreadableFile {
    const rowStart = this.#lastLine + 1;
    const refuse = (reason: string, line: number): UnreadableFile =>
      new UnreadableFile(reason, { line, raw: this.#recent.line(line) ?? null }, { cause: error });
    switch (error.code) {
      case 'CSV_QUOTE_NOT_CLOSED':
        return refuse('The file is cut off: it ends inside a quoted cell.', rowStart);
      case 'CSV_MAX_RECORD_SIZE':
        return refuse(
          `The row has more than ${LONGEST_ROW} characters: a quotation mark is never closed, or this is no CSV file.`,
          rowStart,
        );
      case 'INVALID_OPENING_QUOTE':
      case 'CSV_INVALID_CLOSING_QUOTE':
        return refuse('A quotation mark stands inside a cell without being doubled.', Number(error['lines'] ?? rowStart));
      default:
        return refuse('The file is not valid CSV.', rowStart);
    }
  }
}
