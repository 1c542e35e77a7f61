// A database with the locale C knows the small letters of ASCII only; these are the others that European languages write.
const CAPITALS = Array.from({ length: 0x17f - 0xc0 }, (_, index) => String.fromCodePoint(0xc0 + index))
  .filter((letter) => letter.toLowerCase() !== letter && letter.toLowerCase().length === 1)
  .join('');

const small = (text: string): string => `translate(lower(${text}), '${CAPITALS}', '${CAPITALS.toLowerCase()}')`;

/** The condition that a text, given in SQL, has the bound `:words` in it; capitals and small letters are the same, also those with an umlaut. */
export const hasWords = (text: string): string => `position(${small(':words')} IN ${small(text)}) > 0`;
