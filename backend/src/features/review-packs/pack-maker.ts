import { composeDocument } from './compose-document.ts';
import { writeDocx } from './docx-writer.ts';
import type { PackMaker } from './make-pack.ts';
import type { PackMaterialReadModel } from './pack-material-read-model.ts';
import { writePdf } from './pdf-writer.ts';
import type { PackContent, PackFormat } from './review-pack.ts';

/** Share of the work that is done when the document is composed; what is left belongs to its files. */
const COMPOSED = 0.15;

const WRITERS: Readonly<Record<PackFormat, typeof writePdf>> = { pdf: writePdf, docx: writeDocx };

/** Makes packs from what was kept of their quarter: the document once, then its files one after the other. */
export const packMaker =
  (material: PackMaterialReadModel): PackMaker =>
  async (order, progress) => {
    const { quarter, snapshotVersion, parts, language, formats } = order;
    const document = composeDocument(await material.read(quarter, snapshotVersion), { parts, language });
    await progress(COMPOSED);
    const files: PackContent['files'][number][] = [];
    for (const [at, format] of formats.entries()) {
      const done = (share: number): Promise<void> => progress(COMPOSED + ((1 - COMPOSED) * (at + share)) / formats.length);
      files.push({ format, content: await WRITERS[format](document, { onProgress: done }) });
    }
    return { document, files };
  };
