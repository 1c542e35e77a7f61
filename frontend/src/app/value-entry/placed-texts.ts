import type { Place, Range, Size } from './grid-moves';
import type { TextTable } from './pasted-table';

/** Where the texts of a clipboard go. */
export interface PlacedTexts {
  readonly texts: readonly (Place & { readonly text: string })[];
  /** How many cells of the clipboard lie outside the grid. */
  readonly leftOut: number;
  /** What begins a row and is no district of the grid. */
  readonly unknown: readonly string[];
}

/** Puts a table into the grid, its first cell where the selection begins. One cell alone fills the whole selection. */
export function placedTexts(table: TextTable, selection: Range, { rows, columns }: Size): PlacedTexts {
  const { from, to } = selection;
  const [only] = table[0] ?? [];
  if (table.length === 1 && table[0]?.length === 1 && only !== undefined) {
    const texts = [];
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++) texts.push({ row, column, text: only });
    return { texts, leftOut: 0, unknown: [] };
  }
  const all = table.flatMap((line, row) => line.map((text, column) => ({ row: from.row + row, column: from.column + column, text })));
  const texts = all.filter(({ row, column }) => row < rows && column < columns);
  return { texts, leftOut: all.length - texts.length, unknown: [] };
}

/**
 * Where the first column of what was pasted names districts, the rows go to these, in whatever order they stand; a head above them
 * is left out. Undefined where fewer than two of the rows begin with a name.
 */
export function placedByName(table: TextTable, names: ReadonlyMap<string, number>, column: number, size: Size): PlacedTexts | undefined {
  const lines = table
    .filter((line) => line.some((text) => text.trim() !== ''))
    .map(([name = '', ...cells]) => ({ name: name.trim(), row: names.get(nameKey(name)), cells }));
  if (lines.filter(({ row }) => row !== undefined).length < 2) return undefined;
  const placed = lines.flatMap(({ row, cells }) =>
    row === undefined ? [] : cells.map((text, at) => ({ row, column: column + at, text })),
  );
  const texts = placed.filter((cell) => cell.column < size.columns);
  const unknown = lines.filter(({ row, cells }, at) => row === undefined && (at > 0 || cells.some((text) => /\d/u.test(text))));
  return { texts, leftOut: placed.length - texts.length, unknown: unknown.map(({ name }) => name) };
}

/** A name as it is compared: without case and double blanks. */
export const nameKey = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('de');
