import { PAPER_INKS, type PackDrawing, type PackInk, type PackShape } from '#contract/pack-drawing.ts';
import type { PackPicture } from '#contract/review-pack.ts';
import { PAGE, STYLES } from './pdf-page.ts';
import type { PdfSheet } from './pdf-sheet.ts';
import { lineHeight } from './pdf-type.ts';

type Element = PDFKit.PDFStructureElement;

const HATCH = 5;

/** A chart or a map with its title, what it measures, its text for those who do not see it, and its source; all on one page. */
export function pdfPicture(
  sheet: PdfSheet,
  parent: Element,
  { title, subtitle, alternative, drawing, source }: PackPicture,
  accent: string,
): void {
  const titleLines = sheet.type.lines(title, PAGE.width, STYLES.subheading).length;
  sheet.room(titleLines * lineHeight(STYLES.subheading) + 2 * lineHeight(STYLES.quiet) + drawing.height + 24);
  sheet.text(parent, 'H3', title, { ...STYLES.subheading, room: 0 });
  sheet.text(parent, 'P', subtitle, STYLES.quiet);
  const top = sheet.y;
  const figure = sheet.open(parent, 'Figure', {
    alt: alternative,
    bbox: [PAGE.left, top, PAGE.left + drawing.width, top + drawing.height],
  });
  figure.add(() => draw(sheet, drawing, { left: PAGE.left, top, accent }));
  figure.end();
  sheet.y = top + drawing.height + 4;
  if (source !== null) sheet.text(parent, 'P', source, STYLES.quiet);
  sheet.y += 10;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly accent: string;
}

function draw(sheet: PdfSheet, { shapes }: PackDrawing, place: Place): void {
  for (const shape of shapes) {
    if (shape.type === 'path') drawPath(sheet.doc, shape, place);
    else drawText(sheet, shape, place);
  }
}

function drawText(
  sheet: PdfSheet,
  { x, y, text, size, anchor, ink, bold = false }: Extract<PackShape, { type: 'text' }>,
  place: Place,
): void {
  const style = { size, bold, color: colourOf(ink, place) ?? PAPER_INKS.text };
  const before = sheet.type.width(text, style) * { start: 0, middle: 0.5, end: 1 }[anchor];
  sheet.type.draw(text, { x: place.left + x - before, y: place.top + y }, style);
}

function drawPath(doc: PDFKit.PDFDocument, shape: Extract<PackShape, { type: 'path' }>, place: Place): void {
  const [fill, stroke] = [colourOf(shape.fill, place), colourOf(shape.stroke, place)];
  doc.save().translate(place.left, place.top);
  if (shape.fill === 'missing' || shape.fill === 'withheld') hatch(doc, shape.d, shape.fill === 'withheld');
  if (shape.dashed === true) doc.dash(4, { space: 3 });
  doc.lineWidth(shape.strokeWidth).lineJoin('round');
  if (fill !== undefined && stroke !== undefined) doc.path(shape.d).fillAndStroke(fill, stroke);
  else if (fill !== undefined) doc.path(shape.d).fill(fill);
  else if (stroke !== undefined) doc.path(shape.d).stroke(stroke);
  doc.restore();
}

/** Lines across a shape, in one direction or in both. */
function hatch(doc: PDFKit.PDFDocument, d: string, both: boolean): void {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const height = bottom - top;
  doc.save().path(d).clip();
  for (let x = Math.floor((left - height) / HATCH) * HATCH; x < right; x += HATCH) {
    doc.moveTo(x, bottom).lineTo(x + height, top);
    if (both) doc.moveTo(x, top).lineTo(x + height, bottom);
  }
  doc.lineWidth(0.6).stroke(PAPER_INKS.line);
  doc.restore();
}

/** The accent is that of the installation; hatchings have no colour. */
function colourOf(ink: PackInk, { accent }: Pick<Place, 'accent'>): string | undefined {
  if (ink === 'none' || ink === 'missing' || ink === 'withheld') return undefined;
  return ink === 'accent' ? accent : PAPER_INKS[ink];
}
