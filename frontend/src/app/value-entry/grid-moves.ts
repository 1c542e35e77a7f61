/** A place in the grid, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}
/** How many rows and columns there are. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}
/** A rectangle of cells, both corners included. */
export interface Range {
  readonly from: Place;
  readonly to: Place;
}

/** What of a key press counts for moving. */
export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Rows that a page has. */
const PAGE = 10;

/**
 * Where a key leads from a cell, as in a spreadsheet; undefined for a key that leads nowhere, and for Tab at the last cell and Shift+Tab at the
 * first, which leave the grid.
 */
export function moved(at: Place, press: Press, size: Size): Place | undefined {
  const { key, shiftKey } = press;
  if (key === 'Tab') return shiftKey ? before(at, size) : after(at, size);
  if (key === 'Enter') return within({ ...at, row: at.row + (shiftKey ? -1 : 1) }, size);
  const far = press.ctrlKey || press.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return within({ ...at, row: far ? 0 : at.row - 1 }, size);
    case 'ArrowDown':
      return within({ ...at, row: far ? last.row : at.row + 1 }, size);
    case 'ArrowLeft':
      return within({ ...at, column: far ? 0 : at.column - 1 }, size);
    case 'ArrowRight':
      return within({ ...at, column: far ? last.column : at.column + 1 }, size);
    case 'Home':
      return { row: far ? 0 : at.row, column: 0 };
    case 'End':
      return { row: far ? last.row : at.row, column: last.column };
    case 'PageUp':
      return within({ ...at, row: at.row - PAGE }, size);
    case 'PageDown':
      return within({ ...at, row: at.row + PAGE }, size);
    default:
      return undefined;
  }
}

/** The rectangle between two corners. */
export const rangeOf = (a: Place, b: Place): Range => ({
  from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
  to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
});

/** The places of a rectangle, row by row. */
export const placesIn = ({ from, to }: Range): Place[] =>
  Array.from({ length: to.row - from.row + 1 }, (_, row) =>
    Array.from({ length: to.column - from.column + 1 }, (_, column) => ({ row: from.row + row, column: from.column + column })),
  ).flat();

const within = ({ row, column }: Place, { rows, columns }: Size): Place => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

function after({ row, column }: Place, { rows, columns }: Size): Place | undefined {
  if (column < columns - 1) return { row, column: column + 1 };
  return row < rows - 1 ? { row: row + 1, column: 0 } : undefined;
}

function before({ row, column }: Place, { columns }: Size): Place | undefined {
  if (column > 0) return { row, column: column - 1 };
  return row > 0 ? { row: row - 1, column: columns - 1 } : undefined;
}
