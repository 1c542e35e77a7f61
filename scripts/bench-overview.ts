import { buildApp } from '#backend/app.ts';
import { fixedClock } from '#backend/clock.ts';
import { compose } from '#backend/compose.ts';
import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openAsProgram, openDatabase, rowsOf } from '#backend/db/knex.ts';
import { sessions } from '#backend/http/sessions.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { processorSeconds } from './processor-time.ts';

// How long the server takes for the overview, on the demo data as they are loaded and with two million figures of history beside them.
// Asked for: under 30 ms in the median at the server, in both cases alike. Measured from the arrival of a request to the end of its
// answer, with everything between: session, rights, figures, check of the answer, compression. The client is a process of its own.

const REQUESTS = 300;
const MANY = 2_000_000;
const CLOCK = fixedClock('2026-11-22T12:00:00Z');
const LOGGER = pino({ level: 'silent' });
const QUESTIONS = {
  'the whole': '',
  'a Bezirk': '?district=stadtbezirk:08',
  'one indicator of a Bezirk': '?district=stadtbezirk:08&indicator=D03',
};

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
await ensureDatabase(server, 'bench');
const db = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
try {
  await prepareInstallation(db, { demo: true, clock: CLOCK, logger: LOGGER });
  const http = await serve();
  try {
    const cookie = await signIn(http);
    const rows = await measureAll(http, cookie, 'demo data');
    await addHistory();
    console.table({ ...rows, ...(await measureAll(http, cookie, '2 million more')) });
  } finally {
    await new Promise((resolve) => http.close(resolve));
  }
} finally {
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The app as it serves: with the rights of the program, and knowing who asks. */
async function serve(): Promise<Server> {
  const secret = 'a secret for the benchmark alone, and no other';
  const program = openAsProgram(server.urlOf('bench'), 'gesamtbild bench');
  const { routes, principals } = compose({ db: program, reader: program, clock: CLOCK, secret, demo: true });
  const app = buildApp({
    db: program,
    logger: LOGGER,
    version: 'bench',
    production: false,
    trustProxy: false,
    routes,
    sessions: sessions({ db: program, secret, secure: false, principals, clock: CLOCK, pruneEverySeconds: false }),
  });
  return new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    listening.on('close', () => void program.destroy());
  });
}

async function signIn(http: Server): Promise<string> {
  const response = await fetch(`${originOf(http)}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'steuerung@demo.example', password: 'demo' }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function originOf(http: Server): string {
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

type Row = Record<string, number | undefined>;

async function measureAll(http: Server, cookie: string, data: string): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {};
  for (const [what, query] of Object.entries(QUESTIONS)) rows[`${data}: ${what}`] = await measure(http, cookie, query);
  return rows;
}

async function measure(http: Server, cookie: string, query: string): Promise<Row> {
  const atServer: number[] = [];
  const watch = (_request: IncomingMessage, response: ServerResponse): void => {
    const begun = performance.now();
    response.on('finish', () => atServer.push(performance.now() - begun));
  };
  http.prependListener('request', watch);
  const before = processorSeconds(folder);
  const atClient = await askFrom(`${originOf(http)}/api/v1/indicator-overview${query}`, cookie);
  const after = processorSeconds(folder);
  http.off('request', watch);
  const each = (seconds: number): number => round((seconds * 1000) / atServer.length);
  const server = atServer.slice(-REQUESTS);
  return {
    'median ms': round(quantile(server, 0.5)),
    'p95 ms': round(quantile(server, 0.95)),
    'at the client, median ms': round(quantile(atClient, 0.5)),
    'processor ms': each(after.own - before.own),
    'processor ms of PostgreSQL': after.postgres === undefined ? undefined : each(after.postgres - (before.postgres ?? 0)),
  };
}

async function askFrom(address: string, cookie: string): Promise<number[]> {
  const client = fileURLToPath(new URL('bench-client.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [client, address, cookie, String(REQUESTS)]);
  return JSON.parse(stdout) as number[];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function quantile(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
}

/** Half of it replaced figures of the same places and periods, half of it current figures of groups. */
async function addHistory(): Promise<void> {
  await rowsOf(
    db,
    `INSERT INTO observations (indicator_code, district_id, period_start, grain, breakdown, value, flag, origin, recorded_at, superseded_at)
     SELECT o.indicator_code, o.district_id, o.period_start, o.grain, '', o.value, o.flag, o.origin,
            o.recorded_at - interval '2 years', o.recorded_at - interval '1 year'
       FROM observations AS o
       JOIN districts AS d ON d.id = o.district_id AND d.level IN ('land', 'stadtbezirk')
      CROSS JOIN generate_series(1, 10000) AS version
      WHERE o.superseded_at IS NULL AND o.breakdown = ''
      LIMIT ?`,
    [MANY / 2],
  );
  await rowsOf(
    db,
    `INSERT INTO observations (indicator_code, district_id, period_start, grain, breakdown, value, flag, origin)
     SELECT o.indicator_code, o.district_id, o.period_start, o.grain, 'group=' || member, o.value, o.flag, 'reported'
       FROM observations AS o
       JOIN districts AS d ON d.id = o.district_id AND d.level IN ('land', 'stadtbezirk')
      CROSS JOIN generate_series(1, 10000) AS member
      WHERE o.superseded_at IS NULL AND o.breakdown = ''
      ORDER BY member
      LIMIT ?`,
    [MANY / 2],
  );
  await db.raw('VACUUM ANALYZE observations');
  // What was just loaded is written away now, not while the answers are timed.
  await db.raw('CHECKPOINT');
}
