import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { ReadDb } from './db/knex.ts';
import { apiDocs } from './http/api-docs.ts';
import { healthRoutes } from './http/health-routes.ts';
import { openApiOf } from './http/openapi.ts';
import { answerWithProblem, noSuchAddress } from './http/problems.ts';
import { refuseForeignChanges } from './http/foreign-changes.ts';
import { jsonBody } from './http/json-body.ts';
import { requestLog } from './http/request-log.ts';
import type { Route } from './http/route.ts';

/** What the app is made of. Nothing in it knows a port or a global. */
interface AppParts {
  readonly db: ReadDb;
  readonly logger: Logger;
  readonly version: string;
  readonly routes: readonly Route[];
  /** Find out who is asking, before any route. */
  readonly sessions: readonly RequestHandler[];
  /** Whether visitors come over encrypted connections only, and how many proxies stand before us. */
  readonly production: boolean;
  readonly trustProxy: boolean | number | string;
  /** The built front end; absent in tests of the API. */
  readonly pages?: Router;
  readonly isShuttingDown?: () => boolean;
}

/** Builds the Express app. */
export function buildApp(parts: AppParts): Express {
  const { db, logger, version, production, trustProxy, pages, isShuttingDown = () => false } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustProxy);
  app.use(requestLog(logger), protection(production), compressed());
  app.use('/health', healthRoutes(db, isShuttingDown));
  app.use('/api/v1', api(parts.routes, parts.sessions, version));
  app.use('/api/docs', apiDocs());
  // The slash is only looked at: were it part of the match, Express would pass the address on to the pages.
  app.use(/^\/(api|health)(?=\/|$)/, noSuchAddress);
  if (pages !== undefined) app.use(pages);
  app.use(noSuchAddress, answerWithProblem);
  return app;
}

/** Answers of the API differ with each question and are packed anew each time: in the fastest way, a tenth larger in a quarter of the time. */
const compressed = (): RequestHandler => {
  const thoroughly = compression();
  const fast = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } });
  return (request, response, next) => (request.path.startsWith('/api/') ? fast : thoroughly)(request, response, next);
};

/** What browsers are told for our protection. Pages say more about scripts (`http/pages.ts`). */
const protection = (production: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'self'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] },
    },
    strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  });

function api(routes: readonly Route[], sessions: readonly RequestHandler[], version: string): Router {
  const router = express.Router();
  router.use((request, response, next) => {
    // Whoever sends an ETag wants to know whether it still holds, also with the "no-cache" that some clients add.
    delete request.headers['cache-control'];
    // May be stored, but must be asked for again with its ETag: a figure is never older than the last import.
    response.setHeader('Cache-Control', 'private, no-cache');
    // What one person may see is not for the next one at the same computer.
    response.vary('Cookie');
    next();
  });
  router.use(refuseForeignChanges, ...sessions);
  const json = jsonBody();
  const description = JSON.stringify(openApiOf(routes, version));
  router.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(description);
  });
  for (const { method, path, handler, largestBody } of routes)
    // A route that takes more reads it itself, once it knows who asks.
    router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), ...(largestBody === undefined ? [json, handler] : [handler]));
  return router;
}
