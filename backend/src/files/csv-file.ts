import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { unreadableFile } from './reasons.ts';

/** What a spreadsheet takes for the beginning of a formula, in full width as well, behind any number of apostrophes. */
const DANGEROUS = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * A text that no spreadsheet runs: an apostrophe stands before it. Reading takes it away again; a text that has apostrophes of its own there
 * gets one more, so that it comes back as it was.
 */
export const guarded = (cell: string): string => (DANGEROUS.test(cell) ? `'${cell}` : cell);

export const unguarded = (cell: string): string => (cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell);

/** A file for German spreadsheets: semicolons, and a mark at the beginning that says UTF-8. */
export const csvFile = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(
    stringify(
      rows.map((row) => row.map(guarded)),
      { delimiter: ';', record_delimiter: '\r\n', bom: true },
    ),
  );

/** The cells of such a file. Throws `InvalidInput` where it is none. */
export function readCsv(file: Uint8Array): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch (error) {
    throw unreadableFile('not-utf8', 'The file is not written in UTF-8. Save it as "CSV UTF-8" in your spreadsheet.', error);
  }
  try {
    const rows: string[][] = parse(text, { delimiter: ';', relax_column_count: true, skip_empty_lines: true });
    return rows.map((row) => row.map(unguarded));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw unreadableFile('unreadable', `The file cannot be read as CSV with semicolons: ${why}`, error);
  }
}
