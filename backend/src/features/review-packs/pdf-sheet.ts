import { PAGE, type TextStyle } from './pdf-page.ts';
import { baseline, lineHeight, PdfType } from './pdf-type.ts';

type Element = PDFKit.PDFStructureElement;

/** What a structure element says of itself. */
export interface Tag {
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
}

/** The pages of a document: where the next thing is written, and how it is tagged. */
export class PdfSheet {
  readonly doc: PDFKit.PDFDocument;
  readonly type: PdfType;
  /** Upper edge of what comes next, in points from the top. */
  y = PAGE.top;

  constructor(doc: PDFKit.PDFDocument, language: string) {
    this.doc = doc;
    this.type = new PdfType(doc, language);
  }

  addPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** Goes on to the next page unless there is so much room. */
  room(height: number): void {
    if (this.y + height > PAGE.bottom && this.y > PAGE.top) this.addPage();
  }

  /** An element below another one; whoever opens it ends it. */
  open(parent: Element, tag: string, options: Tag = {}): Element {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** A text over the width of the page, or beside what stands there. */
  text(
    parent: Element,
    tag: string,
    text: string,
    style: TextStyle,
    { left = PAGE.left, width = PAGE.right - left }: { readonly left?: number; readonly width?: number } = {},
  ): void {
    const lines = this.type.lines(text, width, style);
    this.room(style.room ?? lineHeight(style) * Math.min(2, lines.length));
    const element = this.open(parent, tag);
    let from = 0;
    while (from < lines.length) {
      const fitting = Math.max(1, Math.floor((PAGE.bottom - this.y) / lineHeight(style)));
      const some = lines.slice(from, from + fitting);
      element.add(() => this.lines(some, { x: left, y: this.y }, style));
      this.y += some.length * lineHeight(style);
      from += fitting;
      if (from < lines.length) this.addPage();
    }
    element.end();
    this.y += style.after ?? 0;
  }

  /** Lines below each other, from an upper edge. */
  lines(lines: readonly string[], { x, y }: { readonly x: number; readonly y: number }, style: TextStyle, right?: number): void {
    for (const [index, line] of lines.entries()) {
      const left = right === undefined ? x : right - this.type.width(line, style);
      this.type.draw(line, { x: left, y: y + index * lineHeight(style) + baseline(style) }, style);
    }
  }

  /** What says nothing to somebody who listens: rules, grounds, heads that are repeated. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, { width = 0.5, color }: { readonly width?: number; readonly color: string }): void {
    this.doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(width).stroke(color);
  }
}
