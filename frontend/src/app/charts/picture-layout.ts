/** What stands around a picture in its file. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Source, date, and notes such as breaks in the series; one paragraph each. */
  readonly notes: readonly string[];
}

/** A class in the legend of a picture. */
export interface PictureKey {
  /** A colour as CSS writes it, or a hatching. */
  readonly fill: string;
  readonly text: string;
}

/** A line of text in the file. */
export interface PlacedLine {
  readonly text: string;
  readonly y: number;
  readonly kind: 'title' | 'subtitle' | 'note';
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  /** Where the picture itself begins. */
  readonly pictureTop: number;
  readonly lines: readonly PlacedLine[];
  readonly keys: readonly { readonly key: PictureKey; readonly x: number; readonly y: number }[];
}

export const TYPE = {
  title: { size: 20, leading: 25, weight: 600 },
  subtitle: { size: 14, leading: 20, weight: 400 },
  note: { size: 12, leading: 17, weight: 400 },
} as const;
const PADDING = 24;
const KEY = { width: 26, height: 16, leading: 22, gap: 18 };

/** Breaks a text into lines that are not wider than `width`. A word that is wider alone gets a line of its own. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Places words, picture and legend one below the other. `measure` gives the width of a text in the given kind of line. */
export function pictureLayout(
  words: PictureWords,
  keys: readonly PictureKey[],
  picture: { readonly width: number; readonly height: number },
  measure: (text: string, kind: PlacedLine['kind']) => number,
): PictureLayout {
  const width = Math.ceil(picture.width + 2 * PADDING);
  const lines: PlacedLine[] = [];
  let y = PADDING;
  const write = (text: string, kind: PlacedLine['kind']): void => {
    for (const line of wrapped(text, picture.width, (part) => measure(part, kind))) {
      y += TYPE[kind].leading;
      lines.push({ text: line, y: y - TYPE[kind].leading * 0.25, kind });
    }
  };
  write(words.title, 'title');
  write(words.subtitle, 'subtitle');
  const pictureTop = y + 12;
  y = pictureTop + picture.height + 12;

  const placed: { key: PictureKey; x: number; y: number }[] = [];
  let x = PADDING;
  for (const key of keys) {
    const room = KEY.width + 8 + measure(key.text, 'note') + KEY.gap;
    if (x > PADDING && x + room > width - PADDING) {
      x = PADDING;
      y += KEY.leading;
    }
    placed.push({ key, x, y });
    x += room;
  }
  if (keys.length > 0) y += KEY.leading + 8;
  for (const note of words.notes) write(note, 'note');
  return { width, height: Math.ceil(y + PADDING), padding: PADDING, pictureTop, lines, keys: placed };
}

export const KEY_SIZE = { width: KEY.width, height: KEY.height };
