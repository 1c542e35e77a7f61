import { UnreadableFile } from '../unreadable-file.ts';
import type { ByteChunks } from '../source.ts';

export const MEGABYTE = 1024 * 1024;

/** What a source takes unless it says otherwise. The largest statistical files known to us have a tenth of it. */
export const DEFAULT_MAXIMUM_BYTES = 500 * MEGABYTE;

/** Passes chunks on and stops at the first that goes beyond the limit; a size known beforehand stops before the first. */
export async function* limitBytes(chunks: ByteChunks, maximumBytes: number, announcedSize?: number): ByteChunks {
  if (announcedSize !== undefined && announcedSize > maximumBytes) throw tooLarge(maximumBytes, announcedSize);
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.byteLength;
    if (total > maximumBytes) throw tooLarge(maximumBytes);
    yield chunk;
  }
}

function tooLarge(maximumBytes: number, size?: number): UnreadableFile {
  const found = size === undefined ? '' : ` (it has ${megabytes(size)})`;
  return new UnreadableFile(
    `The file is larger than the ${megabytes(maximumBytes)} that this source takes${found}. Split it, or check that it is the right file.`,
  );
}

function megabytes(bytes: number): string {
  return bytes < MEGABYTE ? `${bytes} bytes` : `${Math.round(bytes / MEGABYTE)} MB`;
}
