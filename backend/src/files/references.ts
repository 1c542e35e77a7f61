import { unreadable } from './reasons.ts';

/** Names of what a file refers to, by key. */
export type NamesByKey = ReadonlyMap<string, string>;

/** `Name [key]`: the key decides, the name is for people. */
export const writeReference = (key: string, names: NamesByKey): string => {
  const name = names.get(key);
  return name === undefined ? `[${key}]` : `${name} [${key}]`;
};

/** A key in brackets, a key, or a name that only one has, perhaps in another language. Whether there is what a key in brackets names is left to the rules of the object. */
export function readReference(text: string, names: NamesByKey, otherNames: NamesByKey = new Map()): string {
  const written = text.trim();
  const key = /\[([^[\]]+)\]$/.exec(written)?.[1];
  if (key !== undefined) return key.trim();
  if (names.has(written)) return written;
  const isCalled = (name: string | undefined): boolean => name?.toLowerCase() === written.toLowerCase();
  const called = [...names].filter(([each, name]) => isCalled(name) || isCalled(otherNames.get(each)));
  if (called.length > 1) {
    const words = called.map(([each]) => `[${each}]`);
    throw unreadable(
      { code: 'ambiguous', params: { given: written, words } },
      `There are several called "${written}". Write behind it which one: ${words.join(', ')}.`,
    );
  }
  const [only] = called;
  if (only === undefined) throw unreadable({ code: 'unknown', params: { given: written } }, `There is nothing called "${written}".`);
  return only[0];
}
