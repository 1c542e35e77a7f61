import { parentPort, workerData } from 'node:worker_threads';
import type { PackDocument } from '#contract/review-pack.ts';
import { drawPdf } from './pdf-draw.ts';
import type { WriterMessage } from './written-by-thread.ts';

// A thread of its own: thousands of cells are set without a pause, and the program answers others meanwhile.

/** Steps smaller than this are not told. */
const STEP = 0.02;

let told = 0;
const tell = (message: WriterMessage): void => parentPort?.postMessage(message);
const file = await drawPdf(workerData as PackDocument, (share) => {
  if (share < told + STEP) return;
  told = share;
  tell({ share });
});
tell({ file });
