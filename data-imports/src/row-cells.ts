import { type NumberFormat, readCell } from './cell.ts';
import { excerpt } from './excerpt.ts';
import type { CsvRow } from './readers/csv-reader.ts';
import type { Rejection } from './source.ts';

/** Rejects a row because of one of its cells. */
export function rejectCell(row: CsvRow, column: string, reason: string): Rejection {
  return { kind: 'rejection', line: row.line, column, raw: excerpt(row.cells[column] ?? ''), reason };
}

/** A number of people, places or cases: whole and not negative. A rejection otherwise, also where the cell is empty. */
export function readCount(row: CsvRow, column: string, format: NumberFormat): number | Rejection {
  const cell = readCell(row.cells[column] ?? '', format);
  if (!cell.ok) return rejectCell(row, column, reasonOf(cell));
  if (!Number.isInteger(cell.value)) return rejectCell(row, column, 'A count must be a whole number.');
  if (cell.value < 0) return rejectCell(row, column, 'A count cannot be negative.');
  return cell.value;
}

function reasonOf(cell: Exclude<ReturnType<typeof readCell>, { ok: true }>): string {
  if (cell.why === 'unreadable') return cell.reason;
  return cell.why === 'missing' ? 'The cell is empty.' : 'A number is needed here.';
}
