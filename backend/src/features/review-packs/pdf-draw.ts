import PDFDocument from 'pdfkit';
import { PAPER_INKS } from '#contract/pack-drawing.ts';
import type { PackBlock, PackDocument } from '#contract/review-pack.ts';
import { pdfCover } from './pdf-cover.ts';
import { contentsPages, drawContents, entriesOf, sectionTarget } from './pdf-contents.ts';
import { FONTS, INK, PAGE, STYLES } from './pdf-page.ts';
import { pdfPicture } from './pdf-picture.ts';
import { PdfSheet } from './pdf-sheet.ts';
import { pdfTable } from './pdf-table.ts';
import { baseline, lineHeight } from './pdf-type.ts';

type Element = PDFKit.PDFStructureElement;

/** Draws a pack; says how far it is, 0 to 1. Blocks whoever calls it until it is done. */
export async function drawPdf(pack: PackDocument, onProgress: (share: number) => void): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    pdfVersion: '1.7',
    // The types do not know this one yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: pack.language,
    displayTitle: true,
    bufferPages: true,
    font: FONTS.regular,
    info: { Title: `${pack.title} – ${pack.name}`, Author: pack.name },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) =>
    doc
      .on('data', (chunk: Uint8Array) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  );
  new PdfPack(doc, pack).draw(onProgress);
  doc.end();
  await done;
  onProgress(1);
  return Buffer.concat(chunks);
}

class PdfPack {
  readonly #pack: PackDocument;
  readonly #sheet: PdfSheet;
  readonly #accent: string;
  /** Numbers of pages by the name of a place. */
  readonly #pageOf = new Map<string, number>();
  /** The chapter of each page, for its head. */
  readonly #chapterOf = new Map<number, string>();

  constructor(doc: PDFKit.PDFDocument, pack: PackDocument) {
    this.#pack = pack;
    this.#sheet = new PdfSheet(doc, pack.language);
    this.#accent = pack.look.accent ?? PAPER_INKS.accent;
  }

