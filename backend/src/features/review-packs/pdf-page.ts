import { fileURLToPath } from 'node:url';

const fontFile = (weight: number): string =>
  fileURLToPath(import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`));

/** Files of the fonts; they are embedded, so that the text can be searched and read aloud everywhere. */
export const FONTS = { regular: fontFile(400), bold: fontFile(700) };

/** Lengths of a page in points (A4). */
export const PAGE = { left: 62, top: 64, width: 471, bottom: 770, footer: 800 };

/** Colours: dark enough on white for small text. */
export const INK = { text: '#1b2430', quiet: '#4c5866', line: '#c3cad3', accent: '#1f5a8a' };
