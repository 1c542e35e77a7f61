/**
 * Roles of colours in a picture of a review pack. Each writer has its own colours for them: the page those of its scheme, files those of paper.
 * `amount-1` to `amount-5` go from light to strong. `missing` and `withheld` are hatchings, each another one.
 */
export type PackInk =
  | 'text'
  | 'quiet'
  | 'line'
  | 'grid'
  | 'accent'
  | 'amount-1'
  | 'amount-2'
  | 'amount-3'
  | 'amount-4'
  | 'amount-5'
  | 'paper'
  | 'missing'
  | 'withheld'
  | 'none';

/** A path in the syntax of SVG, or a text whose base line begins, is centred or ends at a point. */
export type PackShape =
  | {
      readonly type: 'path';
      readonly d: string;
      readonly fill: PackInk;
      readonly stroke: PackInk;
      readonly strokeWidth: number;
      readonly dashed?: boolean | undefined;
    }
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly ink: PackInk;
      readonly bold?: boolean | undefined;
    };

/** A picture as vectors, in points from the upper left corner; later shapes lie above earlier ones. */
export interface PackDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PackShape[];
}

/** Colours on white paper. */
export const PAPER_INKS: Readonly<Record<Exclude<PackInk, 'missing' | 'withheld' | 'none'>, string>> = {
  paper: '#ffffff',
  text: '#1b2430',
  quiet: '#4c5866',
  line: '#8b96a3',
  /** Lines behind what is shown. */
  grid: '#d9dfe5',
  accent: '#0b5a68',
  'amount-1': '#d6eeeb',
  'amount-2': '#9fd0cd',
  'amount-3': '#55a0a3',
  'amount-4': '#137078',
  'amount-5': '#033d46',
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The picture as SVG that stands by itself: no scripts, no references to the outside. `inks` are the colours, those of paper when absent. */
export function svgOf({ width, height, shapes }: PackDrawing, inks: typeof PAPER_INKS = PAPER_INKS): string {
  const paint = (ink: PackInk): string => (ink === 'none' ? 'none' : ink === 'missing' || ink === 'withheld' ? `url(#${ink})` : inks[ink]);
  const body = shapes.map((shape) =>
    shape.type === 'path'
      ? `<path d="${escaped(shape.d)}" fill="${paint(shape.fill)}" stroke="${paint(shape.stroke)}" stroke-width="${shape.strokeWidth}" stroke-linejoin="round"${shape.dashed === true ? ' stroke-dasharray="4 3"' : ''}/>`
      : `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" text-anchor="${shape.anchor}" fill="${paint(shape.ink)}"${shape.bold === true ? ' font-weight="700"' : ''}>${escaped(shape.text)}</text>`,
  );
  const hatch = (id: string, d: string): string =>
    `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="${d}" fill="none" stroke="${inks.line}" stroke-width="0.8"/></pattern>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Atkinson Hyperlegible Next', Calibri, Arial, sans-serif"><defs>${hatch('missing', MISSING_HATCH)}${hatch('withheld', WITHHELD_HATCH)}</defs>${body.join('')}</svg>`;
}

/** Lines of the hatchings, in tiles of 6 × 6. */
export const MISSING_HATCH = 'M0 6L6 0';
export const WITHHELD_HATCH = 'M0 0L6 6M0 6L6 0';
