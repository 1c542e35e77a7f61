import { Worker } from 'node:worker_threads';
import type { PackDocument } from '#contract/review-pack.ts';
import type { PdfMessage } from './pdf-worker.ts';

/** How a PDF is written. */
export interface PdfOptions {
  /** Told how far it is, 0 to 1. */
  readonly onProgress?: ((share: number) => Promise<void>) | undefined;
}

/**
 * Writes a pack as tagged PDF with bookmarks, whose text can be searched. The accent and the logo are those of the document. A thread of its
 * own does the work; whoever waits is not kept from anything else.
 */
export async function writePdf(pack: PackDocument, { onProgress }: PdfOptions = {}): Promise<Uint8Array> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: pack });
  let telling: Promise<void> | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The thread that writes PDF ended with ${code} before its file was done.`)));
      worker.on('message', (message: PdfMessage) => {
        if ('file' in message) {
          resolve(message.file);
          return;
        }
        // One after the other: what is told is kept in the database.
        telling = (telling ?? Promise.resolve()).then(() => onProgress?.(message.share)).catch(reject);
      });
    }).finally(() => telling);
  } finally {
    await worker.terminate();
  }
}
