import { openDatabase } from '#backend/db/knex.ts';
import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { localFile } from '#imports/load/file-to-import.ts';
import { importFile } from '#imports/load/import-file.ts';
import { loadDemo } from '#imports/load/load-demo.ts';
import { observationsCsvSource } from '#imports/sources/observations-csv/observations-csv-source.ts';
import type { Knex } from 'knex';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { systemClock } from '#backend/clock.ts';
import { processorSeconds } from './processor-time.ts';

// How long imports take and how much memory they need, on a fresh server with the settings of `npm start`.
// Asked for: all shipped files in under 30 s on two cores and with less than 300 MB. The processor time is that of the program and of
// PostgreSQL together; on a computer that does other things as well it says more than the clock.

const LARGE = 200_000;
const LOGGER = pino({ level: 'silent' });
const OPTIONS = { now: () => new Date(), logger: LOGGER };

interface Measured {
  readonly what: string;
  readonly figures: number;
  readonly seconds: number;
  /** Of this process and of PostgreSQL; what is not measured is left out. */
  readonly processorSeconds: number;
  /** Of this process, since it started. */
  readonly peakMegabytes: number;
}

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
await ensureDatabase(server, 'bench');
const db = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
try {
  await prepareInstallation(db, { demo: false, clock: systemClock, logger: LOGGER });
  const measured = [
    await measure('all shipped files, first time', () => loadDemo(db, OPTIONS)),
    await measure('all shipped files, once more', () => loadDemo(db, OPTIONS)),
    await measureLargeFile(),
  ];
  print(measured);
} finally {
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(what: string, work: () => Promise<unknown>): Promise<Measured> {
  const before = await count(db);
  const start = performance.now();
  const used = processorSeconds(folder);
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { own, postgres } = processorSeconds(folder);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const processor = own - used.own + (postgres ?? 0) - (used.postgres ?? 0);
  return { what, seconds, processorSeconds: processor, figures: (await count(db)) - before, peakMegabytes };
}

/** A file far larger than any shipped one, which must not need more memory. */
async function measureLargeFile(): Promise<Measured> {
  const path = join(folder, 'large.csv');
  await writeFile(path, largeFile());
  const file = await localFile(path);
  return measure(`one file with ${LARGE} figures`, () => importFile(db, { source: observationsCsvSource, settings: {}, file }, OPTIONS));
}

function* largeFile(): Generator<string> {
  yield 'indicator;level;district;period;breakdown;value;numerator;denominator;flag\n';
  for (let n = 0; n < LARGE; n++) {
    const [bezirk, year, group] = [(n % 12) + 1, 1000 + (Math.floor(n / 12) % 800), Math.floor(n / 9600)];
    yield `D01;stadtbezirk;${String(bezirk).padStart(2, '0')};${year};group=${group};${n};;;\n`;
  }
}

async function count(from: Knex): Promise<number> {
  return Number((await from('observations').count())[0]?.['count']);
}

function print(measured: readonly Measured[]): void {
  console.table(
    Object.fromEntries(
      measured.map(({ what, figures, seconds, processorSeconds: processor, peakMegabytes }) => [
        what,
        {
          figures,
          seconds: Number(seconds.toFixed(1)),
          'processor s': Number(processor.toFixed(1)),
          'figures/s': Math.round(figures / seconds),
          'peak MB': peakMegabytes,
        },
      ]),
    ),
  );
}
