import { Resvg } from '@resvg/resvg-js';
import { ImageRun, Paragraph } from 'docx';
import { openSync, type Font } from 'fontkit';
import { svgOf, type PackDrawing, type PackShape } from '#contract/pack-drawing.ts';
import type { PackPicture } from '#contract/review-pack.ts';
import { DOCX_PAGE } from './docx-styles.ts';
import { FONTS } from './pdf-page.ts';

/** The text of a page in pixels, 96 to the inch. */
const TEXT_WIDTH = Math.floor((DOCX_PAGE.text / 1440) * 96);
/** Pixels of the picture for offices that show no vectors, for each of those on the page. */
const SHARPNESS = 1.5;

/** A picture as vectors with its text; offices that cannot show these get the same in pixels. */
export function docxPicture({ title, alternative, drawing }: Pick<PackPicture, 'title' | 'alternative' | 'drawing'>): Paragraph {
  const width = Math.min(TEXT_WIDTH, Math.round((drawing.width * 96) / 72));
  const transformation = { width, height: Math.round((width * drawing.height) / drawing.width) };
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svgOf(drawing)),
        transformation,
        fallback: { type: 'png', data: pixels(drawing, Math.round(width * SHARPNESS)) },
        altText: { name: title, title, description: alternative },
      }),
    ],
  });
}

/** Letters become paths first: what turns vectors into pixels would look for fonts on the server, and a server has none. */
function pixels(drawing: PackDrawing, width: number): Buffer {
  const shapes = drawing.shapes.map((shape) => (shape.type === 'text' ? asPath(shape) : shape));
  const options = { fitTo: { mode: 'width', value: width }, background: 'white', font: { loadSystemFonts: false } } as const;
  return new Resvg(svgOf({ ...drawing, shapes }), options).render().asPng();
}

let fonts: { readonly regular: Font; readonly bold: Font } | undefined;

function asPath({ x, y, text, size, anchor, ink, bold = false }: Extract<PackShape, { type: 'text' }>): PackShape {
  fonts ??= { regular: openSync(FONTS.regular) as Font, bold: openSync(FONTS.bold) as Font };
  const font = bold ? fonts.bold : fonts.regular;
  const scale = size / font.unitsPerEm;
  const { glyphs, positions, advanceWidth } = font.layout(text);
  let at = x - advanceWidth * scale * { start: 0, middle: 0.5, end: 1 }[anchor];
  const paths = glyphs.map(({ path }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    // Fonts count upwards, pictures downwards.
    const drawn = path.transform(scale, 0, 0, -scale, at + xOffset * scale, y - yOffset * scale).toSVG();
    at += xAdvance * scale;
    return drawn;
  });
  return { type: 'path', d: paths.join(''), fill: ink, stroke: 'none', strokeWidth: 0 };
}
