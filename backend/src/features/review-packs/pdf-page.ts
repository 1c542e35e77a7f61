import { fileURLToPath } from 'node:url';

const fontFile = (weight: number, letters = 'latin'): string =>
  fileURLToPath(
    import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${letters}-${weight}-normal.woff`),
  );

/** Files of the fonts; they are embedded, so that the text can be searched and read aloud everywhere. */
export const FONTS = {
  regular: fontFile(400),
  bold: fontFile(700),
  /** Letters of Turkish, Polish, Romanian and others. */
  regularExtended: fontFile(400, 'latin-ext'),
  boldExtended: fontFile(700, 'latin-ext'),
};

/** Lengths of a page in points (A4). `top` and `bottom` are those of the text, head and foot lie outside. */
export const PAGE = { left: 62, right: 533, top: 76, width: 471, bottom: 770, head: 48, foot: 806, height: 841.89 };

/** Colours: dark enough on white for small text. */
export const INK = { text: '#1b2430', quiet: '#4c5866', line: '#c3cad3' };

/** How a text is set; lengths in points. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Height of a line for each point of the size. */
  readonly leading?: number;
  readonly after?: number;
  /** Space that has to be left on the page, so that a heading does not stand alone. */
  readonly room?: number;
}

export const STYLES = {
  name: { size: 13, color: INK.quiet, after: 12 },
  title: { size: 34, bold: true, leading: 1.15, after: 22 },
  chapter: { size: 22, bold: true, leading: 1.2, after: 14 },
  heading: { size: 14, bold: true, after: 6, room: 110 },
  subheading: { size: 11, bold: true, after: 1, room: 60 },
  caption: { size: 9.5, bold: true, color: INK.quiet, after: 3, room: 70 },
  body: { size: 10.5, leading: 1.4, after: 8 },
  quiet: { size: 8.5, color: INK.quiet, after: 5 },
  cell: { size: 8.5, leading: 1.28 },
  head: { size: 8.5, bold: true, leading: 1.22 },
  fact: { size: 25, bold: true },
  small: { size: 8, color: INK.quiet },
} as const satisfies Readonly<Record<string, TextStyle>>;
