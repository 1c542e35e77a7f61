import { readSheet } from 'read-excel-file/node';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { RuleViolation } from '../errors/app-error.ts';
import { readDate, readNumber, writeDate, writeNumber } from './cell-text.ts';
import { unreadableFile } from './reasons.ts';
import type { CellKind } from './table.ts';
import { unpackedBytes } from './zip-size.ts';

/** More than that no spreadsheet keeps in one cell. */
const LONGEST_CELL = 32_767;
/** What a file may unpack to. */
const UNPACKED_BYTES = 50_000_000;

/** A workbook with one sheet: days and numbers are such, everything else is text and never a formula. Throws `RuleViolation`. */
export async function xlsxFile(
  sheet: string,
  headings: readonly string[],
  kinds: readonly CellKind[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const tooLong = rows.find((row) => row.some((cell) => cell.length > LONGEST_CELL));
  if (tooLong !== undefined)
    throw new RuleViolation(`A list of "${tooLong[0] ?? ''}" is too long for a cell of a spreadsheet. Take the CSV file.`);
  const head: Cell[] = headings.map((value) => ({ value, type: String, fontWeight: 'bold' }));
  const body = rows.map((row) => row.map((text, index) => cellOf(text, kinds[index] ?? 'text')));
  const columns = headings.map((heading) => ({ width: Math.max(14, heading.length + 2) }));
  return writeXlsxFile([head, ...body], { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

/** The cells of the first sheet as text; numbers as `numberText` writes them. Throws `InvalidInput` where it is no workbook. */
export async function readXlsx(file: Uint8Array, numberText: (value: number) => string = writeNumber): Promise<string[][]> {
  const size = unpackedBytes(file);
  if (size === undefined) throw unreadableFile('unreadable', 'The file is not a workbook of the format XLSX.');
  if (size > UNPACKED_BYTES) throw unreadableFile('too-large', 'The workbook is too large.');
  try {
    const rows = await readSheet(Buffer.from(file));
    return rows.map((row) => row.map((cell) => textOf(cell, numberText)));
  } catch (error) {
    throw unreadableFile('unreadable', 'The workbook cannot be read.', error);
  }
}

function cellOf(text: string, kind: CellKind): Cell {
  if (text === '') return null;
  if (kind === 'number') return { value: readNumber(text) ?? 0, type: Number };
  if (kind === 'date') return { value: new Date(`${readDate(text) ?? ''}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  return { value: text, type: String };
}

function textOf(cell: unknown, numberText: (value: number) => string): string {
  if (cell instanceof Date) return writeDate(cell.toISOString().slice(0, 10));
  if (typeof cell === 'number') return numberText(cell);
  return typeof cell === 'string' ? cell : '';
}
