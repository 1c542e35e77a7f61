import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ByteChunks } from '../source.ts';

/** The text as bytes in chunks of the given size. */
export async function* chunksOf(content: string | Uint8Array, chunkSize = 64): ByteChunks {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let start = 0; start < bytes.length; start += chunkSize) yield bytes.subarray(start, start + chunkSize);
}

/** A file of the shipped demo data, for example `berlin-lor/2020-02/…csv`. */
export const shippedFile = (path: string): string => fileURLToPath(new URL(`../../../db/seeds/demo/files/${path}`, import.meta.url));

/** The bytes of a file. */
export const bytesOf = (path: string): ByteChunks => createReadStream(path);
