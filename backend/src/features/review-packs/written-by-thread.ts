import { Worker } from 'node:worker_threads';
import type { PackDocument } from '#contract/review-pack.ts';

/** What a thread that writes a file tells: how far it is, 0 to 1, and at last the file. */
export type WriterMessage = { readonly share: number } | { readonly file: Uint8Array };

/** How a file is written. */
export interface WriterOptions {
  /** Told how far it is, 0 to 1. */
  readonly onProgress?: ((share: number) => Promise<void>) | undefined;
}

/** Has a thread of its own write a pack: setting pages is work for the processor, and the program has people to answer meanwhile. */
export async function writtenByThread(thread: URL, pack: PackDocument, { onProgress }: WriterOptions): Promise<Uint8Array> {
  const worker = new Worker(thread, { workerData: pack });
  let telling: Promise<void> | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The thread that writes a pack ended with ${code} before its file was done.`)));
      worker.on('message', (message: WriterMessage) => {
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
