import type { PackDocument } from '#contract/review-pack.ts';
import { writtenByThread, type WriterOptions } from './written-by-thread.ts';

/**
 * Writes a pack as tagged PDF with bookmarks, whose text can be searched. The accent and the logo are those of the document. A thread of its
 * own does the work; whoever waits is not kept from anything else.
 */
export const writePdf = (pack: PackDocument, options: WriterOptions = {}): Promise<Uint8Array> =>
  writtenByThread(new URL('./pdf-worker.ts', import.meta.url), pack, options);
