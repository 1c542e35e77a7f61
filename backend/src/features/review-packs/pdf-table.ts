import type { PackGrid } from '#contract/review-pack.ts';
import { INK, PAGE, STYLES, type TextStyle } from './pdf-page.ts';
import type { PdfSheet } from './pdf-sheet.ts';
import { lineHeight } from './pdf-type.ts';

type Element = PDFKit.PDFStructureElement;

const PAD = { side: 5, above: 3.2 } as const;
/** A row that is higher than this part of a page may be divided. */
const HIGH = 0.4;

interface Column {
  readonly left: number;
  readonly width: number;
  readonly isNumber: boolean;
}

/** A table with a caption; its head is repeated on every page, for the eye only. */
export function pdfTable(
  sheet: PdfSheet,
  parent: Element,
  { title, columns, rows, rowHeads = false }: PackGrid & { readonly title: string },
): void {
  const table = sheet.open(parent, 'Table');
  const places = placesOf(columns);
  const head = cellsOf(
    sheet,
    columns.map((column) => column.title),
    places,
    STYLES.head,
  );
  // A caption or a head alone at the foot of a page says nothing.
  sheet.room(STYLES.caption.room + heightOf(head, STYLES.head));
  if (title !== '') sheet.text(table, 'Caption', title, { ...STYLES.caption, room: 0 });
  const headRow = sheet.open(table, 'TR');
  const elements = columns.map(() => sheet.open(headRow, 'TH', { scope: 'Column' }));
  drawRow(sheet, elements, { cells: head, places, style: STYLES.head });
  headRow.end();
  for (const row of rows) {
    const cells = cellsOf(sheet, row, places, STYLES.cell);
    const height = heightOf(cells, STYLES.cell);
    if (height <= (PAGE.bottom - PAGE.top) * HIGH && sheet.y + height > PAGE.bottom) nextPage(sheet, head, places);
    const element = sheet.open(table, 'TR');
    const ofRow = cells.map((_, index) =>
      sheet.open(element, index === 0 && rowHeads ? 'TH' : 'TD', index === 0 && rowHeads ? { scope: 'Row' } : {}),
    );
    for (let from = 0; ;) {
      const fitting = Math.max(1, Math.floor((PAGE.bottom - sheet.y - 2 * PAD.above) / lineHeight(STYLES.cell)));
      const some = cells.map((lines) => lines.slice(from, from + fitting));
      drawRow(sheet, ofRow, { cells: some, places, style: STYLES.cell });
      from += fitting;
      if (cells.every((lines) => lines.length <= from)) break;
      nextPage(sheet, head, places);
    }
    element.end();
  }
  table.end();
  sheet.y += 14;
}

function placesOf(columns: PackGrid['columns']): Column[] {
  let left = PAGE.left;
  return columns.map(({ share, isNumber = false }) => {
    const place = { left, width: share * PAGE.width, isNumber };
    left += place.width;
    return place;
  });
}

const cellsOf = (sheet: PdfSheet, row: readonly string[], places: readonly Column[], style: TextStyle): string[][] =>
  places.map(({ width }, index) => sheet.type.lines(row[index] ?? '', width - 2 * PAD.side, style));

const heightOf = (cells: readonly (readonly string[])[], style: TextStyle): number =>
  Math.max(...cells.map(({ length }) => length)) * lineHeight(style) + 2 * PAD.above;

/** The cells of a row, or of a part of it, with a rule below. */
function drawRow(
  sheet: PdfSheet,
  elements: readonly Element[],
  {
    cells,
    places,
    style,
  }: { readonly cells: readonly (readonly string[])[]; readonly places: readonly Column[]; readonly style: TextStyle },
): void {
  const top = sheet.y;
  for (const [index, element] of elements.entries()) {
    const lines = cells[index] ?? [];
    if (lines.length > 0) element.add(() => drawCell(sheet, lines, places[index], { top, style }));
  }
  sheet.y += heightOf(cells, style);
  sheet.artifact(() => sheet.rule(sheet.y, style.bold === true ? { width: 1, color: INK.quiet } : { color: INK.line }));
}

function drawCell(
  sheet: PdfSheet,
  lines: readonly string[],
  place: Column | undefined,
  { top, style }: { readonly top: number; readonly style: TextStyle },
): void {
  if (place === undefined) return;
  const right = place.isNumber ? place.left + place.width - PAD.side : undefined;
  sheet.lines(lines, { x: place.left + PAD.side, y: top + PAD.above }, style, right);
}

function nextPage(sheet: PdfSheet, head: readonly (readonly string[])[], places: readonly Column[]): void {
  sheet.addPage();
  const height = heightOf(head, STYLES.head);
  sheet.artifact(() => {
    for (const [index, lines] of head.entries()) drawCell(sheet, lines, places[index], { top: sheet.y, style: STYLES.head });
    sheet.rule(sheet.y + height, { width: 1, color: INK.quiet });
  }, 'Pagination');
  sheet.y += height;
}