  draw(onProgress: (share: number) => void): void {
    const sheet = this.#sheet;
    const { doc } = sheet;
    const root = doc.struct('Document');
    doc.addStructure(root);
    pdfCover(sheet, root, this.#pack, this.#accent);
    const isGerman = this.#pack.language.startsWith('de');
    const pages = contentsPages(entriesOf(this.#pack));
    const first = this.#pageNumber();
    sheet.addPage();
    sheet.text(root, 'H1', isGerman ? 'Inhalt' : 'Contents', { ...STYLES.chapter, color: this.#accent });
    const contents = sheet.open(root, 'TOC');
    for (let more = 1; more < pages.length; more += 1) sheet.addPage();
    this.#chapters(root, onProgress);
    for (const [index, entries] of pages.entries()) {
      doc.switchToPage(first + index);
      drawContents(sheet, contents, entries, {
        isFirst: index === 0,
        pageOf: (target) => this.#pageOf.get(target) ?? 0,
        pageWord: isGerman ? 'Seite' : 'page',
      });
    }
    contents.end();
    root.end();
    this.#headsAndFeet(isGerman);
  }

  #chapters(root: Element, onProgress: (share: number) => void): void {
    const sheet = this.#sheet;
    const total = this.#pack.chapters.reduce((sum, { blocks }) => sum + blocks.length, 0);
    let drawn = 0;
    for (const { part, title, blocks } of this.#pack.chapters) {
      sheet.addPage();
      const from = this.#pageNumber();
      const bookmark = sheet.doc.outline.addItem(title);
      this.#mark(part);
      const section = sheet.open(root, 'Sect', { title });
      sheet.text(section, 'H1', title, { ...STYLES.chapter, color: this.#accent });
      let sections = 0;
      for (const block of blocks) {
        if (block.type === 'heading' && block.level !== 3) {
          this.#space();
          sheet.room(STYLES.heading.room);
          if (part !== 'summary') {
            bookmark.addItem(block.text);
            this.#mark(sectionTarget(part, sections));
          }
          sections += 1;
        }
        this.#block(section, block);
        drawn += 1;
        onProgress((0.95 * drawn) / total);
      }
      section.end();
      for (let page = from; page <= this.#pageNumber(); page += 1) this.#chapterOf.set(page, title);
    }
  }

  #block(parent: Element, block: PackBlock): void {
    const sheet = this.#sheet;
    switch (block.type) {
      case 'heading':
        sheet.text(parent, block.level === 3 ? 'H3' : 'H2', block.text, block.level === 3 ? STYLES.subheading : STYLES.heading);
        return;
      case 'paragraph':
        sheet.text(parent, 'P', block.text, block.quiet === true ? STYLES.quiet : STYLES.body);
        return;
      case 'list':
        this.#list(parent, block.items);
        return;
      case 'facts':
        this.#facts(parent, block.items);
        return;
      case 'table':
        pdfTable(sheet, parent, block);
        return;
      case 'picture':
        pdfPicture(sheet, parent, block, this.#accent);
    }
  }

  #list(parent: Element, items: readonly string[]): void {
    const sheet = this.#sheet;
    const list = sheet.open(parent, 'L');
    for (const item of items) {
      sheet.room(lineHeight(STYLES.body));
      const entry = sheet.open(list, 'LI');
      const dot = sheet.open(entry, 'Lbl');
      dot.add(() =>
        sheet.type.draw('•', { x: PAGE.left + 2, y: sheet.y + baseline(STYLES.body) }, { ...STYLES.body, color: this.#accent }),
      );
      dot.end();
      sheet.text(entry, 'LBody', item, { ...STYLES.body, after: 1 }, { left: PAGE.left + 14 });
      entry.end();
    }
    list.end();
    sheet.y += 8;
  }

  /** Side by side, each with its words below. */
  #facts(parent: Element, items: readonly { readonly value: string; readonly label: string }[]): void {
    const sheet = this.#sheet;
    const width = PAGE.width / Math.max(1, items.length);
    const labels = items.map(({ label }) => sheet.type.lines(label, width - 12, STYLES.quiet));
    const height = lineHeight(STYLES.fact) + Math.max(...labels.map(({ length }) => length)) * lineHeight(STYLES.quiet) + 14;
    sheet.room(height);
    const top = sheet.y;
    for (const [index, { value }] of items.entries()) {
      const x = PAGE.left + index * width;
      const fact = sheet.open(parent, 'P');
      fact.add(() => {
        sheet.type.draw(value, { x, y: top + baseline(STYLES.fact) }, { ...STYLES.fact, color: this.#accent });
        sheet.lines(labels[index] ?? [], { x, y: top + lineHeight(STYLES.fact) }, STYLES.quiet);
      });
      fact.end();
    }
    sheet.y = top + height;
  }

  /** Air above a section that does not begin a page. */
  #space(): void {
    if (this.#sheet.y > PAGE.top + 60) this.#sheet.y += 12;
  }

  #mark(target: string): void {
    this.#sheet.doc.addNamedDestination(target, 'XYZ', PAGE.left, this.#sheet.y - 6, null);
    this.#pageOf.set(target, this.#pageNumber());
  }

  #pageNumber(): number {
    return this.#sheet.doc.bufferedPageRange().count;
  }

  /** What every page but the cover repeats: report and chapter above, who reports and the page below. */
  #headsAndFeet(isGerman: boolean): void {
    const sheet = this.#sheet;
    const { count } = sheet.doc.bufferedPageRange();
    const right = (text: string, y: number): void =>
      sheet.type.draw(text, { x: PAGE.right - sheet.type.width(text, STYLES.small), y }, STYLES.small);
    for (let page = 2; page <= count; page += 1) {
      sheet.doc.switchToPage(page - 1);
      sheet.artifact(() => {
        sheet.type.draw(this.#pack.title, { x: PAGE.left, y: PAGE.head }, STYLES.small);
        right(this.#chapterOf.get(page) ?? '', PAGE.head);
        sheet.rule(PAGE.head + 6, { color: INK.line });
        sheet.type.draw(this.#pack.name, { x: PAGE.left, y: PAGE.foot }, STYLES.small);
        right(isGerman ? `Seite ${page} von ${count}` : `Page ${page} of ${count}`, PAGE.foot);
      }, 'Pagination');
    }
  }
}
