import { readCell } from '../../cell.ts';
import type { CsvRow } from '../../readers/csv-reader.ts';
import { readCount, rejectCell } from '../../row-cells.ts';
import type { Rejection } from '../../source.ts';
import type { PopulationTable } from './population-tables.ts';

const FORMAT = { decimal: 'point' } as const;

/** How far a percentage may lie from the one that follows from the counts: what writing a double as text can lose, and no more. */
const TOLERANCE = 1e-6;

/** The counts of a row by column, or why the row contradicts itself. A row is taken as a whole or not at all. */
export function readCounts(row: CsvRow, table: PopulationTable): ReadonlyMap<string, number> | Rejection {
  const counts = new Map<string, number>();
  for (const column of table.counts) {
    const count = readCount(row, column, FORMAT);
    if (typeof count !== 'number') return count;
    counts.set(column, count);
  }
  return brokenSum(row, table, counts) ?? largerPart(row, table, counts) ?? wrongPercentage(row, table, counts) ?? counts;
}

function brokenSum(row: CsvRow, { sums }: PopulationTable, counts: ReadonlyMap<string, number>): Rejection | undefined {
  for (const { total, parts } of sums) {
    const sum = parts.reduce((added, part) => added + (counts.get(part) ?? 0), 0);
    if (sum !== counts.get(total)) return rejectCell(row, total, `The parts (${parts.join(', ')}) add up to ${sum}.`);
  }
  return undefined;
}

function largerPart(row: CsvRow, table: PopulationTable, counts: ReadonlyMap<string, number>): Rejection | undefined {
  const all = counts.get('inhabitants') ?? 0;
  const larger = table.counts.find((column) => (counts.get(column) ?? 0) > all);
  return larger === undefined ? undefined : rejectCell(row, larger, `A part cannot be larger than the whole (${all}).`);
}

function wrongPercentage(row: CsvRow, table: PopulationTable, counts: ReadonlyMap<string, number>): Rejection | undefined {
  const all = counts.get('inhabitants') ?? 0;
  for (const column of table.counts) {
    const name = `${column}_percentage`;
    const cell = readCell(row.cells[name] ?? '', FORMAT);
    if (!cell.ok) return rejectCell(row, name, cell.why === 'unreadable' ? cell.reason : 'The cell is empty.');
    // The publisher writes 0.0 where nobody lives.
    const expected = all === 0 ? 0 : (100 * (counts.get(column) ?? 0)) / all;
    if (Math.abs(cell.value - expected) > TOLERANCE)
      return rejectCell(row, name, `By the counts of this row the percentage is ${expected}.`);
  }
  return undefined;
}
