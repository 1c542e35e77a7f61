import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import knex from 'knex';
import { pino } from 'pino';
import { buildApp } from './app.ts';

describe('the app with the pages of the front end', () => {
  let server: Server;

  beforeAll(async () => {
    const pages = express.Router().use((_request, response) => void response.type('html').send('<title>A page</title>'));
    const app = buildApp({
      // Never asked here, and so never opened.
      db: knex({ client: 'pg' }),
      logger: pino({ level: 'silent' }),
      version: '0.0.0',
      routes: [],
      sessions: [],
      production: false,
      trustProxy: false,
      pages,
    });
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
  });
  afterAll(() => server.close());

  const typeOf = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    await response.text();
    return [response.status, response.headers.get('content-type')?.split(';')[0]];
  };

  it('answers unknown addresses of the API with a problem document and no page, at every depth', async () => {
    for (const path of ['/api', '/api/', '/api/v1/nonsense', '/api/v2', '/health/nonsense'])
      expect(await typeOf(path))
        .withContext(path)
        .toEqual([404, 'application/problem+json']);
  });

  it('leaves to the pages what only begins like the API', async () => {
    for (const path of ['/', '/apis', '/healthy/x'])
      expect(await typeOf(path))
        .withContext(path)
        .toEqual([200, 'text/html']);
  });
});
