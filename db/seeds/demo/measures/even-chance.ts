import { createHash } from 'node:crypto';

/** A number from 0 to 1 (exclusive) that looks like chance and is always the same for the same words. */
export const evenChance = (...words: readonly string[]): number =>
  createHash('sha256').update(words.join('|')).digest().readUInt32BE() / 2 ** 32;

/** One of several, always the same for the same words. */
export const oneOf = <T>(choices: readonly T[], ...words: readonly string[]): T =>
  choices[Math.floor(evenChance(...words) * choices.length)] as T;
