import type { PackDocument } from '#contract/review-pack.ts';
import { writtenByThread, type WriterOptions } from './written-by-thread.ts';

/**
 * Writes a pack as a Word document that the office goes on editing: headings, captions and notes by their styles, a table of contents that
 * follows them, heads of tables repeated, pictures with their texts. A thread of its own does the work.
 */
export const writeDocx = (pack: PackDocument, options: WriterOptions = {}): Promise<Uint8Array> =>
  writtenByThread(new URL('./docx-worker.ts', import.meta.url), pack, options);
