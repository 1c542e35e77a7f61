import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { PackBlock } from '#contract/review-pack.ts';
import { docxTable } from './docx-table.ts';

/** What a block becomes in a Word document. */
export function docxBlock(block: PackBlock): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'table':
      return [new Paragraph({ text: block.title, style: 'Caption' }), docxTable(block), afterTable()];
    case 'figure':
      return [];
  }
}

/** Two tables that touch would be one, and a caption needs air above it. */
const afterTable = (): Paragraph => new Paragraph({ style: 'Note', spacing: { after: 120 } });
