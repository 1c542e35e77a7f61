import { createHash } from 'node:crypto';
import type { FrozenRow } from './snapshot.ts';

/**
 * JSON in the one form that RFC 8785 gives it: names in the order of their UTF-16 code units, numbers as ECMAScript writes them, no white space.
 * What JSON cannot say (`undefined`) is left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  const members = names.flatMap((name) => {
    const member = (value as Record<string, unknown>)[name];
    return member === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(member)}`];
  });
  return `{${members.join(',')}}`;
}

/**
 * Hash of the content of a snapshot: SHA-256 over one line for each row, part by part and in the order in which the rows are kept. A line is
 * part, key and canonical JSON with a tab between them and a line feed at the end, in UTF-8.
 */
export class ContentHash {
  readonly #hash = createHash('sha256');

  add(part: string, { key, content }: Pick<FrozenRow, 'key' | 'content'>): void {
    this.#hash.update(`${part}\t${key}\t${canonicalJson(content)}\n`);
  }

  /** 64 hexadecimal digits. Nothing can be added afterwards. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
