import { PROGRAM } from '#backend/audit/actor.ts';
import type { ReadDb } from '#backend/db/knex.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import type { DemoFile } from '#db/seeds/demo/demo-files.ts';
import { seedDemo } from '#db/seeds/demo/seed-demo.ts';
import { sourceFor } from '../sources/all-sources.ts';
import { localFile } from './file-to-import.ts';
import { importFiles, type ImportJob, type ImportOptions } from './import-file.ts';

/** Builds the demo municipality from the shipped files. May be repeated: files that are loaded already change nothing. */
export async function loadDemo(db: ReadDb, options: Pick<ImportOptions, 'now' | 'logger'>): Promise<void> {
  await seedDemo({
    inTransaction: unitOfWork(db, (trx) => trx),
    async importFiles(files) {
      for await (const { run, rejections } of importFiles(db, jobsOf(files), { ...options, by: PROGRAM })) {
        if (run.state !== 'rejected') continue;
        const [first] = rejections;
        throw new Error(
          `The shipped file ${run.fileName} was rejected: ${run.reason} Line ${first?.line}: ${first?.reason} (${first?.raw})`,
        );
      }
    },
  });
}

async function* jobsOf(files: readonly DemoFile[]): AsyncGenerator<ImportJob> {
  for (const { path, source: name, settings } of files) {
    const source = sourceFor(path, name);
    if (source === undefined) throw new Error(`There is no source ${name} for the shipped file ${path}.`);
    yield { source, settings, file: await localFile(path) };
  }
}
