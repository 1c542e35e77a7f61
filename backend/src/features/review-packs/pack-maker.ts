import type { PackFormat } from '#contract/pack-order.ts';
import { composeDocument } from './compose-document.ts';
import { writeDocx } from './docx-writer.ts';
import type { PackMaker } from './make-pack.ts';
import type { PackMaterialReadModel } from './pack-material-read-model.ts';
import { writePdf } from './pdf-writer.ts';

/** Share of the work that is done when the document is composed; what is left belongs to its files. */
const COMPOSED = 0.15;

const WRITERS: Readonly<Record<PackFormat, typeof writePdf>> = { pdf: writePdf, docx: writeDocx };

/** Makes packs from what was kept of their quarter: the document once, then its files. */
export const packMaker =
  (material: PackMaterialReadModel): PackMaker =>
  async (order, progress) => {
    const { quarter, snapshotVersion, parts, language, formats } = order;
    const document = composeDocument(await material.read(quarter, snapshotVersion), { parts, language });
    await progress(COMPOSED);
    // At the same time, as each has a thread of its own.
    const shares = formats.map(() => 0);
    const tell = (at: number, share: number): Promise<void> => {
      shares[at] = share;
      return progress(COMPOSED + ((1 - COMPOSED) * shares.reduce((sum, each) => sum + each, 0)) / formats.length);
    };
    const files = await Promise.all(
      formats.map(async (format, at) => ({
        format,
        content: await WRITERS[format](document, { onProgress: (share) => tell(at, share) }),
      })),
    );
    return { document, files };
  };
