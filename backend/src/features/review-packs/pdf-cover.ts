import { Resvg } from '@resvg/resvg-js';
import type { PackDocument } from '#contract/review-pack.ts';
import { PAGE, STYLES } from './pdf-page.ts';
import type { PdfSheet } from './pdf-sheet.ts';
import { baseline, lineHeight } from './pdf-type.ts';

const LOGO = { width: 200, height: 72, top: 72 } as const;

/** The first page: logo, who reports on what, when it was adopted and how that is proved. */
export function pdfCover(
  sheet: PdfSheet,
  parent: PDFKit.PDFStructureElement,
  { name, title, cover, look }: PackDocument,
  accent: string,
): void {
  const { doc } = sheet;
  const logo = pixelsOf(look.logo);
  if (logo !== null) {
    const figure = sheet.open(parent, 'Figure', {
      alt: name,
      bbox: [PAGE.left, LOGO.top, PAGE.left + LOGO.width, LOGO.top + LOGO.height],
    });
    figure.add(() => void doc.image(logo, PAGE.left, LOGO.top, { fit: [LOGO.width, LOGO.height] }));
    figure.end();
  }
  sheet.artifact(() => void doc.rect(PAGE.left, 236, 72, 4).fill(accent));
  sheet.y = 262;
  sheet.text(parent, 'P', name, STYLES.name);
  sheet.text(parent, 'Title', title, STYLES.title);
  const proof = cover.at(-1);
  for (const line of cover.slice(0, -1)) sheet.text(parent, 'P', line, STYLES.body);
  if (proof === undefined) return;
  const lines = sheet.type.lines(proof, PAGE.width, STYLES.quiet);
  const y = PAGE.foot - lines.length * lineHeight(STYLES.quiet) + baseline(STYLES.quiet);
  const element = sheet.open(parent, 'P');
  element.add(() => sheet.lines(lines, { x: PAGE.left, y }, STYLES.quiet));
  element.end();
}

/** The logo as something that a PDF holds: a drawing is turned into pixels, four to the point. Other kinds are left out; the name stands below. */
function pixelsOf(logo: string | null): Buffer | null {
  const [, type, content = ''] = /^data:([^;]+);base64,(.*)$/s.exec(logo ?? '') ?? [];
  const bytes = Buffer.from(content, 'base64');
  if (type === 'image/png') return bytes;
  if (type !== 'image/svg+xml') return null;
  return new Resvg(bytes, { fitTo: { mode: 'height', value: 4 * LOGO.height }, font: { loadSystemFonts: false } }).render().asPng();
}
