/** Mean width of a letter as a part of the type size, measured on German place names in the interface's face. Figures are as wide. */
const LETTER = 0.56;

/** About how wide a text will be, in pixels. Good enough to keep room for labels where nothing can be measured, as on the server. */
export const textWidth = (text: string, size: number): number => Math.ceil(text.length * size * LETTER);

/** The text, or its beginning with an ellipsis when it would be wider than `width`. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Math.max(1, Math.floor(width / (size * LETTER)) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}
