import PDFDocument from 'pdfkit';
import type { PackBlock, PackDocument, PackTable } from '#contract/review-pack.ts';
import { FONTS, INK, PAGE } from './pdf-page.ts';

type Element = PDFKit.PDFStructureElement;
interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly after?: number;
  /** Space that has to be left on the page, in points. */
  readonly room?: number;
}

const TITLE: Style = { size: 28, bold: true, after: 14 };
const CHAPTER: Style = { size: 22, bold: true, after: 14 };
const HEADING: Style = { size: 14, bold: true, after: 6, room: 90 };
const CAPTION: Style = { size: 11, bold: true, after: 4, room: 60 };
const BODY: Style = { size: 10.5, after: 8 };
const QUIET: Style = { size: 9, color: INK.quiet, after: 6 };
const CELL_SIZE = 9;
const CELL_PAD = 4;

/** How a PDF is written. */
export interface PdfOptions {
  /** Told how far it is, 0 to 1. */
  readonly onProgress?: ((share: number) => Promise<void>) | undefined;
}

/** Writes a pack as tagged PDF with bookmarks, whose text can be searched. The accent and the logo are those of the document. */
export async function writePdf(pack: PackDocument, { onProgress }: PdfOptions = {}): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: PAGE.left, right: PAGE.left, top: PAGE.top, bottom: 72 },
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
  new PdfWriter(doc).write(pack);
  doc.end();
  await done;
  await onProgress?.(1);
  return Buffer.concat(chunks);
}

class PdfWriter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: Element;

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  write(pack: PackDocument): void {
    const doc = this.#doc;
    doc.y = 190;
    this.#text(this.#root, 'P', pack.name, { size: 13, color: INK.quiet, after: 10 });
    this.#text(this.#root, 'Title', pack.title, TITLE);
    for (const line of pack.cover) this.#text(this.#root, 'P', line, BODY);
    doc.addPage();
    const contents = doc.struct('TOC');
    this.#text(this.#root, 'H1', 'Inhalt', CHAPTER);
    this.#root.add(contents);
    const contentsAt = doc.y;
    const pages = pack.chapters.map(({ part, title, blocks }) => {
      doc.addPage();
      const page = doc.bufferedPageRange().count;
      doc.outline.addItem(title);
      doc.addNamedDestination(part);
      const section = doc.struct('Sect', { title });
      this.#root.add(section);
      this.#text(section, 'H1', title, CHAPTER);
      for (const block of blocks) this.#block(section, block);
      section.end();
      return page;
    });
    doc.switchToPage(1);
    doc.y = contentsAt;
    for (const [index, { part, title }] of pack.chapters.entries()) this.#entry(contents, part, `${title}, Seite ${pages[index]}`);
    contents.end();
    this.#root.end();
    this.#footers(pack);
  }

  #block(parent: Element, block: PackBlock): void {
    if (block.type === 'table') this.#table(parent, block);
    else if (block.type === 'heading') this.#text(parent, 'H2', block.text, HEADING);
    else if (block.type === 'paragraph') this.#text(parent, 'P', block.text, BODY);
    else if (block.type === 'picture') this.#text(parent, 'P', block.alternative, QUIET);
    else for (const item of block.items) this.#text(parent, 'P', typeof item === 'string' ? item : `${item.label}: ${item.value}`, BODY);
  }

  #use({ size, bold = false, color = INK.text }: Style): PDFKit.PDFDocument {
    return this.#doc
      .font(bold ? FONTS.bold : FONTS.regular)
      .fontSize(size)
      .fillColor(color);
  }

  #text(parent: Element, tag: string, text: string, style: Style): void {
    this.#room(style.room ?? style.size * 2);
    const tell = (): void => void this.#use(style).text(text, PAGE.left, this.#doc.y, { width: PAGE.width });
    parent.add(this.#doc.struct(tag, {}, tell));
    this.#doc.y += style.after ?? 0;
  }

  #room(height: number): void {
    if (this.#doc.y + height > PAGE.bottom) this.#doc.addPage();
  }

  /** A line of the table of contents that leads to its chapter. */
  #entry(contents: Element, target: string, text: string): void {
    const doc = this.#doc;
    const top = doc.y;
    const link = doc.struct('Link');
    const entry = doc.struct('TOCI');
    contents.add(entry);
    entry.add(link);
    link.add(
      doc.struct('Span', {}, () => void this.#use({ size: 12, color: INK.accent }).text(text, PAGE.left, top, { width: PAGE.width })),
    );
    doc.goTo(PAGE.left, top, PAGE.width, doc.y - top, target, {
      structParent: link,
      Contents: new String(text),
    } as unknown as PDFKit.Mixins.AnnotationOption);
    link.end();
    entry.end();
    doc.y += 8;
  }

  #table(parent: Element, { title, columns, rows }: PackTable): void {
    this.#text(parent, 'P', title, CAPTION);
    const table = this.#doc.struct('Table');
    parent.add(table);
    this.#row(table, { cells: columns.map((column) => column.title), columns, isHeader: true });
    for (const cells of rows) this.#row(table, { cells, columns, isHeader: false });
    table.end();
    this.#doc.y += 16;
  }

  #row(
    table: Element,
    { cells, columns, isHeader }: { readonly cells: readonly string[]; readonly columns: PackTable['columns']; readonly isHeader: boolean },
  ): void {
    const doc = this.#use({ size: CELL_SIZE, bold: isHeader });
    const widths = columns.map(({ share }) => share * PAGE.width);
    const inner = (index: number): number => (widths[index] ?? 0) - 2 * CELL_PAD;
    const height = Math.max(...cells.map((cell, index) => doc.heightOfString(cell, { width: inner(index) }))) + 2 * CELL_PAD;
    this.#room(height + (isHeader ? 40 : 0));
    const top = doc.y;
    const row = doc.struct('TR');
    table.add(row);
    let left = PAGE.left;
    for (const [index, cell] of cells.entries()) {
      const at = left + CELL_PAD;
      const tell = (): void =>
        void this.#use({ size: CELL_SIZE, bold: isHeader }).text(cell, at, top + CELL_PAD, {
          width: inner(index),
          align: columns[index]?.isNumber === true ? 'right' : 'left',
        });
      row.add(doc.struct(isHeader ? 'TH' : 'TD', isHeader ? ({ scope: 'Column' } as PDFKit.Mixins.StructureElementOptions) : {}, tell));
      left += widths[index] ?? 0;
    }
    row.end();
    this.#artifact(() => {
      const y = top + height;
      doc
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + PAGE.width, y)
        .lineWidth(isHeader ? 1 : 0.5)
        .stroke(INK.line);
    });
    doc.y = top + height;
  }

  #artifact(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }

  #footers({ title }: PackDocument): void {
    const doc = this.#doc;
    const { count } = doc.bufferedPageRange();
    for (let page = 1; page < count; page += 1) {
      doc.switchToPage(page);
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      this.#use({ size: 8.5, color: INK.quiet }).text(`${title} · Seite ${page + 1} von ${count}`, PAGE.left, PAGE.footer, {
        width: PAGE.width,
        lineBreak: false,
      });
      doc.endMarkedContent();
    }
  }
}
