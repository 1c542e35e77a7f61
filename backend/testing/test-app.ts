import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Knex } from 'knex';
import { pino } from 'pino';
import { buildApp } from '#backend/app.ts';
import { fixedClock } from '#backend/clock.ts';
import { compose } from '#backend/compose.ts';

/** The day on which the program believes itself to be in specs: the third quarter of 2026 has just been completed. */
export const TODAY = '2026-11-22T12:00:00Z';

/** An answer of the app. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Serves the API on a free port for a suite; call it inside `describe`. */
export function useApp(db: () => Knex): { get(path: string, headers?: Record<string, string>): Promise<Answer>; origin(): string } {
  let server: Server | undefined;

  beforeAll(async () => {
    const app = buildApp({ db: db(), logger: pino({ level: 'silent' }), version: '0.0.0', routes: compose(db(), fixedClock(TODAY)) });
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
  });

  afterAll(async () => {
    await new Promise((resolve) => server?.close(resolve));
  });

  const origin = () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`;
  return {
    origin,
    async get(path, headers = {}) {
      const response = await fetch(origin() + path, { headers });
      const text = await response.text();
      const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
      return { status: response.status, headers: response.headers, body: json ? (JSON.parse(text) as unknown) : text };
    },
  };
}
