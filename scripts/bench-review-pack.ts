import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openAsProgram, openDatabase } from '#backend/db/knex.ts';
import { composeDocument } from '#backend/features/review-packs/compose-document.ts';
import { writeDocx } from '#backend/features/review-packs/docx-writer.ts';
import { FrozenPackMaterial } from '#backend/features/review-packs/pack-material-read-model.ts';
import { writePdf } from '#backend/features/review-packs/pdf-writer.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CLOCK, LOGGER } from './bench-app.ts';
import { addMeasures, addPeople } from './bench-measures.ts';
import { addRecommendations } from './bench-recommendation-data.ts';
import { addFigures, addPartsOfTheWhole, freeze } from './bench-snapshot-data.ts';

// How long the review pack of a quarter takes with 50 indicators in 150 parts of the whole, 500 measures, 100 recommendations and 200
// organisations: from what was kept to the PDF, and how long the program answers nobody meanwhile. Asked for: 60 pages in under 10 s.

const QUARTER = '2026-Q3';

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
await ensureDatabase(server, 'bench');
const db = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
const program = openAsProgram(server.urlOf('bench'), 'gesamtbild bench');
try {
  await prepareInstallation(db, { demo: false, clock: CLOCK, logger: LOGGER });
  await addPeople(db);
  await addMeasures(db, 500);
  await addRecommendations(db, 100);
  await addPartsOfTheWhole(db);
  await addFigures(db);
  await freeze(program);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const rows: Record<string, { readonly seconds: number; readonly 'longest silence, ms': number }> = {};
  // Before and after the work somebody has to look, so that a silence has two ends.
  const pause = (): Promise<void> => setTimeout(30);
  const timed = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
    delay.reset();
    delay.enable();
    await pause();
    const begun = performance.now();
    const result = await work();
    const ms = performance.now() - begun;
    await pause();
    delay.disable();
    rows[what] = { seconds: Math.round(ms / 10) / 100, 'longest silence, ms': Math.round(delay.max / 1e6) };
    return result;
  };
  const material = await timed('reading what was kept', () => FrozenPackMaterial.from(program).read(QUARTER));
  const document = await timed('the document', () => composeDocument(material, { language: 'de' }));
  const pdf = await timed('the PDF', () => writePdf(document));
  const docx = await timed('the Word document', () => writeDocx(document));
  const { numPages } = await getDocument({ data: new Uint8Array(pdf) }).promise;
  console.table({
    indicators: material.indicators.length,
    districts: material.districts.length,
    measures: material.measures.length,
    recommendations: material.recommendations.length,
    'pages of the PDF': numPages,
    'kB of the PDF': Math.round(pdf.length / 1000),
    'kB of the Word document': Math.round(docx.length / 1000),
  });
  console.table(rows);
} finally {
  await program.destroy();
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
