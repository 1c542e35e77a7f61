import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { PAPER_INKS } from '#contract/pack-drawing.ts';
import type { PackDocument } from '#contract/review-pack.ts';
import { docxBlock } from './docx-block.ts';
import { docxLogo } from './docx-logo.ts';
import { DOCX_PAGE, docxStyles } from './docx-styles.ts';
import { docxWords } from './docx-words.ts';

const page = {
  size: { width: DOCX_PAGE.width, height: DOCX_PAGE.height },
  margin: { left: DOCX_PAGE.margin, right: DOCX_PAGE.margin, top: DOCX_PAGE.top, bottom: DOCX_PAGE.top },
};

/** Sets a pack as a Word document; says how far it is, 0 to 1. */
export async function docxOf(pack: PackDocument, onProgress: (share: number) => void): Promise<Uint8Array> {
  const words = docxWords(pack.language);
  const chapters: FileChild[] = [];
  for (const [at, { title, blocks }] of pack.chapters.entries()) {
    chapters.push(new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, pageBreakBefore: at > 0 }));
    for (const block of blocks) chapters.push(...docxBlock(block));
    onProgress((0.5 * (at + 1)) / pack.chapters.length);
  }
  const document = new Document({
    title: `${pack.title} – ${pack.name}`,
    creator: pack.name,
    description: pack.cover.join(' '),
    styles: docxStyles(pack.language, (pack.look.accent ?? PAPER_INKS.accent).replace('#', '')),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      { properties: { page }, children: coverOf(pack) },
      {
        properties: { page, type: SectionType.NEXT_PAGE },
        headers: { default: runningHead(pack) },
        footers: { default: pageNumber(words.page) },
        children: [
          new Paragraph({ text: words.contents, style: 'ContentsHeading' }),
          new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
          new Paragraph({ children: [new PageBreak()] }),
          ...chapters,
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  onProgress(1);
  return bytes;
}

const coverOf = ({ name, title, cover, look }: PackDocument): Paragraph[] => [
  ...docxLogo(look.logo),
  new Paragraph({ text: name, style: 'Note', spacing: { before: 2800 } }),
  new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  ...cover.map((line) => new Paragraph({ text: line })),
];

const runningHead = ({ title, name }: PackDocument): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Note',
        tabStops: [{ type: TabStopType.RIGHT, position: DOCX_PAGE.text }],
        children: [new TextRun(`${title}\t${name}`)],
      }),
    ],
  });

const pageNumber = (word: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`${word} `, PageNumber.CURRENT] })],
      }),
    ],
  });
