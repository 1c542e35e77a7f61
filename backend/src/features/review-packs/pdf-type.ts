import createHyphenator from 'hyphen';
import german from 'hyphen/patterns/de-1996.js';
import english from 'hyphen/patterns/en-gb.js';
import { FONTS, INK, type TextStyle } from './pdf-page.ts';

// What the files of the fonts call Latin; everything else is in the extended ones, if anywhere.
const BASIC = /[\u0000-\u00ff\u0131\u0152\u0153\u02c6\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212]/;
const EXTENDED = /[\u0100-\u02ba\u1e00-\u1eff]/;
/** A letter that no font has is shown as this, never as nothing. */
const UNKNOWN = '?';
const SOFT_HYPHEN = '\u00ad';
const LETTER = /\p{L}/u;

interface Run {
  readonly text: string;
  readonly extended: boolean;
}

/** Sets lines of text. Every word is measured once, because a table has thousands of the same. */
export class PdfType {
  readonly #doc: PDFKit.PDFDocument;
  readonly #widths = new Map<string, number>();
  readonly #runs = new Map<string, readonly Run[]>();
  readonly #divide: (word: string) => string;

  /** `language` as BCP 47: it says how words are divided. */
  constructor(doc: PDFKit.PDFDocument, language: string) {
    this.#doc = doc;
    this.#divide = createHyphenator(language.startsWith('de') ? german : english, { hyphenChar: SOFT_HYPHEN }) as (word: string) => string;
  }

  /** In points. */
  width(text: string, { size, bold = false }: TextStyle): number {
    const key = `${bold ? 'b' : 'r'}${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * size;
    const width = runsOf(text).reduce((sum, run) => sum + this.#doc.font(fontOf(run, bold)).fontSize(100).widthOfString(run.text) / 100, 0);
    this.#widths.set(key, width);
    return width * size;
  }

  /** Breaks a text at blanks, and a word that is wider than the line within. */
  lines(text: string, width: number, style: TextStyle): string[] {
    const blank = this.width(' ', style);
    const lines: string[] = [];
    let line = '';
    let filled = 0;
    for (const word of text.split(/[ \n\t]+/).flatMap((each) => this.#pieces(each, width, style))) {
      if (word === '') continue;
      const wide = this.width(word, style);
      if (line === '') [line, filled] = [word, wide];
      else if (filled + blank + wide <= width) [line, filled] = [`${line} ${word}`, filled + blank + wide];
      else {
        lines.push(line);
        [line, filled] = [word, wide];
      }
    }
    return [...lines, line];
  }

  /** Draws one line; `y` is its base line. */
  draw(text: string, at: { readonly x: number; readonly y: number }, style: TextStyle): void {
    const { size, bold = false, color = INK.text } = style;
    const doc = this.#doc.fillColor(color);
    let { x } = at;
    for (const run of this.#runsOf(text)) {
      const textWidth = this.width(run.text, style);
      const options = { lineBreak: false, baseline: 'alphabetic', textWidth, wordCount: 1 } as const;
      doc.font(fontOf(run, bold)).fontSize(size).text(run.text, x, at.y, options);
      x += textWidth;
    }
  }

  #runsOf(text: string): readonly Run[] {
    const known = this.#runs.get(text);
    if (known !== undefined) return known;
    const runs = runsOf(text);
    this.#runs.set(text, runs);
    return runs;
  }

  /** A word that fits is one piece; another one is divided after a hyphen or slash, by its syllables, or where nothing else helps between letters. */
  #pieces(word: string, width: number, style: TextStyle): string[] {
    if (this.width(word, style) <= width) return [word];
    const parts = word.split(/(?<=[-/–])(?=.)/u);
    if (parts.length > 1) return parts.flatMap((part) => this.#pieces(part, width, style));
    const syllables = this.#divide(word).split(SOFT_HYPHEN);
    const units = syllables.flatMap((syllable) => (this.width(`${syllable}-`, style) <= width ? [syllable] : Array.from(syllable)));
    const pieces: string[] = [];
    let piece = '';
    for (const [index, unit] of units.entries()) {
      const hyphen = LETTER.test(unit.at(-1) ?? '') && index < units.length - 1 ? '-' : '';
      if (piece !== '' && this.width(`${piece}${unit}${hyphen}`, style) > width) {
        pieces.push(LETTER.test(piece.at(-1) ?? '') ? `${piece}-` : piece);
        piece = '';
      }
      piece += unit;
    }
    return [...pieces, piece];
  }
}

/** Distance from one line to the next. */
export const lineHeight = ({ size, leading = 1.3 }: TextStyle): number => size * leading;

/** From the upper edge of a line to its base line. */
export const baseline = (style: TextStyle): number => (lineHeight(style) - style.size) / 2 + style.size * 0.78;

const fontOf = ({ extended }: Run, bold: boolean): string =>
  bold ? (extended ? FONTS.boldExtended : FONTS.bold) : extended ? FONTS.regularExtended : FONTS.regular;

/** Pieces of a text that one font has. */
function runsOf(text: string): readonly Run[] {
  const runs: { text: string; extended: boolean }[] = [];
  for (const letter of text.normalize('NFC')) {
    const extended = !BASIC.test(letter) && EXTENDED.test(letter);
    const shown = extended || BASIC.test(letter) ? letter : UNKNOWN;
    const last = runs.at(-1);
    if (last?.extended === extended) last.text += shown;
    else runs.push({ text: shown, extended });
  }
  return runs;
}
