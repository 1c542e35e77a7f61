import { unreadable, type UnreadableCell } from './reasons.ts';

/** What the values of a field are called in a file. */
export type Words<Value extends string> = Readonly<Record<Value, string>>;

/** The value that is called so, whatever the capitals. */
export function valueOf<Value extends string>(words: Words<Value>, word: string): Value | undefined {
  const wanted = word.trim().toLowerCase();
  return (Object.keys(words) as Value[]).find((value) => words[value].toLowerCase() === wanted);
}

/** The value that a cell names in one of the languages. Throws `UnreadableCell` with the words of the first. */
export function readWord<Value extends string>(written: string, words: Words<Value>, ...others: readonly Words<Value>[]): Value {
  const value = [words, ...others].map((each) => valueOf(each, written)).find((each) => each !== undefined);
  if (value === undefined) throw noneOf(words, written);
  return value;
}

/** A word that is none of them. */
export const noneOf = (words: Words<string>, given: string): UnreadableCell =>
  unreadable({ code: 'none-of', params: { given, words: Object.values(words) } }, `"${given}" is none of ${listOf(words)}.`);

/** All words, for a sentence that says which there are. */
export const listOf = (words: Words<string>): string => Object.values(words).join(', ');
