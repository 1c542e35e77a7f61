import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { PackGrid } from '#contract/review-pack.ts';
import { DOCX_INK, DOCX_PAGE } from './docx-styles.ts';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** For tables that only the eye knows as such. */
export const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: DOCX_INK.line } as const;
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: DOCX_INK.quiet } as const;

/** A table whose head is repeated on every page, and whose rows stay whole. */
export function docxTable({ columns, rows }: PackGrid): Table {
  const widths = columns.map(({ share }) => Math.round(share * DOCX_PAGE.text));
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        ({ isNumber = false }, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: isHead ? STRONG : THIN },
            ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: DOCX_INK.head, color: 'auto' } } : {}),
            children: [
              new Paragraph({
                style: isHead ? 'TableHead' : 'TableText',
                alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun(cells[at] ?? '')],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: DOCX_PAGE.text, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
