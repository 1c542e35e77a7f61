import { buildApp } from '#backend/app.ts';
import { fixedClock } from '#backend/clock.ts';
import { compose } from '#backend/compose.ts';
import { openAsProgram } from '#backend/db/knex.ts';
import { PgBossJobs } from '#backend/jobs/pg-boss-jobs.ts';
import { sessions } from '#backend/http/sessions.ts';
import { execFile } from 'node:child_process';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { processorSeconds } from './processor-time.ts';

/** The day on which benchmarks take place. */
export const CLOCK = fixedClock('2026-11-22T12:00:00Z');
export const LOGGER = pino({ level: 'silent' });

/** How long answers took, for a table. */
export type Row = Record<string, number | undefined>;

/** The app as it serves: with the rights of the program, and knowing who asks. */
export interface BenchApp {
  readonly origin: string;
  /** Signs in and answers the cookie. */
  signIn(email: string, password: string): Promise<string>;
  /**
   * Asks for a path below `/api/v1` again and again. Measured from the arrival of a request to the end of its answer, with everything
   * between: session, rights, figures, check of the answer, compression. The client is a process of its own.
   */
  measure(path: string, cookie: string, requests: number): Promise<Row>;
  close(): Promise<void>;
}

/** Serves a database whose server lies in the folder. */
export async function serveForBench(url: string, folder: string): Promise<BenchApp> {
  const secret = 'a secret for the benchmark alone, and no other';
  const program = openAsProgram(url, 'gesamtbild bench');
  const { routes, principals } = compose({
    db: program,
    reader: program,
    clock: CLOCK,
    jobs: new PgBossJobs(url, program, LOGGER),
    secret,
    demo: true,
  });
  const app = buildApp({
    db: program,
    logger: LOGGER,
    version: 'bench',
    production: false,
    trustProxy: false,
    routes,
    sessions: sessions({ db: program, secret, secure: false, principals, clock: CLOCK, pruneEverySeconds: false }),
  });
  const http = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const api = `${origin}/api/v1`;

  return {
    origin,
    async signIn(email, password) {
      const response = await fetch(`${api}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    async measure(path, cookie, requests) {
      const atServer: number[] = [];
      const watch = (_request: IncomingMessage, response: ServerResponse): void => {
        const begun = performance.now();
        response.on('finish', () => atServer.push(performance.now() - begun));
      };
      http.prependListener('request', watch);
      const before = processorSeconds(folder);
      const atClient = await askFrom(api + path, cookie, requests);
      const after = processorSeconds(folder);
      http.off('request', watch);
      const each = (seconds: number): number => round((seconds * 1000) / atServer.length);
      const measured = atServer.slice(-requests);
      return {
        'median ms': round(quantile(measured, 0.5)),
        'p95 ms': round(quantile(measured, 0.95)),
        'at the client, median ms': round(quantile(atClient, 0.5)),
        'processor ms': each(after.own - before.own),
        'processor ms of PostgreSQL': after.postgres === undefined ? undefined : each(after.postgres - (before.postgres ?? 0)),
      };
    },
    async close() {
      await new Promise((resolve) => http.close(resolve));
      await program.destroy();
    },
  };
}

async function askFrom(address: string, cookie: string, requests: number): Promise<number[]> {
  const client = fileURLToPath(new URL('bench-client.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [client, address, cookie, String(requests)]);
  return JSON.parse(stdout) as number[];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function quantile(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
}
