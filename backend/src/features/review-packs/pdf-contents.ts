import type { PackDocument } from '#contract/review-pack.ts';
import { INK, PAGE, type TextStyle } from './pdf-page.ts';
import type { PdfSheet } from './pdf-sheet.ts';
import { baseline, lineHeight } from './pdf-type.ts';

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly text: string;
  /** Name of the place that it leads to. */
  readonly target: string;
  readonly level: 1 | 2;
}

const CHAPTER: TextStyle = { size: 11.5, bold: true, leading: 1.9 };
const SECTION: TextStyle = { size: 10, leading: 1.55 };
/** Below the heading of the contents. */
const BEGIN = PAGE.top + 44;

const styleOf = ({ level }: ContentsEntry): TextStyle => (level === 1 ? CHAPTER : SECTION);

/** What the table of contents lists: chapters, and their sections where they are places of their own. */
export const entriesOf = ({ chapters }: PackDocument): ContentsEntry[] =>
  chapters.flatMap(({ part, title, blocks }): ContentsEntry[] => [
    { text: title, target: part, level: 1 },
    ...(part === 'summary'
      ? []
      : sectionsOf(blocks).map((text, index) => ({ text, target: sectionTarget(part, index), level: 2 as const }))),
  ]);

const sectionsOf = (blocks: PackDocument['chapters'][number]['blocks']): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level !== 3 ? [block.text] : []));

/** Name of the place of a section. */
export const sectionTarget = (part: string, index: number): string => `${part}-${index + 1}`;

/** The entries page by page: they are drawn when the pages of their targets are known, but their room is needed before. */
export function contentsPages(entries: readonly ContentsEntry[]): ContentsEntry[][] {
  const pages: ContentsEntry[][] = [[]];
  let y = BEGIN;
  for (const entry of entries) {
    const height = lineHeight(styleOf(entry));
    if (y + height > PAGE.bottom) {
      pages.push([]);
      y = PAGE.top;
    }
    pages.at(-1)?.push(entry);
    y += height;
  }
  return pages;
}

/** A page of the table of contents: each line leads to its place and says its page. */
export function drawContents(
  sheet: PdfSheet,
  parent: PDFKit.PDFStructureElement,
  entries: readonly ContentsEntry[],
  { isFirst, pageOf, pageWord }: { readonly isFirst: boolean; readonly pageOf: (target: string) => number; readonly pageWord: string },
): void {
  let y = isFirst ? BEGIN : PAGE.top;
  for (const entry of entries) {
    const style = styleOf(entry);
    const height = lineHeight(style);
    const left = PAGE.left + (entry.level === 1 ? 0 : 14);
    const number = String(pageOf(entry.target));
    const right = PAGE.right - sheet.type.width(number, style);
    const text = shortened(sheet, entry.text, right - left - 24, style);
    const top = y;
    const item = sheet.open(parent, 'TOCI');
    const link = sheet.open(item, 'Link');
    link.add(() => {
      sheet.type.draw(text, { x: left, y: top + baseline(style) }, style);
      sheet.type.draw(number, { x: right, y: top + baseline(style) }, style);
    });
    sheet.doc.goTo(left, top, PAGE.right - left, height, entry.target, {
      structParent: link,
      Contents: new String(`${entry.text}, ${pageWord} ${number}`),
    } as unknown as PDFKit.Mixins.AnnotationOption);
    link.end();
    item.end();
    const [from, to] = [left + sheet.type.width(text, style) + 6, right - 6];
    sheet.artifact(() => {
      const middle = top + baseline(style);
      sheet.doc.moveTo(from, middle).lineTo(to, middle).lineWidth(0.5).dash(1, { space: 3 }).stroke(INK.line).undash();
    });
    y += height;
  }
}

/** The heading in its own place says the rest. */
function shortened(sheet: PdfSheet, text: string, width: number, style: TextStyle): string {
  const lines = sheet.type.lines(text, width, style);
  return lines.length === 1 ? text : `${lines[0] ?? ''} …`;
}
