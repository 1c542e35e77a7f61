import { HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import type { PackBlock } from '#contract/review-pack.ts';
import { docxPicture } from './docx-picture.ts';
import { DOCX_PAGE } from './docx-styles.ts';
import { docxTable, NO_LINES } from './docx-table.ts';

type Facts = Extract<PackBlock, { type: 'facts' }>;

/** What a block becomes in a Word document. */
export function docxBlock(block: PackBlock): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [new Paragraph({ text: block.text, ...(block.quiet === true ? { style: 'Note' } : {}) })];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'facts':
      return [facts(block), gap()];
    case 'table':
      return [new Paragraph({ text: block.title, style: 'Caption' }), docxTable(block), gap()];
    // The same as a table stands on the page; here it would be forty pages more.
    case 'picture':
      return [
        new Paragraph({ text: block.title, heading: HeadingLevel.HEADING_3 }),
        new Paragraph({ text: block.subtitle, style: 'Note', keepNext: true }),
        docxPicture(block),
        new Paragraph({ text: block.source ?? '', style: 'Note' }),
      ];
  }
}

/** Figures that stand out, side by side: a table only for the eye, so each cell says figure and label in this order. */
function facts({ items }: Facts): Table {
  const width = Math.floor(DOCX_PAGE.text / items.length);
  const cells = items.map(
    ({ value, label }) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        borders: NO_LINES,
        children: [new Paragraph({ text: value, style: 'Figure' }), new Paragraph({ text: label, style: 'Note' })],
      }),
  );
  return new Table({
    width: { size: DOCX_PAGE.text, type: WidthType.DXA },
    columnWidths: items.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** Two tables that touch would be one, and what follows needs air above it. */
const gap = (): Paragraph => new Paragraph({ style: 'Note' });
