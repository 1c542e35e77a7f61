import { parentPort, workerData } from 'node:worker_threads';
import type { PackDocument } from '#contract/review-pack.ts';
import { docxOf } from './docx-document.ts';
import type { WriterMessage } from './written-by-thread.ts';

// The thread of docx-writer.ts: gets a document, tells how far it is, and hands the file over.

const tell = (message: WriterMessage): void => parentPort?.postMessage(message);
tell({ file: await docxOf(workerData as PackDocument, (share) => tell({ share })) });
